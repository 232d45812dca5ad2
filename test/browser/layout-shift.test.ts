import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CALL_STATUSES } from '../../src/domain/call-status.js';
import { startSite, waitForState, type Site } from './host-page.js';

const MOST_SHIFT = 0.01;
const FINAL = CALL_STATUSES.flatMap(({ id, final }) => (final ? [id] : []));

/** Names as campaigns and people have them: some are long. */
const CAMPAIGN_NAMES = [
  ...['Spring renewals', 'Trade show follow-up', 'Café owners, Île-de-France'],
  ...['Lapsed customers 2025', 'Webinar invitations, March', 'Winter tyre check'],
];
const CONTACT_NAMES = [
  ...['Ada Lovelace', 'Grace Hopper', 'Charlotte Fitzgerald', 'Wei Chen', 'Jorge Luis Borges'],
  ...['Noor Inayat Khan', 'Amelia Earhart'],
];

/** An API that answers when told, with a page of rows and more, and every outcome of a call. */
const WAITING_API = `
  const told = new Promise((resolve) => { globalThis.answer = resolve; });
  const later = (value) => told.then(() => value);
  const page = (items) => later({ items, rejected: [] });
  const names = ${JSON.stringify(CAMPAIGN_NAMES)};
  const contacts = ${JSON.stringify(CONTACT_NAMES)};
  const campaigns = Array.from({ length: 60 }, (_, index) => ({
    id: 'c' + index, name: names[index % names.length], status: 'complete',
    scheduledCalls: 1940, executedCalls: 1940, startedAt: '2026-11-02T09:00:00Z' }));
  const outcomes = ${JSON.stringify(FINAL)};
  const calls = Array.from({ length: 1940 }, (_, index) => ({
    id: 'k' + index, campaignId: 'c0', contactName: contacts[index % contacts.length], phoneNumber: '+15550100123',
    status: outcomes[index % outcomes.length], durationMs: 90_000,
    startedAt: new Date(Date.UTC(2026, 10, 2 + (index % 7), 9 + (index % 9))).toISOString() }));
  globalThis.api = {
    listCampaigns: () => page(campaigns),
    getCampaign: () => later(campaigns[0]),
    listCalls: () => page(calls),
  };`;

/** Puts an element with words below it on the page, once it is known there. */
const showing = (tag: string, attributes: Readonly<Record<string, string>>): string => `
  const element = document.createElement('${tag}');
  element.setAttribute('campaign-id', 'c0');
  for (const [name, value] of Object.entries(${JSON.stringify(attributes)}))
    element.setAttribute(name, value);
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

/**
 * What stands in a page, and by how much of its height it may differ from its skeleton: nothing
 * can know how many names will take a second line.
 */
const SHOWN: readonly {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly share: number;
}[] = [
  { tag: 'campaign-list', share: 0.03 },
  { tag: 'campaign-list', attributes: { 'refresh-seconds': '60', 'page-size': '8' }, share: 0.03 },
  { tag: 'campaign-header', share: 0.005 },
  { tag: 'call-outcome-chart', share: 0.005 },
  { tag: 'call-outcome-chart', attributes: { type: 'bar' }, share: 0.005 },
  { tag: 'call-outcome-chart', attributes: { type: 'heatmap' }, share: 0.005 },
  { tag: 'call-log', share: 0.03 },
  { tag: 'campaign-status-badge', share: 0.005 },
];

describe('from the first paint to the data', () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  for (const width of [320, 1280]) {
    for (const { tag, attributes = {}, share } of SHOWN) {
      const name = [tag, ...Object.values(attributes)].join(' ');
      it(`nothing moves: ${name}, ${String(width)} pixels wide`, async () => {
        const { page, close } = await site.open({
          html: `<head><meta name="viewport" content="width=device-width">
            <script type="module" src="/widgets/campaign-widgets.js"></script></head>
            <body><${tag}></${tag}></body>`,
          script: WAITING_API,
        });
        await page.setViewport({ width, height: 900 });
        await page.waitForFunction(`customElements.get('${tag}')`);
        await page.evaluate(`{ ${showing(tag, attributes)} }`);
        await waitForState(page, tag, 'loading');
        await page.evaluate(wait(100));
        const height = `document.querySelector('${tag}').getBoundingClientRect().height`;
        const skeleton = Number(await page.evaluate(height));
        await page.evaluate(`{ ${WATCH} }`);
        await page.evaluate('answer()');
        await waitForState(page, tag, 'ready');
        await page.evaluate(wait(900));
        const shown = Number(await page.evaluate(height));
        const shifts = (await page.evaluate('shifts')) as readonly number[];
        // What nobody saw cannot be said of a watch that does not see.
        await page.evaluate(`document.body.prepend(document.createElement('hr'))`);
        await page.waitForFunction(`shifts.length > ${String(shifts.length)}`);
        await close();
        const sum = shifts.reduce((all, value) => all + value, 0);
        assert.ok(sum <= MOST_SHIFT, `${sum.toFixed(4)}: ${shifts.join(', ')}`);
        const difference = Math.abs(shown - skeleton) / skeleton;
        const heights = `${String(skeleton)} px while it loads, then ${String(shown)}`;
        assert.ok(skeleton > 0 && difference <= share, heights);
      });
    }
  }
});
