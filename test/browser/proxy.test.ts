import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { startSite, waitForState, type Site } from './host-page.js';

const file = fileURLToPath(new URL('../../demo/recipes/proxy.mjs', import.meta.url));

describe('the proxy of the recipes', () => {
  let site: Site;
  let mock: MockServer;
  let vendor: Server;
  let proxy: ChildProcess;
  let origin: string;
  /** What reached the vendor: method, address, key, body. */
  const asked: string[] = [];

  before(async () => {
    [site, mock] = await Promise.all([startSite(), startMockServer()]);
    vendor = createServer((question, response) => {
      const { method = '', url = '', headers } = question;
      const pieces: Buffer[] = [];
      question.on('data', (piece: Buffer) => pieces.push(piece));
      question.on('end', () => {
        asked.push(
          [method, url, headers.authorization, Buffer.concat(pieces).toString()].join(' '),
        );
        if (url === '/never') return;
        if (url === '/elsewhere') {
          response.writeHead(302, { location: 'https://stranger.example/' }).end();
          return;
        }
        if (url === '/busy') {
          response.writeHead(429, { 'retry-after': '7', 'x-secret': 'vendor' }).end('{}');
          return;
        }
        void fetch(mock.origin + url).then(async (answer) => {
          response.writeHead(answer.status, { 'content-type': 'application/json' });
          response.end(await answer.text());
        });
      });
    });
    await new Promise<void>((resolve) => vendor.listen(0, '127.0.0.1', resolve));
    const { port } = vendor.address() as AddressInfo;
    const running = spawn(process.execPath, [file], {
      env: {
        VENDOR: `http://127.0.0.1:${String(port)}`,
        VENDOR_KEY: 'key',
        PAGES: `https://crm.example.com ${site.origin}`,
        ALLOW:
          'GET:/projects/*/campaigns GET:/campaigns GET:/campaigns/*/call-totals POST:/calls/list GET:/never GET:/busy GET:/elsewhere',
        TIMEOUT_MS: '1000',
        PORT: '0',
      },
    });
    proxy = running;
    origin = await new Promise((resolve, reject) => {
      running.once('error', reject);
      running.stdout.once('data', (data: Buffer) => {
        resolve(data.toString().trim());
      });
    });
  });
  after(async () => {
    proxy.kill();
    vendor.close();
    vendor.closeAllConnections();
    await Promise.all([site.close(), mock.close()]);
  });

  const ask = (path: string, headers: Record<string, string>, more: RequestInit = {}) =>
    fetch(origin + path, { ...more, headers });
  const own = (): Record<string, string> => ({ origin: site.origin, cookie: 'session=1' });
  const newToken = async (): Promise<string> =>
    (await ask('/token', own(), { method: 'POST' })).text();
  const signedIn = async (): Promise<Record<string, string>> => ({
    ...own(),
    authorization: `Bearer ${await newToken()}`,
  });

  /** The path goes out as it stands: `fetch` would take dots away itself. */
  const statusOf = (method: string, path: string, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(origin);
      request({ hostname, port, method, path, headers }, ({ statusCode }) => {
        resolve(statusCode);
      })
        .once('error', reject)
        .end();
    });

  it('gives a token to who is signed in on a page of its own, and to nobody else', async () => {
    const post = { method: 'POST' };
    for (const [headers, status] of [
      [{}, 403],
      [{ origin: 'https://stranger.example', cookie: 'session=1' }, 403],
      [{ origin: 'null', cookie: 'session=1' }, 403],
      [{ origin: site.origin }, 401],
      [own(), 200],
    ] as const) {
      assert.equal((await ask('/token', headers, post)).status, status, JSON.stringify(headers));
    }
    const token = await newToken();
    assert.match(token, /^\d+\.[0-9a-f]{64}$/);
    const [until = ''] = token.split('.');
    assert.ok(Math.abs(Number(until) - Date.now() - 600_000) < 60_000);
    assert.equal((await ask('/token', own())).status, 404);
  });

  it('asks the vendor nothing without its token, whole and unchanged', async () => {
    const token = await newToken();
    for (const wrong of ['', 'key', `${token}0`, `9${token}`, token.slice(0, -1)]) {
      const headers = { ...own(), authorization: `Bearer ${wrong}` };
      assert.equal((await ask('/vendor/campaigns', headers)).status, 401);
    }
    assert.deepEqual(asked, []);
  });

  it('asks what is allowed, by method and path, and nothing beside', async () => {
    const headers = await signedIn();
    asked.length = 0;
    for (const [method, path] of [
      ['POST', '/campaigns'],
      ['DELETE', '/campaigns'],
      ['GET', '/account'],
      ['GET', '/campaigns/a/b/call-totals'],
      ['GET', '/campaigns/../account'],
      ['GET', '/campaigns/%2e%2e/account'],
      ['GET', '/campaigns/a%2fb/call-totals'],
      ['GET', '/xcampaigns'],
    ] as const) {
      assert.notEqual(await statusOf(method, `/vendor${path}`, headers), 200, `${method} ${path}`);
    }
    assert.deepEqual(asked, []);
    const allowed = await ask('/vendor/campaigns?limit=2', headers);
    assert.equal(((await allowed.json()) as { data: unknown[] }).data.length, 2);
    const posted = await ask('/vendor/calls/list', headers, { method: 'POST', body: '{"a":1}' });
    await posted.text();
    assert.deepEqual(asked, [
      'GET /campaigns?limit=2 Bearer key ',
      'POST /calls/list Bearer key {"a":1}',
    ]);
    const long = { method: 'POST', body: 'x'.repeat(100_001) };
    assert.equal((await ask('/vendor/calls/list', headers, long)).status, 413);
    assert.equal(asked.length, 2);
  });

  it('says when to try again, gives up in time, and follows no redirect with the key', async () => {
    const headers = await signedIn();
    const busy = await ask('/vendor/busy', headers);
    assert.equal(busy.status, 429);
    assert.equal(busy.headers.get('retry-after'), '7');
    assert.equal(busy.headers.get('x-secret'), null);
    assert.equal((await ask('/vendor/never', headers)).status, 504);
    assert.equal((await ask('/vendor/elsewhere', headers)).status, 502);
  });

  it('sends a page of its own what browsers ask for, and no other page', async () => {
    const preflight = (from: string): Promise<Response> =>
      ask(
        '/vendor/campaigns',
        { origin: from, 'access-control-request-headers': 'authorization' },
        { method: 'OPTIONS' },
      );
    const { headers } = await preflight(site.origin);
    for (const [name, value] of [
      ['access-control-allow-origin', site.origin],
      ['access-control-allow-credentials', 'true'],
      ['access-control-allow-methods', 'GET, POST'],
      ['access-control-allow-headers', 'authorization, content-type'],
      ['access-control-expose-headers', 'etag, retry-after'],
      ['vary', 'origin'],
      ['cache-control', 'no-store'],
    ] as const) {
      assert.equal(headers.get(name), value, name);
    }
    // Also where the vendor fails, or the page could not read why.
    const failed = await ask('/vendor/elsewhere', await signedIn());
    assert.equal(failed.headers.get('access-control-allow-origin'), site.origin);
    const stranger = await preflight('https://stranger.example');
    assert.equal(stranger.status, 403);
    assert.equal(stranger.headers.get('access-control-allow-origin'), null);
  });

  it('shows a list, the key kept out of the page', async () => {
    asked.length = 0;
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
    assert.ok(asked.length > 0 && asked.every((line) => line.includes(' Bearer key ')));
    await open.close();
  });
});
