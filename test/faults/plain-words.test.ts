import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { HttpError } from '../../src/api/errors.js';
import type { CampaignsApi } from '../../src/api/campaigns-api.js';
import { FakeApi, call, campaign, page } from '../fake-api.js';
import { inState, textOf } from '../on-screen.js';

/** Words of each language that stand before or after the time. */
const LEFT_ALONE = {
  en: 'left alone until',
  es: 'no se le consulte antes de',
  fr: 'ne pas être sollicité avant',
  de: 'erst ab',
  'pt-BR': 'não ser consultado antes de',
  ar: 'عدم إرسال أي طلب قبل',
} as const;

/** All four elements in a language, asking an API of the host's own. */
async function show(api: CampaignsApi, language = 'en'): Promise<Element[]> {
  const shown = await fixture(
    html`<div lang=${language}>
      <campaign-list .api=${api} time-zone="UTC"></campaign-list>
      <campaign-header .api=${api} campaign-id="c" time-zone="UTC"></campaign-header>
      <call-outcome-chart .api=${api} campaign-id="c" time-zone="UTC"></call-outcome-chart>
      <call-log .api=${api} campaign-id="c" time-zone="UTC"></call-log>
    </div>`,
  );
  return [...shown.children];
}

function busy(waitMs: number | undefined): CampaignsApi {
  const refuse = (): Promise<never> =>
    Promise.reject(new HttpError({ method: 'GET', url: '/campaigns' }, 503, waitMs));
  return { listCampaigns: refuse, getCampaign: refuse, listCalls: refuse };
}

describe('a service that says when to come back', () => {
  for (const [language, words] of Object.entries(LEFT_ALONE)) {
    it(`is quoted with the time, in ${language}`, async () => {
      const before = Date.now();
      const elements = await show(busy(3_600_000), language);
      const timeAt = (moment: number): string =>
        new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' }).format(moment);
      for (const element of elements) {
        await waitUntil(() => textOf(element).includes(words), textOf(element));
        const times = [timeAt(before + 3_600_000), timeAt(Date.now() + 3_600_000)];
        expect(times.some((time) => textOf(element).includes(time))).to.equal(true);
      }
    });
  }

  it('is quoted with the day where that is another one', async () => {
    const year = String(new Date(Date.now() + 400 * 86_400_000).getUTCFullYear());
    for (const element of await show(busy(400 * 86_400_000))) {
      await inState(element, 'error');
      expect(textOf(element)).to.match(new RegExp(`left alone until \\w+ \\d+, ${year}`));
    }
  });

  for (const waitMs of [undefined, 0, 1e26, Number.POSITIVE_INFINITY]) {
    it(`is not quoted where that says nothing: ${String(waitMs)}`, async () => {
      for (const element of await show(busy(waitMs))) {
        await inState(element, 'error');
        expect(textOf(element))
          .to.contain('Try again in a moment')
          .and.not.match(/left alone|–/);
      }
    });
  }
});

describe('a list without a record yet', () => {
  const nothingYet = /No campaign matches|No call matches|No campaigns yet|No calls yet/;

  it('does not say that nothing matches while there are more pages', async () => {
    const api = new FakeApi();
    const elements = await show(api);
    (await api.next('campaigns')).answer(page([], { nextCursor: '1' }));
    (await api.next('campaign')).answer(campaign({ id: 'c' }));
    // The header asks for its calls last.
    for (let list = 0; list < 3; list += 1) {
      (await api.next('calls')).answer(page([], { nextCursor: '1' }));
    }
    for (const element of elements) {
      await waitUntil(() => element.matches(':state(partial)'), element.localName);
      expect(textOf(element)).not.to.match(nothingYet);
    }
    for (const asked of api.waiting('calls')) asked.answer(page([call()]));
    for (const asked of api.waiting('campaigns')) asked.answer(page([campaign()]));
    for (const element of elements) await inState(element, 'ready');
  });

  it('says that there is more when it has to stop', async () => {
    let cursor = 0;
    const empty = () => Promise.resolve(page([], { nextCursor: String((cursor += 1)) }));
    const elements = await show({
      listCampaigns: empty,
      getCampaign: () => Promise.resolve(campaign({ id: 'c' })),
      listCalls: empty,
    });
    for (const element of elements) {
      await waitUntil(
        () => /There are more|ncomplete|at least/.test(textOf(element)),
        textOf(element),
      );
      expect(textOf(element)).not.to.match(nothingYet);
    }
  });

  it('says that there is none once that is sure', async () => {
    const [list, , chart, log] = await show({
      listCampaigns: () => Promise.resolve(page([])),
      getCampaign: () => Promise.resolve(campaign({ id: 'c' })),
      listCalls: () => Promise.resolve(page([])),
    });
    for (const element of [list, chart, log]) {
      await waitUntil(() => element?.matches(':state(empty)'));
      expect(textOf(element)).to.match(/No campaigns yet|No calls yet/);
    }
  });
});
