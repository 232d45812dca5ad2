import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { differences, LOOKS_OF_PARTS, type Looks } from './every-state.js';
import { startSite, untilHeard, waitForState, type Site } from './host-page.js';

const script = '<script type="module" src="/widgets/campaign-widgets.js"></script>';
const inline = (code: string): string =>
  `<script src="data:text/javascript,${encodeURIComponent(code)}"></script>`;
const ALL = 'campaign-list, campaign-header, call-outcome-chart, call-log, campaign-status-badge';

/** Sheets that old pages and careless themes really have. */
const NASTY_SHEETS: readonly (readonly [name: string, css: string])[] = [
  ['a tiny root', 'html { font-size: 62.5% } body { font-size: 1.6rem }'],
  ['important letters', '* { letter-spacing: 0.4em !important; word-spacing: 1em !important }'],
  ['shouting', '* { text-transform: uppercase !important; line-height: 3 !important }'],
  [
    'buttons',
    'button { all: unset; background: red !important; display: block !important; width: 900px }',
  ],
  [
    'tables',
    'table, tr, td, th { border: 9px solid lime !important; display: block !important; padding: 40px }',
  ],
  ['inputs', 'input, select { width: 4px !important; opacity: 0 !important }'],
  [
    'indents',
    'body { text-indent: 60px; text-align: right; white-space: pre; text-shadow: 3px 3px red }',
  ],
  ['spans', 'span, p, div { position: absolute !important; float: left }'],
  ['svg', 'svg, canvas { display: none !important; fill: red }'],
  [
    'hidden',
    '[hidden], .visually-hidden { display: block !important; position: static !important }',
  ],
  [
    'variables',
    ':root { --_space: 99px; --_line: red; --_accent: red; --_text: red; --_status-text: red }',
  ],
  ['classes', '.base, .button, .status, .name, .row { display: none !important }'],
];

