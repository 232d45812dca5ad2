import { html, type TemplateResult } from 'lit';
import { inLanguage, msg } from '../i18n/localize.js';

/** Saves what is filtered, in the order on screen. */
export function csvButton(save: () => void, locale: string): TemplateResult {
  return html`<button
    class="button"
    part="csv"
    type="button"
    @click=${() => {
      inLanguage(locale, save);
    }}
  >
    ${csvWords()}
  </button>`;
}

/** The foot of a table before there is one: room for the pages and the button. */
export const footPlace = (): TemplateResult =>
  html`<div class="foot" aria-hidden="true">
    <div class="pager"></div>
    <span class="button hollow">${csvWords()}</span>
  </div>`;

const csvWords = (): string => msg('Download CSV', { id: 'csv' });
