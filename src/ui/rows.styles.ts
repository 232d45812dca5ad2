import { css } from 'lit';

/** Rows a person looks through: filters, a table that becomes cards on a phone, pages. */
export const rowStyles = css`
  :host {
    container-type: inline-size;
  }

  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }

  .field {
    flex: 1 1 12em;
    max-inline-size: 22em;
  }

  .facets {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.75);
  }

  .facet {
    padding-inline: 0.7em;
    border-color: var(--_line);
    border-radius: 99em;
    font-size: 0.9em;
  }

  /* Only as wide as the words to come. */
  .hollow {
    visibility: hidden;
  }

  .count {
    color: var(--_muted);
    font-weight: 450;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    border-spacing: 0;
    font-size: 0.95em;
  }

  th,
  td {
    padding: calc(var(--_space) * 1.1) var(--_space);
    border: 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: middle;
    font-weight: inherit;
  }

  td {
    block-size: 3.05em;
  }

  th {
    padding-block: calc(var(--_space) * 0.5);
    white-space: nowrap;
  }

  th:first-child,
  td:first-child {
    padding-inline-start: calc(var(--_space) * 1.5);
  }

  .number {
    text-align: end;
  }

  td.number {
    white-space: nowrap;
  }

  .sort {
    display: inline-flex;
    gap: 0.35em;
    align-items: center;
    padding: 0.35em 0.2em;
    margin-inline: -0.2em;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
    cursor: pointer;
  }

  .sort:disabled {
    cursor: default;
  }

  .sort:hover:not(:disabled),
  th:not([aria-sort='none']) .sort {
    color: inherit;
  }

  .arrow {
    opacity: 0.55;
  }

  th:not([aria-sort='none']) .arrow {
    opacity: 1;
  }

  tbody tr:hover {
    background: var(--_hover);
  }

  tr[aria-current='true'] {
    background: var(--_chosen);
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  tr[aria-current='true']:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_accent);
  }

  .card-label {
    display: none;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
  }

  .pager {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--_space);
    min-block-size: 2.25em;
  }

  .pager span {
    margin-inline-end: auto;
    color: var(--_muted);
  }

  @container (max-width: 640px) {
    table,
    tbody,
    tr,
    td {
      display: block;
    }

    thead {
      display: block;
    }

    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_space);
      margin-block-end: var(--_space);
    }

    th,
    th:first-child {
      padding: 0;
      border: 0;
    }

    tbody {
      display: grid;
      gap: var(--_space);
    }

    tbody tr {
      padding: var(--_space) calc(var(--_space) * 1.5);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }

    td,
    td:first-child {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      block-size: auto;
      min-block-size: 2.1em;
      gap: var(--_space);
      padding: calc(var(--_space) * 0.4) 0;
      border: 0;
      text-align: start;
    }

    /* Many switches are one line to swipe, not half a screen. */
    .facets {
      flex-wrap: nowrap;
      margin: -4px;
      padding: 4px;
      overflow-x: auto;
    }

    .facet {
      flex: none;
    }

    .card-label {
      display: block;
      color: var(--_muted);
      font-size: 0.875em;
    }

    .value {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      align-items: center;
      gap: 0 0.4em;
    }
  }

  @media (forced-colors: active) {
    tr[aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media print {
    .filters,
    .foot,
    .arrow {
      display: none;
    }
  }
`;
