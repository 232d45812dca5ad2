import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../i18n/localize.js';
import { formatNumber } from './formats.js';

/** Rows that can be cut into pages; they need not all be in order yet. */
export type RowsToPage<Row> = Pick<readonly Row[], 'length' | 'slice'>;

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
  rows: RowsToPage<Row>,
  { page: asked, size }: { readonly page: number; readonly size: number },
): PageOfRows<Row> {
  const count = rows.length;
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(asked, pages - 1);
  const onPage = rows.slice(page * size, (page + 1) * size);
  return { onPage, page, pages, from: page * size + 1, to: page * size + onPage.length, count };
}

/** Which rows are on screen: `26–50 of 132`. */
export function rangeWords({ from, to, count }: PageOfRows<unknown>, locale: string): string {
  const [first, last, all] = [from, to, count].map((value) => formatNumber(value, locale));
  return msg(str`${first}–${last} of ${all}`, { id: 'pager-range' });
}

interface Pager {
  readonly browsing: { leafTo(page: number): void; subject(rows: string): string };
  /** What the rows are, as their table is called. */
  readonly rows: string;
  readonly locale: string;
}

/** Which rows are on screen, and the way to the others where there are more. */
export function pagerView(
  page: PageOfRows<unknown>,
  { browsing, rows, locale }: Pager,
): TemplateResult | typeof nothing {
  if (page.count === 0) return nothing;
  const range = html`<span>${rangeWords(page, locale)}</span>`;
  if (page.pages === 1) return html`<div class="pager" part="pager">${range}</div>`;
  const step = (label: string, to: number): TemplateResult => {
    // A button that is disabled under the finger would lose the focus.
    const isOff = to < 0 || to >= page.pages;
    return html`<button
      class="button"
      type="button"
      aria-disabled=${isOff ? 'true' : 'false'}
      @click=${() => {
        if (!isOff) browsing.leafTo(to);
      }}
    >
      ${label}
    </button>`;
  };
  // A page may have several: a list of landmarks tells them apart by name alone.
  const subject = browsing.subject(rows);
  return html`<nav
    class="pager"
    part="pager"
    aria-label=${msg(str`Pages: ${subject}`, { id: 'pager' })}
  >
    ${range} ${step(msg('Previous', { id: 'pager-previous' }), page.page - 1)}
    ${step(msg('Next', { id: 'pager-next' }), page.page + 1)}
  </nav>`;
}
