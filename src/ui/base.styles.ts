import { css } from 'lit';

/**
 * What all elements share: the host's font and colour, nothing else of its text settings, and
 * the tokens a brand may set. Private `--_` names hold the brand's value or the default.
 */
export const baseStyles = css`
  :host {
    --_accent: var(--campaign-widgets-accent, light-dark(#2f55d4, #9db4ff));
    --_on-accent: var(--campaign-widgets-on-accent, light-dark(#ffffff, #10163a));
    --_surface: var(--campaign-widgets-surface, transparent);
    --_text: var(--campaign-widgets-text, inherit);
    --_muted: var(--campaign-widgets-muted, color-mix(in srgb, currentcolor 74%, transparent));
    --_line: var(--campaign-widgets-line, color-mix(in srgb, currentcolor 16%, transparent));
    --_control-line: var(
      --campaign-widgets-control-line,
      color-mix(in srgb, currentcolor 56%, transparent)
    );
    --_hover: var(--campaign-widgets-hover, color-mix(in srgb, currentcolor 6%, transparent));
    --_chosen: var(--campaign-widgets-chosen, color-mix(in srgb, var(--_accent) 12%, transparent));
    --_radius: var(--campaign-widgets-radius, 8px);
    --_space: var(--campaign-widgets-space, 8px);
    --_danger: var(--campaign-widgets-danger, light-dark(#b3261e, #ffb4ab));
    display: block;
    box-sizing: border-box;
    color: var(--_text);
    background: var(--_surface);
  }

  /* Inside, where not even an important rule of the host for all elements reaches. */
  [part='base'] {
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    line-height: 1.45;
    font-variant-numeric: tabular-nums;
    cursor: auto;
    visibility: visible;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
