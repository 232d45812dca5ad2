import { warnOnce } from './warn-once.js';

const DEFAULT_PAGE_SIZE = 25;

/**
 * Rows on a page, from `page-size`: 25 by default, at least 1. What does not fit warns once.
 *
 * @example readPageSize(5000, { tag: 'campaign-list', most: 200 }) // 200
 */
export function readPageSize(
  value: number | undefined,
  { tag, most }: { readonly tag: string; readonly most: number },
): number {
  if (value === undefined) return DEFAULT_PAGE_SIZE;
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  warnOnce(tag, `page-size="${String(value)}" is not a whole number from 1 to ${String(most)}.`);
  if (Number.isNaN(value)) return DEFAULT_PAGE_SIZE;
  return Math.min(most, Math.max(1, Math.round(value)));
}
