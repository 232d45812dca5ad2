/** Every element that shows data, and the states it can be in. */
export const STATES_BY_TAG = {
  'campaign-list': ['loading', 'ready', 'empty', 'error', 'stale', 'reading', 'cut', 'set-aside'],
  'campaign-header': ['loading', 'ready', 'empty', 'error', 'stale', 'reading', 'cut', 'set-aside'],
  'call-outcome-chart': [
    ...['loading', 'ready', 'empty', 'error', 'stale', 'reading', 'cut', 'set-aside'],
  ],
  'call-log': ['loading', 'ready', 'empty', 'error', 'stale', 'reading', 'cut', 'set-aside'],
  'campaign-status-badge': ['loading', 'ready', 'empty', 'error', 'stale'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * Runs in the page, whose policy may forbid markup from text: puts every element in every state
 * of the table on it, by API objects of the host's own, and waits until all have got there.
 *
 * `reading` is partial with more on its way, `cut` partial with pages that were never read,
 * `set-aside` ready but for records that nobody could read.
 */
export const SHOW_EVERY_STATE = `(async () => {
  const never = () => new Promise(() => {});
  const calls = ['Completed', 'No Answer', 'Failed', 'Client Callback Requested', 'Odd'].map((status, index) => ({
    id: 'k' + index, campaignId: 'c', status, durationMs: 61000 * (index + 1), phoneNumber: '+15550100' + index,
    startedAt: '2026-11-0' + (index + 1) + 'T10:00:00Z', contactName: 'Person ' + index, summary: 'Said hello.',
    callbackAt: '2026-11-20T10:00:00Z', transcript: 'Hello. Goodbye.',
  }));
  const campaigns = ['Paused', 'Started', 'Executed', 'Ended', 'Strange'].map((status, index) => ({
    id: 'c' + index, name: 'Campaign ' + index, status, scheduledCalls: 10, executedCalls: index,
  }));
  const pages = (records, { next, rejected = [], total } = {}) => async ({ cursor }) =>
    cursor ? never() : { items: records, rejected, ...(next && { nextCursor: 'next' }), ...(total && { total }) };
  const bad = [{ index: 0, reason: 'status: expected text' }];
  const failing = () => Promise.reject(new Error('The host’s own API is down.'));
  const apis = {
    loading: { listCampaigns: never, getCampaign: never, listCalls: never },
    ready: { listCampaigns: pages(campaigns), listCalls: pages(calls) },
    empty: { listCampaigns: pages([]), listCalls: pages([]) },
    error: { listCampaigns: failing, getCampaign: failing, listCalls: failing },
    stale: { listCampaigns: pages(campaigns), listCalls: pages(calls) },
    reading: { listCampaigns: pages(campaigns, { next: true, total: 9 }), listCalls: pages(calls, { next: true, total: 9 }) },
    cut: { maxPages: 1, listCampaigns: pages(campaigns, { next: true }), listCalls: pages(calls, { next: true }) },
    'set-aside': { listCampaigns: pages(campaigns, { rejected: bad }), listCalls: pages(calls, { rejected: bad }) },
  };
  const shown = { reading: 'partial', cut: 'partial', 'set-aside': 'ready' };
  const isIn = (element, state) => element.matches(':state(' + (shown[state] ?? state) + ')') &&
    // A header has its campaign before its first totals.
    (state !== 'reading' || (element.shadowRoot.querySelector('[part="progress"]') &&
      !element.shadowRoot.querySelector('.figures .skeleton'))) &&
    (state !== 'set-aside' || element.shadowRoot.querySelector('[part="set-aside"]'));
  const until = async (holds, what) => {
    for (const end = performance.now() + 30000; !holds(); ) {
      if (performance.now() > end) throw new Error(what + ' never came');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const waits = [];
  for (const [tag, states] of Object.entries(${JSON.stringify(STATES_BY_TAG)})) {
    for (const state of states) {
      const element = document.createElement(tag);
      element.dataset.is = state;
      const api = { getCampaign: async ({ campaignId }) => ({ ...campaigns[0], id: campaignId }), ...apis[state] };
      element.api = api;
      // Nothing to show is: no records, or no campaign chosen.
      if (state !== 'empty' || tag === 'call-log' || tag === 'call-outcome-chart') element.campaignId = 'c';
      document.body.append(element);
      waits.push((async () => {
        await until(() => element.shadowRoot && isIn(element, state === 'stale' ? 'ready' : state), tag + ' ' + state);
        if (state !== 'stale') return;
        Object.assign(api, apis.error);
        await element.refresh();
        await until(() => isIn(element, 'stale'), tag + ' stale');
      })());
    }
  }
  document.body.append(document.createElement('campaign-status-legend'));
  await Promise.all(waits);
  // Chart.js gives its canvas a size.
  const canvases = () => [...document.querySelectorAll('call-outcome-chart')]
    .flatMap((chart) => [...chart.shadowRoot.querySelectorAll('canvas')]);
  await until(() => canvases().length === 5 && canvases().every((canvas) => canvas.style.height !== ''), 'pictures');
  await until(() => document.querySelector('campaign-status-legend').matches(':state(ready)') ||
    document.querySelector('campaign-status-legend').shadowRoot?.querySelector('table'), 'legend');
})()`;

/** Runs in the page: how every part of every element looks, in numbers. */
export const LOOKS_OF_PARTS = `(() => {
  const looks = {};
  for (const host of document.querySelectorAll('*')) {
    const root = host.shadowRoot;
    if (!root) continue;
    const name = host.localName + ' ' + (host.dataset.is ?? '');
    looks[name] = root.adoptedStyleSheets.length + ' sheets';
    [...root.querySelectorAll('[part], [class], th, td, button, input, svg, canvas, progress, time')].forEach((inner, index) => {
      const style = getComputedStyle(inner);
      const key = [name, index, inner.localName, inner.getAttribute('part') ?? '', inner.getAttribute('class') ?? ''].join(' ');
      looks[key] = ['display', 'position', 'color', 'backgroundColor', 'fontSize', 'fontWeight', 'letterSpacing', 'wordSpacing',
        'textTransform', 'textIndent', 'textAlign', 'textShadow', 'whiteSpaceCollapse', 'opacity', 'visibility', 'lineHeight',
        'borderTopWidth', 'borderTopStyle', 'borderRadius', 'paddingTop', 'paddingInlineStart', 'marginTop', 'gap', 'cssFloat', 'inlineSize']
        .map((property) => style[property]).join(' | ');
    });
  }
  return looks;
})()`;

export type Looks = Readonly<Record<string, string>>;

/** What looks otherwise than it did: short enough to be read in a failure. */
export function differences(found: Looks, expected: Looks): readonly string[] {
  const names = new Set([...Object.keys(found), ...Object.keys(expected)]);
  return [...names]
    .filter((name) => found[name] !== expected[name])
    .slice(0, 5)
    .map((name) => `${name}\n  is ${String(found[name])}\n  not ${String(expected[name])}`);
}
