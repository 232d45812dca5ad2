import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../i18n/localize.js';
import type { NoticeWords } from './state-views.js';

/** Looks for words in the rows while they are typed. */
export function searchField(
  label: string,
  browsing: { readonly search: string; searchFor(text: string): void },
): TemplateResult {
  return html`<input
    class="field"
    part="search"
    type="search"
    autocomplete="off"
    aria-label=${label}
    placeholder=${label}
    .value=${browsing.search}
    @input=${(event: Event) => {
      if (event.target instanceof HTMLInputElement) browsing.searchFor(event.target.value);
    }}
  />`;
}

/** There are no rows: say why, and where filters leave none, offer the way back. */
export function nothingFound({ title, advice }: NoticeWords, clear?: () => void): TemplateResult {
  return html`<div class="notice empty" part="empty">
    <div>
      <p class="notice-title">${title}</p>
      <p>${advice}</p>
    </div>
    ${
      clear
        ? html`<button class="button" type="button" @click=${clear}>
            ${msg('Clear filters', { id: 'list-clear' })}
          </button>`
        : nothing
    }
  </div>`;
}
