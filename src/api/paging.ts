import type { Page, RejectedRecord } from './campaigns-api.js';
import { ResponseShapeError } from './errors.js';

export const PARTIAL_REASONS = [
  'page-limit',
  'record-limit',
  'repeated-cursor',
  'empty-pages',
] as const;
/** Why reading stopped before the last page. */
export type PartialReason = (typeof PARTIAL_REASONS)[number];

/**
 * Where reading stands after a page. Always: `received` = records shown so far + `rejected` +
 * `duplicates`.
 */
export interface PagesProgress<T> {
  /** The new records of this page. */
  readonly items: readonly T[];
  /** The records of this page that were set aside. */
  readonly rejected: readonly RejectedRecord[];
  readonly pages: number;
  readonly received: number;
  /** Records that had come before, under the same id. */
  readonly duplicates: number;
  /** How many the API says there are. */
  readonly total?: number;
  /** The last page was read. */
  readonly complete: boolean;
  readonly partialReason?: PartialReason;
}

export interface PagingLimits {
  readonly maxPages?: number;
  readonly maxRecords?: number;
}

const MOST_EMPTY_PAGES = 3;

/**
 * Reads page after page, noticing repeated cursors, records that come twice, empty pages and
 * answers of a host's own API object that are no pages.
 *
 * @throws whatever `fetchPage` throws; ResponseShapeError for an answer that is no page
 * @example
 * for await (const page of readAllPages((cursor) => api.listCalls({ campaignId, cursor }))) {
 *   tally = tallyCalls(page.items, tally);
 * }
 */
export async function* readAllPages<T extends { readonly id: string }>(
  fetchPage: (cursor: string | undefined) => Promise<Page<T>>,
  { maxPages = 200, maxRecords = 100_000 }: PagingLimits = {},
): AsyncGenerator<PagesProgress<T>, void, undefined> {
  const ids = new Set<string>();
  const cursors = new Set<string>();
  let cursor: string | undefined;
  let received = 0;
  let duplicates = 0;
  let emptyPages = 0;
  for (let pages = 1; ; pages += 1) {
    const page = checkedPage(await fetchPage(cursor));
    const items = page.items.filter(({ id }) => {
      if (ids.has(id)) return false;
      ids.add(id);
      return true;
    });
    const size = page.items.length + page.rejected.length;
    received += size;
    duplicates += page.items.length - items.length;
    emptyPages = size === 0 ? emptyPages + 1 : 0;
    const { nextCursor, total } = page;
    const partialReason: PartialReason | undefined =
      nextCursor === undefined
        ? undefined
        : cursors.has(nextCursor)
          ? 'repeated-cursor'
          : emptyPages >= MOST_EMPTY_PAGES
            ? 'empty-pages'
            : received >= maxRecords
              ? 'record-limit'
              : pages >= maxPages
                ? 'page-limit'
                : undefined;
    yield {
      items,
      rejected: page.rejected,
      pages,
      received,
      duplicates,
      complete: nextCursor === undefined,
      ...(total !== undefined && { total }),
      ...(partialReason && { partialReason }),
    };
    if (nextCursor === undefined || partialReason) return;
    cursors.add(nextCursor);
    cursor = nextCursor;
  }
}

/** A host's own API object may answer anything. */
function checkedPage<T>(page: Page<T>): Page<T> {
  const answer: unknown = page;
  if (
    typeof answer !== 'object' ||
    answer === null ||
    !Array.isArray(Reflect.get(answer, 'items'))
  ) {
    throw new ResponseShapeError({ method: 'READ', url: 'page' }, 'the API object gave no page');
  }
  const rejected: unknown = Reflect.get(answer, 'rejected');
  return Array.isArray(rejected) ? page : { ...page, rejected: [] };
}
