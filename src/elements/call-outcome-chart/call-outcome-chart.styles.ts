import { css, type CSSResultGroup } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { stateStyles } from '../../ui/state-views.styles.js';
import { tableStyles } from '../../ui/table.styles.js';
import { heatmapStyles } from './heatmap-table.styles.js';
import { outcomeTokens } from './outcome.tokens.styles.js';
import { segmentKeysStyles } from './segment-keys.styles.js';

/** All that the element wears: what it shares with others, and what is its own. */
export const styles: CSSResultGroup = [
  baseStyles,
  controlStyles,
  stateStyles,
  tableStyles,
  css`
    :host {
      container-type: inline-size;
    }

    .base {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(var(--_space) * 1.5);
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--_space) calc(var(--_space) * 2);
    }

    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space);
    }

    .measure {
      display: inline-flex;
    }

    .measure .button {
      border-radius: 0;
      margin-inline-end: -1px;
    }

    .measure .button:first-child {
      border-start-start-radius: var(--_radius);
      border-end-start-radius: var(--_radius);
    }

    .measure .button:last-child {
      border-start-end-radius: var(--_radius);
      border-end-end-radius: var(--_radius);
    }

    .summary p {
      margin: 0;
    }

    .label {
      color: var(--_muted);
      font-size: var(--_small);
      font-weight: 500;
    }

    .figure {
      font-size: 1.6em;
      font-weight: 600;
      line-height: 1.25;
    }

    .note {
      color: var(--_muted);
      font-size: var(--_small);
    }

    .content {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: calc(var(--_space) * 3);
      align-items: start;
    }

    .content.wide {
      grid-template-columns: minmax(0, 1fr);
    }

    .wide .picture {
      position: relative;
    }

    .grouped th .swatch {
      vertical-align: -0.05em;
    }

    .best-hour {
      margin: 0;
      font-weight: 600;
    }

    .picture {
      block-size: 17em;
      min-inline-size: 0;
      /* A long table scrolls past its picture. */
      position: sticky;
      inset-block-start: var(--_space);
    }

    .picture.bar {
      block-size: 26em;
    }

    .picture canvas {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
    }

    .paper {
      background: var(--campaign-widgets-surface, light-dark(#ffffff, #16181d));
    }

    .ring {
      display: block;
      inline-size: 17em;
      block-size: 17em;
      max-inline-size: 100%;
      margin-inline: auto;
      border: 3.1em solid currentcolor;
      border-radius: 50%;
      background: transparent;
    }

    .line {
      display: flex;
      align-items: center;
      block-size: 2.2em;
      border-block-end: 1px solid var(--_line);
    }

    th,
    td {
      padding: calc(var(--_space) * 0.4) var(--_space);
    }

    tbody .counts {
      color: var(--_muted);
    }

    tbody tr:has(.outcome):hover {
      background: var(--_hover);
    }

    tfoot th,
    tfoot td {
      font-weight: 600;
    }

    .outcome {
      display: inline-flex;
      align-items: baseline;
      gap: 0.55em;
      min-block-size: 24px;
      padding: 0.15em 0.45em;
      margin-inline-start: -0.45em;
      border: 1px solid transparent;
      border-radius: 6px;
      background: none;
      text-align: start;
      cursor: pointer;
      overflow-wrap: anywhere;
    }

    .outcome:hover {
      background: var(--_hover);
    }

    .outcome[aria-pressed='true'] {
      border-color: var(--_accent);
      background: var(--_chosen);
      font-weight: 500;
    }

    .swatch {
      flex: none;
      inline-size: 0.8em;
      block-size: 0.8em;
      overflow: hidden;
      border-radius: 0.2em;
      color: var(--_outcome);
      forced-color-adjust: none;
    }

    /* The canvas takes its colours from here: no forced colour reaches it by itself. */
    @media (forced-colors: active) {
      .swatch {
        color: CanvasText;
      }

      .paper {
        background: Canvas;
        forced-color-adjust: none;
      }
    }

    @container (max-width: 640px) {
      .content {
        grid-template-columns: minmax(0, 1fr);
      }

      .picture {
        position: relative;
      }
    }

    /* Too narrow for four columns: what counts goes under the outcome. */
    @container (max-width: 420px) {
      .content:not(.wide) :is(table, thead, tbody, tfoot) {
        display: block;
      }

      .content:not(.wide) tr {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto 8em;
        align-items: baseline;
        border-block-end: 1px solid var(--_line);
        padding-block: calc(var(--_space) * 0.5);
      }

      th,
      td {
        padding: 0 calc(var(--_space) * 0.5);
        border: 0;
      }

      /* “78 Std., 46 Min.” is wider than its column. */
      .content:not(.wide) .number {
        white-space: normal;
      }

      .counts {
        grid-area: 2 / 1 / auto / -1;
        color: var(--_muted);
        font-size: var(--_small);
      }

      .outcome {
        gap: 0.4em;
        padding-inline: 0.2em;
        margin-inline-start: -0.2em;
      }

      tbody .counts {
        padding-inline-start: calc(0.8em + 0.55em + var(--_space) * 0.5);
      }
    }

    @media print {
      .tools {
        display: none;
      }
    }
  `,
  outcomeTokens,
  segmentKeysStyles,
  heatmapStyles,
];
