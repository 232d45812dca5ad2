import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { HttpError, NetworkError } from '../../src/api/errors.js';
import { tallyCalls } from '../../src/domain/call-tally.js';
import { CALL_STATUSES, CAMPAIGN_STATUSES } from '../../src/domain/index.js';
import '../../src/define.js';
import { loadLanguage } from '../../src/i18n/languages.js';
import { FakeApi, call, campaign, page } from '../fake-api.js';
import { allByRole, inState } from '../on-screen.js';

/** Data in letters that no language of the kit uses, so that it is not taken for words. */
const calls = CALL_STATUSES.flatMap(({ id, final }, index) =>
  [0, 1, 2].map((day) =>
    call({
      id: `${String(index)}-${String(day)}`,
      status: id,
      contactName: day === 0 ? '' : '佐藤',
      phoneNumber: '12',
      startedAt: `2026-11-1${String(day)}T${String(9 + (index % 8)).padStart(2, '0')}:00:00Z`,
      ...(final && { durationMs: 90_000 }),
      ...(day === 1 && {
        ...{ summary: '要約', sentiment: '良', transcript: '記録', recordingUrl: 'javascript:1' },
        ...{ callbackAt: '2026-11-20T09:00:00Z', meetingAt: '2026-11-21T09:00:00Z' },
      }),
    }),
  ),
);
const odd = [
  { id: 'odd', campaignId: 'c1', status: '' },
  call({ status: '謎', startedAt: 'never' }),
];
const campaigns = [
  ...CAMPAIGN_STATUSES.map(({ id }, index) =>
    campaign({
      id: `${String(index)}番`,
      name: '案内',
      status: id,
      scheduledCalls: 10,
      executedCalls: 3,
      startedAt: '2026-11-10T09:00:00Z',
      updatedAt: '2026-11-11T09:00:00Z',
      tally: tallyCalls([...calls, ...odd]),
    }),
  ),
  campaign({ id: '番', name: '未知', status: '謎' }),
  campaign({ id: '空', name: '空', status: '' }),
];

interface Shown {
  readonly name: string;
  readonly content: (lang: string) => TemplateResult;
  /** What a person does before it is read. */
  readonly act?: (element: Element) => void | Promise<void>;
}

const failing = (error: Error): FakeApi => {
  const api = new FakeApi();
  const fail = () => Promise.reject(error);
  return Object.assign(api, { listCampaigns: fail, getCampaign: fail, listCalls: fail });
};
const partial = (): FakeApi => {
  const api = new FakeApi();
  void api.next('campaigns').then(({ answer }) => {
    answer(
      page(campaigns.slice(0, 1), {
        nextCursor: '2',
        total: 4,
        rejected: [{ index: 1, reason: '?' }],
      }),
    );
  });
  return api;
};
const press = (element: Element): void => {
  for (const button of allByRole(element, 'button').slice(0, 60)) {
    if (button.matches('.sort, .disclosure')) button.click();
  }
};
const httpError = (status: number): HttpError =>
  new HttpError({ method: 'GET', url: 'https://a.test/x' }, status);

