import type { Call } from './call.js';
import {
  CALL_STATUSES,
  callStatus,
  countsTowardTimeSpent,
  parseCallStatus,
  type CallStatusId,
} from './call-status.js';
import { isDuration } from './duration.js';

/** Calls of one status, and their time in whole milliseconds. */
export interface StatusTally {
  readonly calls: number;
  readonly milliseconds: number;
}

/** What a set of calls comes to. All times are whole milliseconds. */
export interface CallTally {
  /** Every call folded in. */
  readonly calls: number;
  /** Total Time Spent: the time of calls whose status counts. */
  readonly timeSpentMs: number;
  /** The time of calls whose status does not count. */
  readonly uncountedMs: number;
  /** Calls whose status counts but whose duration is missing or no duration. */
  readonly withoutDuration: number;
  /** In the order of `CALL_STATUSES`; only statuses that occurred. */
  readonly byStatus: ReadonlyMap<CallStatusId, StatusTally>;
  /** Keyed by the API's own words, in code-unit order: neither counted nor dropped. */
  readonly unrecognised: ReadonlyMap<string, StatusTally>;
}

/** Sums of one status while they grow; several spellings share one. */
interface Sum {
  readonly id: CallStatusId | undefined;
  readonly words: string;
  readonly counts: boolean;
  calls: number;
  milliseconds: number;
  withoutDuration: number;
}

/** The tally of no calls. */
export const EMPTY_TALLY: CallTally = {
  calls: 0,
  timeSpentMs: 0,
  uncountedMs: 0,
  withoutDuration: 0,
  byStatus: new Map(),
  unrecognised: new Map(),
};

class Tallying {
  /** By spelling, so that each word is read once however many calls bear it. */
  readonly #byWords = new Map<string, Sum>();
  readonly #byStatus = new Map<CallStatusId, Sum>();
  #calls = 0;

  add(status: string, calls: number, durationMs: number | undefined): void {
    const sum = this.#sumFor(status);
    this.#calls += calls;
    sum.calls += calls;
    if (isDuration(durationMs)) sum.milliseconds += Math.round(durationMs);
    else if (sum.counts) sum.withoutDuration += calls;
  }

  #sumFor(words: string): Sum {
    const known = this.#byWords.get(words);
    if (known) return known;
    const id = parseCallStatus(words);
    const counts = id !== undefined && countsTowardTimeSpent(id);
    // Spellings of one status share their sum; words that are not known have each their own.
    const same = id && this.#byStatus.get(id);
    const sum = same ?? { id, words, counts, calls: 0, milliseconds: 0, withoutDuration: 0 };
    this.#byWords.set(words, sum);
    if (id) this.#byStatus.set(id, sum);
    return sum;
  }

  /** What was added, in the canonical order, so that equal tallies are deeply equal. */
  result(): CallTally {
    let timeSpentMs = 0;
    let uncountedMs = 0;
    let withoutDuration = 0;
    const byStatus = new Map<CallStatusId, StatusTally>();
    for (const { id, countsTowardTimeSpent: counts } of CALL_STATUSES) {
      const sum = this.#byStatus.get(id);
      if (!sum || sum.calls === 0) continue;
      byStatus.set(id, { calls: sum.calls, milliseconds: sum.milliseconds });
      if (counts) timeSpentMs += sum.milliseconds;
      else uncountedMs += sum.milliseconds;
      withoutDuration += sum.withoutDuration;
    }
    const strangers = [...this.#byWords.values()]
      .filter((sum) => sum.id === undefined && sum.calls > 0)
      .sort((one, other) => (one.words < other.words ? -1 : 1));
    const unrecognised = new Map<string, StatusTally>(
      strangers.map(({ words, calls, milliseconds }) => [words, { calls, milliseconds }]),
    );
    return {
      calls: this.#calls,
      timeSpentMs,
      uncountedMs,
      withoutDuration,
      byStatus,
      unrecognised,
    };
  }
}

/**
 * Folds calls into a tally: page by page, in any order, always the same answer. A call whose
 * status counts but whose duration is missing, negative, NaN or infinite adds no time and is
 * counted in `withoutDuration`. A fraction of a millisecond is rounded call by call.
 *
 * @param onto a tally of earlier pages; it is not changed
 * @example
 * tallyCalls([
 *   { id: '1', campaignId: 'c', status: 'Completed', durationMs: 60_000 },
 *   { id: '2', campaignId: 'c', status: 'Failed', durationMs: 5_000 },
 * ]).timeSpentMs // 60_000
 */
