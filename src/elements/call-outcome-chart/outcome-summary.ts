import { html, nothing, type TemplateResult } from 'lit';
import { connectionRate } from '../../domain/call-tally.js';
import { formatDuration } from '../../domain/duration.js';
import { msg, plural, str } from '../../i18n/localize.js';
import { isWhole, type LoadedTally } from '../../ui/call-tally-loading.js';
import { callsWords, reachedWords, readOfWords } from '../../ui/count-words.js';
import { totalWords } from '../../ui/duration-view.js';
import { formatNumber, formatShare } from '../../ui/formats.js';
import { timeSpentView } from '../../ui/time-spent-view.js';

/** The picture in one sentence: its text alternative, or in its place where it cannot be had. */
export function outcomeSentence(loaded: LoadedTally, locale: string): string {
  const { tally } = loaded;
  const { numerator, denominator, rate } = connectionRate(tally);
  const calls = callsWords(tally.calls, locale);
  const reached = reachedWords(numerator, denominator, locale);
  const share = formatShare(rate, locale);
  const duration = formatDuration(tally.timeSpentMs, { locale });
  const time = totalWords(duration, isWhole(loaded));
  return msg(str`${calls}; ${reached} (${share}). Total Time Spent: ${time}.`, {
    id: 'chart-sentence',
  });
}

function readOnPagesWords(received: number, pages: number, locale: string): string {
  const read = formatNumber(received, locale);
  const pageNumber = formatNumber(pages, locale);
  const pageCount = plural(
    pages,
    { one: str`${pageNumber} page`, other: str`${pageNumber} pages` },
    { id: 'count-pages' },
  );
  return plural(
    received,
    {
      one: str`Incomplete: ${read} call on ${pageCount} was read.`,
      other: str`Incomplete: ${read} calls on ${pageCount} were read.`,
    },
    { id: 'chart-incomplete' },
  );
}

/** Total Time Spent in words, and what it leaves out. */
export function outcomeSummary(loaded: LoadedTally, locale: string): TemplateResult {
  const { tally, complete, pages, received, total } = loaded;
  const unrecognised = [...tally.unrecognised.values()].reduce((sum, { calls }) => sum + calls, 0);
  const without = formatNumber(tally.withoutDuration, locale);
  const unknown = formatNumber(unrecognised, locale);
  return html`<div class="summary" part="summary">
    <p class="label">${msg('Total Time Spent', { id: 'time-spent' })}</p>
    <p class="figure">${timeSpentView(tally.timeSpentMs, { locale, isWhole: isWhole(loaded) })}</p>
    ${
      complete
        ? nothing
        : html`<p class="note">
            ${
              total === undefined
                ? readOnPagesWords(received, pages, locale)
                : readOfWords(received, total, locale)
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
