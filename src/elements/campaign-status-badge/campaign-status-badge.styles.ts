import { css, type CSSResultGroup } from 'lit';
import { baseStyles } from '../../ui/base.styles.js';
import { campaignStatusStyles } from '../../ui/campaign-status-view.styles.js';

/** All that the element wears: what it shares with others, and what is its own. */
export const styles: CSSResultGroup = [
  baseStyles,
  campaignStatusStyles,
  css`
    :host {
      display: inline-block;
      max-inline-size: 100%;
      background: none;
      vertical-align: baseline;
    }

    .badge {
      display: inline-flex;
      align-items: center;
      gap: 0.35em;
      max-inline-size: 100%;
    }

    .size-small {
      --_small: 0.737em;
    }

    .size-large {
      --_small: 1.04em;
    }

    .status.appearance-outlined:not([data-status='unrecognised']) {
      border-color: currentcolor;
      background: none;
    }

    /* No border at all: forced colours would draw one around bare words. */
    .status.appearance-plain {
      padding: calc(0.1em + 1px) 0;
      border: 0;
      background: transparent;
    }

    .pending {
      --_status-surface: var(--_line);
      inline-size: 6.5em;
      animation: breathe 1.6s ease-in-out infinite alternate;
    }

    .nothing {
      color: var(--_muted);
      font-size: var(--_small);
    }

    .failed {
      border: 1px solid var(--_danger);
      background: transparent;
      color: inherit;
    }

    .badge > button {
      font-size: var(--_small);
    }

    button {
      min-block-size: 24px;
      padding: 0 0.35em;
      border: 0;
      border-radius: 4px;
      background: none;
      color: inherit;
      font: inherit;
      text-decoration: underline;
      cursor: pointer;
    }

    @keyframes breathe {
      to {
        opacity: 0.5;
      }
    }

    @media (prefers-reduced-motion: reduce) {
      .pending {
        animation: none;
      }
    }
  `,
];
