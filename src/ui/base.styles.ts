import { css, type CSSResultGroup } from 'lit';
import { baseTokens } from './base.tokens.styles.js';

/**
 * What all elements share: the tokens a brand may set, the host's font and colour, and nothing
 * else of its text settings. Sizes are in `em`, so the scale follows the host's font: text in
 * tables and fields 0.933, small text 0.867, the same to the fraction wherever it stands. Every
 * further size or weight is a font that a page's first picture waits for.
 */
export const baseStyles: CSSResultGroup = [
  baseTokens,
  css`
    :host {
      display: block;
      box-sizing: border-box;
      color: var(--_text);
      background: var(--_surface);
    }

    /* Inside, where not even an important rule of the host for all elements reaches. */
    [part~='base'] {
      text-align: start;
      text-indent: 0;
      text-shadow: none;
      text-transform: none;
      letter-spacing: normal;
      word-spacing: normal;
      white-space: normal;
      line-height: 1.45;
      font-variant-numeric: tabular-nums;
      --_small: 0.867em;
      cursor: auto;
      visibility: visible;
    }

    :host([hidden]) {
      display: none;
    }

    * {
      box-sizing: border-box;
    }

    /* Here and not in each drawing: a page has thousands of them. */
    .icon {
      stroke: currentcolor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }

    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
      border: 0;
    }

    :focus-visible {
      outline: 2px solid var(--_accent);
      outline-offset: 2px;
    }

    @media (forced-colors: active) {
      :focus-visible {
        outline-color: Highlight;
      }
    }

    /* Paper is white, and browsers leave dark grounds out. */
    @media print {
      :host {
        color-scheme: light;
        color: CanvasText;
        background: none;
      }
    }
  `,
];
