import { html, type TemplateResult } from 'lit';
import { formatDuration } from '../../domain/duration.js';
import { msg } from '../../i18n/localize.js';
import { isWhole, type LoadedTally } from '../../ui/call-tally-loading.js';
import { durationView, totalWords } from '../../ui/duration-view.js';
import { formatNumber } from '../../ui/formats.js';
import type { OutcomeSegment } from './outcome-segments.js';
import { swatch } from './swatch.js';

/** The picture's numbers as a real table; each status is a switch of the workspace's filter. */
export function outcomeTable(options: {
  readonly loaded: LoadedTally;
  readonly segments: readonly OutcomeSegment[];
  readonly chosen: ReadonlySet<string>;
  readonly locale: string;
  readonly choose: (key: string) => void;
}): TemplateResult {
  const { loaded, segments, locale } = options;
  const { tally } = loaded;
  const total = (words: string): string => totalWords(words, isWhole(loaded));
  const totalTime = (ms: number): TemplateResult =>
    durationView(ms, locale, total(formatDuration(ms, { locale })));
  const counted = segments.reduce((sum, { counts, calls }) => sum + (counts ? calls : 0), 0);
  const [all, countedWords] = sumWords();
  return html`<table part="table" role="table">
    ${outcomeHead()}
    <tbody role="rowgroup">
      ${segments.map((segment) => outcomeRow(segment, options))}
    </tbody>
    <tfoot role="rowgroup">
      <tr role="row">
        <th scope="row" role="rowheader" colspan="2">${all}</th>
        <td class="number" role="cell">${total(formatNumber(tally.calls, locale))}</td>
        <td class="number" role="cell">${totalTime(sumOf(segments))}</td>
      </tr>
      <tr class="counted" role="row">
        <th scope="row" role="rowheader" colspan="2">${countedWords}</th>
        <td class="number" role="cell">${total(formatNumber(counted, locale))}</td>
        <td class="number" role="cell">${totalTime(tally.timeSpentMs)}</td>
      </tr>
    </tfoot>
  </table>`;
}

/** What the columns are called. */
export const outcomeHead = (): TemplateResult =>
  html`<caption class="visually-hidden">
      ${msg('Outcomes of the calls', { id: 'chart-caption' })}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${msg('Outcome', { id: 'chart-outcome' })}</th>
        <th scope="col" role="columnheader" class="counts">
          ${msg('Total Time Spent', { id: 'time-spent' })}
        </th>
        <th scope="col" role="columnheader" class="number">
          ${msg('Calls', { id: 'column-calls' })}
        </th>
        <th scope="col" role="columnheader" class="number">${msg('Time', { id: 'chart-time' })}</th>
      </tr>
    </thead>`;

/** What the two sums under the outcomes are called. */
export const sumWords = (): readonly [string, string] => [
  msg('All calls', { id: 'chart-all' }),
  msg('Counted in Total Time Spent', { id: 'chart-counted' }),
];

const sumOf = (segments: readonly OutcomeSegment[]): number =>
  segments.reduce((sum, { milliseconds }) => sum + milliseconds, 0);

function outcomeRow(
  segment: OutcomeSegment,
  options: {
    readonly chosen: ReadonlySet<string>;
    readonly locale: string;
    readonly choose: (key: string) => void;
  },
): TemplateResult {
  const { key, status, label, counts, calls, milliseconds } = segment;
  return html`<tr part="row" role="row" data-status=${status ?? 'unrecognised'} data-key=${key}>
    <th scope="row" role="rowheader">
      <button
        class="outcome"
        part="outcome"
        type="button"
        aria-pressed=${options.chosen.has(key) ? 'true' : 'false'}
        @click=${() => {
          options.choose(key);
        }}
      >
        ${swatch(!counts)}<bdi>${label}</bdi>
      </button>
    </th>
    <td class="counts" role="cell">${countsWords(segment)}</td>
    <td class="number" role="cell">${formatNumber(calls, options.locale)}</td>
    <td class="number" role="cell">${durationView(milliseconds, options.locale)}</td>
  </tr>`;
}

function countsWords({ status, counts }: OutcomeSegment): string {
  if (status === undefined) return msg('Not recognised', { id: 'chart-unrecognised' });
  return countingWords(counts);
}

/** Whether a status counts toward Total Time Spent. */
export function countingWords(counts: boolean): string {
  return counts ? msg('Counts', { id: 'counts' }) : msg('Does not count', { id: 'does-not-count' });
}
