/** The tags in React 19: `import type {} from 'campaign-widgets/react'`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { WidgetProps } from './widget-props.js';

type Elements = WidgetProps<DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>>;

declare module 'react' {
  namespace JSX {
    // Merging is what makes the tags known.
    interface IntrinsicElements extends Elements {}
  }
}
