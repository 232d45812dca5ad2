import { html, nothing, type TemplateResult } from 'lit';
import { callFacet, type CallSort } from '../../domain/call-view.js';
import type { Call } from '../../domain/call.js';
import { formatDuration, isoDuration } from '../../domain/duration.js';
import { isoInstant, parseInstant } from '../../domain/instant.js';
import { msg } from '../../i18n/localize.js';
import type { Browsing } from '../../ui/browsing.js';
import { keptRows } from '../../ui/kept-rows.js';
import { callStatusView } from '../../ui/call-status-view.js';
import { DASH, formatMoment } from '../../ui/formats.js';
import { callDetails } from './call-details.js';

/** What a row needs besides its call. */
export interface RowContext {
  readonly locale: string;
  readonly timeZone: string;
  readonly opened: ReadonlySet<string>;
  toggle(call: Call): void;
}

interface Column {
  readonly id: string;
  readonly label: () => string;
  readonly sort?: CallSort;
  readonly isNumber?: boolean;
  readonly cell: (call: Call, context: RowContext) => TemplateResult | string;
}

const COLUMNS: readonly Column[] = [
  {
    id: 'contact',
    label: () => msg('Contact', { id: 'log-contact' }),
    sort: 'contact',
    cell: contactCell,
  },
  {
    id: 'time',
    label: () => msg('Time', { id: 'chart-time' }),
    sort: 'time',
    cell: ({ startedAt }, context) => momentView(startedAt, context),
  },
  {
    id: 'phone',
    label: () => msg('Phone', { id: 'log-phone' }),
    cell: ({ phoneNumber }) => phoneView(phoneNumber),
  },
  {
    id: 'status',
    label: () => msg('Status', { id: 'column-status' }),
    sort: 'status',
    cell: ({ status }) => callStatusView(status),
  },
  {
    id: 'duration',
    label: () => msg('Duration', { id: 'log-duration' }),
    sort: 'duration',
    isNumber: true,
    cell: ({ durationMs }, { locale }) => durationView(durationMs, locale),
  },
];

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
              ${COLUMNS.map((column) => bodyCell(column, call, context))}
            </tr>
            ${
              context.opened.has(call.id)
                ? html`<tr class="details" role="row">
                    <td role="cell" colspan=${COLUMNS.length}>${callDetails(call, context)}</td>
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
            ${COLUMNS.map(
              ({ id, isNumber }) =>
                html`<td role="cell" class=${isNumber ? 'number' : ''} data-column=${id}>
                  <span class="skeleton"></span>
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function tableHead(browsing: Browsing<string, CallSort> | undefined): TemplateResult {
  const order = browsing?.order;
  return html`<thead role="rowgroup">
    <tr role="row">
      ${COLUMNS.map(({ label, sort, isNumber }) => {
        const isSorted = sort !== undefined && order?.by === sort;
        const direction = isSorted ? (order.descending ? 'descending' : 'ascending') : 'none';
        const className = isNumber ? 'number' : '';
        if (sort === undefined) {
          return html`<th role="columnheader" scope="col" class=${className}>
            <span class="plain">${label()}</span>
          </th>`;
        }
        return html`<th role="columnheader" scope="col" class=${className} aria-sort=${direction}>
          <button
            class="sort"
            type="button"
            ?disabled=${!browsing}
            @click=${() => {
              browsing?.sortBy(sort);
            }}
          >
            ${label()}<span class="arrow" aria-hidden="true"
              >${direction === 'none' ? '↕' : direction === 'ascending' ? '↑' : '↓'}</span
            >
          </button>
        </th>`;
      })}
    </tr>
  </thead>`;
}

/** The label is for cards, which have no headings; a contact needs none. */
function bodyCell(column: Column, call: Call, context: RowContext): TemplateResult {
  const { id, isNumber } = column;
  return html`<td
    role="cell"
    class=${isNumber ? 'cell number' : 'cell'}
    part="cell cell-${id}"
    data-column=${id}
    data-label=${id === 'contact' ? nothing : column.label()}
  >
    ${column.cell(call, context)}
  </td>`;
}

function contactCell(call: Call, { opened, toggle }: RowContext): TemplateResult {
  const isOpen = opened.has(call.id);
  return html`<button
    class="disclosure"
    part="contact"
    type="button"
    aria-expanded=${isOpen ? 'true' : 'false'}
    @click=${() => {
      toggle(call);
    }}
  >
    <span class="marker" aria-hidden="true"></span>${contactName(call)}
  </button>`;
}

export function contactName({ contactName: name }: Call): TemplateResult {
  return name === undefined || name.trim() === ''
    ? html`<span>${msg('No name', { id: 'log-no-name' })}</span>`
    : html`<bdi>${name}</bdi>`;
}

export function phoneView(phoneNumber: string | undefined): TemplateResult {
  return phoneNumber === undefined
    ? unknown()
    : html`<bdi class="phone" dir="ltr">${phoneNumber}</bdi>`;
}

/** A time in the zone, whole in the tooltip; a dash for what is none. */
export function momentView(
  text: string | undefined,
  { locale, timeZone }: { readonly locale: string; readonly timeZone: string },
): TemplateResult {
  const moment = parseInstant(text);
  if (moment === undefined) return unknown();
  return html`<time
    datetime=${isoInstant(moment)}
    title=${formatMoment(moment, { locale, timeZone, style: 'full' })}
    >${formatMoment(moment, { locale, timeZone, style: 'date-time' })}</time
  >`;
}

function durationView(ms: number | undefined, locale: string): TemplateResult {
  if (ms === undefined || !(ms >= 0 && ms < Infinity)) return unknown();
  return html`<time datetime=${isoDuration(ms)}>${formatDuration(ms, { locale })}</time>`;
}

export const unknown = (): TemplateResult =>
  html`<span aria-hidden="true">${DASH}</span
    ><span class="visually-hidden">${msg('not known', { id: 'value-unknown' })}</span>`;
