/** The tags in Solid: `import type {} from 'campaign-widgets/solid'`. */
import type { JSX } from 'solid-js';
import type { WidgetEventDetails } from '../ui/events.js';
import type { WidgetElements, WidgetProperties, WidgetProps, WidgetTag } from './widget-props.js';

type Listeners = {
  readonly [Name in keyof WidgetEventDetails as `on:${Name}`]?: (
    event: CustomEvent<WidgetEventDetails[Name]>,
  ) => void;
};
type Properties<E> = {
  readonly [K in keyof WidgetProperties<E> & string as `prop:${K}`]?: WidgetProperties<E>[K];
};
type Base = WidgetProps<JSX.HTMLAttributes<HTMLElement>>;
type Elements = {
  [Tag in WidgetTag]: Base[Tag] & Properties<WidgetElements[Tag]> & Listeners;
};

declare module 'solid-js' {
  namespace JSX {
    // Merging is what makes the tags known.
    interface IntrinsicElements extends Elements {}
  }
}
