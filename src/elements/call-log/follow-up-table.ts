import { html, nothing, type TemplateResult } from 'lit';
import { parseCallStatus } from '../../domain/call-status.js';
import type { FollowUp } from '../../domain/follow-ups.js';
import { callStatusDescription } from '../../i18n/call-status-words.js';
import { followUpLabel } from '../../i18n/follow-up-words.js';
import { msg, str } from '../../i18n/localize.js';
import { callStatusView } from '../../ui/call-status-view.js';
import { formatAge, formatDaysAgo } from '../../ui/formats.js';
import { keptRows } from '../../ui/kept-rows.js';
import { momentView } from '../../ui/moment-view.js';
import { icon } from '../../ui/status-icon.js';
import { contactName, phoneView, type ColumnName, type RowContext } from './call-columns.js';
import { callDetails } from './call-details.js';
import { bodyCell } from './call-table.js';

export interface FollowUpContext extends RowContext {
  readonly done: ReadonlySet<string>;
  take(followUp: FollowUp): void;
  markDone(callId: string): void;
}

interface FollowUpColumn extends ColumnName {
  readonly cell: (followUp: FollowUp, context: FollowUpContext) => TemplateResult;
}

/** The work list's columns, in order. */
const COLUMNS: readonly FollowUpColumn[] = [
  {
    id: 'contact',
    label: () => msg('Contact', { id: 'log-contact' }),
    cell: ({ call }) => html`<span class="who">${contactName(call)}</span>`,
  },
  { id: 'advice', label: () => msg('What to do', { id: 'legend-advice' }), cell: adviceCell },
  { id: 'due', label: () => msg('Due', { id: 'follow-up-due' }), cell: dueView },
  { id: 'phone', label: () => msg('Phone', { id: 'log-phone' }), cell: phoneCell },
  {
    id: 'status',
    label: () => msg('Status', { id: 'column-status' }),
    cell: ({ call }) => callStatusView(call.status),
  },
  { id: 'done', label: () => msg('Done', { id: 'follow-up-done' }), cell: doneBox },
];

/** The work list: what to do for whom, why, and since when. Callbacks come first. */
export function followUpTable(rows: readonly FollowUp[], context: FollowUpContext): TemplateResult {
  return html`<table part="table" role="table">
    <caption class="visually-hidden">
      ${msg('Follow-ups', { id: 'follow-ups' })}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${COLUMNS.map(
          ({ label }) =>
            html`<th role="columnheader" scope="col"><span class="plain">${label()}</span></th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${keptRows(
        rows,
        ({ call }) => call.id,
        (followUp) => followUpRow(followUp, context),
      )}
    </tbody>
  </table>`;
}

function followUpRow(followUp: FollowUp, context: FollowUpContext): TemplateResult {
  const { call, reason } = followUp;
  return html`<tr
      part="row"
      role="row"
      class=${context.done.has(call.id) ? 'done' : ''}
      data-call-id=${call.id}
      data-reason=${reason}
    >
      ${COLUMNS.map((column) => bodyCell(column, column.cell(followUp, context)))}
    </tr>
    ${
      context.opened.has(call.id)
        ? html`<tr class="details" role="row">
            <td role="cell" colspan=${COLUMNS.length}>${callDetails(call, context)}</td>
          </tr>`
        : nothing
    }`;
}

function adviceCell(followUp: FollowUp, { take }: FollowUpContext): TemplateResult {
  const status = parseCallStatus(followUp.call.status);
  return html`<button
      class="button take"
      part="follow-up"
      type="button"
      @click=${() => {
        take(followUp);
      }}
    >
      ${followUpLabel(followUp.reason)}
    </button>
    ${status ? html`<span class="note">${callStatusDescription(status)}</span>` : nothing}`;
}

function phoneCell({ call, invalidPhoneNumber }: FollowUp): TemplateResult {
  return html`${phoneView(call.phoneNumber)}${
    invalidPhoneNumber
      ? html`<span class="flag"
          >${icon('attention')}${msg('Not a valid number', { id: 'follow-up-invalid' })}</span
        >`
      : nothing
  }`;
}

function dueView({ dueAt, daysAgo, ageMs }: FollowUp, context: RowContext): TemplateResult {
  const { locale, timeZone } = context;
  const age = daysAgo === undefined ? formatAge(ageMs, locale) : formatDaysAgo(daysAgo, locale);
  return momentView(dueAt, { locale, timeZone, style: 'date-time' }, age);
}

function doneBox({ call }: FollowUp, { done, markDone }: FollowUpContext): TemplateResult {
  const { contactName: given = '', id } = call;
  const name = given.trim() === '' ? id : given;
  return html`<input
    type="checkbox"
    aria-label=${msg(str`Done: ${name}`, { id: 'follow-up-done-name' })}
    .checked=${done.has(id)}
    @change=${() => {
      markDone(id);
    }}
  />`;
}
