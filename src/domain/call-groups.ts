import type { Call } from './call.js';
import { tallyCalls, type CallTally } from './call-tally.js';
import { isDay } from './instant.js';
import { instantReader, wallClock } from './wall-clock.js';

export type CallGrouping = 'hour' | 'weekday' | 'day';

/** The calls of one hour (0–23), weekday (1 Monday – 7 Sunday) or day (`2026-03-29`). */
export interface CallGroup {
  /** `undefined` for calls without a time that can be read. */
  readonly key: number | string | undefined;
  readonly tally: CallTally;
}

/**
 * Sorts calls into the hours, weekdays or days on which they started, on the wall clock of a time
 * zone, through daylight-saving changes. Only groups with calls, in order; calls without a valid
 * time come last under the key `undefined`, and so do dates without a time among the hours.
 *
 * @example groupCalls(calls, { by: 'hour', timeZone: 'Europe/Berlin' })[0] // { key: 9, tally }
 */
export function groupCalls(
  calls: Iterable<Call>,
  { by, timeZone }: { readonly by: CallGrouping; readonly timeZone: string },
): CallGroup[] {
  const clockAt = wallClock(timeZone);
  const instantOf = instantReader(timeZone);
  const groups = new Map<number | string | undefined, Call[]>();
  for (const call of calls) {
    const instant = by === 'hour' && isDay(call.startedAt) ? undefined : instantOf(call.startedAt);
    const key = instant === undefined ? undefined : clockAt(instant)[by];
    const group = groups.get(key);
    if (group) group.push(call);
    else groups.set(key, [call]);
  }
  return [...groups]
    .map(([key, members]) => ({ key, tally: tallyCalls(members) }))
    .sort((one, other) => (other.key === undefined || (one.key ?? Infinity) < other.key ? -1 : 1));
}
