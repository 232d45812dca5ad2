import { html, type TemplateResult } from 'lit';
import { callHeatmap } from '../../domain/call-heatmap.js';
import { CALL_STATUSES } from '../../domain/call-status.js';
import { formatDuration } from '../../domain/duration.js';
import { callStatusLabel } from '../../i18n/call-status-words.js';
import { msg } from '../../i18n/localize.js';
import { formatNumber } from '../../ui/formats.js';
import { veiled } from '../../ui/veiled.js';
import { bestHourSentence, heatmapTable } from './heatmap-table.js';
import type { OutcomeView } from './outcome-data.js';
import { countingWords, outcomeHead, sumWords } from './outcome-table.js';
import { pictureTools } from './picture-tools.js';
import { swatch } from './swatch.js';

const nothingToDo = (): void => undefined;

/**
 * What is shown once there is data, with nothing to read in it: words that are not seen take as
 * many lines as those to come, in every language and width.
 */
export function outcomeSkeleton(
  view: OutcomeView,
  { type, locale }: { readonly type: string; readonly locale: string },
): TemplateResult {
  return html`<p class="visually-hidden" role="status">
      ${msg('Loading calls', { id: 'chart-loading' })}
    </p>
    <div class="pending" inert>
      <div class="head">
        <div class="summary">
          <p class="label">${msg('Total Time Spent', { id: 'time-spent' })}</p>
          <p class="figure"><span class="skeleton"></span></p>
        </div>
        ${
          view === 'heatmap'
            ? ''
            : pictureTools({ measure: 'calls', measureBy: nothingToDo, download: nothingToDo })
        }
      </div>
      ${view === 'heatmap' ? heatmapPlace(locale) : outcomesPlace(view, type, locale)}
    </div>`;
}

/** Every outcome of a call that is over: most campaigns have most of them. */
function outcomesPlace(view: OutcomeView, type: string, locale: string): TemplateResult {
  const isRing = view === 'status' && type === 'doughnut';
  const outcomes = CALL_STATUSES.filter(({ final }) => final);
  return html`<div class=${view === 'status' ? 'content' : 'content wide'}>
    <div class=${isRing ? 'picture' : 'picture bar'}>
      <span class=${isRing ? 'skeleton ring' : 'skeleton bars'}></span>
    </div>
    <div class="scroller">
      <table role="table">
        ${outcomeHead()}
        <tbody>
          ${outcomes.map(
            ({ id, countsTowardTimeSpent: counts }) =>
              html`<tr>
                <th>
                  <span class="outcome"
                    >${swatch(!counts)}<bdi>${veiled(callStatusLabel(id))}</bdi></span
                  >
                </th>
                <td class="counts">${veiled(countingWords(counts))}</td>
                ${sumsPlace(locale)}
              </tr>`,
          )}
        </tbody>
        <tfoot>
          ${sumWords().map(
            (words, index) =>
              html`<tr>
                <th colspan="2">${veiled(words)}</th>
                ${sumsPlace(locale, index === 0 ? outcomes.length : 1)}
              </tr>`,
          )}
        </tfoot>
      </table>
    </div>
  </div>`;
}

/** Hundreds of calls and some hours for an outcome, and for all of them the more. */
const sumsPlace = (locale: string, outcomes = 1): TemplateResult =>
  html`<td class="number">${veiled(formatNumber(100 * outcomes, locale))}</td>
    <td class="number">${veiled(formatDuration(40_020_000 * outcomes, { locale }))}</td>`;

/** A week of office hours, and one of them the best. */
function heatmapPlace(locale: string): TemplateResult {
  const best = { weekday: 3, hour: 10, calls: 50, connected: 25, share: 0.5 };
  return html`<p class="best-hour">${veiled(bestHourSentence({ best }, locale))}</p>
    ${heatmapTable(callHeatmap([], { timeZone: 'UTC' }), locale)}`;
}
