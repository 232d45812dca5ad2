import { html, type TemplateResult } from 'lit';
import type { CallSort } from '../../domain/call-view.js';
import type { Call } from '../../domain/call.js';
import { isDuration } from '../../domain/duration.js';
import { msg } from '../../i18n/localize.js';
import { callStatusView } from '../../ui/call-status-view.js';
import { durationView } from '../../ui/duration-view.js';
import { momentView } from '../../ui/moment-view.js';
import { noValue } from '../../ui/no-value.js';

/** What a row needs besides its call. */
export interface RowContext {
  readonly locale: string;
  readonly timeZone: string;
  readonly opened: ReadonlySet<string>;
  toggle(call: Call): void;
}

/** What a column is called, and where its parts and styles find it. */
export interface ColumnName {
  readonly id: string;
  readonly label: () => string;
  readonly isNumber?: boolean;
}

export interface CallColumn extends ColumnName {
  readonly sort?: CallSort;
  readonly cell: (call: Call, context: RowContext) => TemplateResult | string;
}

/** The log's columns, in order. */
export const CALL_COLUMNS: readonly CallColumn[] = [
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
    cell: ({ startedAt }, { locale, timeZone }) =>
      momentView(startedAt, { locale, timeZone, style: 'date-time' }),
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
    cell: ({ durationMs: ms }, { locale }) =>
      isDuration(ms) ? durationView(ms, locale) : noValue(),
  },
];

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
    ? noValue()
    : html`<bdi class="phone" dir="ltr">${phoneNumber}</bdi>`;
}
