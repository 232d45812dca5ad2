import { readSpan, type TimeSpan, type WrittenSpan } from '../domain/time-span.js';
import { warnOnce } from './warn-once.js';

/** The span between an element's `from` and `to`; what cannot be read warns once. */
export function spanOf(tag: string, written: WrittenSpan, timeZone: string): TimeSpan {
  const span = readSpan(written, timeZone);
  for (const end of ['from', 'to'] as const) {
    const text = written[end];
    if (!text || span[end] !== undefined) continue;
    warnOnce(tag, `${end}="${text}" is not a date or time in ISO 8601; it is ignored.`);
  }
  return span;
}
