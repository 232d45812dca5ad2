import { html, type TemplateResult } from 'lit';
import type { CallSort } from '../../domain/call-view.js';
import { fileWords, type FileSubject } from '../../i18n/csv-words.js';
import { msg } from '../../i18n/localize.js';
import type { Browsing } from '../../ui/browsing.js';
import { csvButton, footPlace } from '../../ui/csv-button.js';
import { pagerView } from '../../ui/pager-view.js';
import { nothingFound } from '../../ui/row-filters.js';
import type { NoticeWords } from '../../ui/state-views.js';
import { skeletonCallTable } from './call-table.js';
import { skeletonFilters } from './log-filters.js';
import { noCallFoundWords } from './log-words.js';

const MOST_SKELETON_ROWS = 50;

/** How a page of rows is shown, and what is saved of all of them. */
export interface LogPageParts<Row> {
  /** What the rows are, as their table is called. */
  readonly rows: string;
  readonly table: (onPage: readonly Row[]) => TemplateResult;
  /** What the file is named after. */
  readonly file: FileSubject;
  readonly csv: () => string;
  /** Why there are no rows, where no filter is the reason. */
  readonly none?: NoticeWords | undefined;
}

/** The rows of one page, the way to the others, and the file of all. */
export function logPage<Row>(
  rows: readonly Row[],
  options: LogPageParts<Row> & {
    readonly browsing: Browsing<string, CallSort>;
    readonly size: number;
    readonly locale: string;
    readonly clear: () => void;
    readonly save: (name: string, csv: string) => void;
  },
): TemplateResult {
  const { browsing, locale, none, save } = options;
  const page = browsing.pageOf(rows, options.size, locale);
  return html`${page.count === 0 ? nothingFound(none ?? noCallFoundWords(), none ? undefined : options.clear) : options.table(page.onPage)}
    <div class="foot">
      ${pagerView(page, { browsing, rows: options.rows, locale })}${csvButton(() => {
        save(fileWords(options.file), options.csv());
      }, locale)}
    </div>`;
}

/** The log in its final size, before there is anything to put in it. */
export function logSkeleton(pageSize: number): TemplateResult {
  return html`<p class="visually-hidden" role="status">
      ${msg('Loading calls', { id: 'chart-loading' })}
    </p>
    <div class="views" aria-hidden="true"><span class="button hollow"></span></div>
    ${skeletonFilters()} ${skeletonCallTable(Math.min(MOST_SKELETON_ROWS, pageSize))} ${footPlace()}`;
}
