import { css } from 'lit';

/** Made from tokens.tokens.json by `npm run tokens`. */
export const outcomeTokens = css`
  [data-group='conversation'],
  [data-status='completed'] {
    --_outcome: var(--campaign-widgets-outcome-completed, light-dark(#1a7f4e, #4cc38a));
  }
  [data-status='user-hung-up'] {
    --_outcome: var(--campaign-widgets-outcome-user-hung-up, light-dark(#4d8f6a, #7fd1a8));
  }
  [data-status='callback'] {
    --_outcome: var(--campaign-widgets-outcome-callback, light-dark(#0f766e, #2dd4bf));
  }
  [data-status='meeting-booked'] {
    --_outcome: var(--campaign-widgets-outcome-meeting-booked, light-dark(#14532d, #a7f3d0));
  }
  [data-status='transferred'] {
    --_outcome: var(--campaign-widgets-outcome-transferred, light-dark(#5b7d20, #b4d977));
  }
  [data-status='no-message'] {
    --_outcome: var(--campaign-widgets-outcome-no-message, light-dark(#8b6be0, #c5b6ff));
  }
  [data-group='voicemail'],
  [data-status='left-message'] {
    --_outcome: var(--campaign-widgets-outcome-left-message, light-dark(#5b3cc4, #9a82f5));
  }
  [data-group='no-contact'],
  [data-status='no-answer'] {
    --_outcome: var(--campaign-widgets-outcome-no-answer, light-dark(#2f6fdb, #7fb0ff));
  }
  [data-status='busy'] {
    --_outcome: var(--campaign-widgets-outcome-busy, light-dark(#40729c, #9cc3e0));
  }
  [data-status='issue-dialing'] {
    --_outcome: var(--campaign-widgets-outcome-issue-dialing, light-dark(#c2410c, #ff9d5c));
  }
  [data-group='failed'],
  [data-status='failed'] {
    --_outcome: var(--campaign-widgets-outcome-failed, light-dark(#b91c1c, #ff8080));
  }
  [data-group='in-progress'],
  [data-status='not-started'],
  [data-status='queued'],
  [data-status='initiating'],
  [data-status='ringing'],
  [data-status='in-progress'] {
    --_outcome: var(--campaign-widgets-outcome-in-progress, light-dark(#6b7585, #a3adbd));
  }
  [data-group='unrecognised'],
  [data-status='unrecognised'] {
    --_outcome: var(--campaign-widgets-outcome-unrecognised, light-dark(#57534e, #d6d3d1));
  }
`;
