import { css, type CSSResultGroup } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { campaignStatusStyles } from '../../ui/campaign-status-view.styles.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { rowStyles } from '../../ui/rows.styles.js';
import { stateStyles } from '../../ui/state-views.styles.js';

/** All that the element wears: what it shares with others, and what is its own. */
export const styles: CSSResultGroup = [
  baseStyles,
  controlStyles,
  stateStyles,
  campaignStatusStyles,
  rowStyles,
  css`
    .name {
      display: inline;
      min-block-size: 24px;
      padding: 0.15em 0;
      border: 0;
      border-radius: 4px;
      background: none;
      color: inherit;
      font-weight: 600;
      text-align: start;
      text-decoration: none;
      overflow-wrap: anywhere;
      cursor: pointer;
    }

    .name:hover {
      color: var(--_accent);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }

    .review {
      display: inline-flex;
      align-items: baseline;
      gap: 0.3em;
      margin-inline-start: 0.6em;
      font-size: var(--_small);
      font-weight: 500;
      white-space: nowrap;
    }

    .review svg {
      align-self: center;
      color: var(--_status-text);
    }

    .progress {
      display: inline-flex;
      align-items: center;
      gap: 0.6em;
      vertical-align: top;
    }

    .progress progress {
      inline-size: 5.5em;
    }

    .no-total {
      color: var(--_muted);
      white-space: normal;
    }

    .no-total .name {
      white-space: nowrap;
      color: var(--_accent);
      font-weight: 500;
    }

    .skeleton.total {
      inline-size: 5em;
    }

    /* In a column of text, names want the room more than bars do. */
    @container (43em < width <= 52em) {
      th,
      td {
        padding-inline: calc(var(--_space) * 0.75);
      }

      th,
      th.number {
        white-space: normal;
      }

      /* No wider than its words in two lines: the mark stands beside them. */
      .number .sort {
        max-inline-size: 7.75em;
      }

      .progress {
        flex-direction: column-reverse;
        align-items: start;
        gap: 0;
      }

      .progress progress {
        inline-size: 3.5em;
      }

      /* Wider ones would push the table over the edge. */
      tr:nth-child(n) :is([data-column='name'], [data-column='progress']) .skeleton {
        inline-size: 3.5em;
      }
    }

    @container (max-width: 43em) {
      /* Fits half a card, so that the columns of all cards line up. */
      .progress progress {
        inline-size: 4em;
      }

      .review {
        margin-inline-start: 0.4em;
      }
    }
  `,
];
