import { css, type CSSResultGroup } from 'lit';
import { tableStyles } from '../../ui/table.styles.js';
import { outcomeTokens } from './outcome.tokens.styles.js';

/** The picture's numbers as a table, by outcome or by time; the picture takes its colours here. */
export const outcomeTableStyles: CSSResultGroup = [
  tableStyles,
  outcomeTokens,
  css`
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
      padding-block: calc(var(--_space) * 0.75);
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
    }

    /* Our own words are whole; others may be of any length. */
    [data-status='unrecognised'] .outcome {
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

    .grouped .chosen {
      border-block-end: 2px solid var(--_accent);
      background: var(--_chosen);
      color: inherit;
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

    .grouped th {
      white-space: nowrap;
    }

    .grouped th .swatch {
      vertical-align: -0.05em;
    }

    /* The canvas takes its colours from here: no forced colour reaches it by itself. */
    @media (forced-colors: active) {
      .swatch {
        color: CanvasText;
      }

      .outcome[aria-pressed='true'] {
        outline: 2px solid Highlight;
      }
    }

    /* Nobody scrolls on paper. */
    @media print {
      .scroller {
        overflow: visible;
      }

      .grouped :is(th, td) {
        padding-inline: 0.2em;
        white-space: normal;
      }
    }

    /* Too narrow for four columns: what counts goes under the outcome. */
    @container (max-width: 32em) {
      .content:not(.wide) :is(table, thead, tbody, tfoot) {
        display: block;
      }

      .content:not(.wide) tr {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto 8em;
        align-items: baseline;
        padding-block: calc(var(--_space) * 0.5);
      }

      th,
      td {
        padding: 0 calc(var(--_space) * 0.5);
      }

      /* “78 Std., 46 Min.” is wider than its column. */
      .content:not(.wide) .number {
        white-space: normal;
        text-wrap: balance;
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
  `,
];
