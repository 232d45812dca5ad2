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
    ${msg('Download CSV', { id: 'csv' })}
  </button>`;
}
