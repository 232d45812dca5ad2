import { html, nothing, type TemplateResult } from 'lit';
import { connectionRate } from '../../domain/call-tally.js';
import { formatDuration } from '../../domain/duration.js';
import { msg, str } from '../../i18n/localize.js';
import type { LoadedTally } from '../../ui/call-tally-loading.js';
import { timeSpentView } from '../../ui/duration-view.js';
import { formatNumber, formatShare } from '../../ui/formats.js';

/** About as many as a campaign under way has outcomes. */
const SKELETON_LINES = 12;

/** The picture in one sentence: its text alternative, and read before the table. */
export function outcomeSentence({ tally, complete }: LoadedTally, locale: string): string {
  const { numerator, denominator, rate } = connectionRate(tally);
  const calls = formatNumber(tally.calls, locale);
  const connected = formatNumber(numerator, locale);
  const final = formatNumber(denominator, locale);
  const share = formatShare(rate, locale);
  const duration = formatDuration(tally.timeSpentMs, { locale });
  const time = complete ? duration : msg(str`at least ${duration}`, { id: 'at-least' });
  return msg(
    str`${calls} calls; ${connected} of ${final} final calls reached a person (${share}). Total Time Spent: ${time}.`,
    { id: 'chart-sentence' },
  );
}

/** Total Time Spent in words, and what it leaves out. */
export function outcomeSummary(loaded: LoadedTally, locale: string): TemplateResult {
  const { tally, complete, pages, received, total } = loaded;
  const unrecognised = [...tally.unrecognised.values()].reduce((sum, { calls }) => sum + calls, 0);
  const without = formatNumber(tally.withoutDuration, locale);
  const unknown = formatNumber(unrecognised, locale);
  const [read, all] = [formatNumber(received, locale), formatNumber(total, locale)];
  const pageCount = formatNumber(pages, locale);
  return html`<div class="summary" part="summary">
    <p class="label">${msg('Total Time Spent', { id: 'time-spent' })}</p>
    <p class="figure">${timeSpentView(tally.timeSpentMs, { locale, complete })}</p>
    ${
      complete
        ? nothing
        : html`<p class="note">
            ${
              total === undefined
                ? msg(str`Incomplete: ${read} calls on ${pageCount} pages were read.`, {
                    id: 'chart-incomplete',
                  })
                : msg(str`Incomplete: ${read} of ${all} calls were read.`, {
                    id: 'chart-incomplete-of',
                  })
            }
          </p>`
    }
    ${
      tally.withoutDuration > 0
        ? html`<p class="note">
            ${msg(str`Calls that count but have no duration, and add nothing: ${without}`, {
              id: 'chart-without-duration',
            })}
          </p>`
        : nothing
    }
    ${
      unrecognised > 0
        ? html`<p class="note">
            ${msg(str`Calls with a status that is not recognised, and not counted: ${unknown}`, {
              id: 'chart-unrecognised-note',
            })}
          </p>`
        : nothing
    }
  </div>`;
}

/** The summary and the ring in their final size, before there is anything to say. */
export function outcomeSkeleton(): TemplateResult {
  return html`<p class="visually-hidden" role="status">
      ${msg('Loading calls', { id: 'chart-loading' })}
    </p>
    <div class="head" aria-hidden="true">
      <div class="summary">
        <p class="label">${msg('Total Time Spent', { id: 'time-spent' })}</p>
        <p class="figure"><span class="skeleton"></span></p>
      </div>
    </div>
    <div class="content" aria-hidden="true">
      <div class="picture"><span class="skeleton ring"></span></div>
      <div class="lines">
        ${Array.from(
          { length: SKELETON_LINES },
          () => html`<span class="line"><span class="skeleton"></span></span>`,
        )}
      </div>
    </div>`;
}
