import { aTimeout, expect, html, waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import 'axe-core';
import type axeCore from 'axe-core';
import { render, type TemplateResult } from 'lit';
import { HttpError } from '../../src/api/errors.js';
import '../../src/define.js';
import { CALL_STATUSES } from '../../src/domain/call-status.js';
import { CAMPAIGN_STATUSES } from '../../src/domain/campaign-status.js';
import { DataElement } from '../../src/ui/data-element.js';
import { CampaignStatusBadge } from '../../src/index.js';
import type { WidgetState } from '../../src/ui/widget-element.js';
import { itNeeds } from '../engines/abilities.js';
import { FakeApi, call, campaign, page } from '../fake-api.js';
import { allByRole, byRole, inState } from '../on-screen.js';

const axe = (globalThis as unknown as { readonly axe: typeof axeCore }).axe;

const calls = CALL_STATUSES.map(({ id, final }, index) =>
  call({
    id: `k${String(index)}`,
    status: id,
    contactName: `Ada ${String(index)}`,
    phoneNumber: '+15550100',
    startedAt: `2026-11-1${String(index % 8)}T09:00:00Z`,
    summary: 'They talked.',
    ...(final && { durationMs: 90_000 }),
  }),
);
const campaigns = [
  ...CAMPAIGN_STATUSES.map(({ id }, index) =>
    campaign({
      id: `c${String(index)}`,
      name: `Spring ${String(index)}`,
      status: id,
      scheduledCalls: 9,
      executedCalls: 3,
    }),
  ),
  campaign({ id: 'odd', name: 'Odd', status: 'Warming Up' }),
];

type Answer = 'never' | 'fails' | 'none' | 'some' | 'half';

/** An API that answers everything in one way. */
function answering(how: Answer): FakeApi {
  const answer = <T>(value: T): Promise<T> =>
    how === 'never'
      ? new Promise(() => undefined)
      : how === 'fails'
        ? Promise.reject(new HttpError({ method: 'GET', url: 'https://a.test/x' }, 503))
        : Promise.resolve(value);
  const list = <T>(items: readonly T[], cursor?: string) => {
    if (how === 'half' && cursor) return new Promise<never>(() => undefined);
    const more = how === 'half' ? { nextCursor: '2', total: 99 } : {};
    return answer(page(how === 'none' ? [] : items, more));
  };
  return Object.assign(new FakeApi(), {
    listCampaigns: ({ cursor }: { readonly cursor?: string }) => list(campaigns, cursor),
    getCampaign: () => answer(campaigns[2]),
    listCalls: ({ cursor }: { readonly cursor?: string }) => list(calls, cursor),
  });
}

const ELEMENTS: Readonly<Record<string, (api: FakeApi) => TemplateResult>> = {
  'campaign-list': (api) => html`<campaign-list .api=${api} page-size="4"></campaign-list>`,
  'campaign-header': (api) =>
    html`<campaign-header .api=${api} campaign-id="c2"></campaign-header>`,
  'call-outcome-chart': (api) =>
    html`<call-outcome-chart .api=${api} campaign-id="c2"></call-outcome-chart>`,
  'call-outcome-chart, bars by weekday': (api) =>
    html`<call-outcome-chart .api=${api} campaign-id="c2" group-by="weekday"></call-outcome-chart>`,
  'call-outcome-chart, heatmap': (api) =>
    html`<call-outcome-chart .api=${api} campaign-id="c2" type="heatmap"></call-outcome-chart>`,
  'call-log': (api) => html`<call-log .api=${api} campaign-id="c2" page-size="6"></call-log>`,
  'call-log, follow-ups': (api) =>
    html`<call-log .api=${api} campaign-id="c2" page-size="6" follow-up></call-log>`,
  'campaign-status-badge': (api) =>
    html`<campaign-status-badge .api=${api} campaign-id="c2"></campaign-status-badge>`,
  'campaign-status-legend': () => html`<campaign-status-legend></campaign-status-legend>`,
};

const STATES: Readonly<Record<Exclude<WidgetState, 'stale'>, Answer>> & { readonly stale: Answer } =
  {
    loading: 'never',
    ready: 'some',
    empty: 'none',
    error: 'fails',
    partial: 'half',
    stale: 'some',
  };

/** An element in a state, wherever the tests want it shown. */
async function shown(tag: string, state: WidgetState, wrapper: HTMLElement): Promise<HTMLElement> {
  const api = answering(STATES[state]);
  const content = ELEMENTS[tag];
  if (!content) throw new Error(`There is no ${tag}.`);
  render(content(api), wrapper);
  const element = wrapper.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error(`There is no ${tag}.`);
  if (tag === 'campaign-status-legend') return element;
  if (state === 'stale') {
    await inState(element, 'ready');
    Object.assign(api, answering('fails'));
    await refresh(element);
  }
  // A badge and a header have no records to run out of, and no pages.
  const reached = /badge|header/.test(tag) && /empty|partial/.test(state) ? undefined : state;
  if (reached) await inState(element, reached);
  await aTimeout(60);
  return element;
}

async function refresh(element: HTMLElement): Promise<void> {
  if (element instanceof DataElement || element instanceof CampaignStatusBadge)
    await element.refresh();
}

/** WCAG 1.4.12: the spacing that every text must bear. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`;

interface Mode {
  readonly scheme?: 'light' | 'dark';
  readonly dir?: 'rtl';
  readonly width?: number;
  readonly spacing?: boolean;
  readonly forced?: boolean;
}

const MODES: Readonly<Record<string, Mode>> = {
  light: { scheme: 'light' },
  dark: { scheme: 'dark' },
  'right to left': { dir: 'rtl' },
  'forced colours': { forced: true },
  'more space between letters, words and lines': { spacing: true, width: 320 },
  '320 pixels': { width: 320 },
};

function frame({ scheme = 'light', dir, width, spacing }: Mode): HTMLElement {
  const wrapper = document.createElement('main');
  wrapper.lang = 'en';
  wrapper.dir = dir ?? 'ltr';
  const [ground, ink] = scheme === 'dark' ? ['#16181d', '#e7e9ef'] : ['#ffffff', '#1c2230'];
  wrapper.style.cssText = `color-scheme:${scheme};background:${ground};color:${ink};font:15px sans-serif;${width ? `inline-size:${String(width)}px` : ''}`;
  document.body.append(wrapper);
  if (spacing) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SPACING);
    wrapper.addEventListener('spaced', (event) => {
      const root = event.target instanceof Element ? event.target.shadowRoot : null;
      if (root) root.adoptedStyleSheets.push(sheet);
    });
  }
  return wrapper;
}

async function problems(element: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Those of whole pages.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 140)} ${node.failureSummary ?? ''}`),
  );
}

const setForcedColors = (value: string): Promise<unknown> =>
  executeServerCommand('set-media-features', [{ name: 'forced-colors', value }]);

afterEach(() => {
  for (const wrapper of document.querySelectorAll('main')) wrapper.remove();
});

describe('access: axe finds nothing', function () {
  this.timeout(60_000);
  for (const [name, mode] of Object.entries(MODES)) {
    for (const tag of Object.keys(ELEMENTS)) {
      const title = `${tag} in every state, ${name}`;
      const run = async (): Promise<void> => {
        if (mode.forced) await setForcedColors('active');
        try {
          for (const state of Object.keys(STATES) as WidgetState[]) {
            const wrapper = frame(mode);
            const element = await shown(tag, state, wrapper);
            element.dispatchEvent(new Event('spaced', { bubbles: true }));
            expect(await problems(wrapper), state).to.deep.equal([]);
            if (mode.width) {
              expect(wrapper.scrollWidth, `${state}: width`).to.be.at.most(mode.width);
            }
            wrapper.remove();
          }
        } finally {
          if (mode.forced) await setForcedColors('');
        }
      };
      if (mode.forced) itNeeds('media-features', title, run);
      else it(title, run);
    }
  }
});

// Here and nowhere else: forced colours are those of every page in the same process.
describe('access: forced colours', () => {
  itNeeds('media-features', 'show which outcome is chosen', async () => {
    await setForcedColors('active');
    try {
      const chart = await shown('call-outcome-chart', 'ready', frame({}));
      const [chosen, other] = allByRole(chart, 'button', /^(?:Completed|Busy)$/);
      chosen?.click();
      await waitUntil(() => chosen?.getAttribute('aria-pressed') === 'true');
      const outline = (one: HTMLElement | undefined): string =>
        one ? getComputedStyle(one).outlineStyle : '';
      expect([outline(chosen), outline(other)]).to.deep.equal(['solid', 'none']);
    } finally {
      await setForcedColors('');
    }
  });
});

describe('access: targets', () => {
  for (const tag of Object.keys(ELEMENTS)) {
    it(`are 24 pixels high and wide at least: ${tag}`, async () => {
      const wrapper = frame({});
      const element = await shown(tag, 'ready', wrapper);
      const targets =
        element.shadowRoot?.querySelectorAll('button, input, select, summary, a') ?? [];
      for (const target of targets) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.outerHTML.slice(0, 120)).to.be.at.least(23.9);
      }
      wrapper.remove();
    });
  }
});

/** Everything said aloud while something happens: each live region that changed, once. */
async function saidDuring(element: Element, act: () => Promise<void>): Promise<string[]> {
  const said = new Set<string>();
  const watcher = new MutationObserver((records) => {
    for (const { target } of records) {
      const place = target instanceof Element ? target : target.parentElement;
      const region = place?.closest('[role="status"], [role="alert"], [aria-live]');
      const words = region?.textContent.trim();
      if (words) said.add(words);
    }
  });
  if (element.shadowRoot) {
    watcher.observe(element.shadowRoot, { subtree: true, childList: true, characterData: true });
  }
  await act();
  await aTimeout(50);
  watcher.disconnect();
  return [...said];
}

describe('access: what is said aloud', () => {
  const actions: Readonly<Record<string, (list: HTMLElement) => void>> = {
    'a switch': (list) => {
      byRole(list, 'button', /^Paused/).click();
    },
    'a sort': (list) => {
      byRole(list, 'button', /^Calls/).click();
    },
    'another page': (list) => {
      byRole(list, 'button', 'Next').click();
    },
  };
  for (const [name, act] of Object.entries(actions)) {
    it(`is one thing after ${name}`, async () => {
      const wrapper = frame({});
      const list = await shown('campaign-list', 'ready', wrapper);
      const said = await saidDuring(list, async () => {
        act(list);
        await aTimeout(30);
      });
      expect(said).to.have.length(1);
      wrapper.remove();
    });
  }

  for (const tag of ['campaign-list', 'campaign-header', 'call-outcome-chart', 'call-log']) {
    it(`is nothing when a refresh brings nothing new: ${tag}`, async () => {
      const wrapper = frame({});
      const element = await shown(tag, 'ready', wrapper);
      const said = await saidDuring(element, async () => {
        await refresh(element);
      });
      expect(said).to.deep.equal([]);
      wrapper.remove();
    });
  }
});

describe('access: the keyboard', () => {
  it('stays on the same campaign through a sort and a refresh', async () => {
    const wrapper = frame({});
    const list = await shown('campaign-list', 'ready', wrapper);
    const name = byRole(list, 'button', 'Spring 1');
    name.focus();
    byRole(list, 'button', /^Campaign/).click();
    await refresh(list);
    await aTimeout(30);
    const { activeElement } = list.shadowRoot ?? {};
    expect(activeElement?.closest('tr')?.getAttribute('data-campaign-id')).to.equal('c1');
    wrapper.remove();
  });

  it('stays on Next up to the last page', async () => {
    const wrapper = frame({});
    const list = await shown('campaign-list', 'ready', wrapper);
    byRole(list, 'button', 'Next').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => allByRole(list, 'row').length === 2, 'never the last page');
    await waitUntil(() => list.shadowRoot?.activeElement?.textContent.trim() === 'Next');
    wrapper.remove();
  });

  it('walks the chart by arrows, and chooses by Enter', async () => {
    const wrapper = frame({});
    const chart = await shown('call-outcome-chart', 'ready', wrapper);
    const segments = chart.shadowRoot?.querySelector<HTMLElement>('[role="listbox"]');
    segments?.focus();
    const active = (): Element | null | undefined =>
      chart.shadowRoot?.getElementById(segments?.getAttribute('aria-activedescendant') ?? '');
    const isAt = (name: RegExp): Promise<void> =>
      waitUntil(
        () => name.test(active()?.getAttribute('aria-label') ?? ''),
        `not at ${String(name)}`,
      );
    await isAt(/^Completed: 1$/);
    await sendKeys({ press: 'ArrowRight' });
    await isAt(/^No Answer: 1$/);
    const keys = chart.shadowRoot?.getElementById(segments?.getAttribute('aria-describedby') ?? '');
    expect(keys?.textContent.trim()).to.match(/^Arrow keys .* Enter /);
    expect(keys?.checkVisibility()).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => active()?.getAttribute('aria-selected') === 'true', 'never chosen');
    await waitUntil(
      () => byRole(chart, 'button', /^No Answer/).getAttribute('aria-pressed') === 'true',
    );
    await sendKeys({ press: 'End' });
    await isAt(/^In Progress/);
    segments?.blur();
    expect(keys?.checkVisibility()).to.equal(false);
    wrapper.remove();
  });

  it('opens a call and closes it again, without losing its place', async () => {
    const wrapper = frame({});
    const log = await shown('call-log', 'ready', wrapper);
    const [first] = allByRole(log, 'button').filter((button) => button.matches('.disclosure'));
    first?.focus();
    const isOpen = (open: boolean): Promise<void> =>
      waitUntil(
        () => first?.getAttribute('aria-expanded') === String(open),
        `never ${String(open)}`,
      );
    await sendKeys({ press: 'Enter' });
    await isOpen(true);
    expect(log.shadowRoot?.activeElement).to.equal(first);
    await sendKeys({ press: 'Enter' });
    await isOpen(false);
    wrapper.remove();
  });
});
