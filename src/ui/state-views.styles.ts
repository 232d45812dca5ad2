import { css } from 'lit';

/** Notices, skeletons and bars of the states that data goes through. */
export const stateStyles = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space) calc(var(--_space) * 2);
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 1.75);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_hover);
  }

  .notice > div {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.65em;
    flex: 1 1 16em;
  }

  .notice svg {
    inline-size: 1.15em;
    block-size: 1.45em;
    color: var(--_danger);
  }

  .notice p {
    grid-column: 2;
    margin: 0;
    color: var(--_muted);
    text-wrap: pretty;
  }

  .notice .notice-title {
    color: inherit;
    font-weight: 600;
  }

  .notice.error {
    border-color: var(--_danger);
    background: color-mix(in srgb, var(--_danger) 7%, transparent);
  }

  .stale p {
    font-size: 0.933em;
  }

  .notice.empty {
    display: grid;
    justify-content: center;
    justify-items: center;
    gap: calc(var(--_space) * 1.5);
    padding-block: calc(var(--_space) * 5);
    border-style: dashed;
    background: none;
    text-align: center;
  }

  .notice.empty > div {
    display: block;
    max-inline-size: 44ch;
  }

  .notice.empty svg {
    inline-size: 2.75em;
    block-size: 2.75em;
    padding: 0.7em;
    margin-block-end: calc(var(--_space) * 0.75);
    border-radius: 50%;
    background: var(--_hover);
    color: var(--_muted);
  }

  .set-aside {
    margin: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .loading-more {
    display: flex;
    align-items: center;
    gap: var(--_space);
    color: var(--_muted);
    font-size: var(--_small);
  }

  progress {
    appearance: none;
    inline-size: 8em;
    block-size: 0.35em;
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

  .veiled::before {
    content: attr(data-words);
    visibility: hidden;
  }

  .skeleton {
    display: inline-block;
    inline-size: 7em;
    max-inline-size: 100%;
    block-size: 0.7em;
    border-radius: 0.35em;
    background: currentcolor;
    opacity: 0.11;
    vertical-align: middle;
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    to {
      opacity: 0.05;
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
      forced-color-adjust: none;
      background: Canvas;
      color: CanvasText;
    }

    progress::-webkit-progress-value {
      background: CanvasText;
    }

    progress::-moz-progress-bar {
      background: CanvasText;
    }
  }

  @media print {
    progress {
      print-color-adjust: exact;
    }
  }
`;
