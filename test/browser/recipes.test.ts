import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { startSite, waitForState, type OpenPage, type Site } from './host-page.js';

const folder = fileURLToPath(new URL('../../demo/recipes/', import.meta.url));
const shots = process.env['SHOTS'];

/** Keeps what Zendesk's help lists as allowed: these elements, and these attributes. */
const sanitised = (html: string): string =>
  html
    .replace(/<(?!\/?(?:div|p|span|a|b|i|ul|li)\b)[^>]*>/g, '')
    .replace(/ ([a-z-]+)="[^"]*"/g, (attribute, name: string) =>
      /^(?:aria-|data-)|^(?:class|dir|id|lang|tabindex|title)$/.test(name) ? attribute : '',
    );

/** What `wpautop` makes of markup that it takes for prose. */
const wpautop = (html: string): string =>
  html
    .replace(/\n(?=<div)/g, '<br />\n')
    .replace(/(<div[^>]*>)(?=[^<\s])/g, '$1<p>')
    .replace(/(?<=\.)<\/div>/g, '</p></div>');

describe('recipes, on pages made like their hosts', () => {
  let site: Site;
  let cdn: Site;
  let mock: MockServer;
  before(async () => {
    [site, cdn, mock] = await Promise.all([startSite(), startSite(), startMockServer()]);
  });
  after(() => Promise.all([site.close(), cdn.close(), mock.close()]));

  const recipe = (file: string): string =>
    readFileSync(folder + file, 'utf8')
      .replaceAll('https://cdn.example.com', `${cdn.origin}/widgets`)
      .replaceAll('https://api.example.com/v1', mock.origin)
      .replaceAll('https://host.example', site.origin);

  async function shows(name: string, { page, trouble, close }: OpenPage, selector: string) {
    await waitForState(page, selector, 'ready');
    assert.deepEqual(trouble, []);
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
    await close();
  }

  it('plain HTML', async () => {
    const html = `<body>${recipe('plain.html')}</body>`;
    const open = await site.open({ html });
    // A locator watches the document, not what comes into a shadow root.
    await waitForState(open.page, 'campaign-list', 'ready');
    await open.page.locator('campaign-list >>> [data-campaign-id="cmp-0003"] .name').click();
    await shows('plain', open, 'campaign-list, call-outcome-chart');
  });

  it('a Mintlify article: a script after interactive, articles that come and go', async () => {
    const article = `<campaign-status-badge status="paused">Paused</campaign-status-badge>`;
    const open = await site.open({ html: `<body><main>${article}</main></body>` });
    await open.page.evaluate(recipe('mintlify.js'));
    await waitForState(open.page, 'campaign-status-badge', 'ready');
    await open.page.evaluate(`(() => {
      const main = document.querySelector('main');
      const before = main.firstChild;
      main.replaceChildren();
      main.innerHTML = '<campaign-status-legend></campaign-status-legend>';
      main.append(before);
    })()`);
    await shows('mintlify', open, 'campaign-status-legend, campaign-status-badge');
  });

  it('a Docusaurus site: the tag that its config makes', async () => {
    const { default: config } = (await import(
      `data:text/javascript,${encodeURIComponent(recipe('docusaurus.config.js'))}`
    )) as { default: { scripts: Record<string, string>[] } };
    const tags = config.scripts.map((attributes) => {
      const all = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
      return `<script ${all.join(' ')}></script>`;
    });
    const open = await site.open({
      html: `<head>${tags.join('')}</head><body><p>It is <campaign-status-badge status="paused">Paused</campaign-status-badge>.</p></body>`,
    });
    await shows('docusaurus', open, 'campaign-status-badge');
  });

  it('a Zendesk article, sanitised, with the theme’s script', async () => {
    const article = recipe('zendesk-article.html');
    assert.equal(sanitised(article).trim(), article.trim());
    assert.ok(!sanitised('<campaign-list onclick="x"></campaign-list>').includes('campaign'));
    const open = await site.open({
      html: `<head>${recipe('zendesk-theme.hbs')}</head><body>${sanitised(article)}</body>`,
    });
    await shows('zendesk', open, 'campaign-status-badge, campaign-status-legend');
  });

  it('WordPress, also where it takes the block for prose', async () => {
    for (const body of [recipe('wordpress.html'), wpautop(recipe('wordpress.html'))]) {
      const open = await site.open({
        html: `<body>${body}<script type="module" src="/widgets/campaign-widgets.js"></script></body>`,
      });
      await shows('wordpress', open, 'campaign-workspace campaign-list');
    }
  });

  it('GoHighLevel: Custom JS of the app', async () => {
    const open = await site.open({
      html: `<body><campaign-list project-id="northwind" page-size="5"></campaign-list></body>`,
    });
    await open.page.evaluate(recipe('gohighlevel.js'));
    await shows('gohighlevel', open, 'campaign-list');
  });

  it('a HubSpot CMS module', async () => {
    const html = recipe('hubspot.html').replace(
      /\{\{ require_js\("([^"]+)", \{ type: "module" \}\) \}\}/,
      '<script type="module" src="$1"></script>',
    );
    assert.ok(html.includes('<script'));
    await shows('hubspot', await site.open({ html: `<body>${html}</body>` }), 'campaign-list');
  });

  it('a frame, for GoHighLevel’s menu link, Salesforce and HubSpot’s cards', async () => {
    const [, code = ''] = /<script>([^]*)<\/script>/.exec(recipe('frame.html')) ?? [];
    const markup = recipe('frame.html').replace(/<script>[^]*/, '');
    assert.ok(recipe('frame.html').trim().split('\n').length <= 20);
    const script = code
      .replaceAll(`${cdn.origin}/widgets`, cdn.origin)
      .replace("fetch('/campaigns-token', { method: 'POST' })", `new Response('right')`);
    const open = await site.open({ html: `<body>${markup}</body>`, script });
    const frame = await (await open.page.waitForSelector('#campaigns'))?.contentFrame();
    assert.ok(frame);
    await frame.waitForFunction(
      `document.querySelector('campaign-list')?.matches(':state(ready)')`,
    );
    await open.page.waitForFunction(`document.getElementById('campaigns').offsetHeight > 300`);
    assert.deepEqual(open.trouble, []);
    if (shots !== undefined) await open.page.screenshot({ path: `${shots}/frame.png` });
    await open.close();
  });

  it('the proxy keeps the key, and pages of other origins out', { timeout: 60_000 }, async () => {
    const keys: (string | undefined)[] = [];
    const vendor = createServer(({ headers, url }, response) => {
      keys.push(headers.authorization);
      void fetch(mock.origin + (url ?? '')).then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(await answer.text());
      });
    });
    await new Promise<void>((resolve) => vendor.listen(0, '127.0.0.1', resolve));
    const { port } = vendor.address() as AddressInfo;
    const proxy = spawn(process.execPath, [`${folder}proxy.mjs`], {
      env: {
        VENDOR: `http://127.0.0.1:${String(port)}`,
        VENDOR_KEY: 'key',
        PAGES: site.origin,
        PORT: '0',
      },
    });
    const origin = await new Promise<string>((resolve) => {
      proxy.stdout.once('data', (data: Buffer) => {
        resolve(data.toString().trim());
      });
    });
    const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
      fetch(origin + path, { method, headers });
    try {
      assert.equal(
        (await ask('/token', { origin: 'https://stranger.example' }, 'POST')).status,
        403,
      );
      assert.equal((await ask('/token', { origin: site.origin }, 'POST')).status, 401);
      const own = { origin: site.origin, cookie: 'session=1' };
      const token = await (await ask('/token', own, 'POST')).text();
      for (const wrong of ['', 'key', `${token}0`, `9${token}`]) {
        const answer = await ask('/vendor/campaigns', { ...own, authorization: `Bearer ${wrong}` });
        assert.equal(answer.status, 401);
      }
      assert.deepEqual(keys, []);
      const open = await site.open({
        html: `<body><campaign-workspace api-base="${origin}/vendor" project-id="southgate">
          <campaign-list></campaign-list></campaign-workspace>
          <script type="module" src="/widgets/campaign-widgets.js"></script></body>`,
        script: `document.cookie = 'session=1';
          await customElements.whenDefined('campaign-workspace');
          document.querySelector('campaign-workspace').getToken = async () =>
            (await fetch('${origin}/token', { method: 'POST', credentials: 'include' })).text();`,
      });
      await waitForState(open.page, 'campaign-list', 'ready');
      assert.ok(keys.length > 0 && keys.every((key) => key === 'Bearer key'));
      if (shots !== undefined) await open.page.screenshot({ path: `${shots}/proxy.png` });
      await open.close();
    } finally {
      proxy.kill();
      vendor.close();
      vendor.closeAllConnections();
    }
  });
});
