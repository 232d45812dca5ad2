import { css, type CSSResultGroup } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { campaignStatusStyles } from '../../ui/campaign-status-view.styles.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { roomStyles } from '../../ui/room.styles.js';
import { stateStyles } from '../../ui/state-views.styles.js';
import { tableStyles } from '../../ui/table.styles.js';

/** All that the element wears: what it shares with others, and what is its own. */
export const styles: CSSResultGroup = [
  baseStyles,
  roomStyles,
  controlStyles,
  stateStyles,
  campaignStatusStyles,
  tableStyles,
  css`
    .base {
      position: relative;
      gap: calc(var(--_space) * 1.75);
    }

    /* A line along the foot: nothing moves when it comes or goes, and the figures say the rest. */
    .loading-more {
      position: absolute;
      inset-inline: 0;
      inset-block-end: 0;
    }

    .loading-more progress {
      inline-size: 100%;
      block-size: 3px;
    }

    .loading-more span {
      display: none;
    }

    /* As high as what counts, which it stands for. */
    p.note {
      min-block-size: 24px;
    }

    /* Takes the room of the words to come. */
    .place {
      visibility: hidden;
    }

    .place .skeleton {
      position: absolute;
      visibility: visible;
      margin-block-start: 0.4em;
    }

    .title {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(var(--_space) * 0.5) calc(var(--_space) * 1.25);
    }

    .title .skeleton.pill {
      inline-size: 6.5em;
      block-size: calc(1.474em + 2px);
      border-radius: var(--_badge-radius);
    }

    h2,
    .name {
      margin: 0;
      font-size: 1.333em;
      font-weight: 600;
      line-height: 1.3;
      overflow-wrap: anywhere;
    }

    /* Hairlines between the figures; the first of a line hides its own. One alone has the line. */
    .figures {
      --_half: clamp(var(--_space) * 1.25, 2cqi, var(--_space) * 2.5);
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_space) * 2) calc(var(--_half) * 2);
      margin: 0;
      overflow: hidden;
    }

    .figure-box {
      flex: 1 1 calc(9em + var(--_half));
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: 0.2em;
      min-inline-size: 0;
      min-block-size: 5.7em;
      margin-inline-start: calc(var(--_half) * -1 - 1px);
      padding-inline-start: var(--_half);
      border-inline-start: 1px solid var(--_line);
    }

    dt {
      color: var(--_muted);
      font-size: var(--_small);
      font-weight: 500;
    }

    dd {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: 0.3em;
      margin: 0;
    }

    dd > * {
      max-inline-size: 100%;
    }

    .figure {
      font-size: 1.6em;
      font-weight: 600;
      line-height: 1.25;
      text-wrap: balance;
    }

    .note {
      display: block;
      color: var(--_muted);
      font-size: var(--_small);
      font-weight: 400;
    }

    p {
      margin: 0;
    }

    dd progress {
      inline-size: min(14em, 100%);
    }

    .next {
      display: flex;
      flex-wrap: wrap;
      align-content: center;
      align-items: center;
      gap: var(--_space);
      min-block-size: 3.6em;
      padding: var(--_space) calc(var(--_space) * 1.75);
      border-radius: var(--_radius);
      background: var(--_hover);
    }

    .next p {
      flex: 1 1 14em;
    }

    /* Beside the first line. */
    .next > svg {
      align-self: start;
      block-size: 1.45em;
    }

    .next.review {
      background: var(--_status-surface);
      color: var(--_status-text);
      font-weight: 500;
    }

    summary {
      inline-size: fit-content;
      line-height: max(24px, 1.45em);
      border-radius: 4px;
      color: var(--_muted);
      font-size: var(--_small);
      font-weight: 500;
      cursor: pointer;
    }

    summary:hover {
      color: inherit;
    }

    table {
      margin-block-start: var(--_space);
    }

    th,
    td {
      padding-block: calc(var(--_space) * 0.75);
      padding-inline: 0 var(--_space);
      vertical-align: baseline;
    }

    tbody th {
      font-weight: 500;
    }

    .number {
      padding-inline: var(--_space) 0;
    }

    .long {
      inline-size: 9em;
    }

    @media (forced-colors: active) {
      .next {
        border: 1px solid;
      }
    }

    @media print {
      .next {
        border: 1px solid var(--_line);
      }

      .figures {
        overflow: visible;
      }
    }
  `,
];
