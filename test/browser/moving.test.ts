import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { differences, LOOKS_OF_PARTS, type Looks } from './every-state.js';
import { startSite, waitForState, type OpenPage, type Site } from './host-page.js';

const DATA = 'campaign-list, campaign-header, call-outcome-chart, call-log, campaign-status-badge';

/** Runs in the page: what a person has done with the widgets, to be found again. */
const USE = `(async () => {
  const root = (tag) => document.querySelector(tag).shadowRoot;
  root('campaign-list').querySelector('[part~="facet"]').click();
  root('call-log').querySelector('[part~="contact"]').click();
  root('call-outcome-chart').querySelector('[part~="outcome"]').click();
  await Promise.all([...document.querySelectorAll('${DATA}')].map((one) => one.updateComplete));
})()`;

/** Runs in the page: the words on screen, wherever the elements are by now. */
const WORDS = `(() => {
  const walk = (node) => node.nodeType === 3 ? node.data : [...node.childNodes].map(walk).join(' ');
  return Object.fromEntries(globalThis.all.map((one) => [one.localName, walk(one.shadowRoot).replace(/\\s+/g, ' ')]));
})()`;

/** Each way out of the document and back in; `workspace` holds all elements. */
const JOURNEYS: readonly (readonly [name: string, out: string, back: string])[] = [
  [
    'another place, in one go where the browser can',
    `if (!main.moveBefore) throw new Error('This browser cannot.'); main.moveBefore(workspace, null);`,
    `home.moveBefore(workspace, null);`,
  ],
  ['another place, as ever', `main.append(workspace);`, `home.append(workspace);`],
  [
    'the document of a frame',
    `frame.contentDocument.body.append(workspace);`,
    `home.append(workspace);`,
  ],
  [
    'a document that nobody shows',
    `document.implementation.createHTMLDocument().adoptNode(workspace);`,
    `home.append(workspace);`,
  ],
  [
    'a fragment, and the clone of a template’s document',
    `template.content.append(workspace);`,
    `home.append(template.content);`,
  ],
];

