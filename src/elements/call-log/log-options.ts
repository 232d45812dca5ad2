import { CALL_SORTS, type CallSort } from '../../domain/call-view.js';
import { parseCallStatus } from '../../domain/call-status.js';
import type { SortOrder } from '../../ui/browsing.js';
import { warnOnce } from '../../ui/warn-once.js';

const TAG = 'call-log';

/**
 * A switch from an attribute: there, and not `false`. Vue, Svelte, Angular and Preact write
 * `show-phone-numbers="false"` for `false`, which must not show them.
 */
export const isSet = (text: string | null): boolean => text !== null && text !== 'false';

/** The newest calls first, unless the page says otherwise. @example readCallSort('duration') */
export function readCallSort(text: string | undefined): SortOrder<CallSort> {
  const newestFirst = { by: 'time', descending: true } as const;
  if (!text) return newestFirst;
  const descending = text.startsWith('-');
  const word = (descending ? text.slice(1) : text).toLowerCase();
  const by = CALL_SORTS.find((sort) => sort === word);
  if (by) return { by, descending };
  warnOnce(
    TAG,
    `sort="${text}" is not one of ${CALL_SORTS.join(', ')}, or - and one of them; the newest calls come first.`,
  );
  return newestFirst;
}

/**
 * Statuses from an attribute, separated by commas or, where each is one word, by spaces. A word
 * that is no status is the API's own.
 *
 * @example readCallFacets('No Answer, busy') // Set { 'no-answer', 'busy' }
 */
export function readCallFacets(text: string | undefined): ReadonlySet<string> {
  const parts = (text ?? '').split(',').map((part) => part.trim());
  const words = parts.flatMap((part) => {
    const pieces = part.split(/\s+/);
    const areStatuses = pieces.every((piece) => parseCallStatus(piece) !== undefined);
    return areStatuses && parseCallStatus(part) === undefined ? pieces : [part];
  });
  return new Set(words.filter((word) => word !== '').map((word) => parseCallStatus(word) ?? word));
}

export const COUNTED_CHOICES = ['all', 'counted', 'not-counted'] as const;
export type CountedChoice = (typeof COUNTED_CHOICES)[number];

/** The filter's part for a choice. @example countedFilter('counted') // true */
export function countedFilter(choice: CountedChoice): boolean | undefined {
  return choice === 'all' ? undefined : choice === 'counted';
}