describe('pages that do everything wrong', () => {
  let site: Site;
  let mock: MockServer;
  before(async () => {
    [site, mock] = await Promise.all([startSite(), startMockServer()]);
  });
  after(() => Promise.all([site.close(), mock.close()]));

  const widgets = (base = mock.origin): string => `
    <campaign-workspace api-base="${base}" project-id="northwind" campaign-id="cmp-0003">
      <campaign-list page-size="5"></campaign-list>
      <campaign-header></campaign-header>
      <campaign-status-badge></campaign-status-badge>
      <call-outcome-chart></call-outcome-chart>
      <call-log page-size="5"></call-log>
    </campaign-workspace>`;

  it('sheets for everything: the inside stays as it is', { timeout: 120_000 }, async () => {
    const looks = async (css: string): Promise<Looks> => {
      const { page, trouble, close } = await site.open({
        html: `<head>${script}<style>${css}</style></head><body>${widgets()}
          <campaign-status-legend></campaign-status-legend></body>`,
      });
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      await waitForState(page, ALL, 'ready');
      await waitForState(page, 'campaign-status-legend', 'ready');
      // The totals of the rows come after the rows.
      await page.waitForFunction(
        `[...document.querySelectorAll('*')].every(({ shadowRoot }) => !shadowRoot?.querySelector('.skeleton'))`,
      );
      const found = (await page.evaluate(LOOKS_OF_PARTS)) as Looks;
      assert.deepEqual(trouble, []);
      await close();
      return found;
    };
    const plain = await looks('');
    for (const [name, css] of NASTY_SHEETS) {
      assert.deepEqual(differences(await looks(css), plain), [], name);
    }
  });

  for (const [name, code] of [
    [
      'old libraries on the prototypes',
      `Object.prototype.extend = function () { return this; };
       Array.prototype.remove = function () {}; Array.prototype.each = function () {};
       String.prototype.strip = function () { return ''; }; Date.prototype.toJSON = () => 'patched';
       Function.prototype.bindAsEventListener = function () {};`,
    ],
    [
      'a fetch that somebody wrapped',
      `const real = window.fetch; window.fetch = function (...given) { return real.apply(this, given).then((answer) => answer); };`,
    ],
    [
      'listeners that swallow every event',
      `for (const name of ['campaign-load', 'campaign-review', 'campaign-data-issue'])
         addEventListener(name, (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true);`,
    ],
  ] as const) {
    it(name, async () => {
      const { page, trouble, close } = await site.open({
        html: `<head>${inline(code)}${script}</head><body>${widgets()}</body>`,
      });
      await waitForState(page, ALL, 'ready');
      assert.deepEqual(trouble, []);
      await close();
    });
  }

  it('names that stand in the way of the document', async () => {
    const names = [
      'documentElement',
      'baseURI',
      'body',
      'head',
      'visibilityState',
      'querySelector',
      'querySelectorAll',
      'currentScript',
    ];
    const { page, trouble, close } = await site.open({
      html: `<head></head><body>${names.map((name) => `<img name="${name}" alt="">`).join('')}
        <form><input name="querySelectorAll"><input name="matches"><campaign-status-badge status="paused"></campaign-status-badge></form>
        ${widgets()}${script}</body>`,
    });
    await page.waitForFunction(
      `[...Document.prototype.querySelectorAll.call(document, '${ALL}')].every((one) => one.matches(':state(ready)'))`,
    );
    assert.deepEqual(trouble, []);
    await close();
  });

  it('names that take from Lit what it renders with: words instead, and nothing thrown', async () => {
    for (const name of ['createElement', 'createComment', 'importNode', 'createTreeWalker']) {
      const opened = await site.open({
        html: `<head></head><body><img name="${name}" alt="">
          <div data-campaign-widget="campaign-status-badge" data-status="paused">Paused</div>
          <campaign-list api-base="${mock.origin}" project-id="northwind">Campaigns</campaign-list>
          ${script}</body>`,
      });
      const { page, trouble, close } = opened;
      const shown = `((list) => (list.shadowRoot ?? list).textContent.trim())(
        Document.prototype.querySelector.call(document, 'campaign-list'))`;
      // Where Lit does not even load, the page's own words stay.
      const words = name === 'createTreeWalker' ? /^Campaigns$/ : /could not be shown/;
      await untilHeard(opened);
      await page.waitForFunction(`${String(words)}.test(${shown})`);
      assert.ok(trouble.length > 0, `${name}: nobody says why`);
      const thrown = trouble.filter((line) => !/^(?:error: <|warn: Campaign Widgets)/.test(line));
      assert.deepEqual(thrown, [], name);
      await close();
    }
  });

  it('a placeholder that says what it is only once it stands there', async () => {
    const { page, trouble, close } = await site.open({
      html: `<head>${script}</head><body><div id="late" data-status="ended">Ended</div></body>`,
    });
    await page.waitForNetworkIdle();
    await page.evaluate(
      `document.getElementById('late').setAttribute('data-campaign-widget', 'campaign-status-badge')`,
    );
    await waitForState(page, 'campaign-status-badge[id="late"][status="ended"]', 'ready');
    assert.deepEqual(trouble, []);
    await close();
  });

  it('no fetch at all: an error in words, nothing thrown', async () => {
    const { page, trouble, close } = await site.open({
      html: `<head>${inline('window.fetch = undefined;')}${script}</head><body>${widgets()}</body>`,
    });
    await waitForState(page, ALL, 'error');
    assert.deepEqual(trouble, []);
    await close();
  });

  it('a listener that removes the element it hears from', async () => {
    const { page, trouble, close } = await site.open({
      html: `<head>${inline(`addEventListener('campaign-load', ({ target }) => target.remove());`)}${script}</head>
        <body>${widgets()}</body>`,
    });
    await page.waitForFunction(`document.querySelectorAll('${ALL}').length === 0`);
    assert.deepEqual(trouble, []);
    await close();
  });

  it('another version first: one warning, and the first stays', async () => {
    const opened = await site.open({
      html: `<head>${inline(`customElements.define('campaign-status-badge', class extends HTMLElement {
        static campaignWidgetsVersion = '9.9.9'; });`)}${script}</head>
        <body><campaign-status-badge status="paused">theirs</campaign-status-badge></body>`,
    });
    const { page, trouble, close } = opened;
    await untilHeard(opened);
    await page.waitForNetworkIdle();
    assert.equal(await page.evaluate('document.body.innerText.trim()'), 'theirs');
    assert.equal(trouble.length, 1);
    assert.match(trouble[0] ?? '', /already registered by version 9\.9\.9/);
    await close();
  });

  it('a listener that throws: its own error is the page’s, the widgets stand', async () => {
    const { page, trouble, close } = await site.open({
      html: `<head>${inline(`addEventListener('campaign-load', () => { throw new Error('host bug'); });`)}${script}</head>
        <body>${widgets()}</body>`,
    });
    await waitForState(page, ALL, 'ready');
    assert.ok(trouble.length > 0 && trouble.every((line) => line.includes('host bug')));
    await close();
  });

  it('every way in at once: module, classic script, placeholder; and a Lit of its own', async () => {
    const { page, trouble, close } = await site.open({
      html: `<head>${script}${script}<script src="/widgets/campaign-widgets.classic.js"></script>
        ${inline(`(window.litElementVersions ??= []).push('2.0.0'); (window.litHtmlVersions ??= []).push('2.0.0');`)}</head>
        <body>${widgets()}<div data-campaign-widget="campaign-status-badge" data-status="ended"></div></body>`,
    });
    await waitForState(page, ALL, 'ready');
    // In production Lit says nothing about other versions beside it.
    assert.deepEqual(trouble, []);
    await close();
  });

  it('our version first, another one later: theirs is refused, ours stays', async () => {
    const { page, close } = await site.open({
      html: `<head>${script}</head><body><campaign-status-badge status="paused"></campaign-status-badge></body>`,
    });
    await waitForState(page, 'campaign-status-badge', 'ready');
    const refused = await page.evaluate(`(() => {
      try { customElements.define('campaign-status-badge', class extends HTMLElement {}); return false; }
      catch { return true; }
    })()`);
    assert.equal(refused, true);
    await close();
  });

  it('printed: the table stays, the controls go', async () => {
    const { page, close } = await site.open({
      html: `<head>${script}</head><body>${widgets()}</body>`,
    });
    await waitForState(page, ALL, 'ready');
    await page.emulateMediaType('print');
    // Of every element: what is read on paper, then what is pressed on a screen.
    const shown = await page.evaluate(`(() => {
      const display = (tag, selector) => {
        const found = document.querySelector(tag).shadowRoot.querySelector(selector);
        return tag + ' ' + selector + ' ' + (found ? getComputedStyle(found).display : 'missing');
      };
      return [
        display('campaign-list', 'table'), display('campaign-list', '.filters'), display('campaign-list', '.foot .button'),
        display('call-log', 'table'), display('call-log', '.filters'), display('call-log', '.foot .button'),
        display('call-outcome-chart', 'table'), display('call-outcome-chart', '.tools'),
        display('campaign-header', '[part="time-spent"]'), display('campaign-header', 'h2'),
      ];
    })()`);
    assert.deepEqual(shown, [
      'campaign-list table table',
      'campaign-list .filters none',
      'campaign-list .foot .button none',
      'call-log table table',
      'call-log .filters none',
      'call-log .foot .button none',
      'call-outcome-chart table table',
      'call-outcome-chart .tools none',
      'campaign-header [part="time-spent"] inline',
      'campaign-header h2 block',
    ]);
    await close();
  });
});
