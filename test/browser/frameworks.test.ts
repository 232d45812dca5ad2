import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { startSite, waitForState, type Site } from './host-page.js';

const folder = fileURLToPath(new URL('frameworks/', import.meta.url));

/** Compiles what is Svelte's own; the rest of its tooling is not needed here. */
const svelte: Plugin = {
  name: 'svelte',
  transform: {
    filter: { id: /\.svelte$/ },
    handler: (code, filename) => compile(code, { filename, generate: 'client' }).js.code,
  },
};

/** A host application bundled with the built package, as one script. */
async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte],
    resolve: { conditions: ['browser', 'production', 'default'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: folder + entry,
        output: { codeSplitting: false },
      },
    },
  });
  const output = 'output' in result ? result.output : [];
  return output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

const rows = `[...document.querySelector('campaign-list').shadowRoot.querySelectorAll('tbody tr')]
  .map((row) => row.dataset.campaignId).join()`;

describe('host applications', () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  for (const [name, entry] of [
    ['React', 'react.ts'],
    ['Preact', 'preact.ts'],
    ['Vue', 'vue.ts'],
    ['Svelte', 'svelte.js'],
    ['Angular', 'angular.ts'],
    ['Lit', 'lit.ts'],
  ] as const) {
    it(`${name}: properties, attributes, events, children`, { timeout: 60_000 }, async () => {
      const code = await bundled(entry);
      // Each copy of Lit notes its version once.
      assert.equal(code.match(/litElementVersions \?\?=/g)?.length, 1);
      const { page, trouble, close } = await site.open({
        html: `<body><div id="app"></div></body>`,
        script: code,
      });
      await waitForState(page, 'campaign-list', 'ready');
      assert.equal(await page.evaluate(rows), 'a,b');
      const columns = await page.evaluate(
        `document.querySelector('campaign-list').shadowRoot.querySelectorAll('thead th').length`,
      );
      assert.equal(columns, 2);
      await page.locator('campaign-list >>> [data-campaign-id="b"] .name').click();
      await page.waitForFunction(`document.querySelector('output').textContent === 'b'`);
      await page.locator('main > button').click();
      await page.waitForFunction(`${rows} === 'c'`);
      await page.locator('main > button').click();
      await waitForState(page, 'campaign-list', 'empty');
      const words = await page.evaluate(
        `document.querySelector('campaign-list').shadowRoot.querySelector('slot[name="empty"]').assignedElements()[0].textContent`,
      );
      assert.equal(words, 'Nothing here');
      assert.deepEqual(trouble, []);
      await close();
    });
  }
});
