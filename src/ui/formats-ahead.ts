import { formatDuration } from '../domain/duration.js';
import { formatMoment, formatNumber } from './formats.js';

const LOCALE = 'en';
const FORMATS = {
  number: () => formatNumber(0, LOCALE),
  moment: () => formatMoment(0, { locale: LOCALE, style: 'date' }),
  duration: () => formatDuration(0, { locale: LOCALE }),
};

/** Soon: the first answer may come before the page has been idle once. */
const AT_THE_LATEST = { timeout: 10 };

/**
 * Makes formatters while the page has nothing else to do: the first of each kind takes up to
 * 25 ms, which rows that have come would wait for. Those of other locales are quick from then on.
 *
 * @example formatsAhead('number', 'duration');
 */
export function formatsAhead(...names: readonly (keyof typeof FORMATS)[]): void {
  // Servers and Safari know no such moment: there they are made when they are needed.
  if (!('requestIdleCallback' in globalThis)) return;
  // Each in a moment of its own: all at once would hold the page up.
  for (const name of names) requestIdleCallback(FORMATS[name], AT_THE_LATEST);
}
