import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { differences, type Looks } from './every-state.js';
import { startSite, waitForState, type Site } from './host-page.js';
import { NO_PICTURE, OLD_LIBRARIES } from './old-libraries.js';

const DATA = ['campaign-list', 'campaign-header', 'call-outcome-chart', 'call-log'];
const ALL = [...DATA, 'campaign-status-badge'].join();

/** Runs in the page: all words and numbers on screen, and those only machines read. */
const WORDS = `(() => {
  const words = {};
  for (const tag of '${ALL},campaign-status-legend'.split(',')) {
    const root = document.querySelector(tag).shadowRoot;
    const picture = root.querySelector('[part="picture"]');
    const walk = (node) => node.nodeType === 3 ? node.data : node === picture ? '' : [...node.childNodes].map(walk).join(' ');
    words[tag] = walk(root).replace(/\\s+/g, ' ');
    words[tag + ' for machines'] = [...root.querySelectorAll('time, [aria-label], [data-status], progress')]
      .filter((one) => !picture?.contains(one)).map((one) => [one.dateTime?.replace('.000Z', 'Z'), one.getAttribute('aria-label'), one.getAttribute('data-status'), one.value].join()).join('; ');
    words[tag + ' picture'] = picture?.querySelector('canvas')?.style.height ?? picture?.querySelector('[role="status"]').innerText ?? '';
  }
  return words;
})()`;

describe('pages with old libraries', () => {
  let site: Site;
  let mock: MockServer;
  before(async () => {
    [site, mock] = await Promise.all([startSite(), startMockServer()]);
  });
  after(() => Promise.all([site.close(), mock.close()]));

  /** What a page says that ran some code before the kit came. */
  async function words(library: string): Promise<Looks> {
    const inline = `<script src="data:text/javascript,${encodeURIComponent(library)}"></script>`;
    const { page, trouble, close } = await site.open({
      html: `<head>${inline}<script type="module" src="/widgets/campaign-widgets.js"></script></head><body>
        <campaign-workspace api-base="${mock.origin}" project-id="northwind" campaign-id="cmp-0003" time-zone="UTC">
          <campaign-list page-size="5" sort="-time-spent"></campaign-list><campaign-header></campaign-header>
          <campaign-status-badge></campaign-status-badge><call-outcome-chart></call-outcome-chart>
          <call-log page-size="5" sort="duration"></call-log>
        </campaign-workspace><campaign-status-legend></campaign-status-legend></body>`,
    });
    // The chart in sight, whatever has come above it.
    await page.setViewport({ width: 800, height: 3000 });
    await waitForState(page, ALL, 'ready');
    await page.waitForFunction(
      `((picture) => picture?.querySelector('canvas')?.style.height || picture?.querySelector('[role="status"]'))(
        document.querySelector('call-outcome-chart').shadowRoot.querySelector('[part="picture"]')) &&
       document.querySelector('campaign-list').shadowRoot.querySelectorAll('[part="time-spent"]').length === 5`,
    );
    const found = (await page.evaluate(WORDS)) as Looks;
    assert.deepEqual(trouble, []);
    await close();
    return found;
  }

  let plain: Looks = {};
  before(async () => {
    plain = await words('');
  });

  for (const [name, library] of OLD_LIBRARIES) {
    it(`${name}: every word and number stays`, async () => {
      assert.deepEqual(differences(await words(library), plain), []);
    });
  }

  it('names that Chart.js takes for options: words for the picture, every number stays', async () => {
    const expected = {
      ...plain,
      'call-outcome-chart picture':
        'The picture could not be loaded; the table has the same numbers.',
    };
    assert.deepEqual(differences(await words(NO_PICTURE), expected), []);
  });
});
