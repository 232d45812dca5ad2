import { css } from 'lit';

/** The list over the picture, and the line that says what the keys do there. */
export const segmentKeysStyles = css`
  /* Over the picture for its outline alone; the pointer goes through. */
  .segments {
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
    pointer-events: none;
  }

  .keys {
    display: none;
    position: absolute;
    /* Below the outline. */
    inset-block-start: calc(100% + 6px);
    inset-inline: 0;
    z-index: 1;
    inline-size: fit-content;
    margin: 0 auto;
    padding: 0.2em var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--campaign-widgets-surface, light-dark(#ffffff, #16181d));
    color: var(--_muted);
    font-size: var(--_small);
    text-align: center;
    text-wrap: balance;
  }

  .segments:focus-visible + .keys {
    display: block;
  }
`;
