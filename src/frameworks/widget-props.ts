import type { LitElement } from 'lit';
import type { CallLog } from '../elements/call-log/call-log.js';
import type { CallOutcomeChart } from '../elements/call-outcome-chart/call-outcome-chart.js';
import type { CampaignHeader } from '../elements/campaign-header/campaign-header.js';
import type { CampaignList } from '../elements/campaign-list/campaign-list.js';
import type { CampaignStatusBadge } from '../elements/campaign-status-badge/campaign-status-badge.js';
import type { CampaignStatusLegend } from '../elements/campaign-status-legend/campaign-status-legend.js';
import type { CampaignWorkspace } from '../elements/campaign-workspace/campaign-workspace.js';
import type { WidgetEventDetails } from '../ui/events.js';

/** The kit's tags, with the elements they make. */
export interface WidgetElements {
  'call-log': CallLog;
  'call-outcome-chart': CallOutcomeChart;
  'campaign-header': CampaignHeader;
  'campaign-list': CampaignList;
  'campaign-status-badge': CampaignStatusBadge;
  'campaign-status-legend': CampaignStatusLegend;
  'campaign-workspace': CampaignWorkspace;
}
export type WidgetTag = keyof WidgetElements;

/** What a widget adds to an element: its own public properties, without methods. */
type OwnProperty<E> = {
  [K in Exclude<keyof E, keyof LitElement>]: E[K] extends (...values: never[]) => unknown
    ? undefined extends E[K]
      ? K
      : never
    : K;
}[Exclude<keyof E, keyof LitElement>] &
  string;

/** `pageSize` as an attribute: `page-size`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

type Plain = string | number | boolean;

/** Properties by their names, and the plain ones as attributes too. */
export type WidgetProperties<E> = {
  readonly [K in OwnProperty<E>]?: E[K] | undefined;
} & {
  readonly [K in OwnProperty<E> as Extract<E[K], Plain> extends never ? never : Kebab<K>]?:
    Extract<E[K], Plain> | (boolean extends E[K] ? '' : never) | undefined;
};

/** Listeners as React 19, Preact and Svelte name them: `oncampaign-select`. */
export type WidgetListeners = {
  readonly [Name in keyof WidgetEventDetails as `on${Name}`]?: (
    event: CustomEvent<WidgetEventDetails[Name]>,
  ) => void;
};

/** Every tag with its properties and listeners, on top of what any element takes. */
export type WidgetProps<Base> = {
  [Tag in WidgetTag]: Omit<Base, keyof WidgetProperties<WidgetElements[Tag]>> &
    WidgetProperties<WidgetElements[Tag]> &
    WidgetListeners;
};
