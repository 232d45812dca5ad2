import { html, type TemplateResult } from 'lit';
import type { CallGroup, CallGrouping } from '../../domain/call-groups.js';
import type { CallHeatmap } from '../../domain/call-heatmap.js';
import type { Call } from '../../domain/call.js';
import { isWhole } from '../../ui/call-tally-loading.js';
import { groupSeries, groupedTable } from './grouped-table.js';
import { bestHourSentence, heatmapTable } from './heatmap-table.js';
import { isKindChosen } from './outcome-choice.js';
import type { OutcomePicture } from './outcome-picture.js';
import type { LoadedOutcomes } from './outcome-query.js';
import { outcomeSegments, type Measure } from './outcome-segments.js';
import { outcomeSentence, outcomeSummary } from './outcome-summary.js';
import { outcomeTable, sumWords } from './outcome-table.js';
import { pictureTools } from './picture-tools.js';
import { groupWords } from './when-words.js';

/** What the calls are sorted by: how they ended, when they started, or both at once. */
export type OutcomeView = 'status' | CallGrouping | 'heatmap';

/** How outcomes are shown, and what is done when a person asks for something else. */
export interface OutcomeData {
  readonly view: OutcomeView;
  readonly type: 'doughnut' | 'bar';
  readonly measure: Measure;
  readonly locale: string;
  readonly picture: OutcomePicture;
  readonly chosen: ReadonlySet<string>;
  heatmap(calls: readonly Call[]): CallHeatmap;
  groups(calls: readonly Call[], by: CallGrouping): readonly CallGroup[];
  measureBy(measure: Measure): void;
  choose(key: string): void;
  download(): void;
}

/** The summary, and below it the picture with its table. Totals alone have no times. */
export function outcomeData(loaded: LoadedOutcomes, data: OutcomeData): TemplateResult {
  const { view, locale } = data;
  const { calls } = loaded;
  const summary = outcomeSummary(loaded, locale);
  if (calls && view === 'heatmap') {
    return html`<div class="head">${summary}</div>
      ${heatmapOutcomes(data.heatmap(calls), locale)}`;
  }
  return html`<div class="head">${summary} ${pictureTools(data)}</div>
    ${
      calls && view !== 'status' && view !== 'heatmap'
        ? groupedOutcomes(loaded, view, data.groups(calls, view), data)
        : statusOutcomes(loaded, data)
    }`;
}

/** Outcomes by status: a ring or bars beside the table, whose rows are switches. */
function statusOutcomes(loaded: LoadedOutcomes, data: OutcomeData): TemplateResult {
  const { measure, locale, picture, type, chosen, choose } = data;
  const segments = outcomeSegments(loaded.tally);
  const sentence = outcomeSentence(loaded, locale);
  const sumName = isWhole(loaded) ? sumWords()[0] : undefined;
  const isGrowing = !loaded.complete;
  return html`<div class="content">
    ${picture.view({ segments, sentence, measure, type, locale, isGrowing, sumName, chosen })}
    ${outcomeTable({ loaded, segments, chosen, locale, choose })}
  </div>`;
}

/** Outcomes by hour, weekday or day: stacked bars above their table. */
function groupedOutcomes(
  loaded: LoadedOutcomes,
  by: CallGrouping,
  groups: readonly CallGroup[],
  { measure, locale, picture, chosen: statuses }: OutcomeData,
): TemplateResult {
  const { tally } = loaded;
  const sentence = outcomeSentence(loaded, locale);
  const labels = groups.map(({ key }) => groupWords(key, by, locale));
  const stack = { labels, series: groupSeries(groups, measure) };
  const kinds = stack.series.map(({ key }) => key);
  const chosen = new Set(kinds.filter((kind) => isKindChosen(kind, { chosen: statuses, tally })));
  return html`<div class="content wide">
    ${picture.view({ segments: [], sentence, measure, type: 'stacked', locale, isGrowing: !loaded.complete, chosen, stack })}
    ${groupedTable({ groups, by, measure, locale, chosen })}
  </div>`;
}

/** At which weekday and hour calls reach a person: in a sentence, and as a table. */
const heatmapOutcomes = (heatmap: CallHeatmap, locale: string): TemplateResult =>
  html`<p class="best-hour" part="best-hour">${bestHourSentence(heatmap, locale)}</p>
    ${heatmapTable(heatmap, locale)}`;
