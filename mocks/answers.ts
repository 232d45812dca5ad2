import type { MockAccount, WireCall } from './account.js';
import { SLOW_MS, parseFault, spoilRecords, type Fault } from './faults.js';

/** An answer before it is sent over MSW or a socket. */
export interface MockAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly delayMs: number;
  /** No answer at all: the connection breaks. */
  readonly drop: boolean;
}

export interface AnswerOptions {
  /** The path before `/campaigns`, such as `/api`. */
  readonly basePath?: string;
  readonly fault?: Fault | undefined;
  readonly latencyMs?: number;
}

const json = (status: number, value: unknown, delayMs = 0): MockAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
  delayMs,
  drop: false,
});

const problem = (status: number, delayMs = 0): MockAnswer =>
  json(status, { error: `The mock API answers ${String(status)}.` }, delayMs);

/** The mock API: answers requests to one account, with the fault asked for. */
export class MockApi {
  readonly #askedOnce = new Set<string>();

  constructor(
    private readonly account: MockAccount,
    private readonly options: AnswerOptions = {},
  ) {}

  answer(address: string): MockAnswer {
    const url = new URL(address, 'http://mock.invalid');
    const base = this.options.basePath ?? '';
    const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname;
    const [, inPath, rest] = /^\/fault\/([^/]+)(\/.*)$/.exec(path) ?? [];
    const fault = parseFault(inPath ?? url.searchParams.get('fault')) ?? this.options.fault;
    const delay = (this.options.latencyMs ?? 0) + (fault === 'slow' ? SLOW_MS : 0);
    const broken = this.#brokenAnswer(fault, url, delay);
    if (broken) return broken;
    const answer = { ...this.#answer(rest ?? path, url.searchParams, fault), delayMs: delay };
    return fault === 'truncated'
      ? { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) }
      : answer;
  }

  #brokenAnswer(fault: Fault | undefined, url: URL, delay: number): MockAnswer | undefined {
    switch (fault) {
      case '401':
      case '403':
      case '404':
      case '500':
      case '503':
        return problem(Number(fault), delay);
      case '429':
        return { ...problem(429, delay), headers: { 'retry-after': '1' } };
      case 'drop':
        return { ...problem(503, delay), drop: true };
      case 'html':
        return {
          ...problem(200, delay),
          headers: { 'content-type': 'text/html' },
          body: '<!doctype html><title>Sign in</title>',
        };
      case 'flaky':
        if (this.#askedOnce.has(url.href)) return undefined;
        this.#askedOnce.add(url.href);
        return problem(503, delay);
      case 'page-2-fails':
        return url.searchParams.has('cursor') ? problem(503, delay) : undefined;
      case 'slow':
      case 'bad-rows':
      case 'all-bad':
      case 'empty':
      case 'truncated':
      case 'loop':
      case 'duplicates':
      case 'no-totals':
      case undefined:
        return undefined;
    }
  }

  #answer(path: string, query: URLSearchParams, fault: Fault | undefined): MockAnswer {
    const segments = decodedSegments(path);
    if (!segments) return problem(400);
    const [first, id, last, ...more] = segments;
    const { campaigns } = this.account;
    if (first === 'projects' && last === 'campaigns' && more.length === 0) {
      return page(
        campaigns.filter(({ projectId }) => projectId === id),
        query,
        fault,
      );
    }
    if (first !== 'campaigns' || more.length > 0) return problem(404);
    if (id === undefined) {
      const ids = query.get('ids')?.split(',');
      return page(ids ? campaigns.filter((one) => ids.includes(one.id)) : campaigns, query, fault);
    }
    const campaign = campaigns.find((one) => one.id === id);
    if (!campaign) return problem(404);
    if (last === undefined) return json(200, campaign);
    if (last === 'calls') return page(this.#calls(id, query), query, fault, leanFields(query));
    if (last !== 'call-totals' || fault === 'no-totals') return problem(404);
    // Totals of a span would have to be summed anew; this API offers them for the whole only.
    if (query.has('from') || query.has('to')) return problem(404);
    return json(200, { totals: this.account.totalsOf(id) });
  }

  #calls(campaignId: string, query: URLSearchParams): readonly WireCall[] {
    const calls = this.account.callsOf(campaignId);
    const from = query.get('from');
    const to = query.get('to');
    if (!from && !to) return calls;
    return calls.filter(({ startedAt }) => {
      const time = Date.parse(startedAt ?? '');
      return (!from || time >= Date.parse(from)) && (!to || time < Date.parse(to));
    });
  }
}

/** Only the fields asked for, where some are. */
function leanFields(query: URLSearchParams): ((record: object) => object) | undefined {
  const fields = query.get('fields')?.split(',');
  if (!fields) return undefined;
  return (record) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => fields.includes(name)));
}

/** A path's segments; none when an escape in it is broken. */
function decodedSegments(path: string): string[] | undefined {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    // `decodeURIComponent` throws at `%E0%A4%A`; the caller answers that.
    return undefined;
  }
}

function page(
  records: readonly object[],
  query: URLSearchParams,
  fault: Fault | undefined,
  lean?: (record: object) => object,
): MockAnswer {
  const limit = Math.min(1000, Math.max(1, Number(query.get('limit') ?? 100) || 100));
  const start = Number(/^after-(\d+)$/.exec(query.get('cursor') ?? '')?.[1] ?? 0);
  const end = start + limit;
  const onPage = records.slice(start, end);
  const next = end < records.length ? `after-${String(end)}` : null;
  return json(200, {
    data: spoilRecords(fault, lean ? onPage.map(lean) : onPage),
    nextCursor: fault === 'loop' ? 'after-0' : fault === 'empty' ? null : next,
    total: fault === 'empty' ? 0 : records.length,
  });
}
