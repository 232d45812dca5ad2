import { html, type TemplateResult } from 'lit';

/**
 * The room of words to come. They are drawn by a style and not seen: as text of the page they
 * would be read by scripts, and taken for what is known.
 *
 * @example html`<td>${veiled('2 calls')}</td>` // as wide, and nothing to read
 */
export const veiled = (words: string): TemplateResult =>
  html`<span class="veiled" data-words=${words}></span>`;
