import { html, type TemplateResult } from 'lit';
import { isDay, isoInstant, parseInstant } from '../domain/instant.js';
import { formatTime } from './formats.js';
import { noValue } from './no-value.js';

/** A time of the API, in the zone; whole in the tooltip, and for machines. */
export function momentView(
  text: string | undefined,
  options: {
    readonly locale: string;
    readonly timeZone: string | undefined;
    readonly style: 'date' | 'date-time';
  },
  words = formatTime(text, options),
): TemplateResult {
  const moment = parseInstant(text);
  if (moment === undefined) return noValue();
  return html`<time
    datetime=${isDay(text) ? text : isoInstant(moment)}
    title=${formatTime(text, { ...options, style: 'full' })}
    >${words}</time
  >`;
}
