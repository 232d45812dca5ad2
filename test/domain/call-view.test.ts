import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  CALL_SORTS,
  callFacet,
  callStatusCounts,
  filterCalls,
  sortCalls,
  unknownCallWords,
  type CallFilter,
} from '../../src/domain/call-view.js';
import type { Call } from '../../src/domain/call.js';

const STATUSES = ['Completed', 'no_answer', 'NO ANSWER', 'Busy', 'Queued', 'DND', 'constructor'];
const COUNTED = ['Completed', 'no_answer', 'NO ANSWER'];
const NOT_COUNTED = ['Busy', 'Queued', 'DND', 'constructor'];
const FACETS: Readonly<Record<string, string>> = {
  Completed: 'completed',
  no_answer: 'no-answer',
  'NO ANSWER': 'no-answer',
  Busy: 'busy',
  Queued: 'queued',
  DND: 'DND',
};
const facetOf = (status: string): string =>
  (Object.hasOwn(FACETS, status) ? FACETS[status] : undefined) ?? status;

const arbitraryCalls: fc.Arbitrary<Call[]> = fc
  .array(
    fc.record(
      {
        campaignId: fc.constant('c'),
        status: fc.constantFrom(...STATUSES),
        contactName: fc.constantFrom('Ada', 'Zoë', 'bob', ''),
        summary: fc.constantFrom('price list', 'CALL ada', 'call +1 555 010 7777'),
        phoneNumber: fc.constantFrom('+15550100123', '+15550107777'),
        durationMs: fc.constantFrom(0, 5000, 90_000, -1, Number.NaN),
        startedAt: fc.constantFrom('2026-11-01', '2026-11-02T10:00:00Z', 'soon'),
      },
      { requiredKeys: ['campaignId', 'status'] },
    ),
    { maxLength: 20 },
  )
  .map((calls) => calls.map((call, index) => ({ ...call, id: String(index) })));

describe('call facets', () => {
  it('count every call once, known statuses first', () => {
    fc.assert(
      fc.property(arbitraryCalls, (calls) => {
        const expected = new Map<string, number>();
        for (const { status } of calls) {
          expected.set(facetOf(status), (expected.get(facetOf(status)) ?? 0) + 1);
        }
        const counts = callStatusCounts(calls);
        expect([...counts].sort()).to.deep.equal([...expected].sort());
        for (const call of calls) expect(callFacet(call)).to.equal(facetOf(call.status));
        const order = [...counts.keys()].map((facet) =>
          ['completed', 'no-answer', 'busy', 'queued'].indexOf(facet),
        );
        const known = order.filter((index) => index >= 0);
        expect(order.slice(0, known.length)).to.deep.equal([...known].sort());
        const unknown = [...new Set(calls.map(({ status }) => status))].filter((word) =>
          ['DND', 'constructor'].includes(word),
        );
        expect(unknownCallWords(calls)).to.deep.equal(unknown);
      }),
    );
  });
});

