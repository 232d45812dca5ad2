import { css, type CSSResultGroup } from 'lit';
import { campaignStatusTokens } from './campaign-status-view.tokens.styles.js';

/** The pill around a status: its ground is mixed from its words. The shape says it too. */
export const campaignStatusStyles: CSSResultGroup = [
  css`
    .status {
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
      max-inline-size: 100%;
      padding-block: 0.1em;
      padding-inline: 0.5em 0.65em;
      border: 1px solid transparent;
      border-radius: var(--_badge-radius);
      background: var(--_status-surface);
      color: var(--_status-text);
      font-size: var(--_small);
      font-weight: 500;
      line-height: 1.5;
      overflow-wrap: anywhere;
      vertical-align: baseline;
    }

    .icon {
      flex: none;
      inline-size: 1em;
      block-size: 1em;
    }

    /* Its words stand on the line of those around it; else the foot of the icon would. */
    .status bdi {
      align-self: baseline;
    }

    /* Our own words are short enough to stay whole. */
    .status:not([data-status='unrecognised']) {
      overflow-wrap: normal;
    }

    :host,
    [data-status='unrecognised'] {
      --_status-text: currentcolor;
    }

    .status[data-status='unrecognised'] {
      border: 1px dashed currentcolor;
      background: none;
    }

    @media (forced-colors: active), print {
      .status {
        border-color: currentcolor;
        background: none;
      }
    }
  `,
  campaignStatusTokens,
];
