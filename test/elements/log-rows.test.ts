import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  CALL_SORTS,
  callStatusCounts,
  filterCalls,
  sortCalls,
  unknownCallWords,
} from '../../src/domain/call-view.js';
import type { Call } from '../../src/domain/call.js';
import { followUps } from '../../src/domain/follow-ups.js';
import { LogRows, type LogView } from '../../src/elements/call-log/log-rows.js';
import { COUNTED_CHOICES, countedFilter } from '../../src/elements/call-log/log-options.js';

const NOW = Date.UTC(2026, 10, 3);

const arbitraryPages: fc.Arbitrary<Call[][]> = fc
  .array(
    fc.array(
      fc.record(
        {
          campaignId: fc.constant('c'),
          status: fc.constantFrom(
            'Completed',
            'No Answer',
            'no_answer',
            'Callback',
            'Busy',
            'DND',
            '',
          ),
          contactName: fc.constantFrom('Ada', 'ada', 'Zoë', 'Line 2', 'Line 10', ''),
          phoneNumber: fc.constantFrom('+15550100123', '555'),
          durationMs: fc.constantFrom(0, 5000, 90_000, -1),
          startedAt: fc.constantFrom('2026-11-01', '2026-11-02T10:00:00Z', 'soon'),
          callbackAt: fc.constantFrom('2026-11-04', '2026-11-05T10:00:00Z'),
        },
        { requiredKeys: ['campaignId', 'status'] },
      ),
      { maxLength: 8 },
    ),
    { maxLength: 6 },
  )
  .map((pages) =>
    pages.map((calls, page) =>
      calls.map((call, place) => ({ ...call, id: `${String(page)}-${String(place)}` })),
    ),
  );

const arbitraryView: fc.Arbitrary<LogView> = fc.record({
  search: fc.constantFrom('', 'ada', '0123'),
  facets: fc.constantFrom(new Set<string>(), new Set(['no-answer', 'DND'])),
  from: fc.constantFrom(undefined, '2026-11-02'),
  to: fc.constantFrom(undefined, '2026-11-01'),
  counted: fc.constantFrom(...COUNTED_CHOICES),
  order: fc.option(fc.record({ by: fc.constantFrom(...CALL_SORTS), descending: fc.boolean() }), {
    nil: undefined,
  }),
  showPhoneNumbers: fc.boolean(),
  timeZone: fc.constant('UTC'),
  locale: fc.constantFrom('en', 'cs'),
});

/** What a log shows of all calls at once, worked out anew. */
function inOneGo(calls: readonly Call[], view: LogView): unknown {
  const { from, to, order, counted } = view;
  const found = filterCalls(calls, {
    ...view,
    counted: countedFilter(counted),
    from: from === undefined ? undefined : Date.UTC(2026, 10, 2),
    to: to === undefined ? undefined : Date.UTC(2026, 10, 2),
  });
  return {
    calls: order ? sortCalls(found, { ...view, sort: order.by, ...order }) : found,
    followUps: followUps(found, { now: NOW }),
    counts: [...callStatusCounts(calls)],
    unknown: unknownCallWords(calls),
  };
}

const shown = (rows: LogRows, calls: readonly Call[], view: LogView): unknown => ({
  calls: rows.calls(calls, view),
  followUps: rows.followUps(calls, view, NOW),
  counts: [...rows.counts(calls)],
  unknown: rows.unknownWords(calls),
});

describe('the rows of a log', () => {
  it('are the same page by page as in one go, whatever is filtered and sorted on the way', () => {
    fc.assert(
      fc.property(
        arbitraryPages,
        fc.array(arbitraryView, { minLength: 1, maxLength: 2 }),
        (pages, views) => {
          const rows = new LogRows();
          const calls: Call[] = [];
          pages.forEach((page, index) => {
            calls.push(...page);
            // Each view for a few pages in a row.
            const view = views[Math.floor(index / 3) % views.length];
            if (view) expect(shown(rows, calls, view)).to.deep.equal(inOneGo(calls, view));
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('read each call once while more of them come', () => {
    let reads = 0;
    const page = (from: number): Call[] =>
      [0, 1, 2].map((place) => ({
        id: String(from + place),
        campaignId: 'c',
        status: 'Busy',
        get startedAt() {
          reads += 1;
          return `2026-11-0${String(from + place)}`;
        },
      }));
    const rows = new LogRows();
    const calls = page(1);
    const view: LogView = {
      ...{ search: '', facets: new Set(), from: undefined, to: undefined, counted: 'all' },
      ...{ showPhoneNumbers: false, timeZone: 'UTC', locale: 'en' },
      order: { by: 'time', descending: true },
    };
    const ids = (): string =>
      rows
        .calls(calls, view)
        .map(({ id }) => id)
        .join('');
    expect(ids()).to.equal('321');
    calls.push(...page(4));
    expect(ids()).to.equal('654321');
    expect(ids()).to.equal('654321');
    expect(reads).to.equal(6);
  });
});
