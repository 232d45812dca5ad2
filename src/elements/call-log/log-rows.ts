import { callStatusCounts, filterCalls, sortCalls, type CallSort } from '../../domain/call-view.js';
import type { Call } from '../../domain/call.js';
import { followUps, type FollowUp } from '../../domain/follow-ups.js';
import type { SortOrder } from '../../ui/browsing.js';
import { remember } from '../../ui/remember.js';
import { countedFilter, readSpan, type CountedChoice } from './log-options.js';

/** What decides which calls are shown, in which order. */
export interface LogView {
  readonly search: string;
  readonly facets: ReadonlySet<string>;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly counted: CountedChoice;
  readonly order: SortOrder<CallSort> | undefined;
  readonly showPhoneNumbers: boolean;
  readonly timeZone: string;
  readonly locale: string;
}

/** The rows of a log, worked out again only when something they depend on has changed. */
export class LogRows {
  // A list that grows keeps its identity, so its length is asked as well.
  readonly #found = remember(
    (
      calls: readonly Call[],
      _size: number,
      search: string,
      facets: ReadonlySet<string>,
      from: string | undefined,
      to: string | undefined,
      counted: CountedChoice,
      showPhoneNumbers: boolean,
      timeZone: string,
    ) =>
      filterCalls(calls, {
        search,
        facets,
        counted: countedFilter(counted),
        showPhoneNumbers,
        ...readSpan(from, to, timeZone),
      }),
  );

  readonly #sorted = remember(
    (found: readonly Call[], _size: number, sort: CallSort, descending: boolean, locale: string) =>
      sortCalls(found, { sort, descending, locale }),
  );

  readonly #counts = remember((calls: readonly Call[], _size: number) => callStatusCounts(calls));

  readonly #followUps = remember((found: readonly Call[], _size: number, now: number) =>
    followUps(found, { now }),
  );

  /** The calls that pass the filters, in the order chosen. */
  calls(calls: readonly Call[], view: LogView): readonly Call[] {
    const found = this.#filter(calls, view);
    const { order, locale } = view;
    if (!order) return found;
    return this.#sorted(found, found.length, order.by, order.descending, locale);
  }

  /** The calls that pass the filters and want a person, the most urgent first. */
  followUps(calls: readonly Call[], view: LogView, now: number): readonly FollowUp[] {
    const found = this.#filter(calls, view);
    return this.#followUps(found, found.length, now);
  }

  /** How many calls there are of each status, over everything loaded. */
  counts(calls: readonly Call[]): ReadonlyMap<string, number> {
    return this.#counts(calls, calls.length);
  }

  #filter(calls: readonly Call[], view: LogView): readonly Call[] {
    const { search, facets, from, to, counted, showPhoneNumbers, timeZone } = view;
    return this.#found(
      calls,
      calls.length,
      search,
      facets,
      from,
      to,
      counted,
      showPhoneNumbers,
      timeZone,
    );
  }
}
