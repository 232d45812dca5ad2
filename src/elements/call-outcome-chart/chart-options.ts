import { parseInstant } from '../../domain/instant.js';
import { oneOf, warnOnce } from '../../ui/warn-once.js';
import type { OutcomeView } from './outcome-data.js';
import { MEASURES, type Measure } from './outcome-segments.js';

const TAG = 'call-outcome-chart';

export const CHART_TYPES = ['doughnut', 'bar', 'heatmap'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

export const GROUPINGS = ['status', 'hour', 'weekday', 'day'] as const;

/** @example readMeasure('time') // 'time' */
export function readMeasure(text: string): Measure {
  return oneOf(text, MEASURES, { tag: TAG, name: 'measure' });
}

/** @example readType('pie') // 'doughnut', with a warning */
export function readType(text: string): ChartType {
  return oneOf(text, CHART_TYPES, { tag: TAG, name: 'type' });
}

/** What decides between the three ways to show calls. @example readView('bar', 'hour') // 'hour' */
export function readView(type: string, groupBy: string): OutcomeView {
  if (readType(type) === 'heatmap') return 'heatmap';
  return oneOf(groupBy, GROUPINGS, { tag: TAG, name: 'group-by' });
}

interface Moments {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The moments as they were written; what is none warns once and does not limit. */
export function readMoments({ from, to }: Moments): Moments {
  return { from: readMoment('from', from), to: readMoment('to', to) };
}

function readMoment(name: string, text: string | undefined): string | undefined {
  if (!text || parseInstant(text) !== undefined) return text;
  warnOnce(TAG, `${name}="${text}" is not an ISO 8601 date or time; it is ignored.`);
  return undefined;
}
