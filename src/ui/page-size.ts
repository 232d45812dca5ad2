import { warnOnce } from './warn-once.js';

const DEFAULT_PAGE_SIZE = 25;

/**
 * Rows on a page, from `page-size`: 25 by default. What does not fit warns once.
 *
 * @example readPageSize(5000, { tag: 'campaign-list', most: 200 }) // 200
 */
export function readPageSize(
  value: number | null | undefined,
  { tag, most }: { readonly tag: string; readonly most: number },
): number {
  if (value === undefined || value === null) return DEFAULT_PAGE_SIZE;
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  warnOnce(tag, `page-size="${String(value)}" is not a whole number from 1 to ${String(most)}.`);
  return value >= 1 ? Math.min(most, Math.round(value)) : DEFAULT_PAGE_SIZE;
}
