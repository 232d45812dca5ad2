import { css } from 'lit';

/** Rows as cards, where the element is as narrow as a phone. */
export const cardStyles = css`
  @container (max-width: 43em) {
    table,
    tbody,
    tr,
    td {
      display: block;
    }

    /* Many switches or headings are one line to swipe, not half a screen. */
    .facets,
    thead tr {
      display: flex;
      flex-wrap: nowrap;
      min-inline-size: 0;
      max-inline-size: 100%;
      margin: -4px;
      padding: 4px;
      overflow-x: auto;
      scroll-padding-inline: 4px;
      scrollbar-width: none;
    }

    .facet,
    th {
      flex: none;
    }

    .field {
      flex-basis: 100%;
      max-inline-size: none;
    }

    /* Nothing to swipe to yet. */
    [aria-busy='true'] thead tr {
      overflow: hidden;
    }

    thead {
      display: block;
    }

    thead tr {
      gap: max(calc(var(--_space) * 1.5), 0.9em);
      padding-inline: 8px;
      border: 0;
    }

    /* No table below, and no mark on each: what the words do has to be seen. */
    thead tr:has(.sort)::before {
      content: '↑↓' / '';
      letter-spacing: -0.1em;
      color: var(--_muted);
      align-self: center;
    }

    th,
    th:first-child {
      inline-size: auto;
      padding: 0;
    }

    [aria-sort='none'] .arrow {
      display: none;
    }

    tbody {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space);
    }

    /* A card: what it is and how it stands on top, the rest in two columns. */
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: var(--_space);
      padding: calc(var(--_space) * 1.25) calc(var(--_space) * 1.5);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }

    td {
      flex: 1 1 40%;
      order: 4;
      block-size: auto;
      min-inline-size: min-content;
      padding: 0;
      text-align: start;
    }

    td.number {
      text-align: start;
    }

    td time {
      white-space: nowrap;
    }

    /* What is not on top begins a line. */
    tbody tr:not(.details)::after {
      content: '';
      order: 3;
      flex-basis: 100%;
      margin-block-end: calc(var(--_space) * -1);
    }

    td:first-child {
      flex: 1 1 auto;
      order: 1;
      min-inline-size: 0;
      max-inline-size: 100%;
      min-block-size: max(24px, 1.75em);
    }

    [data-column='status'] {
      flex: 0 1 auto;
      order: 2;
      min-block-size: max(24px, 1.75em);
    }

    .pager {
      flex-basis: 100%;
    }

    /* Read out as the heading of the column already. */
    [data-label]:not([data-column='status'])::before {
      content: attr(data-label) / '';
      display: block;
      color: var(--_muted);
      font-size: var(--_small);
    }
  }
`;
