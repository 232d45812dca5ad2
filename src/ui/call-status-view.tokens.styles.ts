import { css } from 'lit';

/** Made from tokens.tokens.json by `npm run tokens`. */
export const callStatusTokens = css`
  [data-group='conversation'] {
    --_status-text: var(--campaign-widgets-conversation-text, light-dark(#0b663b, #8fe0b4));
    --_status-surface: var(--campaign-widgets-conversation-surface, #22c55e2e);
  }
  [data-group='voicemail'] {
    --_status-text: var(--campaign-widgets-voicemail-text, light-dark(#5734b8, #cbbcff));
    --_status-surface: var(--campaign-widgets-voicemail-surface, #8b5cf62e);
  }
  [data-group='no-contact'] {
    --_status-text: var(--campaign-widgets-no-contact-text, light-dark(#1f4bc0, #adc4ff));
    --_status-surface: var(--campaign-widgets-no-contact-surface, #3b82f62e);
  }
  [data-group='failed'] {
    --_status-text: var(--campaign-widgets-failed-text, light-dark(#a3221b, #ffb4ab));
    --_status-surface: var(--campaign-widgets-failed-surface, #ef44442e);
  }
  [data-group='in-progress'] {
    --_status-text: var(--campaign-widgets-in-progress-text, light-dark(#4b5263, #c6ccd9));
    --_status-surface: var(--campaign-widgets-in-progress-surface, #6b76902e);
  }
`;
