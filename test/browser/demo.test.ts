import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { startSite, waitForState, type Site } from './host-page.js';

const ALL = 'campaign-list, campaign-status-badge, call-outcome-chart';

/** Each page, and what has to be there before it is at rest. */
const SHOWN = [
  ['index.html', ALL],
  ['article.html', 'campaign-status-badge, campaign-status-legend'],
  ['builder.html', '#preview campaign-list'],
  ['trouble.html?fault=none', '#stage :is(campaign-list, campaign-header)'],
  ['theme.html', 'campaign-list, call-outcome-chart'],
] as const;
const SCREENS = [
  [320, 640],
  [412, 823],
  [1280, 900],
] as const;
const MOST_SHIFT = 0.01;

/** Notes what moves from the first paint on; a change of the window's size is none of it. */
const WATCH = `
  globalThis.moved = [];
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) moved.push(value);
  }).observe({ type: 'layout-shift', buffered: true });`;

/** Lines that a development server or a library in development writes. */
const isOurs = (line: string): boolean => !/\[vite\]|Lit is in dev mode/.test(line);

describe('the demo', () => {
  let site: Site;
  let vite: ViteDevServer;
  let origin: string;
  before(async () => {
    vite = await createServer({
      configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
      server: { port: 0, open: false },
      logLevel: 'error',
    });
    await vite.listen();
    origin = vite.resolvedUrls?.local[0] ?? '';
    site = await startSite();
  });
  after(() => Promise.all([site.close(), vite.close()]));

  it('is a CRM page whose list moves badge and chart', { timeout: 60_000 }, async () => {
    const { page, trouble, close } = await site.visit(`${origin}index.html`);
    await waitForState(page, ALL, 'ready');
    const before = await page.evaluate(`document.querySelector('campaign-workspace').campaignId`);
    await page.locator('campaign-list >>> [aria-current="false"] .name').click();
    await page.waitForFunction(
      `document.querySelector('campaign-workspace').campaignId !== ${JSON.stringify(before)}`,
    );
    await waitForState(page, ALL, 'ready');
    const pager = await page.evaluate(
      `document.querySelector('campaign-list').shadowRoot.querySelector('.pager').textContent.trim()`,
    );
    assert.match(String(pager), /^1–8 of 40/);
    assert.deepEqual(trouble.filter(isOurs), []);
    await close();
  });

  it('shows trouble when asked to', { timeout: 60_000 }, async () => {
    const { page, close } = await site.visit(`${origin}index.html?fault=404`);
    await waitForState(page, ALL, 'error');
    await close();
  });

  it('has an article with badges in its text', { timeout: 60_000 }, async () => {
    const { page, trouble, requests, close } = await site.visit(`${origin}article.html`);
    await waitForState(page, 'campaign-status-badge', 'ready');
    assert.ok(!requests.some((line) => line.includes('/api/rest-api')));
    assert.deepEqual(trouble.filter(isOurs), []);
    await close();
  });

  it('builds a snippet of what it shows', { timeout: 60_000 }, async () => {
    const { page, trouble, close } = await site.visit(`${origin}builder.html`);
    await page.waitForSelector('#preview campaign-list');
    await page.select('#controls select', 'campaign-status-badge');
    await waitForState(page, '#preview campaign-status-badge', 'ready');
    const snippet = await page.evaluate(`document.querySelector('#snippet').textContent`);
    assert.match(String(snippet), /<campaign-status-badge status="paused">/);
    assert.deepEqual(trouble.filter(isOurs), []);
    await close();
  });

  it('has a page of troubles and a page of brands', { timeout: 60_000 }, async () => {
    const trouble = await site.visit(`${origin}trouble.html?fault=404`);
    await trouble.page.waitForSelector('#stage call-log');
    await waitForState(
      trouble.page,
      '#stage :is(campaign-list, call-log, campaign-header)',
      'error',
    );
    await trouble.page.waitForFunction(
      `[...document.querySelectorAll('.state')].every(({ textContent }) => textContent === 'error')`,
    );
    await trouble.close();
    const themes = await site.visit(`${origin}theme.html`);
    await waitForState(themes.page, 'campaign-list', 'ready');
    assert.deepEqual(themes.trouble.filter(isOurs), []);
    await themes.close();
  });

  for (const [path, shown] of SHOWN) {
    for (const [width, height] of SCREENS) {
      const name = `moves nothing from the first paint to the data: ${path}, ${String(width)} wide`;
      it(name, { timeout: 60_000 }, async () => {
        const { page, close } = await site.visit('about:blank');
        await page.setViewport({ width, height });
        await page.evaluateOnNewDocument(WATCH);
        await page.goto(`${origin}${path}`);
        await waitForState(page, shown, 'ready');
        await page.evaluate('new Promise((resolve) => setTimeout(resolve, 500))');
        const moved = (await page.evaluate('moved')) as readonly number[];
        // What nobody saw cannot be said of a watch that does not see.
        await page.evaluate(
          `document.body.prepend(Object.assign(document.createElement('h1'), { textContent: 'Moved' }))`,
        );
        await page.waitForFunction(`moved.length > ${String(moved.length)}`);
        await close();
        const sum = moved.reduce((all, value) => all + value, 0);
        assert.ok(sum <= MOST_SHIFT, `${sum.toFixed(4)}: ${moved.join(', ')}`);
      });
    }
  }
});
