/** The tags in Vue templates: `import type {} from 'campaign-widgets/vue'`. */
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { WidgetProps } from './widget-props.js';

type Elements = WidgetProps<HTMLAttributes>;
type Components = { [Tag in keyof Elements]: DefineComponent<Elements[Tag]> };

declare module 'vue' {
  // Merging is what makes the tags known.
  interface GlobalComponents extends Components {}
}
