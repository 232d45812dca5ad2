import { html, nothing, type TemplateResult } from 'lit';
import type { Campaign } from '../../domain/campaign.js';
import {
  campaignFacet,
  type CampaignFacet,
  type CampaignSort,
} from '../../domain/campaign-view.js';
import { msg } from '../../i18n/localize.js';
import type { Browsing } from '../../ui/browsing.js';
import { columnHeading } from '../../ui/column-heading.js';
import { keptRows } from '../../ui/kept-rows.js';
import type { CampaignColumn, CellContext } from './campaign-columns.js';

/** The rows on screen, in a table whose headers sort. */
export function campaignTable(options: {
  readonly columns: readonly CampaignColumn[];
  readonly rows: readonly Campaign[];
  readonly browsing: Browsing<CampaignFacet, CampaignSort>;
  readonly chosenId: string | undefined;
  readonly cells: CellContext;
}): TemplateResult {
  const { columns, rows, chosenId, cells } = options;
  return html`<table part="table" role="table">
    ${tableHead(columns, options.browsing)}
    <tbody role="rowgroup">
      ${keptRows(
        rows,
        ({ id }) => id,
        (campaign) =>
          html`<tr
            part="row"
            role="row"
            data-campaign-id=${campaign.id}
            data-facet=${campaignFacet(campaign)}
            aria-current=${campaign.id === chosenId ? 'true' : 'false'}
          >
            ${columns.map((column) => bodyCell(column, column.cell(campaign, cells)))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The same table in its final size, before there is anything to put in it. */
export function skeletonTable(columns: readonly CampaignColumn[], rows: number): TemplateResult {
  return html`<table role="table" aria-busy="true">
    ${tableHead(columns, undefined)}
    <tbody role="rowgroup" aria-hidden="true">
      ${[...Array(rows).keys()].map(
        () =>
          html`<tr role="row">
            ${columns.map((column) => bodyCell(column, html`<span class="skeleton"></span>`))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The label is for cards, which have no headings; a name needs none. */
function bodyCell(column: CampaignColumn, content: TemplateResult | string): TemplateResult {
  const { id, isNumber } = column;
  return html`<td
    role="cell"
    class=${isNumber ? 'cell number' : 'cell'}
    part="cell cell-${id}"
    data-column=${id}
    data-label=${id === 'name' ? nothing : column.label()}
  >
    ${content}
  </td>`;
}

function tableHead(
  columns: readonly CampaignColumn[],
  browsing: Browsing<CampaignFacet, CampaignSort> | undefined,
): TemplateResult {
  return html`<caption class="visually-hidden">
      ${msg('Campaigns', { id: 'list-caption' })}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(({ id: sort, label, isNumber }) =>
          columnHeading({ label: label(), isNumber, sort }, browsing),
        )}
      </tr>
    </thead>`;
}