describe('filterCalls', () => {
  it('keeps the calls that pass every part', () => {
    const day = Date.UTC(2026, 10, 2);
    fc.assert(
      fc.property(
        arbitraryCalls,
        fc.record({
          facets: fc.subarray(['completed', 'no-answer', 'busy', 'DND', 'gone']),
          counted: fc.option(fc.boolean(), { nil: undefined }),
          from: fc.option(fc.constant(day), { nil: undefined }),
          to: fc.option(fc.constant(day), { nil: undefined }),
          search: fc.constantFrom('', ' ADA ', 'zoe', 'price', '0123', '5550', '555 0', '•••• 7'),
          showPhoneNumbers: fc.boolean(),
        }),
        (calls, filter) => {
          const plain = (text: string): string => text.toLowerCase().replace('ë', 'e');
          const expected = calls.filter((call) => {
            const { status, contactName = '', summary = '', phoneNumber = '' } = call;
            const { facets, counted, from, to, search, showPhoneNumbers } = filter;
            if (facets.length > 0 && !facets.includes(facetOf(status))) return false;
            if (counted === true && !COUNTED.includes(status)) return false;
            if (counted === false && !NOT_COUNTED.includes(status)) return false;
            const phone = showPhoneNumbers ? phoneNumber : phoneNumber.replace('+1555010', '•••• ');
            const shown = showPhoneNumbers ? summary : summary.replace('+1 555 010', '••••');
            const texts = [plain(contactName), plain(shown), phone];
            if (!texts.some((text) => text.includes(plain(search.trim())))) return false;
            if (from === undefined && to === undefined) return true;
            const time = Date.parse(call.startedAt ?? '');
            return time >= (from ?? -Infinity) && time < (to ?? Infinity);
          });
          const found = filterCalls(calls, { ...filter, facets: new Set(filter.facets) });
          expect(found.map(({ id }) => id)).to.deep.equal(expected.map(({ id }) => id));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes the first moment of a span in and the last one out', () => {
    const at = ['2026-11-01', '2026-11-02', '2026-11-03', undefined, 'soon'].map(
      (startedAt, index): Call => ({
        id: String(index),
        campaignId: 'c',
        status: 'Busy',
        ...(startedAt && { startedAt }),
      }),
    );
    const within = (span: CallFilter): string =>
      filterCalls(at, span)
        .map(({ id }) => id)
        .join();
    const [second, third] = [Date.UTC(2026, 10, 2), Date.UTC(2026, 10, 3)];
    expect(within({ from: second })).to.equal('1,2');
    expect(within({ to: third })).to.equal('0,1');
    expect(within({ from: second, to: third })).to.equal('1');
    expect(within({ search: 'x' })).to.equal('');
    expect(within({ counted: true })).to.equal('');
    expect(within({ counted: false })).to.equal('0,1,2,3,4');
  });

  it('looks for words within one field, and for a masked number as it is shown', () => {
    const calls: readonly Call[] = [
      { id: '1', campaignId: 'c', status: 'Busy', contactName: 'Ada', summary: 'Byron' },
      { id: '2', campaignId: 'c', status: 'Busy', phoneNumber: '+1 (555) 010-0123' },
      { id: '3', campaignId: 'c', status: 'Busy', phoneNumber: '٠٥٠ ١٢٣ ٤٥٦٧', summary: '٧٦٥٤٣٢١' },
    ];
    const found = (search: string, showPhoneNumbers = false): string =>
      filterCalls(calls, { search, showPhoneNumbers })
        .map(({ id }) => id)
        .join();
    expect(found('adabyron')).to.equal('');
    expect(found('byron')).to.equal('1');
    expect(found('  ada  ')).to.equal('1');
    expect(found('5550100')).to.equal('');
    expect(found('5550100', true)).to.equal('2');
    expect(found('555) 0', true)).to.equal('');
    expect(found('0123')).to.equal('2');
    expect(found('١٢٣٤٥٦٧')).to.equal('');
    expect(found('٧٦٥٤')).to.equal('');
    expect(found('٤٥٦٧')).to.equal('3');
    expect(found('١٢٣٤٥٦٧', true)).to.equal('3');
  });

  it('gives the same list back where nothing is asked', () => {
    const calls: readonly Call[] = [{ id: '1', campaignId: 'c', status: 'Busy' }];
    expect(filterCalls(calls, {})).to.equal(calls);
  });
});

describe('sortCalls', () => {
  const read: Readonly<Record<string, (call: Call) => number | string | undefined>> = {
    time: ({ startedAt }) => {
      const time = Date.parse(startedAt ?? '');
      return Number.isNaN(time) ? undefined : time;
    },
    contact: ({ contactName }) => contactName,
    duration: ({ durationMs }) =>
      durationMs !== undefined && durationMs >= 0 ? durationMs : undefined,
    status: ({ status }) =>
      ['completed', 'no-answer', 'busy', 'queued', ''].indexOf(
        ['DND', 'constructor'].includes(status) ? '' : facetOf(status),
      ),
  };
  for (const sort of CALL_SORTS) {
    for (const descending of [false, true]) {
      it(`by ${sort}, ${descending ? 'descending' : 'ascending'}`, () => {
        fc.assert(
          fc.property(arbitraryCalls, (calls) => {
            const sorted = sortCalls(calls, { sort, descending, locale: 'en' });
            expect(sorted).to.have.members(calls);
            const valueOf = read[sort] ?? (() => undefined);
            sorted.slice(1).forEach((next, index) => {
              const before = sorted[index];
              const [one, other] = [before && valueOf(before), valueOf(next)];
              if (one === undefined) expect(other).to.equal(undefined);
              if (one === undefined || other === undefined) return;
              const order =
                typeof one === 'string'
                  ? one.localeCompare(String(other), 'en')
                  : one - Number(other);
              expect(descending ? -order : order).to.be.at.most(0);
            });
          }),
        );
      });
    }
  }
});
