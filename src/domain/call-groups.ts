import type { Call } from './call.js';
import { tallyCalls, type CallTally } from './call-tally.js';
import { parseInstant } from './instant.js';

export type CallGrouping = 'hour' | 'weekday' | 'day';

/** The calls of one hour (0–23), weekday (1 Monday – 7 Sunday) or day (`2026-03-29`). */
export interface CallGroup {
  /** `undefined` for calls without a time that can be read. */
  readonly key: number | string | undefined;
  readonly tally: CallTally;
}

const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((name, index) => [name, index + 1]),
);

const HALF_HOUR = 30 * 60 * 1000;

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const options = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch {
    // An unknown zone: UTC is the same for every viewer.
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
}

function keyFor(parts: ReadonlyMap<string, string>, by: CallGrouping): number | string {
  const part = (name: string): string => parts.get(name) ?? '';
  if (by === 'hour') return Number(part('hour'));
  if (by === 'weekday') return WEEKDAYS.get(part('weekday')) ?? 0;
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/**
 * Sorts calls into the hours, weekdays or days on which they started, on the wall clock of a time
 * zone, through daylight-saving changes. Only groups with calls, in order; calls without a valid
 * time come last under the key `undefined`.
 *
 * @example groupCalls(calls, { by: 'hour', timeZone: 'Europe/Berlin' })[0] // { key: 9, tally }
 */
export function groupCalls(
  calls: Iterable<Call>,
  { by, timeZone }: { readonly by: CallGrouping; readonly timeZone: string },
): CallGroup[] {
  const formatter = formatterFor(timeZone);
  // Wall clocks change only on half hours, and formatting is dear: each half hour is read once.
  const keys = new Map<number, number | string>();
  const groups = new Map<number | string | undefined, Call[]>();
  for (const call of calls) {
    const instant = parseInstant(call.startedAt);
    let key: number | string | undefined;
    if (instant !== undefined) {
      const slot = Math.floor(instant / HALF_HOUR);
      key = keys.get(slot);
      if (key === undefined) {
        const parts = formatter.formatToParts(instant);
        key = keyFor(new Map(parts.map(({ type, value }) => [type, value])), by);
        keys.set(slot, key);
      }
    }
    const group = groups.get(key);
    if (group) group.push(call);
    else groups.set(key, [call]);
  }
  return [...groups]
    .map(([key, members]) => ({ key, tally: tallyCalls(members) }))
    .sort((one, other) => compareKeys(one.key, other.key));
}

function compareKeys(one: CallGroup['key'], other: CallGroup['key']): number {
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  return one < other ? -1 : 1;
}
