import { expect, fixture, html } from '@open-wc/testing';
import { followLanguage, nearestAttribute, nearestLocale } from '../../src/ui/nearest-language.js';

describe('nearestLocale', () => {
  it('prefers the element, then the nearest ancestor', async () => {
    const outer = await fixture(html`
      <div lang="fr">
        <section lang="de">
          <p></p>
          <p lang="es"></p>
        </section>
      </div>
    `);
    const [plain, own] = outer.querySelectorAll('p');
    expect(plain && nearestLocale(plain)).to.equal('de');
    expect(own && nearestLocale(own)).to.equal('es');
  });

  it('looks through shadow roots and slots', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="ar"><b></b></div>`);
    const shadow = outer.attachShadow({ mode: 'open' });
    const section = document.createElement('section');
    section.lang = 'fr';
    section.append(document.createElement('slot'));
    const inside = document.createElement('i');
    shadow.append(section, inside);
    const slotted = outer.querySelector('b');
    expect(slotted && nearestLocale(slotted)).to.equal('fr');
    expect(nearestLocale(inside)).to.equal('ar');
    expect(nearestAttribute(inside, 'dir')).to.equal(undefined);
  });
});

describe('followLanguage', () => {
  it('calls back on a change anywhere, until unfollowed', async () => {
    const element = await fixture(html`<p></p>`);
    let calls = 0;
    const unfollow = followLanguage(element, () => (calls += 1));
    element.setAttribute('lang', 'de');
    await Promise.resolve();
    expect(calls).to.equal(1);
    unfollow();
    element.setAttribute('lang', 'es');
    await Promise.resolve();
    expect(calls).to.equal(1);
  });
});
