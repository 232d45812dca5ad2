import type { Call } from './call.js';
import { parseInstant } from './instant.js';
import { endOfDay, instantReader, startOfDay, wallClock } from './wall-clock.js';

/** A span of time in milliseconds since 1970; open where a side is left out. */
export interface TimeSpan {
  /** Inclusive. */
  readonly from?: number | undefined;
  /** Exclusive. */
  readonly to?: number | undefined;
  /** On whose wall clock a call begins that has a date alone; UTC unless given. */
  readonly timeZone?: string | undefined;
}

/** A span as a page writes it; open where a side is left out or empty. */
export interface WrittenSpan {
  /** A day such as `2026-11-20`, the first one; or a moment. */
  readonly from?: string | undefined;
  /** A day, the last one; or the moment before which. */
  readonly to?: string | undefined;
}

/**
 * The span that a page wrote, days on the wall clock of the zone. What is neither a day nor a
 * moment in ISO 8601 does not limit.
 *
 * @example readSpan({ to: '2026-03-29' }, 'Europe/Berlin') // { to: Date.UTC(2026, 2, 29, 22), … }
 */
export function readSpan({ from, to }: WrittenSpan, timeZone: string): TimeSpan {
  return {
    from: from ? (startOfDay(from, timeZone) ?? parseInstant(from)) : undefined,
    to: to ? (endOfDay(to, timeZone) ?? parseInstant(to)) : undefined,
    timeZone,
  };
}

/**
 * The first and the last day of a span that a page wrote, as a person would name them in the
 * zone; empty where it is open.
 *
 * @example daysOfSpan({ to: '2026-11-21T00:00:00Z' }, 'UTC') // { from: '', to: '2026-11-20' }
 */
export function daysOfSpan(
  { from = '', to = '' }: WrittenSpan,
  timeZone: string,
): Readonly<Record<keyof WrittenSpan, string>> {
  const dayOf = (text: string, lastsUntil: number): string => {
    if (startOfDay(text, timeZone) !== undefined) return text;
    const moment = parseInstant(text);
    return moment === undefined ? '' : wallClock(timeZone)(moment - lastsUntil).day;
  };
  return { from: dayOf(from, 0), to: dayOf(to, 1) };
}

/**
 * Whether a call started within a span; one without a time is in the span without sides alone.
 *
 * @example calls.filter(startsWithin({ from: Date.UTC(2026, 10, 1) }))
 */
export function startsWithin({ from, to, timeZone = 'UTC' }: TimeSpan): (call: Call) => boolean {
  if (from === undefined && to === undefined) return () => true;
  const instantOf = instantReader(timeZone);
  return ({ startedAt }) => {
    const time = instantOf(startedAt) ?? Number.NaN;
    return time >= (from ?? -Infinity) && time < (to ?? Infinity);
  };
}
