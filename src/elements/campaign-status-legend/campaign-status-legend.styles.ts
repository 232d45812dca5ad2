import { css, type CSSResultGroup } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { callStatusTokens } from '../../ui/call-status-view.tokens.styles.js';
import { campaignStatusStyles } from '../../ui/campaign-status-view.styles.js';
import { roomStyles } from '../../ui/room.styles.js';
import { tableStyles } from '../../ui/table.styles.js';

/** All that the element wears: what it shares with others, and what is its own. */
export const styles: CSSResultGroup = [
  baseStyles,
  roomStyles,
  campaignStatusStyles,
  callStatusTokens,
  tableStyles,
  css`
    .base {
      gap: calc(var(--_space) * 3);
    }

    caption {
      padding-block-end: calc(var(--_space) * 0.75);
      font-weight: 600;
      text-align: start;
    }

    th,
    td {
      padding: calc(var(--_space) * 0.75) var(--_space);
      vertical-align: baseline;
    }

    th:first-child {
      padding-inline-start: 0;
      white-space: nowrap;
    }

    tbody th,
    .counts {
      font-weight: 500;
    }

    .basis {
      display: block;
      color: var(--_muted);
      font-size: var(--_small);
    }

    @media print {
      tr {
        break-inside: avoid;
      }
    }

    /* Too narrow for columns: each status becomes a block of lines. */
    @container (max-width: 37.5em) {
      table,
      caption,
      tbody,
      tr,
      th,
      td {
        display: block;
      }

      thead {
        display: none;
      }

      tr {
        padding-block: var(--_space);
      }

      th,
      td,
      th:first-child {
        padding: 0.15em 0;
        white-space: normal;
      }
    }
  `,
];
