import { svg, type SVGTemplateResult } from 'lit';

/** A drawing on a 16 × 16 field: strokes of one width, and whether they are filled. */
export interface Drawing {
  readonly path: string;
  readonly isFilled?: boolean;
}

/** The shapes that tell statuses apart without colour. */
const SHAPES = {
  circle: { path: 'M2.75 8a5.25 5.25 0 1 0 10.5 0 5.25 5.25 0 1 0-10.5 0z' },
  play: { path: 'M5.9 4.2v7.6L11.6 8z', isFilled: true },
  pause: { path: 'M5.6 4v8m4.8-8v8' },
  check: { path: 'm3.25 8.5 3 3 6.5-7' },
  stop: { path: 'M4.6 4.6h6.8v6.8H4.6z', isFilled: true },
  question: { path: 'M5.6 6.1a2.4 2.4 0 1 1 3.5 2.1c-.7.4-1.1.8-1.1 1.6M8 12.6v.01' },
  attention: { path: 'M8 2.6 14.2 13.2H1.8zM8 6.4v3.2m0 1.9v.01' },
} as const satisfies Readonly<Record<string, Drawing>>;

export type IconShape = keyof typeof SHAPES;

/** How a shape is drawn, for a template that holds its icon itself. */
export const drawing = (shape: IconShape): Drawing => SHAPES[shape];

/** An icon beside words that say the same: hidden from assistive technology. */
export const icon = (shape: IconShape): SVGTemplateResult => drawnIcon(SHAPES[shape]);

/** A drawing as an icon of the text's size: one template for all, since pages have many. */
export const drawnIcon = ({ path, isFilled }: Drawing): SVGTemplateResult => svg`<svg
  class="icon"
  viewBox="0 0 16 16"
  width="16"
  height="16"
  fill=${isFilled ? 'currentColor' : 'none'}
  aria-hidden="true"
><path d=${path}></path></svg>`;
