import { css } from 'lit';

export const heatmapStyles = css`
  .scroller {
    /* Hidden words inside must scroll with it. */
    position: relative;
    overflow-x: auto;
  }

  .heatmap {
    inline-size: auto;
    min-inline-size: 60%;
    border-collapse: separate;
    border-spacing: 2px;
    font-size: 0.875em;
  }

  .heatmap caption {
    padding-block-end: var(--_space);
    color: var(--_muted);
    text-align: start;
  }

  .heatmap th,
  .heatmap td {
    padding: 0.4em 0.5em;
    border: 0;
    border-radius: 4px;
    text-align: center;
    white-space: nowrap;
  }

  .heatmap th[scope='row'] {
    text-align: start;
    font-weight: 600;
  }

  .heatmap td {
    min-inline-size: 3.2em;
  }

  .few {
    border: 1px dashed var(--_line);
    color: var(--_muted);
  }

  .step-0 {
    background: light-dark(#eef6f1, #18261f);
  }

  .step-1 {
    background: light-dark(#cfe9da, #1f3d2e);
  }

  .step-2 {
    background: light-dark(#a6d8bd, #24543c);
  }

  .step-3 {
    background: light-dark(#6cc095, #2a6e4d);
  }

  .step-4 {
    background: light-dark(#17754a, #8fe0b4);
    color: light-dark(#ffffff, #06240f);
  }

  .step-0,
  .step-1,
  .step-2,
  .step-3 {
    color: light-dark(#0f1f17, #f2fbf6);
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

  @media print {
    .heatmap td {
      border: 1px solid currentcolor;
      color: inherit;
    }
  }
`;
