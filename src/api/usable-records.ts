import type { CallTally } from '../domain/call-tally.js';
import type { Campaign } from '../domain/campaign.js';
import type { RejectedRecord } from './campaigns-api.js';
import { ResponseShapeError } from './errors.js';

/** What an element reads of every record; without it there is nothing to show. */
export const CALL_TEXTS = ['status'] as const;
export const CAMPAIGN_TEXTS = ['name', 'status'] as const;

const TALLY_NUMBERS = ['calls', 'timeSpentMs', 'uncountedMs', 'withoutDuration'] as const;
const TALLY_MAPS = ['byStatus', 'unrecognised'] as const;

/** A field of what may be anything. */
export function property(from: unknown, name: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined;
}

/**
 * Why a record that a host made cannot be shown, or `undefined` when it can. Its id may be a number
 * that is exact.
 *
 * @example flawOf({ id: 'c1', name: 'Spring' }, CAMPAIGN_TEXTS) // 'status: expected text'
 */
export function flawOf(record: unknown, texts: readonly string[]): string | undefined {
  for (const name of texts) {
    const value = property(record, name);
    if (typeof value !== 'string' && !(name === 'id' && Number.isSafeInteger(value)))
      return `${name}: expected text`;
  }
  return undefined;
}

/** The error for what a host's own list or API object gave in place of records. */
export const noPage = (what: string): ResponseShapeError =>
  new ResponseShapeError({ method: 'READ', url: 'page' }, what);

/** Where not one record can be read, that there are none would be untrue. @throws ResponseShapeError */
export function refuseAllBad([first]: readonly RejectedRecord[]): void {
  if (first) throw noPage(`no record can be read: ${first.reason}`);
}

/**
 * The totals that came with a campaign. A host's own may be no tally, as after JSON, which knows no
 * maps: then there are none, and they are asked for.
 */
export function totalsWith({ tally }: Campaign): CallTally | undefined {
  const isTally =
    TALLY_NUMBERS.every((name) => typeof property(tally, name) === 'number') &&
    TALLY_MAPS.every((name) => typeof property(property(tally, name), 'forEach') === 'function');
  return isTally ? tally : undefined;
}

/**
 * The records of a host's own list that can be shown, and why each of the others cannot.
 *
 * @throws ResponseShapeError when not one can be shown
 */
export function usableRecords<T>(
  records: readonly T[],
  texts: readonly string[],
): { readonly items: readonly T[]; readonly rejected: readonly RejectedRecord[] } {
  const withId = ['id', ...texts];
  const rejected: RejectedRecord[] = [];
  const items = records.filter((record, index) => {
    const reason = flawOf(record, withId);
    if (reason !== undefined) rejected.push({ index, reason });
    return reason === undefined;
  });
  if (items.length === 0) refuseAllBad(rejected);
  // The list itself, where all of it is good: what is worked out from it is remembered by it.
  return { items: rejected.length > 0 ? items : records, rejected };
}
