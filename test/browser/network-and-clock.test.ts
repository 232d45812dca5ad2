import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startFaultServer, type FaultServer } from '../fault-server/server.js';
import { startSite, waitForState, type OpenPage, type Site } from './host-page.js';

const TAGS = ['campaign-list', 'campaign-header', 'call-outcome-chart', 'call-log'] as const;
const DAY = 86_400_000;
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a page whose network, view or clock is not what it should be', () => {
  let site: Site;
  let server: FaultServer;
  let keys = 0;
  before(async () => {
    [site, server] = await Promise.all([startSite(), startFaultServer()]);
  });
  after(() => Promise.all([site.close(), server.close()]));

  interface Shown extends OpenPage {
    readonly asked: () => number;
    readonly words: () => Promise<string[]>;
  }

  /** All four elements, asking a server that behaves in one way. */
  async function show(
    fault: string,
    { argument = '-', attributes = '', head = '' } = {},
  ): Promise<Shown> {
    keys += 1;
    const key = `page-${String(keys)}`;
    const base = `${server.origin}/fault/${fault}/${encodeURIComponent(argument)}/${key}`;
    const elements = TAGS.map((tag) => `<${tag} campaign-id="c1" ${attributes}></${tag}>`);
    const opened = await site.open({
      html: `<head>${head}<script type="module" src="/widgets/campaign-widgets.js" data-api-base="${base}"></script></head><body>${elements.join('')}</body>`,
    });
    return {
      ...opened,
      asked: () => server.requests(key).length,
      words: async () =>
        (await opened.page.evaluate(
          `[...document.body.children].map((element) => element.shadowRoot?.textContent.replace(/\\s+/g, ' ') ?? '')`,
        )) as string[],
    };
  }

  it('says so within a second offline, and asks once when the network is back', async () => {
    const { page, asked, words, close } = await show('none');
    await waitForState(page, TAGS.join(), 'ready');
    await page.setOfflineMode(true);
    const before = asked();
    // The page's own clock, which a busy test runner does not slow.
    const took = Number(
      await page.evaluate(`(async () => {
        const all = [...document.body.children];
        const began = performance.now();
        for (const element of all) void element.refresh();
        while (!all.every((one) => one.matches(':state(stale)'))) await new Promise((next) => setTimeout(next, 10));
        return performance.now() - began;
      })()`),
    );
    console.log(`offline is said after ${took.toFixed(0)} ms`);
    assert.ok(took < 3_000, `${took.toFixed(0)} ms`);
    for (const text of await words()) assert.match(text, /cannot be reached.*was updated/);
    assert.equal(asked(), before);
    // Whoever asks the same at another moment asks for itself: the list for itself and its two
    // rows, the header for the campaign and its totals, the chart and the log for one thing each.
    const perLoad = 7;
    await page.setOfflineMode(false);
    await waitForState(page, TAGS.join(), 'ready');
    await page.waitForFunction(
      `[...document.body.children].every((one) => !one.matches(':state(stale)'))`,
    );
    await later(1_500);
    assert.ok(asked() > before && asked() - before <= perLoad, `${String(asked() - before)} asked`);
    await close();
  });

  it('asks nothing while it is hidden, and once when it is seen again', async () => {
    const { page, asked, close } = await show('none', { attributes: 'refresh-seconds="1"' });
    await waitForState(page, TAGS.join(), 'ready');
    const first = asked();
    for (let turn = 0; turn < 200 && asked() < first + TAGS.length; turn += 1) await later(50);
    assert.ok(asked() >= first + TAGS.length, 'It polls while it is seen.');
    const turn = async (state: 'hidden' | 'visible'): Promise<void> => {
      await page.evaluate(`
        Object.defineProperty(Document.prototype, 'visibilityState', { configurable: true, get: () => '${state}' });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));`);
    };
    await turn('hidden');
    await page.waitForNetworkIdle({ idleTime: 500 });
    const hidden = asked();
    await later(3_000);
    assert.equal(asked(), hidden);
    await turn('visible');
    for (let wait = 0; wait < 100 && asked() === hidden; wait += 1) await later(50);
    assert.ok(asked() > hidden);
    await close();
  });

  for (const days of [-2, 2]) {
    const head = `<script>{
      const { now } = Date;
      const Real = Date;
      const off = ${String(days * DAY)};
      globalThis.Date = class Date extends Real {
        constructor(...parts) { if (parts.length === 0) super(now() + off); else super(...parts); }
        static now() { return now() + off; }
      };
    }</script>`;

    it(`waits as long as a server asks with the clock ${String(days)} days off`, async () => {
      // A date in a minute, by the server's clock: too long to wait for, and said as a time.
      const { page, asked, words, close } = await show('retry-after-date', {
        argument: '90',
        head,
      });
      await waitForState(page, TAGS.join(), 'error');
      assert.ok(asked() <= TAGS.length + 1, `${String(asked())} requests`);
      const expected = (await page.evaluate(
        `[60, 90, 120].map((seconds) => new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(Date.now() + seconds * 1000))`,
      )) as string[];
      for (const text of await words()) {
        const said = /left alone until (.{4,20}?)\. Try again then/.exec(text)?.[1] ?? text;
        assert.ok(expected.includes(said), `${said}, not one of ${expected.join(' ')}`);
      }
      await close();
    });

    it(`says times by its own clock with that ${String(days)} days off`, async () => {
      const { page, words, close } = await show('none', {
        head,
        attributes: 'refresh-seconds="60"',
      });
      await waitForState(page, TAGS.join(), 'ready');
      for (const text of await words()) {
        assert.match(text, /Updated \d{1,2}:\d{2}\s[AP]M/);
        assert.doesNotMatch(text, /NaN|Invalid|undefined|-\d+ (min|hr|sec)/);
      }
      await close();
    });
  }
});