export function tallyCalls(calls: Iterable<Call>, onto: CallTally = EMPTY_TALLY): CallTally {
  const tallying = new Tallying();
  for (const { status, durationMs } of calls) tallying.add(status, 1, durationMs);
  return mergeTallies(onto, tallying.result());
}

/** Totals of one status, as a server sums them. */
export interface StatusTotal {
  /** The API's own words. */
  readonly status: string;
  readonly calls: number;
  /** Milliseconds; missing when the server does not say. */
  readonly durationMs?: number;
}

/**
 * A tally from a server's totals.
 *
 * @example tallyFromTotals([{ status: 'Busy', calls: 2, durationMs: 0 }]).calls // 2
 */
export function tallyFromTotals(totals: Iterable<StatusTotal>): CallTally {
  const tallying = new Tallying();
  for (const { status, calls, durationMs } of totals) tallying.add(status, calls, durationMs);
  return tallying.result();
}

const sumOf = (one: StatusTally | undefined, other: StatusTally | undefined): StatusTally => ({
  calls: (one?.calls ?? 0) + (other?.calls ?? 0),
  milliseconds: (one?.milliseconds ?? 0) + (other?.milliseconds ?? 0),
});

/**
 * Adds two tallies; the order and the way calls were split do not matter.
 *
 * @example mergeTallies(tallyCalls(firstPage), tallyCalls(secondPage))
 */
export function mergeTallies(a: CallTally, b: CallTally): CallTally {
  const byStatus = new Map<CallStatusId, StatusTally>();
  for (const { id } of CALL_STATUSES) {
    if (!a.byStatus.has(id) && !b.byStatus.has(id)) continue;
    byStatus.set(id, sumOf(a.byStatus.get(id), b.byStatus.get(id)));
  }
  const unrecognised = new Map<string, StatusTally>();
  for (const words of [...new Set([...a.unrecognised.keys(), ...b.unrecognised.keys()])].sort()) {
    unrecognised.set(words, sumOf(a.unrecognised.get(words), b.unrecognised.get(words)));
  }
  return {
    calls: a.calls + b.calls,
    timeSpentMs: a.timeSpentMs + b.timeSpentMs,
    uncountedMs: a.uncountedMs + b.uncountedMs,
    withoutDuration: a.withoutDuration + b.withoutDuration,
    byStatus,
    unrecognised,
  };
}

/** A share with its parts named, so that nobody has to guess what it is a share of. */
export interface Rate {
  readonly numerator: number;
  /** Final calls: those whose status is known and over. */
  readonly denominator: number;
  /** From 0 to 1; `undefined` when there is nothing to divide by. */
  readonly rate: number | undefined;
}

/**
 * Connection rate: calls connected to a person ÷ final calls.
 *
 * @example connectionRate(tally) // { numerator: 12, denominator: 48, rate: 0.25 }
 */
export function connectionRate(tally: CallTally): Rate {
  let numerator = 0;
  let denominator = 0;
  for (const [id, { calls }] of tally.byStatus) {
    const { connected, final } = callStatus(id);
    if (connected) numerator += calls;
    if (final) denominator += calls;
  }
  return { numerator, denominator, rate: denominator > 0 ? numerator / denominator : undefined };
}

/** A tally's calls by whether their time counts; together they are all of its calls. */
export interface CountedCalls {
  readonly counted: StatusTally;
  readonly uncounted: StatusTally;
  /** Calls in words that are not known: neither. */
  readonly unrecognised: StatusTally;
}

/** @example countedCalls(tally).counted.milliseconds === tally.timeSpentMs */
export function countedCalls(tally: CallTally): CountedCalls {
  const nothing: StatusTally = { calls: 0, milliseconds: 0 };
  let [counted, uncounted] = [nothing, nothing];
  for (const [id, sums] of tally.byStatus) {
    if (countsTowardTimeSpent(id)) counted = sumOf(counted, sums);
    else uncounted = sumOf(uncounted, sums);
  }
  return {
    counted,
    uncounted,
    unrecognised: [...tally.unrecognised.values()].reduce(sumOf, nothing),
  };
}
