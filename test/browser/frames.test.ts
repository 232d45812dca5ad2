import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Frame } from 'puppeteer-core';
import { startFaultServer, type FaultServer } from '../fault-server/server.js';
import { startSite, waitForState, type OpenPage, type Site } from './host-page.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
/** The README's code for the page around a frame, as written there. */
const [snippet = ''] = /(?<=```js\n)(?:(?!```)[^])*token-wanted(?:(?!```)[^])*/.exec(readme) ?? [];

const height = `parseFloat(document.getElementById('frame').style.height)`;
const rows = `document.querySelector('campaign-list')?.shadowRoot?.querySelectorAll('[data-campaign-id]').length`;
/** Every message that the page gets, as text. */
const listening = `globalThis.heard = [];
  addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));`;

describe('a frame', { concurrency: 3 }, () => {
  let site: Site;
  let fault: FaultServer;
  let widgets: string;
  let stranger: string;
  let count = 0;
  before(async () => {
    [site, fault] = await Promise.all([startSite(), startFaultServer()]);
    // Other origins of the same server: any name below `localhost` is this machine.
    widgets = site.origin.replace('127.0.0.1', 'widgets.localhost');
    stranger = site.origin.replace('127.0.0.1', 'stranger.localhost');
  });
  after(() => Promise.all([site.close(), fault.close()]));

  interface Framed extends OpenPage {
    readonly frame: Frame;
    /** What the API was asked with a token of. */
    asked(): Promise<string[]>;
  }

  /** A host page with the list in a frame of another origin, that may ask its parent for a token. */
  async function framed(parent: string | undefined, script: string): Promise<Framed> {
    count += 1;
    const key = `frame-${String(count)}`;
    const query = new URLSearchParams({
      element: 'campaign-list',
      'api-base': `${fault.origin}/fault/bearer/right/${key}`,
      'token-from-parent': '',
      ...(parent !== undefined && { parent }),
    });
    const open = await site.open({
      html: `<body><script>${listening}</script>
        <iframe id="frame" title="Campaigns" src="${widgets}/widgets/embed.html?${query.toString()}"></iframe></body>`,
      script,
    });
    const frame = await (await open.page.waitForSelector('#frame'))?.contentFrame();
    assert.ok(frame);
    await frame.waitForFunction(`document.querySelector('campaign-list')?.matches(':defined')`);
    return {
      ...open,
      frame,
      asked: async () => {
        const log = (await (await fetch(`${fault.origin}/log/${key}`)).json()) as {
          headers: { authorization?: string };
        }[];
        return log.map(({ headers }) => headers.authorization ?? '');
      },
    };
  }

  /** Long enough for a message that should not be heeded to have been. */
  const messagesPass = (page: OpenPage['page']): Promise<unknown> =>
    page.evaluate(`new Promise((resolve) => setTimeout(resolve, 300))`);

  const hosting = (): string => snippet.replaceAll('https://cdn.example.com', widgets);

  it('grows and shrinks by the README’s snippet, and takes a token from it', async () => {
    assert.ok(snippet.trim().split('\n').length <= 20, snippet);
    const { page, frame, requests, asked, close } = await framed(
      site.origin,
      `globalThis.reasons = [];
       const myToken = async (reason) => { reasons.push(reason); return 'right'; };
       ${hosting()}`,
    );
    await frame.waitForFunction(`${rows} === 2`);
    await page.waitForFunction(`${height} > 150`);
    const tall = Number(await page.evaluate(height));
    await frame.evaluate(`document.querySelector('campaign-list').style.display = 'none'`);
    await page.waitForFunction(`${height} < ${String(tall - 100)}`);
    await frame.evaluate(`document.querySelector('campaign-list').style.display = ''`);
    await page.waitForFunction(`${height} === ${String(tall)}`);
    const seen = await frame.evaluate(`document.documentElement.scrollHeight > innerHeight`);
    assert.equal(seen, false, 'something is cut off');
    assert.deepEqual(await page.evaluate('reasons'), ['initial']);
    assert.deepEqual([...new Set(await asked())], ['Bearer right']);
    assert.ok(!requests.some((line) => /token=|Bearer/.test(line)));
    const inside = await frame.evaluate(`document.documentElement.outerHTML.includes('Bearer')`);
    assert.equal(inside, false);
    await close();
  });

  for (const [parent, what] of [
    [() => stranger, 'another origin'],
    [() => undefined, 'nobody'],
    [() => '*', 'everybody'],
    [() => 'null', 'no origin'],
    [() => 'javascript:alert(1)', 'a script'],
  ] as const) {
    it(`that names ${what} tells its page nothing and takes no token from it`, async () => {
      const { page, frame, asked, close } = await framed(
        parent(),
        `const frame = document.getElementById('frame');
         setInterval(() => frame.contentWindow.postMessage(
           { source: 'campaign-widgets', token: 'right' }, '*'), 20);`,
      );
      await waitForLoading(frame);
      await messagesPass(page);
      assert.deepEqual(await page.evaluate('heard'), []);
      assert.deepEqual(await asked(), []);
      await close();
    });
  }

  const waitForLoading = (frame: Frame): Promise<unknown> =>
    frame.waitForFunction(`document.querySelector('campaign-list').matches(':state(loading)')`);

  for (const [name, value] of [
    ['preset', 'nobody'],
    ['api-base', 'ftp://api.example.com'],
  ] as const) {
    it(`says in words that its ${name} cannot be used, also where it takes a token`, async () => {
      const query = new URLSearchParams({
        element: 'campaign-list',
        'api-base': `${fault.origin}/fault/none/-/words`,
        'token-from-parent': '',
        parent: site.origin,
        [name]: value,
      });
      const { page, close } = await site.open({
        html: `<body><iframe id="frame" title="Campaigns" src="${widgets}/widgets/embed.html?${query.toString()}"></iframe></body>`,
      });
      const frame = await (await page.waitForSelector('#frame'))?.contentFrame();
      await frame?.waitForFunction(
        `document.querySelector('campaign-list')?.matches(':state(error)')`,
      );
      await close();
    });
  }

  it('takes no token from a window that is not its parent, of whatever origin', async () => {
    const sending = `setInterval(() => parent.frames[0].postMessage(
      { source: 'campaign-widgets', token: 'right' }, '*'), 20);`;
    const { page, frame, asked, close } = await framed(
      site.origin,
      `for (const origin of ${JSON.stringify([site.origin, stranger])}) {
         const other = document.createElement('iframe');
         other.src = origin + '/sender';
         document.body.append(other);
       }`,
    );
    await waitForLoading(frame);
    await Promise.all(
      page
        .frames()
        .filter((one) => one.url().endsWith('/sender'))
        .map((one) => one.evaluate(sending)),
    );
    await messagesPass(page);
    assert.deepEqual(await asked(), []);
    // The same message from the parent is what it waits for.
    await page.evaluate(
      `frames[0].postMessage({ source: 'campaign-widgets', token: 'right' }, '*')`,
    );
    await frame.waitForFunction(`${rows} === 2`);
    assert.ok((await asked()).every((token) => token === 'Bearer right'));
    await close();
  });

  it('takes nothing but a token in a message of the kit', async () => {
    const { page, frame, asked, close } = await framed(site.origin, '');
    await waitForLoading(frame);
    await page.evaluate(`for (const message of [
      null, 'right', { token: 'right' }, { source: 'other', token: 'right' },
      { source: 'campaign-widgets', token: 7 }, { source: 'campaign-widgets' },
    ]) frames[0].postMessage(message, '*');`);
    await messagesPass(page);
    assert.deepEqual(await asked(), []);
    await close();
  });

  it('says its size to the origin it names and to no one else’s page', async () => {
    const { page, close } = await framed(site.origin, '');
    await page.waitForFunction(`heard.some((text) => text.includes('"size"'))`);
    const heard = (await page.evaluate('heard')) as string[];
    for (const text of heard) assert.match(text, /^\{"source":"campaign-widgets","type":/);
    await close();
  });

  for (const [name, code] of [
    ['README', hosting],
    [
      'recipe',
      (): string => {
        const recipe = readFileSync(
          new URL('../../demo/recipes/frame.html', import.meta.url),
          'utf8',
        );
        const [script = ''] = /(?<=<script>)[^]*(?=<\/script>)/.exec(recipe) ?? [];
        return script
          .replaceAll('https://cdn.example.com', widgets)
          .replace("'campaigns'", "'frame'")
          .replace("fetch('/campaigns-token', { method: 'POST' })", `new Response('right')`);
      },
    ],
  ] as const) {
    it(`a page with the ${name}’s snippet obeys its frame on the kit’s origin alone`, async () => {
      const { page, frame, close } = await framed(
        site.origin,
        `globalThis.asked = 0;
         const myToken = async () => { asked += 1; return 'right'; };
         ${code()}
         const other = document.createElement('iframe');
         other.src = '${widgets}/other';
         document.body.append(other);`,
      );
      await frame.waitForFunction(`${rows} === 2`);
      // The height of two rows, not of the skeleton before them.
      await page.waitForFunction(`${height} > 150 && ${height} < 1500`);
      const before = await page.evaluate(`[${height}, asked].join()`);
      const claiming = `globalThis.got = [];
        addEventListener('message', ({ data }) => got.push(data));
        parent.postMessage({ source: 'campaign-widgets', type: 'size', height: 5000 }, '*');
        parent.postMessage({ source: 'campaign-widgets', type: 'token-wanted' }, '*');`;
      const others = page.frames().filter((one) => one.url().endsWith('/other'));
      assert.equal(others.length, 1);
      for (const other of others) await other.evaluate(claiming);
      await messagesPass(page);
      assert.equal(await page.evaluate(`[${height}, asked].join()`), before);
      // The very frame, led to a stranger's page.
      await page.evaluate(`document.getElementById('frame').src = '${stranger}/other'`);
      const led = await page.waitForFrame((one) => one.url() === `${stranger}/other`);
      await led.evaluate(claiming);
      await messagesPass(page);
      assert.equal(await page.evaluate(`[${height}, asked].join()`), before);
      assert.deepEqual(await led.evaluate('got'), []);
      await close();
    });
  }

  it('uses neither its script nor its sheet when that is changed', async () => {
    for (const [changed, expected] of [
      ['nothing', 'true,true,'],
      ['embed.js', 'false,true,'],
      ['embed.css', 'true,false,'],
    ] as const) {
      const { page, close } = await site.visit(
        `${site.origin}/changed/${changed}/embed.html?element=campaign-status-badge&status=paused`,
      );
      await page.waitForNetworkIdle({ idleTime: 200 });
      const outcome = await page.evaluate(`[
        !!customElements.get('campaign-status-badge'),
        getComputedStyle(document.body).paddingTop === '2px',
        globalThis.ran,
      ].join()`);
      assert.equal(outcome, expected, changed);
      await close();
    }
  });

  it('can be scrolled where no parent sizes it, and cannot where one does', async () => {
    for (const [query, overflow] of [
      ['', 'visible'],
      [`&parent=${site.origin}`, 'hidden'],
    ] as const) {
      const { page, close } = await site.visit(
        `${site.origin}/widgets/embed.html?element=campaign-status-legend${query}`,
      );
      await waitForState(page, 'campaign-status-legend', 'ready');
      const outcome = await page.evaluate('getComputedStyle(document.documentElement).overflow');
      assert.equal(outcome, overflow);
      await close();
    }
  });

  it('shows an element alone, without an API', async () => {
    const { page, trouble, close } = await site.visit(
      `${site.origin}/widgets/embed.html?element=campaign-status-badge&status=paused`,
    );
    await waitForState(page, 'campaign-status-badge', 'ready');
    assert.deepEqual(trouble, []);
    await close();
  });
});
