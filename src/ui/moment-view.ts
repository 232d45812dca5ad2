import { html, type TemplateResult } from 'lit';
import { isoInstant, parseInstant } from '../domain/instant.js';
import { formatMoment } from './formats.js';
import { noValue } from './no-value.js';

/** A time of the API, in the zone; whole in the tooltip, and for machines. */
export function momentView(
  text: string | undefined,
  options: {
    readonly locale: string;
    readonly timeZone: string | undefined;
    readonly style: 'date' | 'date-time';
  },
): TemplateResult {
  const moment = parseInstant(text);
  if (moment === undefined) return noValue();
  return html`<time
    datetime=${isoInstant(moment)}
    title=${formatMoment(moment, { ...options, style: 'full' })}
    >${formatMoment(moment, options)}</time
  >`;
}
