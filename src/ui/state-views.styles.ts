import { css } from 'lit';

/** Notices, skeletons and bars of the states that data goes through. */
export const stateStyles = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space) calc(var(--_space) * 2);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .notice p {
    margin: 0;
    max-inline-size: 60ch;
    color: var(--_muted);
  }

  .notice .notice-title {
    color: inherit;
    font-weight: 650;
  }

  .notice.error {
    border-color: var(--_danger);
    border-inline-start-width: 4px;
  }

  .notice.stale {
    border-style: dashed;
    padding-block: var(--_space);
  }

  .notice.empty {
    justify-content: center;
    padding-block: calc(var(--_space) * 4);
    text-align: center;
  }

  .set-aside {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .loading-more {
    display: flex;
    align-items: center;
    gap: var(--_space);
    color: var(--_muted);
    font-size: 0.875em;
  }

  progress {
    appearance: none;
    inline-size: 8em;
    block-size: 0.4em;
    border: 0;
    border-radius: 99em;
    overflow: hidden;
    background: var(--_line);
    color: var(--_accent);
    accent-color: var(--_accent);
  }

  progress::-webkit-progress-bar {
    background: transparent;
  }

  progress::-webkit-progress-value {
    border-radius: 99em;
    background: var(--_accent);
  }

  progress::-moz-progress-bar {
    border-radius: 99em;
    background: var(--_accent);
  }

  .skeleton {
    display: inline-block;
    inline-size: 8em;
    max-inline-size: 100%;
    block-size: 0.9em;
    border-radius: 4px;
    background: currentcolor;
    opacity: 0.12;
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    to {
      opacity: 0.06;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    .skeleton {
      background: GrayText;
      opacity: 1;
    }

    progress {
      border: 1px solid CanvasText;
    }
  }
`;
