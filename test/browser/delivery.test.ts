import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { startFaultServer, type FaultServer } from '../fault-server/server.js';
import { startSite, waitForState, type Site } from './host-page.js';

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
  let fault: FaultServer;
  before(async () => {
    [site, other, mock, fault] = await Promise.all([
      startSite(),
      startSite(),
      startMockServer(),
      startFaultServer(),
    ]);
  });
  after(() => Promise.all([site.close(), other.close(), mock.close(), fault.close()]));

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
    const [define = ''] = Object.keys(integrity).filter((name) =>
      readFileSync(new URL(name, cdn), 'utf8').includes('appearance-plain'),
    );
    site.spoilt.set(define, 'missing');
    const { page, trouble, close } = await site.open({
      html: `<head>${moduleTag}</head><body>
        <campaign-status-badge status="paused">Paused</campaign-status-badge>
        <div data-campaign-widget="campaign-status-badge">On hold</div></body>`,
    });
    await page.waitForFunction(`performance.getEntriesByType('resource').length > 3`);
    await page.waitForNetworkIdle();
    site.spoilt.clear();
    const text = await page.evaluate('document.body.innerText');
    assert.match(String(text), /Paused\s+On hold/);
    const lines = trouble.filter((line) => line.includes('could not be loaded;'));
    assert.equal(lines.length, 1);
    assert.ok(!trouble.some((line) => line.startsWith('uncaught') || line.includes('rejected')));
    await close();
  });

  it('a frame that sizes itself, and takes a token by message from its parent only', async () => {
    const query = new URLSearchParams({
      element: 'campaign-list',
      'api-base': `${fault.origin}/fault/bearer/right/frame`,
      'token-from-parent': '',
      parent: site.origin,
    });
    const { page, requests, close } = await site.open({
      html: `<body><iframe id="frame" title="Campaigns" src="${other.origin}/widgets/embed.html?${query.toString()}"></iframe>
        <script src="data:text/javascript,${encodeURIComponent(`
          const frame = document.getElementById('frame');
          addEventListener('message', ({ origin, data, source }) => {
            if (source !== frame.contentWindow || data.source !== 'campaign-widgets') return;
            if (data.type === 'size') frame.style.height = data.height + 'px';
            if (data.type === 'token-wanted')
              frame.contentWindow.postMessage({ source: 'campaign-widgets', token: 'right' }, origin);
          });
        `)}"></script></body>`,
    });
    const frame = await (await page.waitForSelector('#frame'))?.contentFrame();
    assert.ok(frame);
    await frame.waitForFunction(
      `document.querySelector('campaign-list')?.shadowRoot?.querySelectorAll('[data-campaign-id]').length === 2`,
    );
    await page.waitForFunction(`parseFloat(document.getElementById('frame').style.height) > 150`);
    assert.ok(!requests.some((line) => line.includes('token=') || line.includes('Bearer')));
    const stranger = await frame.evaluate(`document.documentElement.outerHTML.includes('Bearer')`);
    assert.equal(stranger, false);
    await close();
  });
});

describe('integrity', () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  it('is listed for every script, as it is', () => {
    for (const [name, value] of Object.entries(integrity)) {
      const hash = createHash('sha384')
        .update(readFileSync(new URL(name, cdn)))
        .digest('base64');
      assert.equal(value, `sha384-${hash}`, name);
    }
  });

  it('lets nothing run that was changed by a byte', { timeout: 120_000 }, async () => {
    const preloads = Object.entries(integrity)
      .map(
        ([name, hash]) => `<link rel="modulepreload" href="/widgets/${name}" integrity="${hash}">`,
      )
      .join('');
    const tag = moduleTag.replace(
      '></',
      ` integrity="${integrity['campaign-widgets.js'] ?? ''}"></`,
    );
    const html = `<head>${preloads}${tag}</head><body><campaign-status-badge status="paused"></campaign-status-badge></body>`;
    const whole = await site.open({ html });
    await waitForState(whole.page, 'campaign-status-badge', 'ready');
    const used = whole.requests.map((line) => line.replace(/^.*\/widgets\//, ''));
    await whole.close();
    const files = Object.keys(integrity).filter((name) => used.includes(name));
    const needed = await filesOf('campaign-status-badge');
    assert.ok(needed.length > 3 && needed.every((name) => files.includes(name)));
    for (const name of needed) {
      site.spoilt.set(name, 'flipped');
      const { page, trouble, close } = await site.open({ html });
      await page.waitForNetworkIdle();
      assert.ok(
        trouble.some((line) => /integrity/i.test(line)),
        name,
      );
      const isRegistered = await page.evaluate(`!!customElements.get('campaign-status-badge')`);
      assert.equal(isRegistered, false, name);
      site.spoilt.clear();
      await close();
    }
  });

  /** What a page with that element alone downloads. */
  async function filesOf(tag: string): Promise<string[]> {
    const { page, requests, close } = await site.open({
      html: `<head>${moduleTag}</head><body><${tag} status="paused"></${tag}></body>`,
    });
    await waitForState(page, tag, 'ready');
    await close();
    return requests
      .filter((line) => line.includes('/widgets/'))
      .map((line) => line.replace(/^.*\/widgets\//, ''));
  }
});
