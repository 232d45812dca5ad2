import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  EMPTY_TALLY,
  connectionRate,
  countedCalls,
  mergeTallies,
  tallyCalls,
  tallyFromTotals,
  type CallTally,
} from '../../src/domain/call-tally.js';
import type { Call } from '../../src/domain/call.js';

/** The rules once more, as plain lists; independent of the tables under test. */
const COUNTED = [
  'Completed',
  'No Answer',
  'No Message',
  'Left Message',
  'User Hung Up',
  'Callback',
  'Meeting Booked',
  'Call Transferred',
];
const NOT_COUNTED = ['Issue Dialing', 'Failed', 'Busy', 'Queued', 'Ringing', 'In Progress'];
const CONNECTED = ['Completed', 'User Hung Up', 'Callback', 'Meeting Booked', 'Call Transferred'];
const NOT_FINAL = ['Queued', 'Ringing', 'In Progress'];
const UNKNOWN = ['Do Not Disturb', 'constructor', '__proto__', ''];

const arbitraryCall: fc.Arbitrary<Call> = fc
  .record({
    status: fc.constantFrom(...COUNTED, ...NOT_COUNTED, ...UNKNOWN),
    durationMs: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 7_200_000 }) },
      fc.constantFrom(undefined, Number.NaN, -1, Infinity, -Infinity, -0),
    ),
  })
  .map(({ status, durationMs }) => ({
    id: 'x',
    campaignId: 'c',
    status,
    ...(durationMs !== undefined && { durationMs }),
  }));
const arbitraryCalls = fc.array(arbitraryCall, { maxLength: 60 });

const isDuration = (ms: number | undefined): ms is number =>
  ms !== undefined && Number.isFinite(ms) && ms >= 0;

/** Sums in big integers, one pass for each number. */
function oracle(calls: readonly Call[]) {
  const sum = (words: readonly string[]): number =>
    Number(
      calls
        .filter(({ status }) => words.includes(status))
        .map(({ durationMs }) => BigInt(isDuration(durationMs) ? durationMs : 0))
        .reduce((total, ms) => total + ms, 0n),
    );
  const countOf = (words: readonly string[]): number =>
    calls.filter(({ status }) => words.includes(status)).length;
  return {
    calls: calls.length,
    timeSpentMs: sum(COUNTED),
    uncountedMs: sum(NOT_COUNTED),
    withoutDuration: calls.filter(
      ({ status, durationMs }) => COUNTED.includes(status) && !isDuration(durationMs),
    ).length,
    connected: countOf(CONNECTED),
    final: countOf([...COUNTED, ...NOT_COUNTED].filter((word) => !NOT_FINAL.includes(word))),
    unknown: UNKNOWN.filter((word) => countOf([word]) > 0).map(
      (word) => [word, { calls: countOf([word]), milliseconds: sum([word]) }] as const,
    ),
  };
}

const plain = (tally: CallTally) => ({
  ...tally,
  byStatus: [...tally.byStatus],
  unrecognised: [...tally.unrecognised],
});

