import type { Page, RejectedRecord } from './campaigns-api.js';
import { filterInSlices } from './slices.js';
import { flawOf, noPage, property } from './usable-records.js';

/** A page whose records are new and whole. */
export interface CheckedPage<T> extends Page<T> {
  readonly laterCursors: readonly string[];
  /** Records left out because their ids had come before. */
  readonly duplicates: number;
}

/**
 * The new records of a page, whose ids are added to those known. A host's own API object may
 * answer anything: what is no record is set aside.
 *
 * @throws ResponseShapeError when the answer has no list of items, or a cursor that is no text; the
 * signal's reason, when it aborts meanwhile
 */
export async function checkedPage<T extends { readonly id: string }>(
  answer: Page<T>,
  asked: {
    /** Those that came before; what is new is added. */
    readonly ids: Set<string>;
    /** Fields that must be text. */
    readonly texts: readonly string[];
    readonly signal: AbortSignal;
  },
): Promise<CheckedPage<T>> {
  const { ids, texts, signal } = asked;
  const items = listOf(answer, 'items');
  if (!items) throw noPage('the API object gave no list of items');
  const nextCursor = property(answer, 'nextCursor') ?? '';
  if (typeof nextCursor !== 'string')
    throw noPage('the API object gave a nextCursor that is no text');
  const total = property(answer, 'total');
  const skipped = property(answer, 'skipped');
  const rejected: RejectedRecord[] = listOf(answer, 'rejected')?.filter(isRejected) ?? [];
  let duplicates = 0;
  const isNew = (item: T, index: number): boolean => {
    const reason = flawOf(item, texts);
    if (reason !== undefined) {
      rejected.push({ index, reason });
      return false;
    }
    const known = ids.size;
    if (ids.add(item.id).size > known) return true;
    duplicates += 1;
    return false;
  };
  return {
    // In this order: reading the records finds those to set aside, and those that came twice.
    items: await filterInSlices(answer.items, isNew, signal),
    rejected,
    duplicates,
    laterCursors: listOf(answer, 'laterCursors')?.filter((one) => typeof one === 'string') ?? [],
    ...(nextCursor !== '' && { nextCursor }),
    ...(typeof total === 'number' && { total }),
    ...(typeof skipped === 'number' && { skipped }),
  };
}

function listOf(from: unknown, name: string): unknown[] | undefined {
  const list = property(from, name);
  return Array.isArray(list) ? list : undefined;
}

function isRejected(entry: unknown): entry is RejectedRecord {
  return typeof property(entry, 'reason') === 'string';
}
