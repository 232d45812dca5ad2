import { callStatus, type CallStatusId } from '../../domain/call-status.js';
import type { CallTally } from '../../domain/call-tally.js';
import { callStatusLabel } from '../../i18n/call-status-words.js';

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
    label: words,
    counts: false,
    ...sums,
  }));
  return [...known, ...unknown];
}

export function measured(segment: OutcomeSegment, measure: Measure): number {
  return measure === 'calls' ? segment.calls : segment.milliseconds;
}