describe('tallyCalls', () => {
  it('sums what an oracle sums', () => {
    fc.assert(
      fc.property(arbitraryCalls, (calls) => {
        const tally = tallyCalls(calls);
        const expected = oracle(calls);
        expect(tally.calls).to.equal(expected.calls);
        expect(tally.timeSpentMs).to.equal(expected.timeSpentMs);
        expect(tally.uncountedMs).to.equal(expected.uncountedMs);
        expect(tally.withoutDuration).to.equal(expected.withoutDuration);
        expect([...tally.unrecognised]).to.have.deep.members(expected.unknown);
        const byStatus = [...tally.byStatus.values(), ...tally.unrecognised.values()];
        expect(byStatus.reduce((sum, { calls: count }) => sum + count, 0)).to.equal(calls.length);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer in any order, page by page, and merged', () => {
    fc.assert(
      fc.property(
        arbitraryCalls.chain((calls) =>
          fc.tuple(
            fc.constant(calls),
            fc.shuffledSubarray(calls, { minLength: calls.length, maxLength: calls.length }),
            fc.nat({ max: calls.length }),
          ),
        ),
        ([calls, shuffled, at]) => {
          const whole = plain(tallyCalls(calls));
          const [first, second] = [shuffled.slice(0, at), shuffled.slice(at)];
          expect(plain(tallyCalls(shuffled))).to.deep.equal(whole);
          expect(plain(tallyCalls(second, tallyCalls(first)))).to.deep.equal(whole);
          const [one, other] = [tallyCalls(first), tallyCalls(second)];
          expect(plain(mergeTallies(one, other))).to.deep.equal(whole);
          expect(plain(mergeTallies(other, one))).to.deep.equal(whole);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('changes no tally it is given', () => {
    const before = tallyCalls([{ id: '1', campaignId: 'c', status: 'Busy', durationMs: 5 }]);
    const copy = plain(before);
    tallyCalls([{ id: '2', campaignId: 'c', status: 'Busy', durationMs: 7 }], before);
    mergeTallies(before, before);
    expect(plain(before)).to.deep.equal(copy);
    expect(EMPTY_TALLY.byStatus.size + EMPTY_TALLY.unrecognised.size).to.equal(0);
  });

  it('is exact where floats of seconds would not be', () => {
    const calls = Array.from({ length: 100_000 }, (_, index) => ({
      id: String(index),
      campaignId: 'c',
      status: 'Completed',
      durationMs: 100.1,
    }));
    expect(tallyCalls(calls).timeSpentMs).to.equal(100 * 100_000);
  });

  it('takes any iterable', () => {
    function* calls() {
      yield { id: '1', campaignId: 'c', status: 'completed', durationMs: 60_000 };
      yield { id: '2', campaignId: 'c', status: 'Failed', durationMs: 5000 };
    }
    const { timeSpentMs, uncountedMs } = tallyCalls(calls());
    expect([timeSpentMs, uncountedMs]).to.deep.equal([60_000, 5000]);
  });

  it('puts spellings of one status together, and keeps unknown words apart', () => {
    const words = ['No Answer', 'NO_ANSWER', 'no-answer', 'DND', 'dnd'];
    const tally = tallyCalls(
      words.map((status, id) => ({ id: String(id), campaignId: 'c', status })),
    );
    expect([...tally.byStatus]).to.deep.equal([['no-answer', { calls: 3, milliseconds: 0 }]]);
    expect([...tally.unrecognised.keys()]).to.deep.equal(['DND', 'dnd']);
    expect(tally.withoutDuration).to.equal(3);
  });
});

describe('tallyFromTotals', () => {
  it('equals the tally of the calls it sums', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryCall.filter(({ durationMs }) => isDuration(durationMs))),
        (calls) => {
          const totals = [...new Set(calls.map(({ status }) => status))].map((status) => {
            const same = calls.filter((one) => one.status === status);
            const durationMs = same.reduce((sum, one) => sum + (one.durationMs ?? 0), 0);
            return { status, calls: same.length, durationMs };
          });
          expect(plain(tallyFromTotals(totals))).to.deep.equal(plain(tallyCalls(calls)));
        },
      ),
    );
  });

  it('says which calls had no time to sum', () => {
    const tally = tallyFromTotals([
      { status: 'Completed', calls: 3 },
      { status: 'Busy', calls: 2 },
      { status: 'Completed', calls: 0, durationMs: 0 },
    ]);
    expect(tally.withoutDuration).to.equal(3);
    expect(tally.calls).to.equal(5);
  });

  for (const durationMs of [undefined, -1, Number.NaN, Infinity, -Infinity]) {
    it(`takes ${String(durationMs)} for no time`, () => {
      const total = {
        status: 'Completed',
        calls: 3,
        ...(durationMs !== undefined && { durationMs }),
      };
      const tally = tallyFromTotals([total, { ...total, status: 'Failed' }]);
      expect([tally.withoutDuration, tally.timeSpentMs, tally.uncountedMs]).to.deep.equal([
        3, 0, 0,
      ]);
    });
  }

  it('leaves out a status nobody had', () => {
    expect(tallyFromTotals([{ status: 'Busy', calls: 0, durationMs: 0 }]).byStatus.size).to.equal(
      0,
    );
    expect(
      tallyFromTotals([{ status: 'DND', calls: 0, durationMs: 0 }]).unrecognised.size,
    ).to.equal(0);
  });
});

describe('connectionRate', () => {
  it('is connected calls of final calls, and names both', () => {
    fc.assert(
      fc.property(arbitraryCalls, (calls) => {
        const { connected, final } = oracle(calls);
        expect(connectionRate(tallyCalls(calls))).to.deep.equal({
          numerator: connected,
          denominator: final,
          rate: final === 0 ? undefined : connected / final,
        });
      }),
    );
  });
});

describe('countedCalls', () => {
  it('splits all calls by whether their time counts', () => {
    fc.assert(
      fc.property(arbitraryCalls, (calls) => {
        const tally = tallyCalls(calls);
        const { counted, uncounted, unrecognised } = countedCalls(tally);
        expect(counted.milliseconds).to.equal(tally.timeSpentMs);
        expect(uncounted.milliseconds).to.equal(tally.uncountedMs);
        expect(counted.calls + uncounted.calls + unrecognised.calls).to.equal(calls.length);
        const strange = [...tally.unrecognised.values()];
        expect(unrecognised).to.deep.equal({
          calls: strange.reduce((sum, one) => sum + one.calls, 0),
          milliseconds: strange.reduce((sum, one) => sum + one.milliseconds, 0),
        });
      }),
    );
    const busy = { id: '1', campaignId: 'c', status: 'Busy', durationMs: 7 };
    expect(countedCalls(tallyCalls([busy, { ...busy, status: 'No Answer' }]))).to.deep.equal({
      counted: { calls: 1, milliseconds: 7 },
      uncounted: { calls: 1, milliseconds: 7 },
      unrecognised: { calls: 0, milliseconds: 0 },
    });
  });
});
