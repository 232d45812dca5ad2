import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { startSite, type Site } from './host-page.js';

const root = new URL('../../', import.meta.url);
const cdn = new URL('dist/cdn/', root);

/** Every module that the package exports, by the name that hosts import. */
function entries(): string[] {
  const { exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    exports: Record<string, unknown>;
  };
  const tags = readdirSync(new URL('dist/elements', root));
  return Object.keys(exports)
    .filter((entry) => !entry.endsWith('.json') && !entry.startsWith('./cdn/'))
    .flatMap((entry) => (entry.includes('*') ? tags.map((tag) => entry.replace('*', tag)) : entry))
    .map((entry) => `campaign-widgets${entry.slice(1)}`);
}

/** All of them in one application, which has Lit of its own too, each kept whole. */
async function application(): Promise<{ code: string; names: readonly string[] }> {
  const names = [...entries(), 'lit'];
  const start = `${root.pathname}test/browser/application.js`;
  const code = [
    ...names.map((name, index) => `import * as entry${String(index)} from '${name}';`),
    `globalThis.entries = [${names.map((_name, index) => `entry${String(index)}`).join()}].map(Object.keys);`,
  ].join('\n');
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'application',
        resolveId: (id) => (id === start ? id : null),
        load: (id) => (id === start ? code : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: start, output: { codeSplitting: false } },
    },
  });
  const output = 'output' in result ? result.output : [];
  return {
    names,
    code: output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n'),
  };
}

describe('all entries together', () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  it('bring one copy of Lit, the application’s own included', { timeout: 60_000 }, async () => {
    const { code, names } = await application();
    assert.ok(names.length > 20, names.join());
    for (const version of ['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions']) {
      assert.equal(code.split(`${version} ??= []`).length - 1, 1, version);
    }
    const { page, trouble, close } = await site.open({
      html: `<body><campaign-status-badge status="paused"></campaign-status-badge></body>`,
      script: code,
    });
    await page.waitForFunction('globalThis.entries');
    const versions = await page.evaluate(
      '[litElementVersions, litHtmlVersions, reactiveElementVersions].map(({ length }) => length).join()',
    );
    assert.equal(versions, '1,1,1');
    // Typings alone have nothing to run; all else is there.
    const empty = (await page.evaluate(
      'entries.flatMap((found, index) => found.length === 0 ? index : [])',
    )) as number[];
    const sideEffects = /\/(?:define(?:\.js)?|react|preact|solid|vue|svelte)$/;
    assert.deepEqual(
      empty.map((index) => names[index]),
      names.filter((name) => sideEffects.test(name)),
    );
    assert.deepEqual(trouble, []);
    await close();
  });
});

describe('the script’s files', () => {
  /** Which files hold a module of a package. */
  const filesWith = (module: string): string[] =>
    readdirSync(cdn)
      .filter((name) => name.endsWith('.js.map') && !name.includes('classic'))
      .filter((name) => {
        const { sources } = JSON.parse(readFileSync(new URL(name, cdn), 'utf8')) as {
          sources: string[];
        };
        return sources.some((source) => source.includes(`node_modules/${module}`));
      });

  it('hold Lit once, all of it in one file', () => {
    const [core = [], ...others] = [
      'lit-html/lit-html.js',
      '@lit/reactive-element/',
      'lit-element/',
    ].map(filesWith);
    assert.equal(core.length, 1);
    for (const files of others) assert.deepEqual(files, core);
  });

  it('hold Chart.js once, in a file without Lit', () => {
    const chart = filesWith('chart.js/');
    assert.equal(chart.length, 1);
    assert.ok(!filesWith('lit-html/lit-html.js').includes(chart[0] ?? ''));
  });
});
