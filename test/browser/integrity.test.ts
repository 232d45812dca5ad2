import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { startSite, waitForState, type Site } from './host-page.js';

const cdn = new URL('../../dist/cdn/', import.meta.url);
const integrity = JSON.parse(readFileSync(new URL('integrity.json', cdn), 'utf8')) as Record<
  string,
  string
>;
const ADDRESS = 'https://cdn.example.com/';
/** Import map with the module, links, classic script: the three ways of the file to paste. */
const [importMap = '', links = '', classicTag = ''] = readFileSync(
  new URL('integrity.html', cdn),
  'utf8',
)
  .split(/<!--.*?-->/)
  .slice(1);
const moduleTag = /<script type="module".*<\/script>/.exec(importMap)?.[0] ?? '';
const files = readdirSync(cdn).filter((name) => !name.startsWith('integrity.'));
/** Every module that a page with the script can come to run. */
const modules = files.filter((name) => name.endsWith('.js') && !/^embed|classic/.test(name));
const badge = `<campaign-status-badge status="paused">Paused</campaign-status-badge>`;

describe('integrity', () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  const here = (snippet: string): string => snippet.replaceAll(ADDRESS, '/widgets/');

  /** The snippet for files of which each is changed at its own address, the others being whole. */
  const eachChanged = (snippet: string): string =>
    snippet.replaceAll(/https:\/\/cdn\.example\.com\/([^"]+)/g, '/changed/$1/$1');

  it('is listed for every file, as it is', () => {
    assert.deepEqual(Object.keys(integrity).sort(), files.sort());
    for (const [name, value] of Object.entries(integrity)) {
      const hash = createHash('sha384')
        .update(readFileSync(new URL(name, cdn)))
        .digest('base64');
      assert.equal(value, `sha384-${hash}`, name);
    }
  });

  for (const [way, snippet] of [
    ['an import map', importMap.replace(moduleTag, '')],
    ['links', links],
  ] as const) {
    it(`lets every file run as it is, by ${way}`, async () => {
      const { page, trouble, close } = await site.open({
        html: `<head>${here(snippet)}${here(moduleTag)}</head><body>${badge}</body>`,
        script: `globalThis.imported = (await Promise.all(${JSON.stringify(modules)}
          .map((name) => import('/widgets/' + name).then(() => 1)))).length;`,
      });
      await waitForState(page, 'campaign-status-badge', 'ready');
      await page.waitForFunction(`globalThis.imported === ${String(modules.length)}`);
      assert.deepEqual(trouble, []);
      await close();
    });

    it(`keeps each changed file from running, the others being whole, by ${way}`, async () => {
      const { page, trouble, close } = await site.open({
        html: `<head>${eachChanged(snippet)}</head><body></body>`,
        script: `const names = ${JSON.stringify(modules)};
          const ends = await Promise.allSettled(
            names.map((name) => import('/changed/' + name + '/' + name)));
          globalThis.imported = names.filter((_name, index) => ends[index].status === 'fulfilled');`,
      });
      await page.waitForFunction('globalThis.imported');
      assert.deepEqual(await page.evaluate('globalThis.imported'), []);
      assert.equal(await page.evaluate('globalThis.ran'), undefined);
      for (const name of modules) {
        const line = trouble.find((one) => one.includes(`/changed/${name}/${name}'`));
        assert.match(line ?? '', /integrity/, name);
      }
      await close();
    });

    it(`keeps what the page shows where all files are changed, by ${way}`, async () => {
      for (const name of modules) site.spoilt.set(name, 'changed');
      const { page, close } = await site.open({
        html: `<head>${here(snippet)}${here(moduleTag)}</head><body>${badge}</body>`,
      });
      await page.waitForNetworkIdle();
      site.spoilt.clear();
      assert.equal(await page.evaluate('document.body.innerText.trim()'), 'Paused');
      assert.equal(await page.evaluate('globalThis.ran'), undefined);
      await close();
    });
  }

  it('keeps a changed classic script from running', async () => {
    for (const isChanged of [false, true]) {
      if (isChanged) site.spoilt.set('campaign-widgets.classic.js', 'changed');
      const { page, close } = await site.open({
        html: `<body>${badge}${here(classicTag)}</body>`,
      });
      if (!isChanged) await waitForState(page, 'campaign-status-badge', 'ready');
      const outcome = await page.evaluate(
        `[!!customElements.get('campaign-status-badge'), globalThis.ran].join()`,
      );
      assert.equal(outcome, `${String(!isChanged)},`);
      site.spoilt.clear();
      await close();
    }
  });
});
