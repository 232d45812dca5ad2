import type { CallGroup, CallGrouping } from '../../domain/call-groups.js';
import { parseInstant } from '../../domain/instant.js';
import { msg } from '../../i18n/localize.js';
import { formatMoment } from '../../ui/formats.js';

const HOUR = 3_600_000;
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);

/** @example hourWords(14, 'en') // '2 PM' */
export function hourWords(hour: number, locale: string): string {
  return formatMoment(hour * HOUR, { locale, timeZone: 'UTC', style: 'hour' });
}

/** @param weekday 1 Monday – 7 Sunday @example weekdayWords(1, 'en') // 'Monday' */
export function weekdayWords(weekday: number, locale: string): string {
  return formatMoment(MONDAY + (weekday - 1) * 24 * HOUR, {
    locale,
    timeZone: 'UTC',
    style: 'weekday',
  });
}

/** A group of calls in words. @example groupWords('2026-03-29', 'day', 'en') // 'Mar 29, 2026' */
export function groupWords(key: CallGroup['key'], by: CallGrouping, locale: string): string {
  if (key === undefined) return msg('Without a time', { id: 'group-no-time' });
  if (by === 'hour') return hourWords(Number(key), locale);
  if (by === 'weekday') return weekdayWords(Number(key), locale);
  return formatMoment(parseInstant(key), {
    locale,
    timeZone: 'UTC',
    style: 'date',
  });
}
