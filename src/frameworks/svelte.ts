/** The tags in Svelte 5: `import type {} from 'campaign-widgets/svelte'`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { WidgetProps } from './widget-props.js';

type Elements = WidgetProps<HTMLAttributes<HTMLElement>>;

declare module 'svelte/elements' {
  // Merging is what makes the tags known.
  interface SvelteHTMLElements extends Elements {}
}
