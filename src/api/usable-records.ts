import type { RejectedRecord } from './campaigns-api.js';

/** What an element reads of every record; without it there is nothing to show. */
export const CALL_TEXTS = ['status'] as const;
export const CAMPAIGN_TEXTS = ['name', 'status'] as const;

/** What else a record may say in words. */
const MORE_TEXTS = [
  'contactName',
  'contactId',
  'phoneNumber',
  'summary',
  'sentiment',
  'transcript',
] as const;

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
  for (const name of texts) {
    if (typeof property(record, name) !== 'string') return `${name}: expected text`;
  }
  return undefined;
}

/**
 * A host's own record with no other texts than texts: hosts write `null` for nothing, and numbers
 * without quotation marks. The record itself where it is right.
 */
export function withTexts<T extends object>(record: T): T {
  let repaired: T | undefined;
  for (const name of MORE_TEXTS) {
    const value: unknown = Reflect.get(record, name);
    if (value === undefined || typeof value === 'string') continue;
    repaired ??= { ...record };
    Reflect.deleteProperty(repaired, name);
    if (typeof value === 'number') Reflect.set(repaired, name, String(value));
  }
  return repaired ?? record;
}

/**
 * The records of a host's own list that can be shown, and why each of the others cannot. Their ids
 * may be numbers: nobody else's are compared with them.
 */
export function usableRecords<T extends object>(
  records: readonly T[],
  texts: readonly string[],
): { readonly items: readonly T[]; readonly rejected: readonly RejectedRecord[] } {
  const withId = ['id', ...texts];
  const rejected: RejectedRecord[] = [];
  const items: T[] = [];
  records.forEach((record, index) => {
    const reason = flawOf(record, typeof property(record, 'id') === 'number' ? texts : withId);
    if (reason === undefined) items.push(withTexts(record));
    else rejected.push({ index, reason });
  });
  // The list itself, where all of it is good: what is worked out from it is remembered by it.
  const isWhole = records.every((record, index) => record === items[index]);
  return { items: isWhole ? records : items, rejected };
}
