import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { startSite, untilHeard, waitForState, type Site } from './host-page.js';

const cdn = new URL('../../dist/cdn/', import.meta.url);
const integrity = JSON.parse(readFileSync(new URL('integrity.json', cdn), 'utf8')) as Record<
  string,
  string
>;
const moduleTag = '<script type="module" src="/widgets/campaign-widgets.js"></script>';
const badgeText = `document.querySelector('campaign-status-badge')?.shadowRoot?.textContent.trim()`;

describe('ways into a page', () => {
  let site: Site;
  let other: Site;
  let mock: MockServer;
  before(async () => {
    [site, other, mock] = await Promise.all([
      startSite(),
      startSite({ withoutCors: true }),
      startMockServer(),
    ]);
  });
  after(() => Promise.all([site.close(), other.close(), mock.close()]));

  it('a classic script from another origin, with the page’s API in its tag', async () => {
    const { page, trouble, close } = await site.open({
      html: `<body><campaign-list project-id="southgate"></campaign-list>
        <script src="${other.origin}/widgets/campaign-widgets.classic.js" data-api-base="${mock.origin}"></script></body>`,
    });
    await waitForState(page, 'campaign-list', 'ready');
    assert.deepEqual(trouble, []);
    const globals = await page.evaluate(
      `Object.keys(window).filter((name) => /widget|campaign/i.test(name)).join()`,
    );
    assert.equal(globals, '');
    await close();
  });

  it('a classic script alone: one file, no CORS headers, the chart in it too', async () => {
    const { page, requests, trouble, close } = await site.open({
      html: `<body><call-outcome-chart campaign-id="cmp-0003"></call-outcome-chart>
        <script src="${other.origin}/widgets/campaign-widgets.classic.js" data-api-base="${mock.origin}" data-lang="de"></script></body>`,
    });
    await waitForState(page, 'call-outcome-chart', 'ready');
    await page.waitForFunction(
      `document.querySelector('call-outcome-chart').shadowRoot.querySelector('canvas')`,
    );
    assert.equal(requests.filter((line) => line.includes('/widgets/')).length, 1);
    assert.deepEqual(trouble, []);
    await close();
  });

  it('keeps what the page shows, and says why in one line, without its first chunk', async () => {
    const name = Object.keys(integrity).find((one) => one.startsWith('core-')) ?? '';
    site.spoilt.set(name, 'missing');
    const { page, trouble, close } = await site.open({
      html: `<head>${moduleTag}</head><body><campaign-list>No campaigns here.</campaign-list></body>`,
    });
    await untilHeard({ trouble }, 'could not be loaded;');
    await page.waitForNetworkIdle();
    site.spoilt.clear();
    assert.equal(await page.evaluate('document.body.innerText.trim()'), 'No campaigns here.');
    assert.equal(trouble.filter((line) => line.includes('could not be loaded;')).length, 1);
    assert.ok(!trouble.some((line) => line.startsWith('uncaught') || line.includes('rejected')));
    await close();
  });

  it('takes three files for a badge: the script, what it starts, the element', async () => {
    const { page, close } = await site.open({
      html: `<head>${moduleTag}</head><body><campaign-status-badge status="paused"></campaign-status-badge></body>`,
    });
    await page.waitForFunction(`customElements.get('campaign-status-badge')`);
    const files = await page.evaluate(
      `performance.getEntriesByType('resource')
        .flatMap(({ name }) => /\\/widgets\\/(\\w+)/.exec(name)?.[1] ?? [])`,
    );
    assert.deepEqual(files, ['campaign', 'core', 'define']);
    await close();
  });

  it('takes the page’s language from the script tag', async () => {
    for (const [lang, label] of [
      ['de', 'de'],
      ['', 'en'],
    ] as const) {
      const { page, close } = await site.open({
        html: `<head>${moduleTag.replace('></', ` data-lang="${lang}"></`)}</head>
          <body><campaign-status-badge status="paused"></campaign-status-badge></body>`,
      });
      await waitForState(page, 'campaign-status-badge', 'ready');
      // The page's own lang wins; without one, the script tag's.
      await page.evaluate(`document.documentElement.removeAttribute('lang')`);
      await page.waitForFunction(
        `document.querySelector('campaign-status-badge').locale.startsWith('${label}')`,
      );
      await close();
    }
  });

  it('looks into a shadow root when told by a function', async () => {
    const { page, trouble, close } = await site.open({
      html: `<body><div id="app"></div></body>`,
      script: `import { scan } from '/widgets/campaign-widgets.js';
        const root = document.getElementById('app').attachShadow({ mode: 'open' });
        root.innerHTML = '<campaign-status-badge status="ended"></campaign-status-badge>';
        await scan(root);`,
    });
    await page.waitForFunction(
      `document.getElementById('app').shadowRoot.firstChild.matches(':state(ready)')`,
    );
    assert.deepEqual(trouble, []);
    await close();
  });

  it('div placeholders, there from the start or added later', async () => {
    const { page, trouble, close } = await site.open({
      html: `<head>${moduleTag}</head><body>
        <div data-campaign-widget="campaign-workspace" data-api-base="${mock.origin}" data-project-id="southgate">
          <div data-campaign-widget="campaign-list" data-page-size="3" id="here" class="wide"
            data-onclick="document.title = 'run'" data-style="color: red"></div>
        </div></body>`,
    });
    await waitForState(page, 'campaign-workspace campaign-list', 'ready');
    const attributes = await page.evaluate(
      `[...document.querySelector('campaign-list').attributes].map(({ name }) => name).sort().join()`,
    );
    assert.equal(attributes, 'class,id,page-size');
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend',
      '<p><span data-campaign-widget="campaign-status-badge" data-status="paused">Paused</span></p>')`);
    await waitForState(page, 'campaign-status-badge', 'ready');
    await page.waitForFunction(`/Paused/.test(${badgeText} ?? '')`);
    assert.deepEqual(trouble, []);
    await close();
  });

  it('div placeholders, named in any case; a name that is none is said once', async () => {
    const { page, trouble, close } = await site.open({
      html: `<head>${moduleTag}</head><body>
        <div data-campaign-widget=" Campaign-Status-Badge " data-status="paused"></div>
        <div data-campaign-widget="campaign-lists">Campaigns</div>
        <div data-campaign-widget="campaign-lists">Campaigns</div></body>`,
    });
    await waitForState(page, 'campaign-status-badge', 'ready');
    await untilHeard({ trouble });
    assert.equal(trouble.length, 1);
    assert.match(String(trouble), /data-campaign-widget="campaign-lists" names no element/);
    assert.match(String(trouble), /campaign-list, /);
    assert.match(String(await page.evaluate('document.body.innerText')), /Campaigns\s+Campaigns/);
    await close();
  });

  it('elements inside shadow roots, where the tag says which', async () => {
    const { page, trouble, close } = await site.open({
      html: `<head>${moduleTag.replace('></', ' data-scan="my-app"></')}</head><body>
        <my-app><template shadowrootmode="open"><campaign-status-badge status="ended"></campaign-status-badge></template></my-app>
        </body>`,
    });
    await page.waitForFunction(`document.querySelector('my-app').shadowRoot
      .querySelector('campaign-status-badge').matches(':state(ready)')`);
    assert.deepEqual(trouble, []);
    await close();
  });

  it('leaves what the page shows instead, and says why, when a file is missing', async () => {
    const [define = ''] = Object.keys(integrity).filter(
      (name) =>
        name.startsWith('define-') &&
        name.endsWith('.js') &&
        readFileSync(new URL(name, cdn), 'utf8').includes('appearance-plain'),
    );
    site.spoilt.set(define, 'missing');
    const { page, trouble, close } = await site.open({
      html: `<head>${moduleTag}</head><body>
        <campaign-status-badge status="paused">Paused</campaign-status-badge>
        <div data-campaign-widget="campaign-status-badge">On hold</div></body>`,
    });
    await untilHeard({ trouble }, 'could not be loaded;');
    await page.waitForNetworkIdle();
    site.spoilt.clear();
    const text = await page.evaluate('document.body.innerText');
    assert.match(String(text), /Paused\s+On hold/);
    const lines = trouble.filter((line) => line.includes('could not be loaded;'));
    assert.equal(lines.length, 1);
    assert.ok(!trouble.some((line) => line.startsWith('uncaught') || line.includes('rejected')));
    await close();
  });

  it('says once that a badge cannot ask, and once more when somebody tries again', async () => {
    const source = Object.keys(integrity).find((one) => one.startsWith('status-source-')) ?? '';
    site.spoilt.set(source, 'missing');
    const { page, trouble, close } = await site.open({
      html: `<head>${moduleTag}<script>
          window.kinds = [];
          addEventListener('campaign-error', ({ detail }) => kinds.push(detail.kind));
        </script></head><body>
        <campaign-status-badge campaign-id="cmp-0003" api-base="${mock.origin}"></campaign-status-badge>
        <script type="module">
          await customElements.whenDefined('campaign-status-badge');
          const badge = document.querySelector('campaign-status-badge');
          for (const size of ['small', 'large', 'medium']) {
            badge.size = size;
            await badge.updateComplete;
          }
        </script></body>`,
    });
    await waitForState(page, 'campaign-status-badge', 'error');
    await page.waitForNetworkIdle();
    site.spoilt.clear();
    assert.equal(await page.evaluate('kinds.length'), 1);
    // Some engines remember for the life of the page that a module could not be fetched.
    await page.evaluate(
      `document.querySelector('campaign-status-badge').shadowRoot.querySelector('button').click()`,
    );
    await page.waitForFunction(
      `kinds.length === 2 || document.querySelector('campaign-status-badge').matches(':state(ready)')`,
    );
    assert.ok(!trouble.some((line) => line.startsWith('uncaught') || line.includes('rejected')));
    await close();
  });
});
