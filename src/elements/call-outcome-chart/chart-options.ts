import { oneOf } from '../../ui/warn-once.js';
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
