import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../i18n/localize.js';
import { formatNumber } from './formats.js';

/** Which rows are on screen, and the way to the others. Nothing where all fit. */
export function pagerView(options: {
  readonly page: number;
  readonly pages: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly locale: string;
  readonly turnTo: (page: number) => void;
}): TemplateResult | typeof nothing {
  const { page, pages, locale, turnTo } = options;
  if (pages <= 1) return nothing;
  const [from, to, count] = [options.from, options.to, options.count].map((value) =>
    formatNumber(value, locale),
  );
  return html`<nav class="pager" part="pager" aria-label=${msg('Pages', { id: 'pager' })}>
    <span>${msg(str`${from}–${to} of ${count}`, { id: 'pager-range' })}</span>
    <button
      class="button"
      type="button"
      ?disabled=${page === 0}
      @click=${() => {
        turnTo(page - 1);
      }}
    >
      ${msg('Previous', { id: 'pager-previous' })}
    </button>
    <button
      class="button"
      type="button"
      ?disabled=${page >= pages - 1}
      @click=${() => {
        turnTo(page + 1);
      }}
    >
      ${msg('Next', { id: 'pager-next' })}
    </button>
  </nav>`;
}
