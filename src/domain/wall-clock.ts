import { isDay, parseInstant } from './instant.js';

/** What the clock on the wall shows at a moment. */
export interface WallClock {
  /** `2026-03-29` */
  readonly day: string;
  /** 1 Monday – 7 Sunday. */
  readonly weekday: number;
  /** 0–23 */
  readonly hour: number;
}

const WEEKDAYS: readonly string[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Zones are whole quarters of an hour from UTC, so within a quarter the hour stays the same. */
const QUARTER_HOUR = 15 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

function partsReader(timeZone: string): (instant: number) => ReadonlyMap<string, string> {
  const options = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  let formatter: Intl.DateTimeFormat;
  try {
    formatter = new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch {
    // An unknown zone: UTC is the same for every viewer.
    formatter = new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
  return (instant) =>
    new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
}

/**
 * Reads wall clocks of a time zone, through daylight-saving changes; an unknown zone is read as
 * UTC. Formatting is dear: each quarter of an hour is read once.
 *
 * @example wallClock('Europe/Berlin')(Date.UTC(2026, 2, 29, 1)) // { day: '2026-03-29', weekday: 7, hour: 3 }
 */
export function wallClock(timeZone: string): (instant: number) => WallClock {
  const partsOf = partsReader(timeZone);
  const known = new Map<number, WallClock>();
  return (instant) => {
    const quarter = Math.floor(instant / QUARTER_HOUR);
    let clock = known.get(quarter);
    if (!clock) {
      const parts = partsOf(instant);
      const part = (name: string): string => parts.get(name) ?? '';
      clock = {
        day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
        weekday: WEEKDAYS.indexOf(part('weekday')) + 1,
        hour: Number(part('hour')),
      };
      known.set(quarter, clock);
    }
    return clock;
  };
}

/**
 * Reads times as `parseInstant` does; a date without a time begins on the wall clock of the zone,
 * so that it is on the same day for every viewer. Each day is worked out once.
 *
 * @example instantReader('America/New_York')('2026-03-09') // 1773028800000, 04:00 UTC
 */
export function instantReader(timeZone: string): (text: unknown) => number | undefined {
  const starts = new Map<string, number | undefined>();
  return (text) => {
    if (!isDay(text)) return parseInstant(text);
    let start = starts.get(text);
    if (start === undefined) {
      // A zone that moved across the date line has left a day out.
      start = startOfDay(text, timeZone) ?? parseInstant(text);
      starts.set(text, start);
    }
    return start;
  };
}

/**
 * When a day begins in a time zone.
 *
 * @returns milliseconds since 1970, or `undefined` for what is no day
 * @example startOfDay('2026-03-29', 'Europe/Berlin') // 1774738800000, 23:00 UTC the day before
 */
export const startOfDay = (day: string, timeZone: string): number | undefined =>
  midnight(day, 0, timeZone);

/**
 * When the day after begins on the zone's wall clock, in milliseconds since 1970; `undefined` for
 * what is no day.
 *
 * @example endOfDay('2026-03-29', 'UTC') // 1774828800000
 */
export const endOfDay = (day: string, timeZone: string): number | undefined =>
  midnight(day, DAY, timeZone);

function midnight(day: string, later: number, timeZone: string): number | undefined {
  const written = isDay(day) ? parseInstant(day) : undefined;
  if (written === undefined) return undefined;
  const asUtc = written + later;
  const partsOf = partsReader(timeZone);
  const offsetAt = (instant: number): number => {
    const parts = partsOf(instant);
    const part = (name: string): number => Number(parts.get(name));
    const local = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
    );
    return local - Math.floor(instant / 60_000) * 60_000;
  };
  // Clocks may change at midnight itself, which then is missing or comes twice.
  const [before, after] = [offsetAt(asUtc - DAY), offsetAt(asUtc + DAY)];
  const midnights = [asUtc - Math.max(before, after), asUtc - Math.min(before, after)];
  return midnights.find((instant) => instant + offsetAt(instant) >= asUtc);
}
