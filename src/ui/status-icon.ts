import { svg, type SVGTemplateResult } from 'lit';

/** The shapes that tell statuses apart without colour, on a 16 × 16 field. */
const SHAPES = {
  circle: svg`<circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" stroke-width="1.75"></circle>`,
  play: svg`<path d="M5 3.2v9.6c0 .5.5.8.9.5l7-4.8c.4-.3.4-.8 0-1l-7-4.8c-.4-.3-.9 0-.9.5z" fill="currentColor"></path>`,
  pause: svg`<path d="M4.5 3h2.25v10H4.5zM9.25 3h2.25v10H9.25z" fill="currentColor"></path>`,
  check: svg`<path d="m3.25 8.5 3 3 6.5-7" fill="none" stroke="currentColor" stroke-width="2.1" stroke-linecap="round" stroke-linejoin="round"></path>`,
  stop: svg`<rect x="3.75" y="3.75" width="8.5" height="8.5" rx="1.5" fill="currentColor"></rect>`,
  question: svg`<path d="M5.6 6.1a2.4 2.4 0 1 1 3.5 2.1c-.7.4-1.1.8-1.1 1.6" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round"></path><circle cx="8" cy="12.6" r="1.1" fill="currentColor"></circle>`,
  attention: svg`<path d="M8 2.6 14.2 13.2H1.8z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"></path><path d="M8 6.4v3.2" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"></path><circle cx="8" cy="11.3" r=".9" fill="currentColor"></circle>`,
} as const;

export type IconShape = keyof typeof SHAPES;

/** An icon beside words that say the same: hidden from assistive technology. */
export const icon = (shape: IconShape): SVGTemplateResult => drawnIcon(SHAPES[shape]);

/** A drawing on a 16 × 16 field as an icon of the text's size. */
export const drawnIcon = (drawing: SVGTemplateResult): SVGTemplateResult => svg`<svg
  class="icon"
  viewBox="0 0 16 16"
  width="16"
  height="16"
  aria-hidden="true"
  focusable="false"
>${drawing}</svg>`;
