import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { startSite, waitForState, type Site } from './host-page.js';

/** Statuses whose time counts, in the words of the mock API. */
const COUNTED = new Set([
  'Completed',
  'completed',
  'No Answer',
  'Voicemail - Left Message',
  'Voicemail - No Message',
  'User Hung up',
  'Client Callback Requested',
  'Meeting Booked',
  'Call Transferred',
]);

const script = '<script type="module" src="/widgets/campaign-widgets.js"></script>';

describe('a host page with one script tag', () => {
  let site: Site;
  let mock: MockServer;
  before(async () => {
    [site, mock] = await Promise.all([startSite(), startMockServer()]);
  });
  after(() => Promise.all([site.close(), mock.close()]));

  /** Milliseconds of Total Time Spent, summed from the calls over HTTP, page by page. */
  async function timeSpent(campaignId: string): Promise<number> {
    let milliseconds = 0;
    for (let cursor = ''; ;) {
      const answer = await fetch(`${mock.origin}/campaigns/${campaignId}/calls?limit=500${cursor}`);
      const { data, nextCursor } = (await answer.json()) as {
        data: { status: string; durationSeconds?: number | null }[];
        nextCursor: string | null;
      };
      for (const { status, durationSeconds } of data) {
        if (COUNTED.has(status)) milliseconds += Math.round((durationSeconds ?? 0) * 1000);
      }
      if (nextCursor === null) return milliseconds;
      cursor = `&cursor=${nextCursor}`;
    }
  }

  const millisecondsOf = (iso: string): number => {
    const [, hours = 0, minutes = 0, seconds = 0] =
      /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(iso) ?? [];
    return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000);
  };

  it('asks the workspace’s API, and no other, where the workspace is registered last', async () => {
    const { page, requests, trouble, close } = await site.open({
      html: `<head><script>
          const { define } = CustomElementRegistry.prototype;
          customElements.define = (tag, element) =>
            setTimeout(() => define.call(customElements, tag, element), tag.endsWith('workspace') ? 500 : 0);
          addEventListener('campaign-error', () => console.error('an error was shown'));
          window.alerts = 0;
          const look = () => {
            for (const { shadowRoot } of document.querySelectorAll('campaign-list, call-log'))
              window.alerts += shadowRoot?.querySelector('[role="alert"]') ? 1 : 0;
            requestAnimationFrame(look);
          };
          look();
        </script>
        <script type="module" src="/widgets/campaign-widgets.js"
          data-api-base="${mock.origin}/of-the-page"></script></head><body>
        <campaign-workspace api-base="${mock.origin}" project-id="northwind" campaign-id="cmp-0001">
          <campaign-list></campaign-list>
          <call-log></call-log>
        </campaign-workspace></body>`,
    });
    await waitForState(page, 'campaign-list, call-log', 'ready');
    assert.deepEqual(
      requests.filter((request) => request.includes('/of-the-page')),
      [],
    );
    assert.equal(await page.evaluate('window.alerts'), 0);
    assert.deepEqual(trouble, []);
    await close();
  });

  it('shows the rows, a row’s total and the chart’s total of an API on another port', async () => {
    const { page, requests, trouble, close } = await site.open({
      html: `<head>${script}</head><body>
        <campaign-workspace api-base="${mock.origin}" project-id="northwind" campaign-id="cmp-0001">
          <campaign-list></campaign-list>
          <campaign-status-badge></campaign-status-badge>
          <call-outcome-chart></call-outcome-chart>
        </campaign-workspace></body>`,
    });
    await waitForState(page, 'campaign-list, campaign-status-badge, call-outcome-chart', 'ready');
    await page.waitForFunction(
      `document.querySelector('campaign-list').shadowRoot.querySelectorAll('[part="time-spent"]').length === 25`,
    );
    const shown = (await page.evaluate(`(() => {
      const list = document.querySelector('campaign-list').shadowRoot;
      const chart = document.querySelector('call-outcome-chart').shadowRoot;
      return {
        rows: [...list.querySelectorAll('tbody tr')].map((row) => ({
          id: row.dataset.campaignId,
          time: row.querySelector('[part="time-spent"]').dateTime,
        })),
        chart: chart.querySelector('[part="time-spent"]').dateTime,
        foot: [...chart.querySelectorAll('tfoot time')].map((time) => time.dateTime),
      };
    })()`)) as { rows: { id: string; time: string }[]; chart: string; foot: string[] };
    const expected = mock.account.campaigns.filter(({ projectId }) => projectId === 'northwind');
    assert.deepEqual(
      shown.rows.map(({ id }) => id),
      expected.slice(0, 25).map(({ id }) => id),
    );
    for (const { id, time } of shown.rows) {
      assert.equal(millisecondsOf(time), await timeSpent(id), id);
    }
    assert.equal(millisecondsOf(shown.chart), await timeSpent('cmp-0001'));
    assert.equal(shown.foot[1], shown.chart);
    assert.deepEqual(trouble, []);
    const others = requests.filter(
      (line) => !line.startsWith(`GET ${site.origin}`) && !line.startsWith(`GET ${mock.origin}`),
    );
    assert.deepEqual(others, []);
    await close();
  });

  it('moves badge and chart with a choice in the list, without a script of its own', async () => {
    const { page, trouble, close } = await site.open({
      html: `<head>${script}</head><body>
        <campaign-workspace api-base="${mock.origin}" project-id="northwind">
          <campaign-list></campaign-list>
          <campaign-status-badge></campaign-status-badge>
          <call-outcome-chart></call-outcome-chart>
        </campaign-workspace></body>`,
    });
    await waitForState(page, 'campaign-list', 'ready');
    await waitForState(page, 'campaign-status-badge, call-outcome-chart', 'empty');
    await page.locator('campaign-list >>> [data-campaign-id="cmp-0003"] .name').click();
    await waitForState(page, 'campaign-status-badge, call-outcome-chart', 'ready');
    const time = (await page.evaluate(
      `document.querySelector('call-outcome-chart').shadowRoot.querySelector('[part="time-spent"]').dateTime`,
    )) as string;
    assert.equal(millisecondsOf(time), await timeSpent('cmp-0003'));
    assert.deepEqual(trouble, []);
    await close();
  });

  it('downloads for a badge what a badge needs, and asks no API', async () => {
    const { page, requests, trouble, close } = await site.open({
      html: `<head>${script}</head><body><p>It is <campaign-status-badge status="paused"></campaign-status-badge>.</p></body>`,
    });
    await waitForState(page, 'campaign-status-badge', 'ready');
    const files = requests.slice(1).filter((line) => !line.endsWith('/favicon.ico'));
    assert.ok(files.every((line) => line.includes('/widgets/')));
    assert.ok(
      !files.some((line) => /\/(?:api|data|calls|status-source)-/.test(line)),
      files.join('\n'),
    );
    assert.deepEqual(trouble, []);
    await close();
  });

  it('takes elements that come later, and its script twice', async () => {
    const { page, trouble, close } = await site.open({
      html: `<head>${script}${script.replace('.js', '.js?again')}</head><body></body>`,
    });
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('campaign-status-badge'), { status: 'ended' }))`,
    );
    await waitForState(page, 'campaign-status-badge', 'ready');
    const text = await page.evaluate(
      `document.querySelector('campaign-status-badge').shadowRoot.textContent`,
    );
    assert.match(String(text), /Ended/);
    assert.deepEqual(trouble, []);
    await close();
  });

  it('takes the address from the script tag', async () => {
    const { page, trouble, close } = await site.open({
      html: `<head><script type="module" src="/widgets/campaign-widgets.js" data-api-base="${mock.origin}"></script></head>
        <body><campaign-list project-id="southgate"></campaign-list></body>`,
    });
    await waitForState(page, 'campaign-list', 'ready');
    assert.deepEqual(trouble, []);
    await close();
  });

  it('keeps a strict policy in every state', async () => {
    const policy = [
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:",
      `connect-src ${mock.origin}; require-trusted-types-for 'script'; trusted-types lit-html`,
    ].join('; ');
    for (const fault of ['', '/fault/bad-rows', '/fault/empty', '/fault/404']) {
      const { page, trouble, close } = await site.open({
        headers: { 'content-security-policy': policy },
        html: `<head>${script}</head><body>
          <campaign-workspace api-base="${mock.origin}${fault}" campaign-id="cmp-0002">
            <campaign-list></campaign-list>
            <campaign-status-badge></campaign-status-badge>
            <call-outcome-chart></call-outcome-chart>
          </campaign-workspace></body>`,
      });
      await page.waitForFunction(
        `[...document.querySelectorAll('campaign-list, campaign-status-badge, call-outcome-chart')].every((element) =>
          element.matches(':state(ready)') || element.matches(':state(empty)') || element.matches(':state(error)'))`,
      );
      const harmless = trouble.filter((line) => !line.includes('status of 404'));
      assert.deepEqual(harmless, [], fault);
      const display = await page.evaluate(
        `getComputedStyle(document.querySelector('campaign-list').shadowRoot.querySelector('.base')).display`,
      );
      assert.equal(display, 'grid');
      await close();
    }
  });
});
