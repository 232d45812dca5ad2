import { html, svg, type TemplateResult } from 'lit';

/** The slice's colour; lines across it where it does not count. */
export function swatch(hatched: boolean): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    ${
      hatched
        ? svg`<path
          d="M1 11 11 1M-3 7 7-3M5 15 15 5"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
        ></path><rect x=".75" y=".75" width="10.5" height="10.5" rx="2" fill="none" stroke="currentColor" stroke-width="1.5"></rect>`
        : svg`<rect width="12" height="12" rx="2.5" fill="currentColor"></rect>`
    }
  </svg>`;
}
