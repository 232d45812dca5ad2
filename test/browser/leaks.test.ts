import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { startSite, type Site } from './host-page.js';

const moduleTag = '<script type="module" src="/widgets/campaign-widgets.js"></script>';
const MOUNTS = 300;

/** What is put on the page again and again: with data of its own, or asking, or with no API at all. */
const mounts: readonly (readonly [string, string, string])[] = [
  ['campaign-status-badge', 'status="paused"', ''],
  ['campaign-status-badge', 'campaign-id="c1"', ''],
  ['campaign-status-legend', '', ''],
  ['campaign-list', '', ''],
  ['campaign-list', 'api-base="{api}" project-id="southgate"', ''],
  ['campaign-header', 'api-base="{api}" campaign-id="southgate-1" refresh-seconds="60"', ''],
  [
    'call-outcome-chart',
    '',
    `element.calls = [{ id: 'k', campaignId: 'c', status: 'completed' }];`,
  ],
  ['call-log', 'api-base="{api}" campaign-id="southgate-1"', ''],
];

describe('elements that come and go', () => {
  let site: Site;
  let mock: MockServer;
  before(async () => {
    [site, mock] = await Promise.all([startSite(), startMockServer()]);
  });
  after(() => Promise.all([site.close(), mock.close()]));

  for (const [tag, attributes, given] of mounts) {
    it(`<${tag} ${attributes}> is not kept`, { timeout: 60_000 }, async () => {
      const markup = `<${tag} ${attributes.replace('{api}', mock.origin)}></${tag}>`;
      const { page, close } = await site.open({
        html: `<head>${moduleTag}</head><body><${tag}></${tag}><main></main></body>`,
      });
      await page.waitForFunction(`customElements.get('${tag}')`);
      const mount = (count: number): string => `(async () => {
        const main = document.querySelector('main');
        globalThis.known ??= [];
        for (let index = 0; index < ${String(count)}; index += 1) {
          main.innerHTML = ${JSON.stringify(markup)};
          const element = main.firstChild;
          ${given}
          await element.updateComplete;
          // Half of them leave while they still wait for an answer.
          if (index % 2) await new Promise((resolve) => setTimeout(resolve));
          known.push(new WeakRef(element));
          main.replaceChildren();
        }
      })()`;
      await page.evaluate(mount(10));
      await page.evaluate(`known.length = 0`);
      await page.evaluate(mount(MOUNTS));
      await page.waitForNetworkIdle();
      const session = await page.createCDPSession();
      let kept = MOUNTS;
      for (let turn = 0; turn < 10 && kept > MOUNTS / 100; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        await session.send('HeapProfiler.collectGarbage');
        kept = Number(await page.evaluate(`known.filter((ref) => ref.deref()).length`));
      }
      assert.ok(kept <= MOUNTS / 100, `${String(kept)} of ${String(MOUNTS)} are still there`);
      await close();
    });
  }
});
