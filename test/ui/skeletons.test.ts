import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { FakeApi } from '../fake-api.js';
import { inState } from '../on-screen.js';

const api = new FakeApi();

describe('what is shown while an element loads', () => {
  for (const [name, content] of [
    ['campaign-list', html`<campaign-list .api=${api}></campaign-list>`],
    [
      'campaign-header',
      html`<campaign-header .api=${api} campaign-id="c" refresh-seconds="9"></campaign-header>`,
    ],
    ['a ring', html`<call-outcome-chart .api=${api} campaign-id="c"></call-outcome-chart>`],
    [
      'bars',
      html`<call-outcome-chart .api=${api} campaign-id="c" group-by="day"></call-outcome-chart>`,
    ],
    [
      'a heatmap',
      html`<call-outcome-chart .api=${api} campaign-id="c" type="heatmap"></call-outcome-chart>`,
    ],
    ['call-log', html`<call-log .api=${api} campaign-id="c"></call-log>`],
    [
      'campaign-status-badge',
      html`<campaign-status-badge .api=${api} campaign-id="c"></campaign-status-badge>`,
    ],
  ] as const) {
    it(`tells people and scripts nothing that is not known: ${name}`, async () => {
      const place = await fixture<HTMLElement>(html`<div lang="en">${content}</div>`);
      const element = place.firstElementChild;
      if (!element?.shadowRoot) throw new Error('There is no element.');
      await inState(element, 'loading');
      const { shadowRoot: root } = element;
      const isHours = name === 'a heatmap';
      const texts = [...root.querySelectorAll(isHours ? ':not(.heatmap *)' : '*')]
        .filter(({ localName }) => localName !== 'style')
        .flatMap(({ childNodes }) => [...childNodes])
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ nodeValue }) => nodeValue ?? '');
      expect(texts.filter((text) => /\d|Completed|Paused|calls made|Best hour/.test(text))).to.be
        .empty;
      expect(
        root.querySelectorAll(
          'time, [data-status], [data-key], [data-facet], [data-campaign-id], [data-call-id], [part~=row]',
        ),
      ).to.be.empty;
      await expect(element).to.be.accessible();
    });
  }
});
