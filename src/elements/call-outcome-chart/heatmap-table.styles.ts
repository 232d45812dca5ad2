import { css, type CSSResultGroup } from 'lit';
import { heatmapTokens } from './heatmap.tokens.styles.js';

export const heatmapStyles: CSSResultGroup = [
  heatmapTokens,
  css`
    .scroller {
      /* Hidden words inside must scroll with it. */
      position: relative;
      overflow-x: auto;
    }

    .heatmap {
      --_small: 1em;
      inline-size: auto;
      min-inline-size: 60%;
      border-collapse: separate;
      border-spacing: 2px;
      font-size: 0.867em;
    }

    .heatmap caption {
      max-inline-size: 100cqi;
      padding-block-end: var(--_space);
      color: var(--_muted);
      text-align: start;
    }

    .heatmap th,
    .heatmap td {
      padding: 0.4em 0.5em;
      border-radius: 4px;
      text-align: center;
      white-space: nowrap;
    }

    .heatmap th:first-child {
      text-align: start;
    }

    .heatmap tbody th {
      font-weight: 600;
    }

    /* One width for all hours. */
    .heatmap td {
      min-inline-size: 4.2em;
    }

    .few {
      border: 1px dashed var(--_line);
      color: var(--_muted);
    }

    .step-0 {
      background: color-mix(in srgb, var(--_heat) 7%, transparent);
    }

    .step-1 {
      background: color-mix(in srgb, var(--_heat) 17%, transparent);
    }

    .step-2 {
      background: color-mix(in srgb, var(--_heat) 29%, transparent);
    }

    .step-3 {
      background: color-mix(in srgb, var(--_heat) 42%, transparent);
    }

    .step-4 {
      background: var(--_heat);
      color: var(--_on-heat);
    }

    .best {
      outline: 2px solid currentcolor;
      outline-offset: -3px;
      font-weight: 700;
    }

    @media (forced-colors: active) {
      .best {
        outline-color: Highlight;
      }
    }

    /* Paper does not scroll. */
    @media print {
      .heatmap:has(th:nth-child(16)) {
        font-size: 0.5em;
      }

      .heatmap th,
      .heatmap td {
        min-inline-size: 0;
        padding-inline: 0.1em;
        white-space: normal;
        print-color-adjust: exact;
      }
    }
  `,
];
