/**
 * The wait a `Retry-After` header asks for: seconds, or one of the three date forms of HTTP.
 *
 * @param now milliseconds since 1970
 * @returns milliseconds from now, at least 0, or `undefined` when it says nothing
 * @example retryAfterMs('120', 0) // 120_000
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // All three HTTP date forms begin with the weekday; `Date` alone reads far too much.
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/i.test(text)) return undefined;
  const moment = new Date(/GMT$/i.test(text) ? text : `${text} GMT`).getTime();
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}
