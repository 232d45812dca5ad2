import { parseCallStatus } from '../../domain/call-status.js';
import {
  callTest,
  growingCallSort,
  growingStatusCounts,
  type CallSort,
} from '../../domain/call-view.js';
import type { Call } from '../../domain/call.js';
import { growingFollowUps, type FollowUp } from '../../domain/follow-ups.js';
import { daysOfSpan } from '../../domain/time-span.js';
import type { SortOrder } from '../../ui/browsing.js';
import { rememberGrowing } from '../../ui/remember-growing.js';
import { remember } from '../../ui/remember.js';
import { spanOf } from '../../ui/span-attributes.js';
import { countedFilter, type CountedChoice } from './log-options.js';

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

/**
 * The rows of a log, worked out again only when something they depend on has changed; while calls
 * are still coming, only the new ones are looked at.
 */
export class LogRows {
  readonly #found = rememberGrowing(
    (
      search: string,
      facets: ReadonlySet<string>,
      from: string | undefined,
      to: string | undefined,
      counted: CountedChoice,
      showPhoneNumbers: boolean,
      timeZone: string,
    ) => {
      const passes = callTest({
        search,
        facets,
        counted: countedFilter(counted),
        showPhoneNumbers,
        ...spanOf('call-log', { from, to }, timeZone),
      });
      const found: Call[] = [];
      return (fresh: readonly Call[]): readonly Call[] => {
        for (const call of fresh) if (!passes || passes(call)) found.push(call);
        return found;
      };
    },
  );

  readonly #sorted = rememberGrowing((sort: CallSort, descending: boolean, locale: string) =>
    growingCallSort({ sort, descending, locale }),
  );

  readonly #counts = rememberGrowing(growingStatusCounts);

  readonly #days = remember((from: string | undefined, to: string | undefined, timeZone: string) =>
    daysOfSpan({ from, to }, timeZone),
  );

  readonly #followUps = rememberGrowing(growingFollowUps);

  /** The calls that pass the filters, in the order chosen. */
  calls(calls: readonly Call[], view: LogView): readonly Call[] {
    const found = this.#filter(calls, view);
    const { order, locale } = view;
    return order ? this.#sorted(found, order.by, order.descending, locale) : found;
  }

  /** The calls that pass the filters and want a person, the most urgent first. */
  followUps(calls: readonly Call[], view: LogView, now: number): readonly FollowUp[] {
    return this.#followUps(this.#filter(calls, view), now, view.timeZone);
  }

  /** Whether every call passes the filters. */
  areAll(calls: readonly Call[], view: LogView): boolean {
    return this.#filter(calls, view).length === calls.length;
  }

  /** The first and the last day that the filters let pass. */
  days({ from, to, timeZone }: LogView): ReturnType<typeof daysOfSpan> {
    return this.#days(from, to, timeZone);
  }

  /** How many calls there are of each status, over everything loaded. */
  counts(calls: readonly Call[]): ReadonlyMap<string, number> {
    return this.#counts(calls);
  }

  /** The status words that are not known, each once, as the API wrote them. */
  unknownWords(calls: readonly Call[]): readonly string[] {
    // The counts are on screen already: the calls need not be read again.
    return [...this.counts(calls).keys()].filter((words) => parseCallStatus(words) === undefined);
  }

  #filter(calls: readonly Call[], view: LogView): readonly Call[] {
    const { search, facets, from, to, counted, showPhoneNumbers, timeZone } = view;
    return this.#found(calls, search, facets, from, to, counted, showPhoneNumbers, timeZone);
  }
}
