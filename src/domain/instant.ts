const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** What nearly every API writes, on the days that every year has. */
const PLAIN =
  /^[1-9]\d{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;

/**
 * Reads an ISO 8601 date or time strictly: a day that the calendar lacks is refused, not moved
 * on. A time without an offset, and a date without a time, are read as UTC, so that every viewer
 * reads the same.
 *
 * @returns milliseconds since 1970, or `undefined`
 * @example parseInstant('2026-03-29T02:30:00+01:00') // 1774747800000
 * @example parseInstant('2024-02-30') // undefined
 */
export function parseInstant(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  // The engine reads it many times as fast; `Date.parse` may be an old library's own.
  return PLAIN.test(text) ? new Date(text).getTime() : anyInstant(text.trim());
}

/**
 * Whether a text is a date without a time: the same day for every viewer, at no hour.
 *
 * @example isDay('2026-03-09') // true
 */
export function isDay(text: unknown): text is string {
  return typeof text === 'string' && text.length === 10 && parseInstant(text) !== undefined;
}

function anyInstant(text: string): number | undefined {
  const parts = ISO.exec(text);
  if (!parts) return undefined;
  const part = (index: number): number => Number(parts[index] ?? 0);
  const [year, month, day] = [part(1), part(2), part(3)];
  const [hour, minute, second] = [part(4), part(5), part(6)];
  if (hour > 24 || minute > 59 || second > 59) return undefined;
  if (hour === 24 && minute + second > 0) return undefined;
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  // A day that the calendar lacks falls into another month.
  if (midnight.getUTCMonth() !== month - 1) return undefined;
  const offset = offsetMinutes(parts[8]);
  if (offset === undefined) return undefined;
  const milliseconds = Math.trunc(Number(`0.${parts[7] ?? ''}`) * 1000);
  return midnight.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000 + milliseconds;
}

/**
 * A moment in ISO 8601, UTC.
 *
 * @example isoInstant(0) // '1970-01-01T00:00:00.000Z'
 */
export function isoInstant(milliseconds: number): string {
  // On pages with Date.js it comes in quotes.
  return new Date(milliseconds).toISOString().replaceAll('"', '');
}

function offsetMinutes(text = ''): number | undefined {
  const digits = text.slice(1).replace(':', '');
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2) || 0);
  if (hours > 23 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
