import { css, type CSSResultGroup } from 'lit';
import { cardStyles } from './row-cards.styles.js';
import { roomStyles } from './room.styles.js';
import { tableStyles } from './table.styles.js';

/** Rows a person looks through: filters, a table that becomes cards on a phone, pages. */
export const rowStyles: CSSResultGroup = [
  roomStyles,
  tableStyles,
  css`
    .base {
      gap: calc(var(--_space) * 1.5);
    }

    .filters {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space);
    }

    .field {
      flex: 1 1 12em;
      max-inline-size: 19em;
    }

    .facets {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_space) * 0.75);
    }

    .facet {
      min-block-size: 2.15em;
      padding-inline: 0.75em;
      border-radius: var(--_badge-radius);
    }

    .facet svg {
      color: var(--_status-text);
    }

    /* Only as wide as the words to come. */
    .hollow {
      visibility: hidden;
    }

    .count {
      color: var(--_muted);
    }

    th,
    td {
      padding: calc(var(--_space) * 0.75) calc(var(--_space) * 1.25);
      vertical-align: middle;
    }

    td {
      block-size: calc(2.1em + var(--_space));
    }

    th {
      padding-block: 0;
    }

    th,
    [data-column='due'] {
      white-space: nowrap;
    }

    /* Names break lines better than a pill does, where there is room for both. */
    @container (width > 48em) {
      .status:not([data-status='unrecognised']) {
        white-space: nowrap;
      }
    }

    /* The same before and after the data: columns that do not move. */
    th:first-child {
      inline-size: 30%;
    }

    .sort,
    .plain {
      display: inline-flex;
      gap: 0.35em;
      align-items: center;
      min-block-size: 2.25em;
    }

    .sort {
      padding: 0 0.35em;
      margin-inline: -0.35em;
      border: 0;
      border-radius: 4px;
      background: none;
      text-align: inherit;
      cursor: pointer;
    }

    .number .sort {
      flex-direction: row-reverse;
    }

    .arrow,
    .arrow .icon {
      display: block;
      inline-size: 1em;
      block-size: 1em;
    }

    .sort:disabled {
      cursor: default;
    }

    thead
      th:is([aria-sort='ascending'], [aria-sort='descending'], :has(.sort:hover:not(:disabled))) {
      color: inherit;
    }

    /* A mark on every heading is noise: only where it is sorted, or could be now. */
    [aria-sort='none'] .arrow {
      opacity: 0;
    }

    .sort:is(:hover, :focus-visible) .arrow {
      opacity: 1;
    }

    tbody tr:hover {
      background: var(--_hover);
    }

    /* Its button is meant wherever a row is clicked. */
    tr:has(button:is([part='name'], [part='contact'])) {
      cursor: pointer;
    }

    tr[aria-current='true'] {
      background: var(--_chosen);
      box-shadow: inset 3px 0 0 var(--_accent);
    }

    tr[aria-current='true']:dir(rtl) {
      box-shadow: inset -3px 0 0 var(--_accent);
    }

    /* WebKit draws no shadow of a table's row; a card's it does. */
    @container (width > 43em) {
      [aria-current='true'] td:first-child {
        box-shadow: inherit;
      }
    }

    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      gap: var(--_space);
    }

    .pager {
      flex: 1;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      gap: var(--_space);
      min-block-size: 2.15em;
    }

    .pager span {
      margin-inline-end: auto;
      color: var(--_muted);
      font-size: 0.933em;
    }

    [data-column='status'] .skeleton {
      inline-size: 6.2em;
      block-size: 1.35em;
      border-radius: var(--_badge-radius);
    }

    .number .skeleton {
      inline-size: 4em;
    }

    [data-column='time'] .skeleton {
      inline-size: 11.5em;
    }

    [data-column='name'] .skeleton,
    tr:nth-child(3n) [data-column='contact'] .skeleton {
      inline-size: 12em;
    }

    [data-column='contact'] .skeleton,
    tr:nth-child(3n) [data-column='name'] .skeleton {
      inline-size: 8em;
    }

    @media (forced-colors: active) {
      tr[aria-current='true'] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }

    @media (hover: none) {
      [aria-sort='none'] .arrow {
        opacity: 0.5;
      }
    }

    @media print {
      .filters,
      .foot .button,
      .arrow {
        display: none;
      }

      tr {
        break-inside: avoid;
      }

      tr[aria-current='true'] {
        background: none;
        box-shadow: none;
      }
    }
  `,
  cardStyles,
];
