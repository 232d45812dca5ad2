/** The tags in Vue templates: `import type {} from 'campaign-widgets/vue'`. */
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { WidgetEventDetails } from '../ui/events.js';
import type { WidgetElements, WidgetProperties, WidgetTag } from './widget-props.js';

/** `campaign-select` as `CampaignSelect`. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** What `@campaign-select` is to a template. */
type Listeners = {
  readonly [Name in keyof WidgetEventDetails as `on${Pascal<Name>}`]?: (
    event: CustomEvent<WidgetEventDetails[Name]>,
  ) => void;
};

type Props<Tag extends WidgetTag> = Omit<
  HTMLAttributes,
  keyof WidgetProperties<WidgetElements[Tag]>
> &
  WidgetProperties<WidgetElements[Tag]> &
  Listeners;
type Components = { [Tag in WidgetTag]: DefineComponent<Props<Tag>> };

declare module 'vue' {
  // Merging is what makes the tags known.
  interface GlobalComponents extends Components {}
}
