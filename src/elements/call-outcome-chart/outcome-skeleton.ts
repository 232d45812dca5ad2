import { html, type TemplateResult } from 'lit';
import { callHeatmap } from '../../domain/call-heatmap.js';
import { CALL_STATUSES } from '../../domain/call-status.js';
import { EMPTY_TALLY } from '../../domain/call-tally.js';
import { msg } from '../../i18n/localize.js';
import { wholeTally } from '../../ui/call-tally-loading.js';
import { bestHourSentence, heatmapTable } from './heatmap-table.js';
import type { OutcomeView } from './outcome-data.js';
import { outcomeSegments } from './outcome-segments.js';
import { outcomeTable } from './outcome-table.js';
import { pictureTools } from './picture-tools.js';

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
  const final = CALL_STATUSES.filter((status) => status.final);
  const sums = { calls: 100, milliseconds: 40_020_000 };
  const tally = { ...EMPTY_TALLY, byStatus: new Map(final.map(({ id }) => [id, sums])) };
  return html`<div class=${view === 'status' ? 'content' : 'content wide'}>
    <div class=${isRing ? 'picture' : 'picture bar'}>
      <span class=${isRing ? 'skeleton ring' : 'skeleton bars'}></span>
    </div>
    <div class="scroller">
      ${outcomeTable({
        loaded: wholeTally(tally),
        segments: outcomeSegments(tally),
        chosen: new Set(),
        locale,
        choose: nothingToDo,
      })}
    </div>
  </div>`;
}

/** A week of office hours, and one of them the best. */
function heatmapPlace(locale: string): TemplateResult {
  const best = { weekday: 3, hour: 10, calls: 50, connected: 25, share: 0.5 };
  return html`<p class="best-hour">${bestHourSentence({ best }, locale)}</p>
    ${heatmapTable(callHeatmap([], { timeZone: 'UTC' }), locale)}`;
}
