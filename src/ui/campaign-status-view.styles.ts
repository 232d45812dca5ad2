import { css } from 'lit';

/** The pill around a status. Each status has its own two colours; the shape says it too. */
export const campaignStatusStyles = css`
  .status {
    --_status-text: light-dark(#3d4452, #d3d8e2);
    --_status-surface: light-dark(#eceef2, #333945);
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    max-inline-size: 100%;
    padding: 0.12em 0.6em 0.12em 0.5em;
    border: 1px solid transparent;
    border-radius: var(--campaign-widgets-badge-radius, 99em);
    background: var(--_status-surface);
    color: var(--_status-text);
    font-size: 0.875em;
    font-weight: 600;
    line-height: 1.5;
    overflow-wrap: anywhere;
    vertical-align: baseline;
  }

  .icon {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
  }

  [data-status='not-started'] {
    --_status-text: var(--campaign-widgets-not-started-text, light-dark(#3d4452, #d3d8e2));
    --_status-surface: var(--campaign-widgets-not-started-surface, light-dark(#eceef2, #333945));
  }

  [data-status='started'] {
    --_status-text: var(--campaign-widgets-started-text, light-dark(#1e429f, #b8cdff));
    --_status-surface: var(--campaign-widgets-started-surface, light-dark(#e3ecff, #1e2f5e));
  }

  [data-status='paused'] {
    --_status-text: var(--campaign-widgets-paused-text, light-dark(#7a4100, #ffd28a));
    --_status-surface: var(--campaign-widgets-paused-surface, light-dark(#fff0d1, #4b3204));
  }

  [data-status='complete'] {
    --_status-text: var(--campaign-widgets-complete-text, light-dark(#0b5a36, #9fe6c0));
    --_status-surface: var(--campaign-widgets-complete-surface, light-dark(#dcf5e6, #123d29));
  }

  [data-status='ended'] {
    --_status-text: var(--campaign-widgets-ended-text, light-dark(#82243f, #ffb9cb));
    --_status-surface: var(--campaign-widgets-ended-surface, light-dark(#fbe6ec, #50192a));
  }

  [data-status='unrecognised'] {
    border: 1px dashed currentcolor;
    background: transparent;
    color: inherit;
  }

  @media (forced-colors: active) {
    .status {
      border-color: currentcolor;
    }
  }

  @media print {
    .status {
      border-color: currentcolor;
      background: none;
      color: inherit;
    }
  }
`;
