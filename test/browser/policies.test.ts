import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { differences, LOOKS_OF_PARTS, SHOW_EVERY_STATE, type Looks } from './every-state.js';
import { startSite, untilHeard, waitForState, type OpenPage, type Site } from './host-page.js';

const script = '<script type="module" src="/widgets/campaign-widgets.js"></script>';
const withNonce = script.replace('<script', '<script nonce="abc"');
const hashOf = (code: string): string =>
  `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const STATIC = `import '/widgets/campaign-widgets.js';`;
// `strict-dynamic` passes trust on to scripts that a trusted script adds, not to what it imports.
const LOADER = `const types = trustedTypes.createPolicy('loader', { createScriptURL: (url) => url });
const tag = Object.assign(document.createElement('script'), { type: 'module' });
tag.src = types.createScriptURL('/widgets/campaign-widgets.js');
document.head.append(tag);`;
const inline = (code: string): string => `<script type="module">${code}</script>`;
const TYPES = "require-trusted-types-for 'script'; trusted-types";

/** What a page may say of scripts and of markup from text, and how it then loads the kit. */
const POLICIES: readonly (readonly [name: string, policy: string, tag: string])[] = [
  ['its own scripts', `script-src 'self'; ${TYPES} lit-html`, script],
  ['a nonce alone', `script-src 'nonce-abc'; ${TYPES} lit-html`, withNonce],
  [
    'the hash of an import',
    `script-src 'self' ${hashOf(STATIC)}; ${TYPES} lit-html`,
    inline(STATIC),
  ],
  [
    'a hash and strict-dynamic',
    `script-src 'strict-dynamic' ${hashOf(LOADER)}; ${TYPES} lit-html loader`,
    inline(LOADER),
  ],
  [
    'a nonce and strict-dynamic',
    `script-src 'strict-dynamic' 'nonce-abc'; ${TYPES} lit-html`,
    withNonce,
  ],
  ['types allowed twice', `script-src 'self'; ${TYPES} lit-html other 'allow-duplicates'`, script],
  ['any names of types', "script-src 'self'; require-trusted-types-for 'script'", script],
  ['no word about types', "script-src 'self'", script],
];

/** What the browser reports to the page's server, besides events and console lines. */
const REPORTS = 'report-uri /csp-reports';
const FALLBACK = '<campaign-status-badge status="paused">Paused</campaign-status-badge>';

describe('content security policies', () => {
  let site: Site;
  let mock: MockServer;
  before(async () => {
    [site, mock] = await Promise.all([startSite(), startMockServer()]);
    const require = createRequire(import.meta.url);
    // Node's own build of it knows no types.
    const entry = require.resolve('lit-html').replace('/node/', '/');
    site.scripts.set('/lit-html.js', readFileSync(entry, 'utf8'));
    site.scripts.set(
      '/host.js',
      `import { html, render } from '/lit-html.js';
       render(html\`<p>The host’s</p>\`, document.querySelector('main'));`,
    );
  });
  after(() => Promise.all([site.close(), mock.close()]));

  const open = (policy: string | undefined, tag: string, body = ''): Promise<OpenPage> =>
    site.open({
      ...(policy !== undefined && {
        headers: {
          'content-security-policy': `default-src 'none'; style-src 'self'; img-src 'self' data:; media-src https://recordings.example.com; connect-src ${mock.origin}; ${policy}; ${REPORTS}`,
        },
      }),
      html: `<head>${tag}</head><body>${body}</body>`,
    });

  const reported = ({ requests }: OpenPage): readonly string[] =>
    requests.filter((line) => line.includes('/csp-reports'));

  /** Every element in every state; then one of each over the network, pressed and typed in. */
  async function looks(policy: string | undefined, tag: string): Promise<Looks> {
    const opened = await open(policy, tag);
    const { page, trouble } = opened;
    await page.setViewport({ width: 1200, height: 20_000 });
    // Skeletons breathe.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.evaluate(SHOW_EVERY_STATE).catch((error: unknown) => {
      throw new Error(`${String(policy)}: ${trouble.join('\n')}`, { cause: error });
    });
    const found = (await page.evaluate(LOOKS_OF_PARTS)) as Looks;
    await page.evaluate(FROM_THE_NETWORK(mock.origin));
    await waitForState(page, 'campaign-workspace [data-net]', 'ready');
    await page.evaluate(PRESS_EVERYTHING);
    // Reports are sent in a task of their own.
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 100))');
    assert.deepEqual(trouble, [], policy);
    assert.deepEqual(reported(opened), [], policy);
    await opened.close();
    return found;
  }

  it(
    'nothing is refused in any state, and styles are what they are without a policy',
    { timeout: 180_000 },
    async () => {
      const free = await looks(undefined, script);
      assert.ok(Object.keys(free).length > 1500, String(Object.keys(free).length));
      for (const [name, policy, tag] of POLICIES) {
        assert.deepEqual(differences(await looks(policy, tag), free), [], name);
      }
    },
  );

  it('would be noticed: a style of the page’s own, in events, console and reports', async () => {
    const opened = await open("script-src 'self'", script, '<p style="color: red">Red</p>');
    await opened.page.waitForNetworkIdle();
    assert.ok(opened.trouble.some((line) => line.includes('policy style-src-attr')));
    assert.ok(opened.trouble.some((line) => line.includes('Content Security Policy')));
    assert.equal(reported(opened).length, 1);
    await opened.close();
  });

  for (const [name, types] of [
    ['no types at all', "'none'"],
    ['types of others only', 'dompurify'],
  ] as const) {
    it(`${name}: the page’s own words stay, one line says why`, async () => {
      const { page, trouble, close } = await open(
        `script-src 'self'; ${TYPES} ${types}`,
        script,
        FALLBACK,
      );
      await page.waitForNetworkIdle();
      await assertFallback(page, trouble);
      await close();
    });
  }

  it('a Lit of the host’s own before: the host’s works, the kit stays away in one line', async () => {
    const { page, trouble, close } = await open(
      `script-src 'self'; ${TYPES} lit-html`,
      '<script type="module" src="/host.js"></script>' + script,
      `<main></main>${FALLBACK}`,
    );
    await page.waitForNetworkIdle();
    assert.equal(await page.evaluate(`document.querySelector('main').innerText`), 'The host’s');
    await assertFallback(page, trouble);
    await close();
  });

  it('a Lit of the host’s own, allowed twice: both work', async () => {
    const { page, trouble, close } = await open(
      `script-src 'self'; ${TYPES} lit-html 'allow-duplicates'`,
      script + '<script type="module" src="/host.js"></script>',
      `<main></main>${FALLBACK}`,
    );
    await waitForState(page, 'campaign-status-badge', 'ready');
    assert.equal(await page.evaluate(`document.querySelector('main').innerText`), 'The host’s');
    assert.deepEqual(trouble, []);
    await close();
  });

  async function assertFallback(page: OpenPage['page'], trouble: readonly string[]): Promise<void> {
    await untilHeard({ trouble }, 'could not be loaded;');
    const badge = `document.querySelector('campaign-status-badge')`;
    assert.equal(await page.evaluate(`${badge}.innerText`), 'Paused');
    assert.equal(await page.evaluate(`${badge}.shadowRoot`), null);
    const ours = trouble.filter((line) => line.includes('could not be loaded;'));
    assert.equal(ours.length, 1, trouble.join('\n'));
    assert.ok(!trouble.some((line) => /^uncaught|rejected/.test(line)), trouble.join('\n'));
    // The browser's own line and event, for the name that was asked for.
    assert.ok(trouble.some((line) => line.includes('policy trusted-types')));
  }
});

