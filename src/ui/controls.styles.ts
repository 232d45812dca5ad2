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

  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2.25em;
    padding: 0 0.85em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: transparent;
    font-weight: 550;
    line-height: 1.2;
    cursor: pointer;
  }

  .button:hover:not(:disabled) {
    background: var(--_hover);
  }

  .button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  .button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_chosen);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .button svg {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
  }

  .field {
    min-block-size: 2.25em;
    padding: 0 0.75em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: transparent;
    min-inline-size: 0;
  }

  .field::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  a {
    color: var(--_accent);
  }

  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      border: 2px solid Highlight;
    }
  }

  @media print {
    .button,
    .field {
      display: none;
    }
  }
`;
