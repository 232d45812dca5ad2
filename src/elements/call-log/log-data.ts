import { html, type TemplateResult } from 'lit';
import type { CallSort } from '../../domain/call-view.js';
import type { Call } from '../../domain/call.js';
import type { FollowUp } from '../../domain/follow-ups.js';
import { msg } from '../../i18n/localize.js';
import type { Browsing } from '../../ui/browsing.js';
import { toggled } from '../../ui/toggled.js';
import type { CallActions } from './call-actions.js';
import { callCsv, followUpCsv, type FollowUpColumns } from './call-csv.js';
import { callTable } from './call-table.js';
import { followUpTable } from './follow-up-table.js';
import { logFilters } from './log-filters.js';
import { COUNTED_CHOICES, type CountedChoice } from './log-options.js';
import { logPage, type LogPageParts } from './log-page.js';
import type { LogRows, LogView } from './log-rows.js';
import { noFollowUpWords, viewSwitch } from './log-words.js';

const MINUTE = 60_000;

/** What a person sets besides statuses, search, order and page. */
export interface LogChoice {
  readonly followUp?: boolean;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly counts?: CountedChoice;
}

/** What of a log's calls is shown, and what is done when a person asks for something else. */
export interface LogData {
  readonly view: LogView;
  readonly followUp: boolean;
  readonly columns: FollowUpColumns;
  readonly pageSize: number;
  readonly browsing: Browsing<string, CallSort>;
  readonly rows: LogRows;
  readonly actions: CallActions;
  set(choice: LogChoice): void;
  chooseStatuses(statuses: ReadonlySet<string>): void;
  save(name: string, csv: string): void;
}

/** Everything between the notices of a log: view switch, filters, and all calls or the follow-ups. */
export function logData(calls: readonly Call[], data: LogData): TemplateResult {
  return html`${viewSwitch(data.followUp, (followUp) => {
    data.set({ followUp });
  })}
  ${filters(calls, data)} ${data.followUp ? followUpRows(calls, data) : callRows(calls, data)}
  ${data.browsing.announcement()}`;
}

function filters(calls: readonly Call[], data: LogData): TemplateResult {
  const { browsing, view } = data;
  const { counted, locale } = view;
  return logFilters({
    browsing,
    counts: data.rows.counts(calls),
    followUp: data.followUp,
    days: data.rows.days(view),
    ...{ counted, locale },
    toggle: (facet) => {
      data.chooseStatuses(toggled(browsing.chosen, facet));
    },
    setDay: (end, day) => {
      data.set({ [end]: day === '' ? undefined : day });
      browsing.startOver();
    },
    setCounted: (counts) => {
      data.set({ counts });
      browsing.startOver();
    },
  });
}

function callRows(calls: readonly Call[], data: LogData): TemplateResult {
  const { actions, browsing, view } = data;
  const rows = data.rows.calls(calls, view);
  const context = actions.context(view);
  const shown = (call: Call): Call => actions.shown(call);
  return pageView(rows, data, {
    rows: msg('Calls', { id: 'column-calls' }),
    table: (onPage) => callTable(onPage.map(shown), browsing, context),
    file: 'calls',
    csv: () => callCsv(rows.map(shown), context),
  });
}

function followUpRows(calls: readonly Call[], data: LogData): TemplateResult {
  const { actions, columns, view } = data;
  const rows = data.rows.followUps(calls, view, Math.floor(Date.now() / MINUTE) * MINUTE);
  const context = actions.context(view);
  const shown = (row: FollowUp): FollowUp => ({ ...row, call: actions.shown(row.call) });
  return pageView(rows, data, {
    rows: msg('Follow-ups', { id: 'follow-ups' }),
    table: (onPage) => followUpTable(onPage.map(shown), context),
    file: 'follow-ups',
    csv: () => followUpCsv(rows.map(shown), columns, view),
    none: data.rows.areAll(calls, view) ? noFollowUpWords() : undefined,
  });
}

function pageView<Row>(
  rows: readonly Row[],
  data: LogData,
  parts: LogPageParts<Row>,
): TemplateResult {
  const { browsing, pageSize, view, save } = data;
  return logPage(rows, {
    ...parts,
    browsing,
    size: pageSize,
    locale: view.locale,
    clear: () => {
      data.set({ from: undefined, to: undefined, counts: COUNTED_CHOICES[0] });
      browsing.search = '';
      if (browsing.chosen.size > 0) data.chooseStatuses(new Set());
      else browsing.startOver();
    },
    save,
  });
}
