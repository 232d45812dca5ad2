import { css } from 'lit';

/** Made from tokens.tokens.json by `npm run tokens`. */
export const campaignStatusTokens = css`
  [data-status='not-started'] {
    --_status-text: var(--campaign-widgets-not-started-text, light-dark(#4b5263, #c6ccd9));
    --_status-surface: var(--campaign-widgets-not-started-surface, #6b76902e);
  }
  [data-status='started'] {
    --_status-text: var(--campaign-widgets-started-text, light-dark(#1f4bc0, #adc4ff));
    --_status-surface: var(--campaign-widgets-started-surface, #3b82f62e);
  }
  [data-status='paused'],
  .review,
  .to-review {
    --_status-text: var(--campaign-widgets-paused-text, light-dark(#854700, #ffcf80));
    --_status-surface: var(--campaign-widgets-paused-surface, #f59e0b2e);
  }
  [data-status='complete'] {
    --_status-text: var(--campaign-widgets-complete-text, light-dark(#0b663b, #8fe0b4));
    --_status-surface: var(--campaign-widgets-complete-surface, #22c55e2e);
  }
  [data-status='ended'] {
    --_status-text: var(--campaign-widgets-ended-text, light-dark(#9a2145, #ffb3c8));
    --_status-surface: var(--campaign-widgets-ended-surface, #f43f5e2e);
  }
`;
