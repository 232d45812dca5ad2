import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { pageSizes } from '../package/page-sizes.js';
import { startSite, waitForState, type OpenPage, type Site } from './host-page.js';

const cdn = new URL('../../dist/cdn/', import.meta.url);
const ENTRY = 'campaign-widgets.js';

/** What a file is for, by the modules in it: its name may change. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['Lit', /node_modules\/(?:lit|lit-html|lit-element|@lit\/reactive-element)\/(?!.*directive)/],
  ['Chart.js', /node_modules\/chart\.js\//],
  ['the API', /src\/api\/(?:request|rest-api)\.ts/],
  ['mappings', /src\/api\/mapping\/mapped-api\.ts/],
  ['checks of a page’s own mapping', /src\/api\/mapping\/check-mapping\.ts/],
  ['preset $1', /src\/api\/presets\/(?!preset-names|index)([a-z]+)\.ts/],
  ['<$1>', /src\/elements\/([a-z-]+)\/\1\.ts/],
  ['words $1', /src\/i18n\/locales\/([A-Za-z-]+)\./],
];

const kindsOf = (file: string): string[] => {
  // A file of imports alone has no map.
  if (!existsSync(new URL(`${file}.map`, cdn))) return [];
  const { sources } = JSON.parse(readFileSync(new URL(`${file}.map`, cdn), 'utf8')) as {
    sources: string[];
  };
  return sources.flatMap((source) =>
    KINDS.flatMap(([kind, pattern]) => {
      const found = pattern.exec(source);
      return found ? kind.replace('$1', found[1] ?? '') : [];
    }),
  );
};
const bytesOf = (file: string): number =>
  brotliCompressSync(readFileSync(new URL(file, cdn))).length;

describe('what a page downloads', { concurrency: 3 }, () => {
  let site: Site;
  let mock: MockServer;
  before(async () => {
    [site, mock] = await Promise.all([startSite(), startMockServer()]);
  });
  after(() => Promise.all([site.close(), mock.close()]));

  const filesOf = ({ requests }: OpenPage): string[] =>
    requests.flatMap((line) => line.split('/widgets/')[1] ?? []);
  const kinds = (files: readonly string[]): string[] => [...new Set(files.flatMap(kindsOf))].sort();

  /** `state` of every element in the body; none for elements without states of their own. */
  async function visit(html: string, state?: string): Promise<OpenPage> {
    const open = await site.open({
      html: `<head><script type="module" src="/widgets/${ENTRY}"></script></head><body>${html}</body>`,
    });
    // A quiet network alone may be a page that has not come to asking yet.
    await open.page.waitForFunction(`!document.querySelector(':not(:defined)')`);
    if (state) await waitForState(open.page, 'body > *:not(script, p)', state);
    await open.page.waitForNetworkIdle({ idleTime: 300 });
    return open;
  }

  /** The request log of a page: each file once, with what it weighs. */
  function print(name: string, files: readonly string[]): void {
    const bytes = files.map(bytesOf);
    const sum = bytes.reduce((one, other) => one + other, 0);
    const lines = files.map((file, index) => {
      const what = kinds([file]).join(', ');
      return `${String(bytes[index]).padStart(8)} B  ${file}${what && `  (${what})`}`;
    });
    console.log([`${name}: ${String(sum)} B brotli`, ...lines].join('\n'));
  }

  const api = (): string => `api-base="${mock.origin}"`;
  const far = '<p style="block-size: 5000px">Long before</p>';
  const PAGES: readonly (readonly [
    name: string,
    html: () => string,
    state: string | undefined,
    kinds: readonly string[],
  ])[] = [
    [
      'a badge with its status',
      () => `<campaign-status-badge status="paused"></campaign-status-badge>`,
      'ready',
      ['<campaign-status-badge>', 'Lit'],
    ],
    [
      'a badge that asks',
      () => `<campaign-status-badge ${api()} campaign-id="cmp-0001"></campaign-status-badge>`,
      'ready',
      ['<campaign-status-badge>', 'Lit', 'the API'],
    ],
    [
      'a legend',
      () => `<campaign-status-legend></campaign-status-legend>`,
      'ready',
      ['<campaign-status-legend>', 'Lit'],
    ],
    [
      'a list',
      () => `<campaign-list ${api()} project-id="southgate"></campaign-list>`,
      'ready',
      ['<campaign-list>', 'Lit', 'the API'],
    ],
    [
      'a header',
      () => `<campaign-header ${api()} campaign-id="cmp-0001"></campaign-header>`,
      'ready',
      ['<campaign-header>', 'Lit', 'the API'],
    ],
    [
      'a log',
      () => `<call-log ${api()} campaign-id="cmp-0001"></call-log>`,
      'ready',
      ['<call-log>', 'Lit', 'the API'],
    ],
    [
      'a chart far down',
      () => `${far}<call-outcome-chart ${api()} campaign-id="cmp-0001"></call-outcome-chart>`,
      'ready',
      ['<call-outcome-chart>', 'Lit', 'the API'],
    ],
    [
      'a chart in sight',
      () => `<call-outcome-chart ${api()} campaign-id="cmp-0001"></call-outcome-chart>`,
      'ready',
      ['<call-outcome-chart>', 'Chart.js', 'Lit', 'the API'],
    ],
    [
      'a workspace alone',
      () => `<campaign-workspace ${api()}></campaign-workspace>`,
      undefined,
      ['<campaign-workspace>', 'Lit', 'the API'],
    ],
    [
      'a German list',
      () => `<campaign-list lang="de" ${api()} project-id="southgate"></campaign-list>`,
      'ready',
      ['<campaign-list>', 'Lit', 'the API', 'words de'],
    ],
    [
      'a list of a preset',
      () => `<campaign-list preset="vapi" ${api()}></campaign-list>`,
      'error',
      ['<campaign-list>', 'Lit', 'mappings', 'preset vapi', 'the API'],
    ],
  ];

  for (const [name, html, state, expected] of PAGES) {
    it(`${name}: ${expected.join(', ')}`, async () => {
      const open = await visit(html(), state);
      const files = filesOf(open);
      print(name, files);
      assert.deepEqual(kinds(files), [...expected].sort());
      assert.deepEqual(files, [...new Set(files)], 'each file once');
      const known = [`GET ${site.origin}/`, `GET ${mock.origin}/`];
      // Browsers log their own pictures of date fields.
      const asked = open.requests.filter((line) => !line.startsWith('GET data:'));
      const strange = asked.filter((line) => !known.some((start) => line.startsWith(start)));
      assert.deepEqual(strange, []);
      await open.close();
    });
  }

  it('a chart comes near, and its picture’s code with it', async () => {
    const open = await visit(
      `${far}<call-outcome-chart ${api()} campaign-id="cmp-0001"></call-outcome-chart>`,
      'ready',
    );
    assert.ok(!kinds(filesOf(open)).includes('Chart.js'));
    await open.page.evaluate(`document.querySelector('call-outcome-chart').scrollIntoView()`);
    // The canvas is there before the code that draws in it, and gives it its width.
    await open.page.waitForFunction(
      `document.querySelector('call-outcome-chart').shadowRoot.querySelector('canvas[width]')`,
    );
    assert.ok(kinds(filesOf(open)).includes('Chart.js'));
    await open.close();
  });

  it('what npm run size counts is what pages download at once', async () => {
    await Promise.all(
      pageSizes().map(async ({ tag, files }) => {
        // A badge without its status would ask for it.
        const open = await visit(`<${tag} status="paused"></${tag}>`);
        assert.deepEqual(filesOf(open).sort(), [...files].sort(), tag);
        await open.close();
      }),
    );
  });
});
