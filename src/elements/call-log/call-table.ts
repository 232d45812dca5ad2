import { html, nothing, type TemplateResult } from 'lit';
import { callFacet, type CallSort } from '../../domain/call-view.js';
import type { Call } from '../../domain/call.js';
import { msg } from '../../i18n/localize.js';
import type { Browsing } from '../../ui/browsing.js';
import { columnHeading } from '../../ui/column-heading.js';
import { keptRows } from '../../ui/kept-rows.js';
import { CALL_COLUMNS, type ColumnName, type RowContext } from './call-columns.js';
import { callDetails } from './call-details.js';

/** The rows on screen; each opens to what the call was about. */
export function callTable(
  rows: readonly Call[],
  browsing: Browsing<string, CallSort>,
  context: RowContext,
): TemplateResult {
  return html`<table part="table" role="table">
    <caption class="visually-hidden">
      ${msg('Calls', { id: 'column-calls' })}
    </caption>
    ${tableHead(browsing)}
    <tbody role="rowgroup">
      ${keptRows(
        rows,
        ({ id }) => id,
        (call) =>
          html`<tr part="row" role="row" data-call-id=${call.id} data-facet=${callFacet(call)}>
              ${CALL_COLUMNS.map((column) => bodyCell(column, column.cell(call, context)))}
            </tr>
            ${
              context.opened.has(call.id)
                ? html`<tr class="details" role="row">
                    <td role="cell" colspan=${CALL_COLUMNS.length}>
                      ${callDetails(call, context)}
                    </td>
                  </tr>`
                : nothing
            }`,
      )}
    </tbody>
  </table>`;
}

/** The same table in its final size, before there is anything to put in it. */
export function skeletonCallTable(rows: number): TemplateResult {
  return html`<table role="table" aria-busy="true">
    <caption class="visually-hidden">
      ${msg('Calls', { id: 'column-calls' })}
    </caption>
    ${tableHead(undefined)}
    <tbody role="rowgroup" aria-hidden="true">
      ${[...Array(rows).keys()].map(
        () =>
          html`<tr role="row">
            ${CALL_COLUMNS.map((column) => bodyCell(column, html`<span class="skeleton"></span>`))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function tableHead(browsing: Browsing<string, CallSort> | undefined): TemplateResult {
  return html`<thead role="rowgroup">
    <tr role="row">
      ${CALL_COLUMNS.map(({ label, isNumber = false, sort }) =>
        columnHeading({ label: label(), isNumber, sort }, browsing),
      )}
    </tr>
  </thead>`;
}

/** The label is for cards, which have no headings; a contact needs none. */
export function bodyCell(
  { id, label, isNumber }: ColumnName,
  content: TemplateResult | string,
): TemplateResult {
  return html`<td
    role="cell"
    class=${isNumber ? 'cell number' : 'cell'}
    part="cell cell-${id}"
    data-column=${id}
    data-label=${id === 'contact' ? nothing : label()}
  >
    ${content}
  </td>`;
}
