import { html, type TemplateResult } from 'lit';
import type { CallGroup, CallGrouping } from '../../domain/call-groups.js';
import { CALL_STATUS_GROUPS, callStatus, type CallStatusGroup } from '../../domain/call-status.js';
import type { CallTally } from '../../domain/call-tally.js';
import { callGroupLabel } from '../../i18n/call-status-words.js';
import { msg } from '../../i18n/localize.js';
import { durationView } from '../../ui/duration-view.js';
import { formatNumber } from '../../ui/formats.js';
import type { Measure } from './outcome-segments.js';
import { swatch } from './swatch.js';
import { groupWords } from './when-words.js';

/** A kind of ending over all groups: one colour of the stacked bars, one column of the table. */
export interface GroupSeries {
  readonly key: CallStatusGroup | 'unrecognised';
  readonly label: string;
  readonly values: readonly number[];
}

/** The kinds of ending that occur, with a value for every group. */
export function groupSeries(groups: readonly CallGroup[], measure: Measure): GroupSeries[] {
  const keys = [...CALL_STATUS_GROUPS, 'unrecognised'] as const;
  return keys
    .map((key) => ({
      key,
      label:
        key === 'unrecognised'
          ? msg('Not recognised', { id: 'chart-unrecognised' })
          : callGroupLabel(key),
      values: groups.map(({ tally }) => valueOf(tally, key, measure)),
    }))
    .filter(({ values }) => values.some((value) => value > 0));
}

function valueOf(tally: CallTally, key: GroupSeries['key'], measure: Measure): number {
  const sums =
    key === 'unrecognised'
      ? [...tally.unrecognised.values()]
      : [...tally.byStatus].flatMap(([id, sum]) => (callStatus(id).group === key ? [sum] : []));
  return sums.reduce(
    (total, { calls, milliseconds }) => total + (measure === 'calls' ? calls : milliseconds),
    0,
  );
}

/** The stacked bars' numbers as a real table. */
export function groupedTable(options: {
  readonly groups: readonly CallGroup[];
  readonly by: CallGrouping;
  readonly measure: Measure;
  readonly locale: string;
  /** The kinds whose calls the log shows. */
  readonly chosen: ReadonlySet<string>;
}): TemplateResult {
  const { groups, by, measure, locale, chosen } = options;
  const series = groupSeries(groups, measure);
  const show = (value: number): TemplateResult | string =>
    measure === 'calls' ? formatNumber(value, locale) : durationView(value, locale);
  return html`<div class="scroller" tabindex="0" role="group" aria-label=${captionWords()}>
    <table part="table" class="grouped">
      <caption class="visually-hidden">
        ${captionWords()}
      </caption>
      <thead>
        <tr>
          <th scope="col">${msg('When', { id: 'group-when' })}</th>
          ${series.map(
            ({ key, label }) =>
              html`<th
                scope="col"
                class=${chosen.has(key) ? 'number chosen' : 'number'}
                data-group=${key}
              >
                ${swatch(false)} <span>${label}</span>
              </th>`,
          )}
          <th scope="col" class="number">${msg('Calls', { id: 'column-calls' })}</th>
          <th scope="col" class="number">${msg('Total Time Spent', { id: 'time-spent' })}</th>
        </tr>
      </thead>
      <tbody>
        ${groups.map(
          ({ key, tally }, index) =>
            html`<tr part="row" data-key=${String(key)}>
              <th scope="row">${groupWords(key, by, locale)}</th>
              ${series.map(({ values }) => html`<td class="number">${show(values[index] ?? 0)}</td>`)}
              <td class="number">${formatNumber(tally.calls, locale)}</td>
              <td class="number">${durationView(tally.timeSpentMs, locale)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const captionWords = (): string =>
  msg('Outcomes of the calls by the time they started', { id: 'group-caption' });
