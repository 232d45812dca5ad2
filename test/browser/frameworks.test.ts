import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { POINTS, missedPoints } from './frameworks/points.js';
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

/** A host application bundled as one script; with the built package, unless its page is late. */
async function bundled(entry: string, isLate: boolean): Promise<string> {
  const input = folder + entry;
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      svelte,
      {
        name: 'define-first',
        transform: (code, id) =>
          id === input && !isLate ? `import 'campaign-widgets/define';\n${code}` : null,
      },
    ],
    resolve: {
      conditions: ['browser', 'production', 'default'],
      // Its templates are strings here.
      alias: { vue: 'vue/dist/vue.esm-bundler.js' },
    },
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true' },
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input, output: { codeSplitting: false } },
    },
  });
  const output = 'output' in result ? result.output : [];
  return output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

const ORDERS = [
  ['first', 'the elements defined first'],
  ['late', 'the elements defined after the application was rendered'],
] as const;
const official = POINTS.filter((point) => point.official);

describe('host applications', () => {
  let site: Site;
  const table: string[] = [];
  before(async () => {
    // Custom-elements-everywhere asks for sixteen.
    assert.equal(official.length, 16);
    site = await startSite();
  });
  after(async () => {
    console.log(`Points of custom-elements-everywhere, and all of ours:\n${table.join('\n')}`);
    await site.close();
  });

  for (const [name, entry] of [
    ['React', 'react.ts'],
    ['Preact', 'preact.ts'],
    ['Vue', 'vue.ts'],
    ['Svelte', 'svelte.js'],
    ['Angular', 'angular.ts'],
    ['Lit', 'lit.ts'],
  ] as const) {
    for (const [order, words] of ORDERS) {
      it(`${name}, ${words}`, { timeout: 60_000 }, async () => {
        const isLate = order === 'late';
        const code = await bundled(entry, isLate);
        // Each copy of Lit notes its version once.
        const copies = code.match(/litElementVersions \?\?=/g)?.length ?? 0;
        assert.equal(copies, isLate && name !== 'Lit' ? 0 : 1);
        const { page, trouble, close } = await site.open({
          html: `<body data-define="${order}"><div id="app"></div></body>`,
          script: code,
        });
        await waitForState(page, '#events', 'ready');
        const undefinedBefore = await page.evaluate('document.body.dataset.undefined');
        assert.equal(undefinedBefore, isLate ? '8' : undefined);
        const missed = await missedPoints(page);
        const passed = (points: readonly { readonly name: string }[]): string =>
          `${String(points.filter((point) => !missed.includes(point.name)).length)} / ${String(points.length)}`;
        table.push(`${name.padEnd(8)} ${order.padEnd(6)} ${passed(official)}   ${passed(POINTS)}`);
        assert.deepEqual(missed, []);
        assert.deepEqual(trouble, []);
        await close();
      });
    }
  }
});
