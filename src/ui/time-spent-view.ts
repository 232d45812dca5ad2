import { html, type TemplateResult } from 'lit';
import { formatDuration, isoDuration } from '../domain/duration.js';
import { totalWords } from './duration-view.js';

/** Total Time Spent, for people and machines; what may be incomplete says so in its text. */
export function timeSpentView(
  ms: number,
  options: { readonly locale: string; readonly isWhole: boolean },
): TemplateResult {
  const words = formatDuration(ms, { locale: options.locale });
  return html`<time part="time-spent" datetime=${isoDuration(ms)}
    >${totalWords(words, options.isWhole)}</time
  >`;
}
