import { html, type TemplateResult } from 'lit';
import { msg } from '../i18n/localize.js';

/** Saves what is filtered, in the order on screen. */
export function csvButton(save: () => void): TemplateResult {
  return html`<button class="button" part="csv" type="button" @click=${save}>
    ${msg('Download CSV', { id: 'csv' })}
  </button>`;
}
