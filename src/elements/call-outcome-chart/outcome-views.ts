import { html, type TemplateResult } from 'lit';
import type { CallGroup, CallGrouping } from '../../domain/call-groups.js';
import type { LoadedTally } from '../../ui/call-tally-loading.js';
import { groupSeries, groupedTable } from './grouped-table.js';
import type { OutcomePicture } from './outcome-picture.js';
import { outcomeSegments, type Measure } from './outcome-segments.js';
import { outcomeSentence } from './outcome-summary.js';
import { outcomeTable } from './outcome-table.js';
import { groupWords } from './when-words.js';

interface Subject {
  readonly loaded: LoadedTally;
  readonly measure: Measure;
  readonly locale: string;
  readonly picture: OutcomePicture;
}

/** Outcomes by status: a ring or bars beside the table, whose rows are switches. */
export function statusOutcomes(
  options: Subject & {
    readonly type: 'doughnut' | 'bar';
    readonly chosen: ReadonlySet<string>;
    readonly choose: (key: string) => void;
  },
): TemplateResult {
  const { loaded, measure, locale, picture, type, chosen, choose } = options;
  const segments = outcomeSegments(loaded.tally);
  const sentence = outcomeSentence(loaded, locale);
  return html`<p class="visually-hidden">${sentence}</p>
    <div class="content">
      ${picture.view({ segments, sentence, measure, type, locale, isGrowing: !loaded.complete, chosen })}
      ${outcomeTable({ loaded, segments, chosen, locale, choose })}
    </div>`;
}

/** Outcomes by hour, weekday or day: stacked bars above their table. */
export function groupedOutcomes(
  options: Subject & { readonly by: CallGrouping; readonly groups: readonly CallGroup[] },
): TemplateResult {
  const { loaded, measure, locale, picture, by, groups } = options;
  const sentence = outcomeSentence(loaded, locale);
  const labels = groups.map(({ key }) => groupWords(key, by, locale));
  const stack = { labels, series: groupSeries(groups, measure) };
  return html`<p class="visually-hidden">${sentence}</p>
    <div class="content wide">
      ${picture.view({ segments: [], sentence, measure, type: 'stacked', locale, isGrowing: !loaded.complete, stack })}
      ${groupedTable({ groups, by, measure, locale })}
    </div>`;
}