/** Every element in the states where it says something else. */
export const SHOWCASE: readonly Shown[] = [
  ...campaigns.map(({ status }): Shown => ({
    name: `badge ${status}`,
    content: (lang) =>
      html`<campaign-status-badge lang=${lang} status=${status}></campaign-status-badge>`,
  })),
  {
    name: 'badge, failed',
    content: (lang) =>
      html`<campaign-status-badge
        lang=${lang}
        campaign-id="1"
        .api=${failing(httpError(404))}
      ></campaign-status-badge>`,
    act: (badge) => inState(badge, 'error'),
  },
  {
    name: 'legend',
    content: (lang) => html`<campaign-status-legend lang=${lang}></campaign-status-legend>`,
  },
  {
    name: 'list',
    content: (lang) =>
      html`<campaign-list
        lang=${lang}
        time-zone="UTC"
        page-size="6"
        .campaigns=${campaigns}
      ></campaign-list>`,
    act: press,
  },
  {
    name: 'list, empty',
    content: (lang) => html`<campaign-list lang=${lang} .campaigns=${[]}></campaign-list>`,
  },
  {
    name: 'list, partial',
    content: (lang) =>
      html`<campaign-list lang=${lang} time-zone="UTC" .api=${partial()}></campaign-list>`,
    act: (list) => inState(list, 'partial'),
  },
  ...[
    httpError(404),
    httpError(429),
    httpError(503),
    new NetworkError({ method: 'GET', url: 'https://a.test/x' }, 'down'),
    new TypeError('?'),
  ].map((error): Shown => ({
    name: `list, ${error.name} ${'status' in error ? String(error.status) : ''}`,
    content: (lang) => html`<campaign-list lang=${lang} .api=${failing(error)}></campaign-list>`,
    act: (list) => inState(list, 'error'),
  })),
  {
    name: 'list, not set up',
    content: (lang) => html`<campaign-list lang=${lang}></campaign-list>`,
  },
  ...campaigns.map((one): Shown => ({
    name: `header ${one.status}`,
    content: (lang) =>
      html`<campaign-header lang=${lang} time-zone="UTC" .campaign=${one}></campaign-header>`,
  })),
  {
    name: 'header, not chosen',
    content: (lang) => html`<campaign-header lang=${lang} .api=${new FakeApi()}></campaign-header>`,
  },
  ...['status', 'weekday', 'hour', 'day'].map((groupBy): Shown => ({
    name: `chart by ${groupBy}`,
    content: (lang) =>
      html`<call-outcome-chart
        lang=${lang}
        time-zone="UTC"
        group-by=${groupBy}
        .calls=${[...calls, ...odd]}
      ></call-outcome-chart>`,
  })),
  {
    name: 'chart, hours',
    content: (lang) =>
      html`<call-outcome-chart
        lang=${lang}
        time-zone="UTC"
        type="heatmap"
        .calls=${[...calls, ...calls, ...calls, ...calls]}
      ></call-outcome-chart>`,
  },
  {
    name: 'chart, empty',
    content: (lang) => html`<call-outcome-chart lang=${lang} .calls=${[]}></call-outcome-chart>`,
  },
  {
    name: 'log',
    content: (lang) =>
      html`<call-log
        lang=${lang}
        time-zone="UTC"
        page-size="100"
        show-phone-numbers
        .calls=${[...calls, ...odd]}
      ></call-log>`,
    act: press,
  },
  {
    name: 'log, nothing found',
    content: (lang) => html`<call-log lang=${lang} search="𓂀" .calls=${calls}></call-log>`,
  },
  {
    name: 'log, follow-ups',
    content: (lang) =>
      html`<call-log
        lang=${lang}
        time-zone="UTC"
        follow-up
        page-size="100"
        show-phone-numbers
        .calls=${calls}
      ></call-log>`,
  },
  {
    name: 'log, empty',
    content: (lang) => html`<call-log lang=${lang} .calls=${[]}></call-log>`,
  },
];

/** Puts it on the page with the words of its language there. */
export async function show({ content, act }: Shown, lang: string): Promise<Element> {
  await loadLanguage(lang);
  const element = await fixture(content(lang));
  await act?.(element);
  await Reflect.get(element, 'updateComplete');
  return element;
}

const READ = ['title', 'aria-label', 'placeholder', 'alt'];

/** Each piece of text that a person sees or hears in an element, besides numbers and dates. */
export function piecesOf(element: Element): string[] {
  const pieces: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) pieces.push(node.data);
    if (!(node instanceof Element) && !(node instanceof ShadowRoot)) return;
    if (node instanceof Element && node.matches('style, script, time')) return;
    if (node instanceof Element) {
      for (const name of READ) pieces.push(node.getAttribute(name) ?? '');
    }
    node.childNodes.forEach(walk);
  };
  if (element.shadowRoot) walk(element.shadowRoot);
  return pieces.map((piece) => piece.replace(/\s+/g, ' ').trim()).filter((piece) => piece !== '');
}
