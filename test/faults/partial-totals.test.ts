import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { HttpError } from '../../src/api/errors.js';
import type { CampaignsApi, Page } from '../../src/api/campaigns-api.js';
import type { Call } from '../../src/domain/call.js';
import { call, campaign, page } from '../fake-api.js';
import { textOf } from '../on-screen.js';

/** A campaign whose calls answer page by page; the last one again and again. */
function apiOf(pages: readonly (() => Page<Call>)[], maxPages?: number): CampaignsApi {
  const only = campaign({ id: 'c1', status: 'Complete' });
  return {
    listCampaigns: () => Promise.resolve(page([only])),
    getCampaign: () => Promise.resolve(only),
    listCalls: ({ cursor = '0' }) =>
      Promise.resolve().then(
        () => pages[Math.min(Number(cursor), pages.length - 1)]?.() ?? page([]),
      ),
    ...(maxPages !== undefined && { maxPages }),
  };
}

let cursors = 1;
const bad = { index: 0, reason: 'status: expected text' };
const refused = (): never => {
  throw new HttpError({ method: 'GET', url: '/calls' }, 500);
};

/** What can keep a total from being whole, and what is on screen instead of it. */
const SCENARIOS: readonly (readonly [string, CampaignsApi])[] = [
  ['a page fails', apiOf([() => page([call()], { nextCursor: '1' }), refused])],
  ['every page fails', apiOf([refused])],
  [
    'the page limit',
    apiOf(
      [() => page([call()], { nextCursor: '1' }), () => page([call()], { nextCursor: '2' })],
      2,
    ),
  ],
  ['a cursor that loops', apiOf([() => page([call()], { nextCursor: '0' })])],
  [
    'pages without end and records',
    apiOf([
      () => page([call()], { nextCursor: '1' }),
      () => page([], { nextCursor: String((cursors += 1)) }),
    ]),
  ],
  ['records set aside', apiOf([() => page([call()], { rejected: [bad] })])],
  [
    'records set aside on a later page',
    apiOf([() => page([call()], { nextCursor: '1' }), () => page([call()], { rejected: [bad] })]),
  ],
  ['fewer records than announced', apiOf([() => page([call()], { total: 5 })])],
];

/** All that says how long it took: to a reader, and to a screen reader. */
function totalWords(element: Element): string[] {
  const root = element.shadowRoot;
  const times = [...(root?.querySelectorAll('[part~="time-spent"]') ?? [])].map(textOf);
  const pictures = [...(root?.querySelectorAll('[role="img"], canvas[aria-label]') ?? [])]
    .map((picture) => picture.getAttribute('aria-label') ?? textOf(picture))
    .filter((name) => name.includes('Total Time Spent'));
  return [...times, ...pictures];
}

describe('a total that may be incomplete', () => {
  for (const [name, api] of SCENARIOS) {
    it(`says so: ${name}`, async () => {
      const shown = await fixture(
        html`<div>
          <campaign-list .api=${api}></campaign-list>
          <campaign-header .api=${api} campaign-id="c1"></campaign-header>
          <call-outcome-chart .api=${api} campaign-id="c1"></call-outcome-chart>
        </div>`,
      );
      for (const element of shown.children) {
        const says = (): boolean =>
          /not available|Incomplete|incomplete|at least|reports a problem/.test(textOf(element));
        await waitUntil(
          () =>
            says() &&
            !element.matches(':state(loading)') &&
            !element.shadowRoot?.querySelector('[part="progress"]'),
          `${element.localName}: ${textOf(element)}`,
          { timeout: 5000 },
        );
        for (const words of totalWords(element)) expect(words).to.contain('at least');
      }
    });
  }

  it('and one that is whole does not', async () => {
    const api = apiOf([() => page([call(), call()], { total: 2 })]);
    const shown = await fixture(
      html`<div>
        <campaign-list .api=${api}></campaign-list>
        <campaign-header .api=${api} campaign-id="c1"></campaign-header>
        <call-outcome-chart .api=${api} campaign-id="c1"></call-outcome-chart>
      </div>`,
    );
    for (const element of shown.children) {
      await waitUntil(() => totalWords(element).length > 0 && element.matches(':state(ready)'));
      for (const words of totalWords(element))
        expect(words).to.contain('2 min').and.not.contain('least');
    }
  });
});
