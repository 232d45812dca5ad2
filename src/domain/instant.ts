const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** What nearly every API writes. */
const PLAIN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

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
  return plainInstant(text) ?? anyInstant(text.trim());
}

/** The same as below, many times as fast; what is rare is left to that. */
function plainInstant(text: string): number | undefined {
  if (!PLAIN.test(text)) return undefined;
  const [year, month, day] = [numberAt(text, 0, 4), numberAt(text, 5, 7), numberAt(text, 8, 10)];
  const hour = numberAt(text, 11, 13);
  const minute = numberAt(text, 14, 16);
  const second = numberAt(text, 17, 19);
  // `Date.UTC` takes a year of two digits for one of the last century.
  if (year < 100 || day < 1 || day > (DAYS[month - 1] ?? 0)) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const thousandths = text.length > 20 ? numberAt(text, 20, 23) : 0;
  return Date.UTC(year, month - 1, day, hour, minute, second, thousandths);
}

function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index += 1) {
    number = number * 10 + text.charCodeAt(index) - 48;
  }
  return number;
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

function offsetMinutes(text = 'Z'): number | undefined {
  const digits = text.slice(1).replace(':', '');
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2) || 0);
  if (hours > 23 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
