import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { msg, str } from '../i18n/localize.js';
import { formatNumber } from './formats.js';
import { pageOfRows, rangeWords, type PageOfRows, type RowsToPage } from './pager-view.js';
import { clickRow } from './row-click.js';
import { toggled } from './toggled.js';

export interface SortOrder<Sort extends string> {
  readonly by: Sort;
  readonly descending: boolean;
}

/**
 * How a person looks through rows: search, switches, order and page; and what a screen reader is
 * told about it, once.
 */
export class Browsing<Facet extends string, Sort extends string> {
  search = '';
  chosen: ReadonlySet<Facet> = new Set();
  #page = 0;
  #size = 1;
  /** Put into words when it is shown, so that it follows the language. */
  #said: (() => string) | undefined;
  #countIsDue = false;
  #rangeIsDue = false;

  constructor(
    private readonly host: ReactiveElement,
    public order?: SortOrder<Sort>,
  ) {
    host.addEventListener('click', clickRow);
  }

  /** What is looked through: the page's own name for the element, where it gives one. */
  subject(rows: string): string {
    return this.host.getAttribute('aria-label') ?? rows;
  }

  searchFor(text: string): void {
    this.search = text;
    this.startOver();
  }

  toggle(facet: Facet): void {
    this.choose(toggled(this.chosen, facet));
  }

  choose(facets: ReadonlySet<Facet>): void {
    this.chosen = facets;
    this.startOver();
  }

  clear(): void {
    this.search = '';
    this.choose(new Set());
  }

  /** Ascending at first, the other way the second time. */
  sortBy(column: Sort): void {
    const again = this.order?.by === column;
    this.order = { by: column, descending: again && !this.order?.descending };
    this.turnTo(0);
    const { descending } = this.order;
    this.#said = () =>
      descending
        ? msg('Sorted, highest first', { id: 'list-sorted-down' })
        : msg('Sorted, lowest first', { id: 'list-sorted-up' });
  }

  turnTo(page: number): void {
    this.#page = page;
    this.#said = undefined;
    this.host.requestUpdate();
  }

  /** To another page, as a person asked: which rows those are is said. */
  leafTo(page: number): void {
    this.turnTo(page);
    this.#rangeIsDue = true;
  }

  /**
   * The rows of the page on screen, of those that are left after filtering, in order. What is due
   * to be said of them is in the next `announcement()`.
   */
  pageOf<Row>(rows: RowsToPage<Row>, size: number, locale: string): PageOfRows<Row> {
    // A page of another size starts with, or has, the row that the old one started with.
    this.#page = Math.floor((this.#page * this.#size) / size);
    this.#size = size;
    const found = pageOfRows(rows, { page: this.#page, size });
    if (this.#countIsDue) {
      const count = formatNumber(found.count, locale);
      this.#said = () => msg(str`Found: ${count}`, { id: 'browsing-found' });
      this.#countIsDue = false;
    } else if (this.#rangeIsDue) {
      this.#said = () => rangeWords(found, locale);
    }
    this.#rangeIsDue = false;
    return found;
  }

  /** What a screen reader hears after a search, a switch or a new order. */
  announcement(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.#said?.() ?? nothing}</p>`;
  }

  /** After another filter: the first page, and how much is left, said once. */
  startOver(): void {
    this.turnTo(0);
    this.#countIsDue = true;
  }
}
