import type { Paging } from './mapping.js';
import { placeOf, type PageAnswer } from './page-steps.js';

/** So many pages after the next one are worth knowing of. */
const MOST_LATER = 3;

/**
 * The pages after the next one, where pages have numbers or places and the API says how many
 * records there are, so that they can be asked for at the same time. A page that is not full
 * shifts all that follow, and says nothing about them.
 *
 * @example after the first of 350 records in pages of 100: ['2:200', '3:300']
 */
export function laterCursors(
  paging: Paging,
  { records, total, cursor }: Pick<PageAnswer, 'records' | 'total' | 'cursor'>,
): readonly string[] {
  if (paging.kind !== 'page' && paging.kind !== 'offset' && paging.kind !== 'range') return [];
  const [number, before] = placeOf(cursor);
  const { size } = paging;
  if (total === undefined || records.length !== size) return [];
  const read = before + size;
  return [...Array(MOST_LATER).keys()]
    .map((index) => ({
      page: paging.kind === 'page' ? number + 2 + index : 0,
      start: read + size * (index + 1),
    }))
    .filter(({ start }) => start < total)
    .map(({ page, start }) => `${String(page)}:${String(start)}`);
}
