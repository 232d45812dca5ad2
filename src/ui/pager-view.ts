import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../i18n/localize.js';
import { formatNumber } from './formats.js';

/** The rows on screen, and where they stand among all. */
export interface PageOfRows<Row> {
  readonly onPage: readonly Row[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Numbers of the first and the last row on screen, from 1. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Cuts rows into pages; a page beyond the last is the last.
 *
 * @example pageOfRows(['a', 'b', 'c'], { page: 1, size: 2 }) // { onPage: ['c'], page: 1, pages: 2, … }
 */
export function pageOfRows<Row>(
  rows: readonly Row[],
  { page: asked, size }: { readonly page: number; readonly size: number },
): PageOfRows<Row> {
  const count = rows.length;
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(asked, pages - 1);
  const onPage = rows.slice(page * size, (page + 1) * size);
  return { onPage, page, pages, from: page * size + 1, to: page * size + onPage.length, count };
}

/** Which rows are on screen, and the way to the others where there are more. */
export function pagerView(
  { page, pages, from, to, count }: PageOfRows<unknown>,
  {
    browsing,
    locale,
  }: { readonly browsing: { turnTo(page: number): void }; readonly locale: string },
): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  const [first, last, all] = [from, to, count].map((value) => formatNumber(value, locale));
  const range = html`<span role="status"
    >${msg(str`${first}–${last} of ${all}`, { id: 'pager-range' })}</span
  >`;
  if (pages === 1) return html`<div class="pager" part="pager">${range}</div>`;
  return html`<nav class="pager" part="pager" aria-label=${msg('Pages', { id: 'pager' })}>
    ${range}
    <button
      class="button"
      type="button"
      ?disabled=${page === 0}
      @click=${() => {
        browsing.turnTo(page - 1);
      }}
    >
      ${msg('Previous', { id: 'pager-previous' })}
    </button>
    <button
      class="button"
      type="button"
      ?disabled=${page >= pages - 1}
      @click=${() => {
        browsing.turnTo(page + 1);
      }}
    >
      ${msg('Next', { id: 'pager-next' })}
    </button>
  </nav>`;
}
