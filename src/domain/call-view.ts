import {
  CALL_STATUSES,
  countsTowardTimeSpent,
  parseCallStatus,
  type CallStatusId,
} from './call-status.js';
import type { Call } from './call.js';
import { isDuration } from './duration.js';
import { parseInstant } from './instant.js';
import { withoutPhoneNumbers } from './phone-number.js';
import { searchKey } from './search-key.js';
import { growingSort, type SortKeyOf } from './sorting.js';
import { startsWithin, type TimeSpan } from './time-span.js';

/** What a call is filed under: its status, or the API's own words. @example callFacet(call) // 'busy' */
export function callFacet(call: Call): string {
  return parseCallStatus(call.status) ?? call.status;
}

/** How many calls there are of each status that occurs, in the table's order; unknown words last. */
export function callStatusCounts(calls: Iterable<Call>): Map<string, number> {
  return growingStatusCounts()(calls);
}

/** Counts as `callStatusCounts` does while more calls come: takes the new ones, counts all. */
export function growingStatusCounts(): (fresh: Iterable<Call>) => Map<string, number> {
  const byWords = new Map<string, number>();
  return (fresh) => {
    for (const { status } of fresh) byWords.set(status, (byWords.get(status) ?? 0) + 1);
    return facetCounts(byWords);
  };
}

function facetCounts(byWords: ReadonlyMap<string, number>): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (facet: string, count: number): void => {
    counts.set(facet, (counts.get(facet) ?? 0) + count);
  };
  const known = [...byWords].map(([words, count]) => ({
    id: parseCallStatus(words),
    words,
    count,
  }));
  for (const { id } of CALL_STATUSES) {
    for (const entry of known) if (entry.id === id) add(id, entry.count);
  }
  for (const { id, words, count } of known) if (id === undefined) add(words, count);
  return counts;
}

/** The status words of calls that are not known, each once, as the API wrote them. */
export function unknownCallWords(calls: Iterable<Call>): string[] {
  const words = new Set<string>();
  for (const { status } of calls) words.add(status);
  return [...words].filter((word) => parseCallStatus(word) === undefined);
}

/** Which calls to show; what is left out lets every call pass, also one without a time. */
export interface CallFilter extends TimeSpan {
  /** Facets, as `callFacet` gives them; none means all. */
  readonly facets?: ReadonlySet<string>;
  /** Whether the call's status counts toward Total Time Spent. */
  readonly counted?: boolean | undefined;
  /** Words looked for in contact, summary and the number as it is shown. */
  readonly search?: string;
  /** The whole phone number may be searched, because it is shown. */
  readonly showPhoneNumbers?: boolean;
}

/** The calls that pass every part of the filter, in their order. */
export function filterCalls(calls: readonly Call[], filter: CallFilter): readonly Call[] {
  const passes = callTest(filter);
  return passes ? calls.filter(passes) : calls;
}

/** Whether a call passes a filter; `undefined` where nothing is asked. */
export function callTest(filter: CallFilter): ((call: Call) => boolean) | undefined {
  const { counted, from, to } = filter;
  const facets = filter.facets?.size ? filter.facets : undefined;
  const words = searchKey(filter.search?.trim() ?? '');
  // What is masked on screen is not found either; masking is dear, and only digits are masked.
  const isMasked = !filter.showPhoneNumbers && /\p{Nd}/u.test(words);
  const isTimed = from !== undefined || to !== undefined;
  const isInSpan = startsWithin(filter);
  if (!facets && counted === undefined && !words && !isTimed) return undefined;
  return (call) => {
    if (facets && !facets.has(callFacet(call))) return false;
    if (counted !== undefined && counts(call) !== counted) return false;
    if (words && !searchText(call, isMasked).includes(words)) return false;
    return isInSpan(call);
  };
}

function counts({ status }: Call): boolean {
  const id = parseCallStatus(status);
  return id !== undefined && countsTowardTimeSpent(id);
}

function searchText(call: Call, isMasked: boolean): string {
  const { contactName, summary, phoneNumber } = isMasked ? withoutPhoneNumbers(call) : call;
  const number = isMasked ? phoneNumber : phoneNumber?.replace(/[^\p{Nd}+]/gu, '');
  return searchKey([contactName, summary, number].join('\n'));
}

export const CALL_SORTS = ['time', 'contact', 'duration', 'status'] as const;
export type CallSort = (typeof CALL_SORTS)[number];

const statusOrder = new Map<CallStatusId, number>(
  CALL_STATUSES.map(({ id }, index) => [id, index]),
);

const SORT_KEYS: Readonly<Record<CallSort, SortKeyOf<Call>>> = {
  time: ({ startedAt }) => parseInstant(startedAt),
  contact: ({ contactName }) => contactName,
  duration: ({ durationMs }) => (isDuration(durationMs) ? durationMs : undefined),
  status: ({ status }) => {
    const id = parseCallStatus(status);
    return (id && statusOrder.get(id)) ?? statusOrder.size;
  },
};

interface CallOrder {
  readonly sort: CallSort;
  readonly descending: boolean;
  readonly locale: string;
}

/**
 * Sorts calls by one column; those without a value come last either way, equals keep their order.
 *
 * @example sortCalls(calls, { sort: 'time', descending: true, locale: 'en' })
 */
export function sortCalls(calls: readonly Call[], by: CallOrder): Call[] {
  return growingCallSort(by)(calls);
}

/** Sorts as `sortCalls` does while more calls come: takes the new ones, gives all in order. */
export function growingCallSort(by: CallOrder): (fresh: readonly Call[]) => Call[] {
  return growingSort(SORT_KEYS[by.sort], by);
}
