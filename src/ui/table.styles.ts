import { css } from 'lit';

/** Tables in the kit's dress: a hairline under each row, headings in small text. */
export const tableStyles = css`
  table {
    /* Smaller already: what is small in here is no smaller than outside. */
    --_small: calc(0.867em / 0.933);
    inline-size: 100%;
    border-collapse: collapse;
    border-spacing: 0;
    /* Pages without a doctype take a table's font and line height away. */
    font: inherit;
    font-size: 0.933em;
  }

  /* Of the row, not its cells: a hairline is mixed from the colour of the text. */
  tr {
    border-block-end: 1px solid var(--_line);
  }

  th,
  td {
    font-weight: inherit;
    text-align: start;
  }

  thead th {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 500;
  }

  .number {
    text-align: end;
    white-space: nowrap;
  }
`;
