import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CALL_STATUSES } from '../../src/domain/call-status.js';
import { startSite, waitForState, type Site } from './host-page.js';

const MOST_SHIFT = 0.01;
const FINAL = CALL_STATUSES.flatMap(({ id, final }) => (final ? [id] : []));

/** An API that answers when told, with a page of rows and more, and every outcome of a call. */
const WAITING_API = `
  const told = new Promise((resolve) => { globalThis.answer = resolve; });
  const later = (value) => told.then(() => value);
  const page = (items) => later({ items, rejected: [] });
  const campaigns = Array.from({ length: 60 }, (_, index) => ({
    id: 'c' + index, name: 'Campaign ' + index, status: 'started',
    scheduledCalls: 10, executedCalls: 4, startedAt: '2026-11-02T09:00:00Z' }));
  const outcomes = ${JSON.stringify(FINAL)};
  const calls = Array.from({ length: 60 }, (_, index) => ({
    id: 'k' + index, campaignId: 'c0', contactName: 'Ada ' + index, phoneNumber: '+15550100123',
    status: outcomes[index % outcomes.length], startedAt: '2026-11-03T09:00:00Z', durationMs: 90_000 }));
  globalThis.api = {
    listCampaigns: () => page(campaigns),
    getCampaign: () => later(campaigns[0]),
    listCalls: () => page(calls),
  };`;

/** Puts an element with words below it on the page, once it is known there. */
const showing = (tag: string): string => `
  const element = document.createElement('${tag}');
  element.setAttribute('campaign-id', 'c0');
  element.api = api;
  const below = document.createElement('p');
  below.textContent = 'What the page says below.';
  document.body.replaceChildren(element, below);`;

/** Sums up what moved without anybody having asked. */
const WATCH = `
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) shifts.push(value);
  }).observe({ type: 'layout-shift' });`;

const wait = (milliseconds: number): string =>
  `new Promise((resolve) => setTimeout(resolve, ${String(milliseconds)}))`;

describe('from the first paint to the data', () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  for (const width of [320, 1280]) {
    for (const tag of [
      'campaign-list',
      'campaign-header',
      'call-outcome-chart',
      'call-log',
      'campaign-status-badge',
    ]) {
      it(`nothing moves: ${tag}, ${String(width)} pixels wide`, async () => {
        const { page, close } = await site.open({
          html: `<head><meta name="viewport" content="width=device-width">
            <script type="module" src="/widgets/campaign-widgets.js"></script></head>
            <body><${tag}></${tag}></body>`,
          script: WAITING_API,
        });
        await page.setViewport({ width, height: 900 });
        await page.waitForFunction(`customElements.get('${tag}')`);
        await page.evaluate(`{ ${showing(tag)} }`);
        await waitForState(page, tag, 'loading');
        await page.evaluate(wait(100));
        await page.evaluate(`{ ${WATCH} }`);
        await page.evaluate('answer()');
        await waitForState(page, tag, 'ready');
        await page.evaluate(wait(900));
        const shifts = (await page.evaluate('shifts')) as readonly number[];
        // What nobody saw cannot be said of a watch that does not see.
        await page.evaluate(`document.body.prepend(document.createElement('hr'))`);
        await page.waitForFunction(`shifts.length > ${String(shifts.length)}`);
        await close();
        const sum = shifts.reduce((all, value) => all + value, 0);
        assert.ok(sum <= MOST_SHIFT, `${sum.toFixed(4)}: ${shifts.join(', ')}`);
      });
    }
  }
});
