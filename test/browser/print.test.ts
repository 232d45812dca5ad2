import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { startSite, waitForState, type Site } from './host-page.js';

const ELEMENTS = [
  'campaign-list project-id="northwind"',
  'campaign-header campaign-id="cmp-0003"',
  'call-outcome-chart campaign-id="cmp-0003"',
  'call-log campaign-id="cmp-0003" follow-up',
  'campaign-status-badge status="paused"',
];

describe('a dark page on paper', () => {
  let site: Site;
  let mock: MockServer;
  before(async () => {
    [site, mock] = await Promise.all([startSite(), startMockServer()]);
  });
  after(() => Promise.all([site.close(), mock.close()]));

  it('has dark words, no ground, and what to do for whom', async () => {
    const markup = ELEMENTS.map((element) => {
      const [tag = ''] = element.split(' ');
      return `<${element} api-base="${mock.origin}"></${tag}>`;
    }).join('');
    const { page, close } = await site.open({
      html: `<head><script type="module" src="/widgets/campaign-widgets.js"></script><style>
        :root { color-scheme: dark } body { background: #111; color: #eee }</style></head>
        <body>${markup}</body>`,
    });
    await waitForState(page, 'campaign-list, campaign-header, call-log', 'ready');
    const looks = (): Promise<unknown> =>
      page.evaluate(`[...document.body.children].filter(({ shadowRoot }) => shadowRoot).map((element) => {
        const { color, backgroundColor, colorScheme } = getComputedStyle(element);
        return [element.localName, color, backgroundColor, colorScheme];
      })`);
    const tags = ELEMENTS.map((element) => element.split(' ')[0]);
    const none = 'rgba(0, 0, 0, 0)';
    assert.deepEqual(
      await looks(),
      tags.map((tag) => [tag, 'rgb(238, 238, 238)', none, 'dark']),
    );
    await page.emulateMediaType('print');
    assert.deepEqual(
      await looks(),
      tags.map((tag) => [tag, 'rgb(0, 0, 0)', none, 'light']),
    );
    const whatToDo = await page.evaluate(`(() => {
      const { shadowRoot } = document.querySelector('call-log');
      const shown = (selector) => [...shadowRoot.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility()).map(({ textContent }) => textContent.trim());
      return [shown('.take').slice(0, 1), shown('.filters, .foot .button')];
    })()`);
    assert.deepEqual(whatToDo, [['Call back'], []]);
    await close();
  });

  it('holds a whole table by hours, which on screen scrolls', async () => {
    const { page, close } = await site.open({
      html: `<head><script type="module" src="/widgets/campaign-widgets.js"></script><style>
        body { margin: 2em; font: 15px sans-serif }</style></head><body>
        <call-outcome-chart api-base="${mock.origin}" campaign-id="cmp-0003" group-by="hour">
        </call-outcome-chart></body>`,
    });
    await page.setViewport({ width: 718, height: 900 });
    await waitForState(page, 'call-outcome-chart', 'ready');
    const cutOff = (): Promise<unknown> =>
      page.evaluate(`(() => {
        const chart = document.querySelector('call-outcome-chart');
        const rightOf = (element) => element.getBoundingClientRect().right;
        return rightOf(chart.shadowRoot.querySelector('table')) > rightOf(chart) + 1;
      })()`);
    assert.equal(await cutOff(), true);
    await page.emulateMediaType('print');
    assert.equal(await cutOff(), false);
    await close();
  });

  for (const hours of [13, 24]) {
    it(`holds a heat map of ${String(hours)} hours, which on screen scrolls`, async () => {
      const { page, close } = await site.open({
        html: `<head><script type="module" src="/widgets/campaign-widgets.js"></script><style>
          body { margin: 1em; font: 15px sans-serif }</style></head><body>
          <call-outcome-chart type="heatmap" time-zone="UTC"></call-outcome-chart></body>`,
      });
      await page.setViewport({ width: 718, height: 900 });
      await page.evaluate(`document.querySelector('call-outcome-chart').calls =
        [...Array(${String(hours)} * 10).keys()].map((index) => ({
          id: String(index), campaignId: 'c', status: 'Completed',
          startedAt: new Date(Date.UTC(2026, 10, 18, index % ${String(hours)})).toISOString(),
        }))`);
      await waitForState(page, 'call-outcome-chart', 'ready');
      const cutOff = (): Promise<unknown> =>
        page.evaluate(`(() => {
          const { shadowRoot } = document.querySelector('call-outcome-chart');
          const { clientWidth, scrollWidth } = shadowRoot.querySelector('.scroller');
          return scrollWidth > clientWidth;
        })()`);
      assert.equal(await cutOff(), true);
      await page.emulateMediaType('print');
      assert.equal(await cutOff(), false);
      await close();
    });
  }
});