describe('elements that move', () => {
  let site: Site;
  let mock: MockServer;
  before(async () => {
    [site, mock] = await Promise.all([startSite(), startMockServer()]);
  });
  after(() => Promise.all([site.close(), mock.close()]));

  async function open(): Promise<OpenPage> {
    const opened = await site.open({
      html: `<head><script type="module" src="/widgets/campaign-widgets.js"></script></head><body>
        <main></main><template></template><iframe title="other" width="1000" height="400"></iframe><section>
        <campaign-workspace api-base="${mock.origin}" project-id="northwind" campaign-id="cmp-0003">
          <campaign-list page-size="5"></campaign-list><campaign-header></campaign-header>
          <campaign-status-badge></campaign-status-badge><call-outcome-chart></call-outcome-chart>
          <call-log page-size="5"></call-log><campaign-status-legend></campaign-status-legend>
        </campaign-workspace></section></body>`,
    });
    const { page } = opened;
    await page.setViewport({ width: 1000, height: 6000 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await waitForState(page, DATA, 'ready');
    await page.evaluate(
      `globalThis.all = [...document.querySelectorAll('${DATA}, campaign-status-legend')]`,
    );
    await page.evaluate(USE);
    await drawn(page);
    await page.waitForNetworkIdle();
    return opened;
  }

  const drawn = (page: OpenPage['page']): Promise<unknown> =>
    page.waitForFunction(
      `globalThis.all.find(({ localName }) => localName === 'call-outcome-chart').shadowRoot.querySelector('canvas').style.height`,
    );

  it(
    'keep what they show, what was chosen and their looks, and ask nothing again',
    { timeout: 120_000 },
    async () => {
      const { page, requests, trouble, close } = await open();
      const asked = requests.length;
      const looks = (await page.evaluate(LOOKS_OF_PARTS)) as Looks;
      const words = (await page.evaluate(WORDS)) as Looks;
      const step = (code: string): Promise<unknown> =>
        page.evaluate(`(async () => {
          const [main, home, frame, template] = ['main', 'section', 'iframe', 'template']
            .map((name) => document.querySelector(name));
          const workspace = globalThis.all[0].parentElement;
          ${code}
          for (let turn = 0; turn < 3; turn += 1) {
            await Promise.all(globalThis.all.map((one) => one.updateComplete));
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        })()`);
      for (const [name, out, back] of JOURNEYS) {
        await step(out);
        assert.deepEqual(differences((await page.evaluate(WORDS)) as Looks, words), [], name);
        const isShown = await page.evaluate(
          `!!globalThis.all[0].ownerDocument.defaultView && globalThis.all[0].isConnected`,
        );
        if (isShown) {
          await drawn(page);
          const there = (await page.evaluate(
            LOOKS_OF_PARTS.replace(
              'document.querySelectorAll',
              'globalThis.all[0].ownerDocument.querySelectorAll',
            ),
          )) as Looks;
          // The frame is as wide, but for its own margin and scroll bar.
          const narrow = (all: Looks): Looks =>
            Object.fromEntries(
              Object.entries(all).map(([key, look]) => [key, look.replace(/ \| [^|]*$/, '')]),
            );
          assert.deepEqual(differences(narrow(there), narrow(looks)), [], name);
        }
        await step(back);
        await waitForState(page, DATA, 'ready');
        await drawn(page);
        assert.deepEqual(differences((await page.evaluate(WORDS)) as Looks, words), [], name);
        assert.deepEqual(
          differences((await page.evaluate(LOOKS_OF_PARTS)) as Looks, looks),
          [],
          name,
        );
      }
      await page.waitForNetworkIdle();
      // The browser draws the icons of its own date fields when it likes.
      assert.deepEqual(
        requests.slice(asked).filter((line) => !line.startsWith('GET data:')),
        [],
      );
      assert.deepEqual(trouble, []);
      // And they still live: a choice moves the others.
      await page.locator('campaign-list >>> [data-campaign-id] .name').click();
      await page.waitForFunction(
        `document.querySelector('campaign-workspace').campaignId !== 'cmp-0003'`,
      );
      await waitForState(page, 'campaign-header, campaign-status-badge', 'ready');
      assert.deepEqual(trouble, []);
      await close();
    },
  );

  /** Words are there, nobody was asked again, and a choice still moves the others. */
  async function assertAlive(
    { page, requests, trouble }: OpenPage,
    before: { readonly words: Looks; readonly asked: number },
  ): Promise<void> {
    assert.deepEqual(differences((await page.evaluate(WORDS)) as Looks, before.words), []);
    assert.deepEqual(
      requests.slice(before.asked).filter((line) => line.includes(mock.origin)),
      [],
    );
    await page.evaluate(
      `document.querySelector('campaign-list').shadowRoot.querySelector('[data-campaign-id] .name').click()`,
    );
    // A page that was frozen paints no frames for a while.
    await page.waitForFunction(
      `document.querySelector('campaign-workspace').campaignId !== 'cmp-0003' &&
        document.querySelector('campaign-header').matches(':state(ready)')`,
      { polling: 50 },
    );
    assert.deepEqual(trouble, []);
  }

  it('frozen and thawed, as a browser does with a page it keeps: they live on', async () => {
    const opened = await open();
    const { page, requests, close } = opened;
    const words = (await page.evaluate(WORDS)) as Looks;
    const asked = requests.length;
    const session = await page.createCDPSession();
    await page.evaluate(`globalThis.turns = [];
      for (const turn of ['freeze', 'resume']) document.addEventListener(turn, () => turns.push(turn));`);
    for (const state of ['frozen', 'active'] as const) {
      await session.send('Page.setWebLifecycleState', { state });
    }
    await page.waitForFunction(`turns.join() === 'freeze,resume'`, { polling: 50 });
    await assertAlive(opened, { words, asked });
    await close();
  });

  it('keep no page from the back/forward cache, and come back with it', async () => {
    const opened = await open();
    const { page, requests, close } = opened;
    const words = (await page.evaluate(WORDS)) as Looks;
    const session = await page.createCDPSession();
    await session.send('Page.enable');
    const against: { readonly type: string; readonly reason: string }[] = [];
    session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
      against.push(...notRestoredExplanations);
    });
    await page.evaluate(
      `addEventListener('pageshow', ({ persisted }) => { globalThis.persisted = persisted; })`,
    );
    await page.goto(`${site.origin}/widgets/embed.css`);
    const asked = requests.length;
    await page.goBack();
    if (await page.evaluate('globalThis.persisted === true')) {
      await assertAlive(opened, { words, asked });
    } else {
      // A headless shell keeps no page at all, and says so; of the page itself it has nothing to say.
      const ofThePage = against.filter(({ type }) => type !== 'Circumstantial');
      assert.deepEqual(ofThePage, []);
      assert.ok(against.some(({ reason }) => reason === 'BackForwardCacheDisabledForDelegate'));
      await waitForState(page, DATA, 'ready');
    }
    await close();
  });
});
