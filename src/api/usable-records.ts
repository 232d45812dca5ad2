import type { RejectedRecord } from './campaigns-api.js';

/** What an element reads of every record; without it there is nothing to show. */
export const CALL_TEXTS = ['status'] as const;
export const CAMPAIGN_TEXTS = ['name', 'status'] as const;

/** A field of what may be anything. */
export function property(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
}

/**
 * Why a record that a host made cannot be shown, or `undefined` when it can.
 *
 * @example flawOf({ id: 'c1', name: 'Spring' }, CAMPAIGN_TEXTS) // 'status: expected text'
 */
export function flawOf(record: unknown, texts: readonly string[]): string | undefined {
  const id = property(record, 'id');
  if (typeof id !== 'string' && typeof id !== 'number') return 'id: expected text';
  const lacking = texts.find((name) => typeof property(record, name) !== 'string');
  return lacking && `${lacking}: expected text`;
}

/** The records of a host's own list that can be shown, and why each of the others cannot. */
export function usableRecords<T>(
  records: readonly T[],
  texts: readonly string[],
): { readonly items: readonly T[]; readonly rejected: readonly RejectedRecord[] } {
  const rejected: RejectedRecord[] = [];
  const items = records.filter((record, index) => {
    const reason = flawOf(record, texts);
    if (reason !== undefined) rejected.push({ index, reason });
    return reason === undefined;
  });
  // The list itself, where all of it is good: what is worked out from it is remembered by it.
  return { items: rejected.length > 0 ? items : records, rejected };
}
