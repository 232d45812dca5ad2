import { msg, plural, str } from '../i18n/localize.js';
import { formatNumber } from './formats.js';

/** @example callsWords(1, 'en') // '1 call' */
export function callsWords(calls: number, locale: string): string {
  const number = formatNumber(calls, locale);
  return plural(
    calls,
    { one: str`${number} call`, other: str`${number} calls` },
    { id: 'count-calls' },
  );
}

/** How much has come, while more is on its way. @example callsSoFar(2, 'en') // '2 calls so far' */
export function callsSoFar(calls: number, locale: string): string {
  const read = callsWords(calls, locale);
  return msg(str`${read} so far`, { id: 'so-far' });
}

/** @example callsMadeWords(2, 5, 'en') // '2 of 5 calls made' */
export function callsMadeWords(made: number, scheduled: number, locale: string): string {
  const [done, all] = [formatNumber(made, locale), formatNumber(scheduled, locale)];
  return plural(
    scheduled,
    { one: str`${done} of ${all} call made`, other: str`${done} of ${all} calls made` },
    { id: 'progress-words' },
  );
}

/** What a connection rate is made of. @example reachedWords(2, 5, 'en') // '2 of 5 final calls …' */
export function reachedWords(connected: number, final: number, locale: string): string {
  const [reached, all] = [formatNumber(connected, locale), formatNumber(final, locale)];
  return plural(
    final,
    {
      one: str`${reached} of ${all} final call reached a person`,
      other: str`${reached} of ${all} final calls reached a person`,
    },
    { id: 'rate-words' },
  );
}

/** That a total is not whole. @example readOfWords(2, 5, 'en') // 'Incomplete: 2 of 5 calls were read.' */
export function readOfWords(received: number, total: number, locale: string): string {
  const [read, all] = [formatNumber(received, locale), formatNumber(total, locale)];
  return plural(
    total,
    {
      one: str`Incomplete: ${read} of ${all} call was read.`,
      other: str`Incomplete: ${read} of ${all} calls were read.`,
    },
    { id: 'chart-incomplete-of' },
  );
}
