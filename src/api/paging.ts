import type { Page, RejectedRecord } from './campaigns-api.js';
import { checkedPage } from './checked-page.js';
import { PagesAhead } from './pages-ahead.js';
import { refuseAllBad } from './usable-records.js';
import { unlessAborted } from './waiting.js';

export const PARTIAL_REASONS = [
  'page-limit',
  'record-limit',
  'repeated-cursor',
  'empty-pages',
  'missing-records',
] as const;
/** Why reading stopped before the last page, or that the last page came and fewer than announced. */
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
  /** The last page was read, and nothing that the API announced is missing. */
  readonly complete: boolean;
  readonly partialReason?: PartialReason;
}

export interface PagingLimits {
  /** 200 by default. */
  readonly maxPages?: number | undefined;
  /** 100 000 by default; the page that reaches it is still given whole. */
  readonly maxRecords?: number | undefined;
  /** Fields that must be text, beside the id: a record of a host's own API may lack them. */
  readonly texts?: readonly string[] | undefined;
  /** Ends the reading at once, also where `fetchPage` does not listen to it. */
  readonly signal?: AbortSignal | undefined;
  /** Asks for pages while the one before is being read; true by default. */
  readonly readAhead?: boolean | undefined;
}

const MOST_EMPTY_PAGES = 3;

/**
 * Reads page after page, noticing repeated cursors, records that come twice, pages with nothing
 * new, and answers of a host's own API object that are no pages.
 *
 * @throws whatever `fetchPage` throws; the signal's reason; ResponseShapeError for an answer that
 * is no page, and at the end when records came and not one could be read
 * @example
 * for await (const page of readAllPages((cursor) => api.listCalls({ campaignId, cursor }), api)) {
 *   tally = tallyCalls(page.items, tally);
 * }
 */
export async function* readAllPages<T extends { readonly id: string }>(
  fetchPage: (cursor: string | undefined) => Promise<Page<T>>,
  limits: PagingLimits = {},
): AsyncGenerator<PagesProgress<T>, void, undefined> {
  const { maxPages, maxRecords, texts, signal, readAhead } = withDefaults(limits);
  const ask = async (cursor: string | undefined): Promise<Page<T>> => fetchPage(cursor);
  const pagesAhead = new PagesAhead(ask);
  const ids = new Set<string>();
  const cursors = new Set<string>();
  let coming = ask(undefined);
  let received = 0;
  let duplicates = 0;
  let emptyPages = 0;
  let bad: readonly RejectedRecord[] = [];
  for (let pages = 1; ; pages += 1) {
    const page = await checkedPage(await unlessAborted(coming, signal), { ids, texts, signal });
    const { items } = page;
    received += items.length + page.duplicates + page.rejected.length;
    duplicates += page.duplicates;
    // Pages that bring the same records again lead nowhere, like empty ones.
    if (items.length + page.rejected.length + (page.skipped ?? 0) > 0) emptyPages = 0;
    else emptyPages += 1;
    const { nextCursor, total } = page;
    const isRepeated = nextCursor !== undefined && cursors.has(nextCursor);
    const standing = { isRepeated, pages, received, emptyPages, maxPages, maxRecords };
    const partialReason =
      nextCursor === undefined ? missingReason(received, total) : stopReason(standing);
    const isLast = nextCursor === undefined || partialReason !== undefined;
    bad = [...bad, ...page.rejected].slice(0, 1);
    if (isLast && ids.size === 0) refuseAllBad(bad);
    // Asked for before this page is given out: the network need not wait for the reader.
    if (!isLast && readAhead) {
      pagesAhead.want([nextCursor, ...page.laterCursors].slice(0, maxPages - pages));
    }
    yield {
      items,
      rejected: page.rejected,
      pages,
      received,
      duplicates,
      complete: nextCursor === undefined && partialReason === undefined,
      ...(total !== undefined && { total }),
      ...(partialReason && { partialReason }),
    };
    if (isLast) break;
    cursors.add(nextCursor);
    coming = pagesAhead.take(nextCursor);
  }
}

function withDefaults({
  maxPages = 200,
  maxRecords = 100_000,
  texts = [],
  signal = new AbortController().signal,
  readAhead = true,
}: PagingLimits): {
  readonly maxPages: number;
  readonly maxRecords: number;
  readonly texts: readonly string[];
  readonly signal: AbortSignal;
  readonly readAhead: boolean;
} {
  return { maxPages, maxRecords, texts: ['id', ...texts], signal, readAhead };
}

/** Why reading stops although there is a next page. */
function stopReason(standing: {
  readonly isRepeated: boolean;
  readonly pages: number;
  readonly received: number;
  readonly emptyPages: number;
  readonly maxPages: number;
  readonly maxRecords: number;
}): PartialReason | undefined {
  if (standing.isRepeated) return 'repeated-cursor';
  if (standing.emptyPages >= MOST_EMPTY_PAGES) return 'empty-pages';
  if (standing.received >= standing.maxRecords) return 'record-limit';
  return standing.pages >= standing.maxPages ? 'page-limit' : undefined;
}

/** The API counts more records than it gave. */
const missingReason = (received: number, total = 0): PartialReason | undefined =>
  received < total ? 'missing-records' : undefined;
