import { css } from 'lit';

/** Made from tokens.tokens.json by `npm run tokens`. */
export const baseTokens = css`
  :host {
    --_accent: var(--campaign-widgets-accent, light-dark(#2f55d4, #9db4ff));
    --_on-accent: var(--campaign-widgets-on-accent, light-dark(#ffffff, #10163a));
    --_surface: var(--campaign-widgets-surface, transparent);
    --_text: var(--campaign-widgets-text, currentcolor);
    --_radius: var(--campaign-widgets-radius, 8px);
    --_badge-radius: var(--campaign-widgets-badge-radius, 99em);
    --_density: var(--campaign-widgets-density, 1);
    --_space: var(--campaign-widgets-space, calc(8px * var(--_density)));
    --_muted: var(--campaign-widgets-muted, color-mix(in srgb, currentcolor 74%, transparent));
    --_line: var(--campaign-widgets-line, color-mix(in srgb, currentcolor 14%, transparent));
    --_button-line: var(
      --campaign-widgets-button-line,
      color-mix(in srgb, currentcolor 24%, transparent)
    );
    --_control-line: var(
      --campaign-widgets-control-line,
      color-mix(in srgb, currentcolor 56%, transparent)
    );
    --_hover: var(--campaign-widgets-hover, color-mix(in srgb, currentcolor 5%, transparent));
    --_chosen: var(--campaign-widgets-chosen, color-mix(in srgb, var(--_accent) 11%, transparent));
    --_danger: var(--campaign-widgets-danger, light-dark(#b3261e, #ffb4ab));
  }
`;
