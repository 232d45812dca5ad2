import { usableLocale } from './usable-locale.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const NO_DURATION = '–';
const MOST_FORMATTERS = 60;

export type DurationStyle = 'short' | 'long' | 'narrow';

interface DurationFormatter {
  readonly unit: Readonly<Record<'hour' | 'minute' | 'second', Intl.NumberFormat>>;
  readonly list: Intl.ListFormat;
}

const formatters = new Map<string, DurationFormatter>();

function formatterFor(locale: string, style: DurationStyle): DurationFormatter {
  const key = `${style} ${locale}`;
  const known = formatters.get(key);
  if (known) return known;
  const unit = (name: string): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: style });
  const made: DurationFormatter = {
    unit: { hour: unit('hour'), minute: unit('minute'), second: unit('second') },
    list: new Intl.ListFormat(locale, {
      type: 'unit',
      style: style === 'long' ? 'long' : 'narrow',
    }),
  };
  if (formatters.size >= MOST_FORMATTERS) formatters.clear();
  formatters.set(key, made);
  return made;
}

/** Whether a number of milliseconds is a duration: there, not negative, not NaN, not infinite. */
export const isDuration = (ms: number | undefined): ms is number =>
  (ms ?? -1) >= 0 && ms !== Infinity;

/**
 * A duration in words: hours and minutes from an hour up, minutes and seconds below, whole
 * seconds, rounded. Hours never become days: 25 h reads as 25 hours. What is no duration is a dash.
 *
 * @param ms milliseconds
 * @example formatDuration(90_180_000, { locale: 'en' }) // '25 hr 3 min'
 * @example formatDuration(192_000, { locale: 'en', style: 'long' }) // '3 minutes, 12 seconds'
 */
export function formatDuration(
  ms: number,
  options: { readonly locale?: string; readonly style?: DurationStyle } = {},
): string {
  if (!isDuration(ms)) return NO_DURATION;
  const { unit, list } = formatterFor(usableLocale(options.locale), options.style ?? 'short');
  const isLong = Math.round(ms / SECOND) >= HOUR / SECOND;
  const rounded = isLong ? Math.round(ms / MINUTE) * MINUTE : Math.round(ms / SECOND) * SECOND;
  const hours = Math.floor(rounded / HOUR);
  const minutes = Math.floor((rounded % HOUR) / MINUTE);
  const seconds = Math.floor((rounded % MINUTE) / SECOND);
  const parts: string[] = [];
  if (hours > 0) parts.push(unit.hour.format(hours));
  if (minutes > 0) parts.push(unit.minute.format(minutes));
  if (seconds > 0 || parts.length === 0) parts.push(unit.second.format(seconds));
  return list.format(parts);
}

/**
 * A duration for machines, exact to the millisecond, as in `<time datetime>`.
 *
 * @param ms milliseconds; what is no duration is `PT0S`
 * @example isoDuration(90_180_000) // 'PT25H3M'
 * @example isoDuration(1_500) // 'PT1.5S'
 */
export function isoDuration(ms: number): string {
  if (!isDuration(ms)) return 'PT0S';
  const whole = Math.round(ms);
  const hours = Math.floor(whole / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  const seconds = (whole % MINUTE) / SECOND;
  // A number may come with an exponent, which ISO 8601 does not know.
  const text = [
    hours > 0 ? `${BigInt(hours).toString()}H` : '',
    minutes > 0 ? `${minutes.toString()}M` : '',
    seconds > 0 ? `${seconds.toString()}S` : '',
  ].join('');
  return text === '' ? 'PT0S' : `PT${text}`;
}
