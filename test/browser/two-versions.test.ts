import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { VERSION } from '../../src/ui/define-element.js';
import { startSite, waitForState, type Site } from './host-page.js';

const NEXT = '9.9.9';
const TAGS = [
  ...['campaign-workspace', 'campaign-list', 'campaign-header', 'campaign-status-badge'],
  ...['call-outcome-chart', 'call-log', 'campaign-status-legend'],
];
const DATA = 'campaign-list, campaign-header, call-outcome-chart, call-log, campaign-status-badge';

/** Runs in the page: which versions registered the kit's tags. */
const VERSIONS = `[...new Set(${JSON.stringify(TAGS)}.map((tag) =>
  customElements.get(tag)?.campaignWidgetsVersion))]`;

describe('two copies of the kit on one page', () => {
  let site: Site;
  let mock: MockServer;
  before(async () => {
    [site, mock] = await Promise.all([startSite(), startMockServer()]);
  });
  after(() => Promise.all([site.close(), mock.close()]));

  type Copy = readonly [folder: 'widgets' | 'next', kind: 'module' | 'classic'];
  const script = (...[folder, kind]: Copy): string =>
    kind === 'module'
      ? `<script type="module" src="/${folder}/campaign-widgets.js"></script>`
      : `<script src="/${folder}/campaign-widgets.classic.js"></script>`;

  const widgets = (): string => `
    <campaign-workspace api-base="${mock.origin}" project-id="northwind" campaign-id="cmp-0003">
      ${TAGS.slice(1)
        .map((tag) => `<${tag}></${tag}>`)
        .join('')}
    </campaign-workspace>`;

  const orders: readonly (readonly [name: string, first: Copy, second: Copy])[] = [
    ['the older first', ['widgets', 'module'], ['next', 'module']],
    ['the newer first', ['next', 'module'], ['widgets', 'module']],
    ['a classic script first', ['widgets', 'classic'], ['next', 'module']],
    ['a newer classic script first', ['next', 'classic'], ['widgets', 'module']],
    ['two classic scripts', ['widgets', 'classic'], ['next', 'classic']],
  ];
  for (const [name, first, second] of orders) {
    it(`${name}: the first stays, whole, with one warning for the page`, async () => {
      const { page, requests, trouble, close } = await site.open({
        html: `<head>${script(...first)}${script(...second)}</head><body>${widgets()}
          <div data-campaign-widget="campaign-status-badge" data-status="ended">Ended</div></body>`,
      });
      await waitForState(page, DATA, 'ready');
      await page.waitForNetworkIdle();
      const [stays, leaves] = first[0] === 'next' ? [NEXT, VERSION] : [VERSION, NEXT];
      assert.deepEqual(await page.evaluate(VERSIONS), [stays]);
      assert.equal(trouble.length, 1, trouble.join('\n'));
      assert.ok(
        trouble[0]?.startsWith('warn') &&
          trouble[0].includes(`by version ${stays}; version ${leaves} leaves it as it is`),
        trouble[0],
      );
      // What it will not register, it does not download either.
      const wasted = requests.filter(
        (line) => line.includes('/define-') && line.includes(second[0]),
      );
      assert.deepEqual(wasted, []);
      // And they work together: a choice in the list moves the others.
      await page.locator('campaign-list >>> [data-campaign-id="cmp-0001"] .name').click();
      await page.waitForFunction(
        `document.querySelector('campaign-workspace').campaignId === 'cmp-0001'`,
      );
      await waitForState(page, DATA, 'ready');
      assert.equal(trouble.length, 1, trouble.join('\n'));
      await close();
    });
  }

  it('one long after the other, and an element that comes later still', async () => {
    const { page, trouble, close } = await site.open({
      html: `<head>${script('widgets', 'module')}</head>
        <body><campaign-status-badge status="paused"></campaign-status-badge></body>`,
    });
    await waitForState(page, 'campaign-status-badge', 'ready');
    await page.evaluate(`import('/next/campaign-widgets.js')`);
    await page.waitForNetworkIdle();
    await page.evaluate(`document.body.append(document.createElement('campaign-status-legend'))`);
    await waitForState(page, 'campaign-status-legend', 'ready');
    assert.equal(
      await page.evaluate(`customElements.get('campaign-status-legend').campaignWidgetsVersion`),
      VERSION,
    );
    assert.equal(trouble.length, 1, trouble.join('\n'));
    await close();
  });

  it('the second’s functions work all the same', async () => {
    const { page, trouble, close } = await site.open({
      html: `<head>${script('widgets', 'module')}</head><body><div id="app"></div></body>`,
    });
    await page.evaluate(`(async () => {
      await import('/widgets/campaign-widgets.js');
      const { scan, start } = await import('/next/campaign-widgets.js');
      const root = document.getElementById('app').attachShadow({ mode: 'open' });
      root.append(document.createElement('campaign-list'));
      await start({ apiBase: '${mock.origin}' });
      await scan(root);
    })()`);
    await page.waitForNetworkIdle();
    await page.waitForFunction(
      `document.getElementById('app').shadowRoot.firstChild.matches(':state(ready)')`,
    );
    assert.equal(trouble.length, 1, trouble.join('\n'));
    await close();
  });

  it('of one version, by every way in: no word, and what any tag says counts', async () => {
    const withApi = `data-api-base="${mock.origin}"></script>`;
    for (const head of [
      script('widgets', 'module').replace('></script>', ` ${withApi}`) +
        script('widgets', 'module').replace('.js', '.js?again') +
        script('widgets', 'classic'),
      script('widgets', 'classic') +
        script('widgets', 'module').replace('.js"></script>', `.js?again" ${withApi}`),
    ]) {
      const { page, trouble, close } = await site.open({
        html: `<head>${head}</head><body>
          <campaign-list></campaign-list><call-log campaign-id="cmp-0001"></call-log></body>`,
      });
      await waitForState(page, 'campaign-list, call-log', 'ready');
      assert.deepEqual(trouble, []);
      await close();
    }
  });
});
