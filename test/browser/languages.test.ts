import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { startSite, untilHeard, type Site } from './host-page.js';

const integrity = JSON.parse(
  readFileSync(new URL('../../dist/cdn/integrity.json', import.meta.url), 'utf8'),
) as Record<string, string>;
const fileOf = (part: string): string => {
  const file = Object.keys(integrity).find((name) => name.startsWith(`${part}-`));
  if (file === undefined) throw new Error(`There is no ${part} in the build.`);
  return file;
};

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const badge = '<campaign-status-badge status="paused"></campaign-status-badge>';
const moduleTag = '<script type="module" src="/widgets/campaign-widgets.js"></script>';
const classicTag = '<script src="/widgets/campaign-widgets.classic.js"></script>';
const textsAre = (words: string): string =>
  `[...document.querySelectorAll('campaign-status-badge')]
    .map(({ shadowRoot }) => shadowRoot?.textContent.trim()).join() === ${JSON.stringify(words)}`;
const words = (requests: readonly string[]): string[] =>
  requests.flatMap(
    (line) => /\/(\w+(?:-\w+)?\.(?:status|calls|data|history))-/.exec(line)?.[1] ?? [],
  );

describe('languages of the built files', () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  for (const [name, tag, files] of [
    ['module', moduleTag, ['ar.status', 'de.status']],
    // One file has the words of every language in it.
    ['classic', classicTag, []],
  ] as const) {
    it(`by the ${name} script, under a strict policy, each badge in its own`, async () => {
      const { page, requests, trouble, close } = await site.open({
        html: `<head>${tag}</head><body><p lang="de">${badge}</p><p lang="ar" dir="rtl">${badge}</p>${badge}</body>`,
        headers: { 'content-security-policy': POLICY },
      });
      await page.waitForFunction(textsAre('Pausiert,متوقفة مؤقتًا,Paused'));
      assert.deepEqual(words(requests).sort(), files);
      assert.deepEqual(trouble, []);
      await close();
    });
  }

  it('costs a page in English not one request', async () => {
    const { page, requests, trouble, close } = await site.open({
      html: `<head>${moduleTag}</head><body>${badge}<p lang="en-GB">${badge}</p></body>`,
    });
    await page.waitForFunction(textsAre('Paused,Paused'));
    assert.deepEqual(words(requests), []);
    assert.ok(!requests.some((line) => line.includes('/languages-')));
    assert.deepEqual(trouble, []);
    await close();
  });

  it('takes the script tag’s, where the page names none, and fetches more words for more elements', async () => {
    const { page, requests, trouble, close } = await site.open({
      html: `<head>${moduleTag.replace('></', ' data-lang="fr"></')}</head><body>${badge}</body>`,
      script: 'document.documentElement.removeAttribute("lang");',
    });
    await page.waitForFunction(textsAre('En pause'));
    assert.deepEqual(words(requests), ['fr.status']);
    await page.evaluate(`document.body.append(document.createElement('campaign-status-legend'))`);
    await page.waitForFunction(
      `document.querySelector('campaign-status-legend').shadowRoot?.textContent.includes('Rappelez à l’heure convenue.')`,
    );
    assert.deepEqual(words(requests), ['fr.status', 'fr.calls']);
    await page.evaluate(`document.body.append(document.createElement('campaign-list'))`);
    await page.waitForFunction(
      `document.querySelector('campaign-list').shadowRoot?.textContent.includes('Aucun service de campagnes n’est configuré')`,
    );
    assert.deepEqual(words(requests), ['fr.status', 'fr.calls', 'fr.data']);
    assert.deepEqual(trouble, []);
    await close();
  });

  it('shows English and says one line when the words are missing', async () => {
    const file = fileOf('es.status');
    site.spoilt.set(file, 'missing');
    const { page, trouble, close } = await site.open({
      html: `<head>${moduleTag}</head><body lang="es">${badge}${badge}</body>`,
    });
    await page.waitForFunction(textsAre('Paused,Paused'));
    await untilHeard({ trouble }, 'English stays');
    await page.waitForNetworkIdle();
    site.spoilt.delete(file);
    const lines = trouble.filter((line) => !line.includes('Failed to load resource'));
    assert.equal(lines.length, 1, trouble.join('\n'));
    assert.match(lines[0] ?? '', /^warn(?:ing)?: lang="es" could not be loaded; English stays\./);
    await close();
  });

  it('gives a frame its title and direction', async () => {
    const { page, close } = await site.visit(
      `${site.origin}/widgets/embed.html?element=campaign-status-badge&status=paused&lang=ar_EG`,
    );
    await page.waitForFunction(textsAre('متوقفة مؤقتًا'));
    await page.waitForFunction(`document.title === 'الحملات'`);
    assert.equal(await page.evaluate('document.documentElement.dir'), 'rtl');
    await close();
  });
});
