import { css } from 'lit';

/** Buttons, fields and links in the kit's dress. */
export const controlStyles = css`
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  .button,
  .field {
    min-block-size: 2.15em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: transparent;
  }

  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    padding: 0 0.8em;
    border-color: var(--_button-line);
    font-size: var(--_small);
    font-weight: 500;
    line-height: 1.2;
    cursor: pointer;
    transition: background-color 0.12s;
  }

  .button:hover:not(:disabled, [aria-disabled='true']) {
    background: var(--_hover);
  }

  .button:is(:disabled, [aria-disabled='true']) {
    opacity: 0.5;
    cursor: default;
  }

  .button.main {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.main:hover {
    background: color-mix(in srgb, var(--_accent) 88%, currentcolor);
  }

  .button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_chosen);
  }

  .button svg {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
  }

  .field {
    padding: 0 0.7em;
    min-inline-size: 0;
    font-size: 0.933em;
  }

  .field:hover {
    border-color: currentcolor;
  }

  .field:focus-visible {
    outline-offset: -1px;
    border-color: var(--_accent);
  }

  .field::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  option {
    background: Canvas;
    color: CanvasText;
  }

  a {
    color: var(--_accent);
  }

  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      border: 2px solid Highlight;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .button {
      transition: none;
    }
  }

  @media print {
    .button,
    .field {
      display: none;
    }
  }
`;
