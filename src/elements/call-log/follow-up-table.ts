import { html, nothing, type TemplateResult } from 'lit';
import { parseCallStatus } from '../../domain/call-status.js';
import type { FollowUp } from '../../domain/follow-ups.js';
import { isoInstant } from '../../domain/instant.js';
import { callStatusDescription } from '../../i18n/call-status-words.js';
import { followUpLabel } from '../../i18n/follow-up-words.js';
import { msg, str } from '../../i18n/localize.js';
import { callStatusView } from '../../ui/call-status-view.js';
import { formatAge, formatMoment } from '../../ui/formats.js';
import { keptRows } from '../../ui/kept-rows.js';
import { noValue } from '../../ui/no-value.js';
import { icon } from '../../ui/status-icon.js';
import { contactName, phoneView, type RowContext } from './call-columns.js';
import { callDetails } from './call-details.js';

export interface FollowUpContext extends RowContext {
  readonly done: ReadonlySet<string>;
  take(followUp: FollowUp): void;
  markDone(callId: string): void;
}

const STATUS_CELL = 4;

/** The work list: what to do for whom, why, and since when. Callbacks come first. */
export function followUpTable(rows: readonly FollowUp[], context: FollowUpContext): TemplateResult {
  const headings = [
    msg('Contact', { id: 'log-contact' }),
    msg('What to do', { id: 'legend-advice' }),
    msg('Due', { id: 'follow-up-due' }),
    msg('Phone', { id: 'log-phone' }),
    msg('Status', { id: 'column-status' }),
    msg('Done', { id: 'follow-up-done' }),
  ];
  return html`<table part="table" role="table">
    <caption class="visually-hidden">
      ${msg('Follow-ups', { id: 'follow-ups' })}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${headings.map(
          (heading) =>
            html`<th role="columnheader" scope="col"><span class="plain">${heading}</span></th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${keptRows(
        rows,
        ({ call }) => call.id,
        (followUp) => followUpRow(followUp, headings, context),
      )}
    </tbody>
  </table>`;
}

function followUpRow(
  followUp: FollowUp,
  headings: readonly string[],
  context: FollowUpContext,
): TemplateResult {
  const { call, reason } = followUp;
  const isDone = context.done.has(call.id);
  const status = parseCallStatus(call.status);
  // A name needs no label.
  const [, ...labels] = headings;
  const cells = [
    html`<span class="who">${contactName(call)}</span>`,
    html`<button
        class="button take"
        part="follow-up"
        type="button"
        @click=${() => {
          context.take(followUp);
        }}
      >
        ${followUpLabel(reason)}
      </button>
      ${status ? html`<span class="note">${callStatusDescription(status)}</span>` : nothing}`,
    dueView(followUp, context),
    html`${phoneView(call.phoneNumber)}${
      followUp.invalidPhoneNumber
        ? html`<span class="flag"
            >${icon('attention')}${msg('Not a valid number', { id: 'follow-up-invalid' })}</span
          >`
        : nothing
    }`,
    callStatusView(call.status),
    doneBox(followUp, isDone, context),
  ];
  return html`<tr
      part="row"
      role="row"
      class=${isDone ? 'done' : ''}
      data-call-id=${call.id}
      data-reason=${reason}
    >
      ${cells.map(
        (cell, index) =>
          html`<td
            role="cell"
            class="cell"
            part="cell"
            data-column=${index === STATUS_CELL ? 'status' : ''}
            data-label=${labels[index - 1] ?? nothing}
          >
            ${cell}
          </td>`,
      )}
    </tr>
    ${
      context.opened.has(call.id)
        ? html`<tr class="details" role="row">
            <td role="cell" colspan=${headings.length}>${callDetails(call, context)}</td>
          </tr>`
        : nothing
    }`;
}

function dueView({ since, ageMs }: FollowUp, { locale, timeZone }: RowContext): TemplateResult {
  if (since === undefined) return noValue();
  return html`<time
    datetime=${isoInstant(since)}
    title=${formatMoment(since, { locale, timeZone, style: 'full' })}
    >${formatAge(ageMs, locale)}</time
  >`;
}

function doneBox(
  { call }: FollowUp,
  isDone: boolean,
  { markDone }: FollowUpContext,
): TemplateResult {
  const { contactName: given = '', id } = call;
  const name = given.trim() === '' ? id : given;
  return html`<input
    type="checkbox"
    aria-label=${msg(str`Done: ${name}`, { id: 'follow-up-done-name' })}
    .checked=${isDone}
    @change=${() => {
      markDone(id);
    }}
  />`;
}
