import { css, type CSSResultGroup } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { callStatusTokens } from '../../ui/call-status-view.tokens.styles.js';
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
  callStatusTokens,
  rowStyles,
  css`
    .views {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_space) * 0.75);
    }

    .facets {
      flex-basis: 100%;
    }

    .day {
      display: flex;
      align-items: center;
      gap: 0.5em;
      color: var(--_muted);
      font-size: var(--_small);
    }

    .day .field {
      flex: 1;
      max-inline-size: none;
      color: var(--_text);
      font-size: calc(0.933em / 0.867);
    }

    /* A list has 4 pixels of its own beside its words. */
    select.field {
      padding-inline-start: calc(0.7em - 4px);
    }

    /* As wide as an empty date. */
    .day span.field {
      min-inline-size: 8em;
    }

    .disclosure {
      display: inline-flex;
      align-items: baseline;
      gap: 0.5em;
      min-block-size: 24px;
      padding: 0.15em 0;
      border: 0;
      border-radius: 4px;
      background: none;
      font-weight: 600;
      text-align: start;
      overflow-wrap: anywhere;
      cursor: pointer;
    }

    .disclosure:hover {
      color: var(--_accent);
    }

    .marker {
      flex: none;
      inline-size: 0.45em;
      block-size: 0.45em;
      border: solid currentcolor;
      border-width: 0 0.14em 0.14em 0;
      rotate: -45deg;
    }

    .marker:dir(rtl) {
      rotate: 135deg;
    }

    .disclosure[aria-expanded='true'] .marker {
      rotate: 45deg;
      translate: 0 -0.15em;
    }

    .who {
      font-weight: 600;
      overflow-wrap: anywhere;
    }

    .phone {
      white-space: nowrap;
    }

    .note {
      display: block;
      margin: 0;
      color: var(--_muted);
      font-size: var(--_small);
    }

    .take {
      min-block-size: 2em;
      margin-block-end: 0.25em;
    }

    .flag {
      display: flex;
      align-items: center;
      gap: 0.3em;
      color: var(--_danger);
      font-size: var(--_small);
      font-weight: 500;
    }

    .done .who,
    .done time {
      color: var(--_muted);
      text-decoration: line-through;
    }

    /* The target is larger than the box. */
    input[type='checkbox'] {
      display: block;
      inline-size: max(24px, 1.6em);
      block-size: max(24px, 1.6em);
      margin: 0;
      accent-color: var(--_accent);
    }

    /* Under the name, not under the mark before it. */
    .details td {
      block-size: auto;
      padding: calc(var(--_space) * 1.25);
      padding-inline-start: calc(var(--_space) * 1.25 + 0.95em);
      background: var(--_hover);
    }

    .interaction {
      display: grid;
      gap: var(--_space);
      max-inline-size: 72ch;
      margin: 0;
    }

    dt {
      color: var(--_muted);
      font-size: var(--_small);
      font-weight: 500;
    }

    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }

    /* No wider than its lines: in another direction than the page's they would stand far away. */
    .transcript {
      display: block;
      inline-size: fit-content;
      max-block-size: 18em;
      overflow-y: auto;
      white-space: pre-wrap;
    }

    audio {
      inline-size: min(28em, 100%);
      block-size: 2.75em;
    }

    @container (max-width: 43em) {
      th:has(.plain) {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      tbody tr.details {
        padding: 0;
        border: 0;
      }

      .details td {
        display: block;
        padding-inline: calc(var(--_space) * 1.5);
        border-radius: var(--_radius);
      }

      /* Their names above, so that all fields begin at one edge. */
      .day {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        flex: 1 1 10.3em;
        gap: 0.15em;
      }

      .day .field {
        min-inline-size: 0;
      }
    }

    /* What to do is worth its place on paper. */
    @media print {
      .take {
        display: block;
        padding: 0;
        border: 0;
      }
    }
  `,
];
