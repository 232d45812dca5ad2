import { callStatus, type CallStatusId } from '../../domain/call-status.js';
import type { CallTally } from '../../domain/call-tally.js';
import { callStatusLabel } from '../../i18n/call-status-words.js';
import { unknownStatusWords } from '../../i18n/unknown-status-words.js';

export const MEASURES = ['calls', 'time'] as const;
export type Measure = (typeof MEASURES)[number];

/** One outcome: a slice of the picture and a row of the table. */
export interface OutcomeSegment {
  /** The status, or the API's own words for one that the kit does not know. */
  readonly key: string;
  readonly status: CallStatusId | undefined;
  readonly label: string;
  /** Its time is part of Total Time Spent. */
  readonly counts: boolean;
  readonly calls: number;
  readonly milliseconds: number;
}

/** The outcomes that occurred, in the table's order; words that nobody knows last. */
export function outcomeSegments(tally: CallTally): OutcomeSegment[] {
  const known = [...tally.byStatus].map(([status, sums]): OutcomeSegment => ({
    key: status,
    status,
    label: callStatusLabel(status),
    counts: callStatus(status).countsTowardTimeSpent,
    ...sums,
  }));
  const unknown = [...tally.unrecognised].map(([words, sums]): OutcomeSegment => ({
    key: words,
    status: undefined,
    label: unknownStatusWords(words),
    counts: false,
    ...sums,
  }));
  return [...known, ...unknown];
}

export function measured(segment: OutcomeSegment, measure: Measure): number {
  return measure === 'calls' ? segment.calls : segment.milliseconds;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const ROUND_TIMES = [
  ...[1, 5, 10, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 5].map((count) => count * HOUR),
];
const MOST_STEPS = 4;

/**
 * The distance between marks of a time axis, in milliseconds, so that they read as round times.
 *
 * @example timeStep(7 * 3_600_000) // 7_200_000: marks at 2, 4, 6 and 8 hours
 */
export function timeStep(most: number): number {
  const round = ROUND_TIMES.find((step) => most / step <= MOST_STEPS);
  return round ?? Math.ceil(most / MOST_STEPS / (10 * HOUR)) * 10 * HOUR;
}
