import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignFacet, CampaignSort } from '../../domain/campaign-view.js';
import type { Campaign } from '../../domain/campaign.js';
import { msg } from '../../i18n/localize.js';
import type { Browsing } from '../../ui/browsing.js';
import { csvButton, footPlace } from '../../ui/csv-button.js';
import { pagerView, type PageOfRows } from '../../ui/pager-view.js';
import { nothingFound } from '../../ui/row-filters.js';
import type { CampaignColumn, CellContext } from './campaign-columns.js';
import { campaignTable, skeletonTable } from './campaign-table.js';
import { skeletonFilters } from './list-filters.js';
import { noCampaignFoundWords, orderPartWords } from './list-words.js';

const MOST_SKELETON_ROWS = 50;

/** The rows of one page, the way to the others, and the file of all. */
export function listPage(
  page: PageOfRows<Campaign>,
  options: {
    readonly columns: readonly CampaignColumn[];
    readonly browsing: Browsing<CampaignFacet, CampaignSort>;
    readonly chosenId: string | undefined;
    readonly cells: CellContext;
    readonly lacksTotals: boolean;
    readonly save: () => void;
  },
): TemplateResult {
  const { columns, browsing, chosenId, cells, lacksTotals, save } = options;
  const { locale } = cells;
  const { onPage: rows } = page;
  return html`${
      rows.length === 0
        ? nothingFound(noCampaignFoundWords(), () => {
            browsing.clear();
          })
        : campaignTable({ columns, rows, browsing, chosenId, cells })
    }
    <div class="foot">
      ${pagerView(page, {
        browsing,
        rows: msg('Campaigns', { id: 'list-caption' }),
        locale,
      })}${csvButton(save, locale)}
    </div>
    ${lacksTotals ? html`<p class="set-aside">${orderPartWords()}</p>` : nothing}`;
}

/** The list in its final size, before there is anything to put in it. */
export function listSkeleton(columns: readonly CampaignColumn[], pageSize: number): TemplateResult {
  return html`<p class="visually-hidden" role="status">
      ${msg('Loading campaigns', { id: 'list-loading' })}
    </p>
    ${skeletonFilters()}${skeletonTable(columns, Math.min(MOST_SKELETON_ROWS, pageSize))}
    ${footPlace()}`;
}
