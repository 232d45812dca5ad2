import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { startFaultServer, type FaultServer } from '../fault-server/server.js';
import { startSite, waitForState, type Site } from './host-page.js';

const script = '<script type="module" src="/widgets/campaign-widgets.js"></script>';

/** What the page says of itself while it loads. */
interface Watched {
  readonly totals: readonly string[];
  readonly bars: readonly (readonly [string, string])[];
}

describe('a large account', () => {
  let site: Site;
  let mock: MockServer;
  let faults: FaultServer;
  before(async () => {
    [site, mock, faults] = await Promise.all([
      startSite(),
      startMockServer({ size: 'big' }),
      startFaultServer(),
    ]);
  });
  after(() => Promise.all([site.close(), mock.close(), faults.close()]));

  it('lists 5 000 campaigns with few rows in the page', { timeout: 60_000 }, async () => {
    const { page, trouble, close } = await site.open({
      html: `<head>${script}</head><body><campaign-list api-base="${mock.origin}"></campaign-list></body>`,
    });
    await waitForState(page, 'campaign-list', 'ready');
    const [rows, words] = (await page.evaluate(`(() => {
      const root = document.querySelector('campaign-list').shadowRoot;
      return [root.querySelectorAll('tbody tr').length, root.querySelector('.pager').textContent.trim()];
    })()`)) as [number, string];
    assert.equal(rows, 25);
    assert.match(words, /^1–25 of 5,000/);
    assert.deepEqual(trouble, []);
    await close();
  });

  it('reads an answer of megabytes, also where the code for such cannot be had', async () => {
    const code = readdirSync('dist/cdn').find((name) => /^json-in-slices-.*\.js$/.test(name)) ?? '';
    for (const fate of ['there', 'missing'] as const) {
      if (fate === 'missing') site.spoilt.set(code, fate);
      const base = `${faults.origin}/fault/many-records/20000/${fate}`;
      const { page, requests, close } = await site.open({
        html: `<head>${script}</head><body><campaign-list columns="name status" api-base="${base}"></campaign-list></body>`,
      });
      await waitForState(page, 'campaign-list', 'ready');
      const words = await page.evaluate(
        `document.querySelector('campaign-list').shadowRoot.querySelector('.pager').textContent`,
      );
      assert.match(String(words), /1–25 of 20,000/);
      assert.ok(requests.some((request) => request.endsWith(code)));
      await close();
    }
    site.spoilt.clear();
  });

  it(
    'adds up 100 000 calls, growing on screen, to what an oracle says',
    { timeout: 120_000 },
    async () => {
      const { page, trouble, close } = await site.open({
        html: `<head>${script}</head><body>
        <campaign-workspace api-base="${mock.origin}/fault/no-totals" campaign-id="cmp-0001">
          <call-outcome-chart></call-outcome-chart><call-log page-size="50"></call-log>
        </campaign-workspace>
        <script src="data:text/javascript,${encodeURIComponent(`
          window.watched = { totals: [], bars: [] };
          setInterval(() => {
            const root = document.querySelector('call-outcome-chart')?.shadowRoot;
            const total = root?.querySelector('[part="time-spent"]')?.textContent.trim();
            if (total && watched.totals.at(-1) !== total) watched.totals.push(total);
            const bar = root?.querySelector('progress');
            if (bar) watched.bars.push([bar.getAttribute('value'), bar.getAttribute('max')]);
          }, 30);
        `)}"></script></body>`,
      });
      await waitForState(page, 'call-outcome-chart, call-log', 'ready');
      const calls = mock.account.callsOf('cmp-0001');
      const counted =
        /^(completed|no answer|voicemail.*|user hung up|client callback.*|meeting booked|call transferred)$/i;
      const milliseconds = calls.reduce(
        (sum, { status, durationSeconds }) =>
          sum + (counted.test(status) ? Math.round((durationSeconds ?? 0) * 1000) : 0),
        0,
      );
      const [total, pager] = (await page.evaluate(`[
      document.querySelector('call-outcome-chart').shadowRoot.querySelector('[part="time-spent"]').dateTime,
      document.querySelector('call-log').shadowRoot.querySelector('.pager').textContent.trim(),
    ]`)) as [string, string];
      const [, hours = 0, minutes = 0, seconds = 0] =
        /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(total) ?? [];
      const shown = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000;
      assert.equal(Math.round(shown), milliseconds);
      assert.match(pager, /^1–50 of 100,000/);
      const { totals, bars } = (await page.evaluate('watched')) as Watched;
      assert.ok(totals.length > 3, 'the total grew in steps');
      assert.ok(
        totals.slice(0, -1).every((words) => words.startsWith('at least')),
        totals.join(),
      );
      assert.ok(bars.length > 0 && bars.every(([, most]) => most === '100000'));
      // Totals that are not offered are a 404, which the browser itself notes.
      assert.deepEqual(
        trouble.filter((line) => !line.includes('status of 404')),
        [],
      );
      await close();
    },
  );
});
