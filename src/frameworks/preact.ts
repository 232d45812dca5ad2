/** The tags in Preact: `import type {} from 'campaign-widgets/preact'`. */
import type { HTMLAttributes } from 'preact';
import type { WidgetProps } from './widget-props.js';

type Elements = WidgetProps<HTMLAttributes<HTMLElement>>;

declare module 'preact' {
  namespace JSX {
    // Merging is what makes the tags known.
    interface IntrinsicElements extends Elements {}
  }
}