/** Runs in the page: a workspace with one of each, which fetch. */
const FROM_THE_NETWORK = (origin: string): string => `(() => {
  const workspace = document.createElement('campaign-workspace');
  const attributes = { 'api-base': '${origin}', 'project-id': 'northwind', 'campaign-id': 'cmp-0003' };
  for (const [name, value] of Object.entries(attributes)) workspace.setAttribute(name, value);
  for (const tag of ['campaign-list', 'campaign-header', 'call-outcome-chart', 'call-log', 'campaign-status-badge']) {
    const element = document.createElement(tag);
    element.dataset.net = '';
    workspace.append(element);
  }
  document.body.replaceChildren(workspace);
})()`;

/** Runs in the page: what a person would press, in turn, with what opens. */
const PRESS_EVERYTHING = `(async () => {
  const net = [...document.querySelectorAll('[data-net]')];
  const settle = () => Promise.all(net.map((element) => element.updateComplete));
  const named = (tag) => net.find((element) => element.localName === tag);
  const press = async (tag, selector) => {
    const found = named(tag).shadowRoot.querySelector(selector);
    if (!found) throw new Error(tag + ' has no ' + selector);
    found.click();
    await settle();
  };
  HTMLAnchorElement.prototype.click = () => {};
  await press('campaign-list', 'thead button');
  await press('campaign-list', '[part~="facet"]');
  await press('campaign-list', '[part~="csv"]');
  const search = named('campaign-list').shadowRoot.querySelector('input[type="search"]');
  search.value = 'zzz';
  search.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
  for (const row of named('call-log').shadowRoot.querySelectorAll('[part~="contact"]')) row.click();
  await settle();
  if (!named('call-log').shadowRoot.querySelector('audio')) throw new Error('No call has a recording.');
  await press('call-log', '[part~="csv"]');
  named('call-log').followUp = true;
  await settle();
  await press('call-outcome-chart', '[part~="outcome"]');
  await press('call-outcome-chart', '[part~="download"]');
  for (const change of [{ measure: 'time' }, { type: 'bar' }, { groupBy: 'hour' }, { type: 'heatmap' }]) {
    Object.assign(named('call-outcome-chart'), change);
    await settle();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  named('campaign-header').lang = 'de';
  await named('campaign-header').refresh();
})()`;
