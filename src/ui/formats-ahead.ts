import { formatDuration } from '../domain/duration.js';
import { formatMoment, formatNumber } from './formats.js';

/**
 * Makes formatters while the page has nothing else to do: the first of each kind takes up to
 * 25 ms, which rows that have come would wait for. Those of other locales are quick from then on.
 */
export function formatsAhead(): void {
  // Servers and Safari know no such moment: there they are made when they are needed.
  if (!('requestIdleCallback' in globalThis)) return;
  requestIdleCallback(() => {
    const locale = 'en';
    formatNumber(0, locale);
    formatMoment(0, { locale, style: 'date' });
    formatDuration(0, { locale });
  });
}
