import { isDay, parseInstant } from '../domain/instant.js';

/** Shown where there is no value, or none that can be read. */
export const DASH = '–';

const MOST_FORMATTERS = 100;
type Formatter = Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat;
const formatters = new Map<string, Formatter>();

/** Formatters are dear to make and cheap to keep; the cache is bounded. */
function cached<F extends Formatter>(key: string, make: () => F): F {
  const known = formatters.get(key);
  if (known) return known as F;
  if (formatters.size >= MOST_FORMATTERS) formatters.clear();
  const made = make();
  formatters.set(key, made);
  return made;
}

/** `locale` must be usable (see `usableLocale`). @example formatNumber(3000, 'en') // '3,000' */
export function formatNumber(value: number | undefined, locale: string): string {
  if (value === undefined || !Number.isFinite(value)) return DASH;
  return cached(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value);
}

/** A share of one; neither all nor nothing unless it is. @example formatShare(0.256, 'en') // '26%' */
export function formatShare(share: number | undefined, locale: string): string {
  if (share === undefined || !Number.isFinite(share)) return DASH;
  const isPart = share > 0 && share < 1;
  return cached(
    `share ${locale}`,
    () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
  ).format(isPart ? Math.min(0.99, Math.max(0.01, share)) : share);
}

/** The zone itself when `Intl` knows it, else `undefined`: the viewer's own. */
export function usableTimeZone(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    // `Mars/Base` throws; the viewer's own zone is the honest reading.
    return undefined;
  }
}

/** The zone itself when `Intl` knows it, else the viewer's own by name, which takes long once. */
export const zoneByName = (zone: string | undefined): string =>
  usableTimeZone(zone) ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;

const DATE_STYLES = {
  date: { dateStyle: 'medium' },
  'date-time': { dateStyle: 'medium', timeStyle: 'short' },
  full: { dateStyle: 'full', timeStyle: 'long' },
  'full-date': { dateStyle: 'full' },
  time: { timeStyle: 'short' },
  hour: { hour: 'numeric' },
  weekday: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * A moment in words, in the zone given.
 *
 * @param moment milliseconds since 1970, or `undefined` for none
 * @example formatMoment(0, { locale: 'en', timeZone: 'UTC', style: 'date' }) // 'Jan 1, 1970'
 */
export function formatMoment(
  moment: number | undefined,
  options: {
    readonly locale: string;
    readonly timeZone?: string | undefined;
    readonly style: keyof typeof DATE_STYLES;
  },
): string {
  // Beyond this, dates themselves end and `format` throws.
  if (moment === undefined || !(Math.abs(moment) <= 8.64e15)) return DASH;
  const { locale, style } = options;
  return cached(`${style} ${locale} ${options.timeZone ?? ''}`, () => {
    const timeZone = usableTimeZone(options.timeZone);
    return new Intl.DateTimeFormat(locale, {
      ...DATE_STYLES[style],
      ...(timeZone && { timeZone }),
    });
  }).format(moment);
}

/**
 * A time as the API wrote it, in words: a date without a time is the same in every zone, and is
 * given no hour.
 *
 * @example formatTime('2026-03-09', { locale: 'en', timeZone, style: 'date-time' }) // 'Mar 9, 2026'
 */
export function formatTime(
  text: string | undefined,
  options: {
    readonly locale: string;
    readonly timeZone: string | undefined;
    readonly style: 'date' | 'date-time' | 'full';
  },
): string {
  const day = { timeZone: 'UTC', style: options.style === 'full' ? 'full-date' : 'date' } as const;
  return formatMoment(parseInstant(text), { ...options, ...(isDay(text) && day) });
}

const AGE_UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * How long ago, or how soon, in the largest unit that fits.
 *
 * @param ageMs milliseconds from the moment to now; negative for one still to come
 * @example formatAge(3 * 86_400_000, 'en') // '3 days ago'
 */
export function formatAge(ageMs: number | undefined, locale: string): string {
  if (ageMs === undefined || !Number.isFinite(ageMs)) return DASH;
  const [unit, size] = AGE_UNITS.find(([, one]) => Math.abs(ageMs) >= one) ?? ['minute', 60_000];
  return ago(Math.trunc(ageMs / size), unit, locale);
}

/** How many days ago, or how soon. @example formatDaysAgo(0, 'en') // 'today' */
export const formatDaysAgo = (days: number, locale: string): string => ago(days, 'day', locale);

const ago = (count: number, unit: (typeof AGE_UNITS)[number][0], locale: string): string =>
  cached(`age ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(
    -count || 0,
    unit,
  );
