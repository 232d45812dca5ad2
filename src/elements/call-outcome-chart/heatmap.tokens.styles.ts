import { css } from 'lit';

/** Made from tokens.tokens.json by `npm run tokens`. */
export const heatmapTokens = css`
  .heatmap {
    --_heat: var(--campaign-widgets-heat, light-dark(#17754a, #8fe0b4));
    --_on-heat: var(--campaign-widgets-on-heat, light-dark(#ffffff, #06240f));
  }
`;
