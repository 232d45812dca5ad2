import { countsTowardTimeSpent, parseCallStatus } from '../../domain/call-status.js';
import type { Call } from '../../domain/call.js';
import { formatDuration } from '../../domain/duration.js';
import type { FollowUp } from '../../domain/follow-ups.js';
import { parseInstant } from '../../domain/instant.js';
import { callStatusLabel } from '../../i18n/call-status-words.js';
import { csvHeading } from '../../i18n/csv-words.js';
import { followUpLabel } from '../../i18n/follow-up-words.js';
import { csvFile, type CsvCell } from '../../ui/csv.js';
import { formatTime } from '../../ui/formats.js';

export interface CallCsvOptions {
  readonly locale: string;
  readonly timeZone: string;
  /** The numbers are whole; a file for an importer has none otherwise. */
  readonly showPhoneNumbers?: boolean;
}

export const CALL_HEADINGS = [
  'id',
  'campaign_id',
  'status',
  'status_label',
  'counts_toward_time_spent',
  'started_at',
  'started',
  'duration_seconds',
  'duration',
  'contact_id',
  'contact',
  'phone',
  'summary',
  'sentiment',
  'callback_at',
  'meeting_at',
] as const;

export const FOLLOW_UP_HEADINGS = ['reason', 'what_to_do', 'due_at', 'invalid_phone'] as const;

/** Calls in their order, as a CSV file: values for machines and for people. */
export function callCsv(calls: readonly Call[], options: CallCsvOptions): string {
  return csvFile(
    CALL_HEADINGS.map(csvHeading),
    calls.map((call) => callCells(call, options)),
  );
}

function callCells(call: Call, { locale, timeZone }: CallCsvOptions): CsvCell[] {
  const { durationMs } = call;
  const id = parseCallStatus(call.status);
  return [
    call.id,
    call.campaignId,
    id ?? 'unrecognised',
    id ? callStatusLabel(id) : call.status,
    id ? countsTowardTimeSpent(id) : undefined,
    call.startedAt,
    parseInstant(call.startedAt) === undefined
      ? undefined
      : formatTime(call.startedAt, { locale, timeZone, style: 'date-time' }),
    durationMs === undefined ? undefined : durationMs / 1000,
    durationMs === undefined ? undefined : formatDuration(durationMs, { locale }),
    call.contactId,
    call.contactName,
    call.phoneNumber,
    call.summary,
    call.sentiment,
    call.callbackAt,
    call.meetingAt,
  ];
}

/** Headings that the importers of CRMs know. */
export const FOLLOW_UP_COLUMNS = ['generic', 'gohighlevel', 'hubspot'] as const;
export type FollowUpColumns = (typeof FOLLOW_UP_COLUMNS)[number];

type Importer = readonly (readonly [
  heading: string,
  cell: (followUp: FollowUp, options: CallCsvOptions) => CsvCell,
])[];

const firstName: Importer[number] = ['First Name', ({ call }) => splitName(call)[0]];
const lastName: Importer[number] = ['Last Name', ({ call }) => splitName(call)[1]];
/** A mask would be taken for the contact's new number; an empty cell changes nothing. */
const phone: Importer[number][1] = ({ call }, { showPhoneNumbers }) =>
  showPhoneNumbers ? call.phoneNumber : undefined;
const task = ({ reason }: FollowUp): string => followUpLabel(reason);
const notes = ({ call, reason }: FollowUp): string =>
  [followUpLabel(reason), call.summary].filter(Boolean).join(': ');

const IMPORTERS: Readonly<Record<Exclude<FollowUpColumns, 'generic'>, Importer>> = {
  gohighlevel: [
    firstName,
    lastName,
    ['Phone', phone],
    ['Contact Id', ({ call }) => call.contactId],
    ['Tags', task],
    ['Notes', notes],
  ],
  hubspot: [
    firstName,
    lastName,
    ['Phone Number', phone],
    ['Record ID', ({ call }) => call.contactId],
    ['Task Title', task],
    ['Note body', notes],
    ['Due date', ({ dueAt }) => dueAt],
  ],
};

/** Follow-ups in their order, with the headings of a CRM's importer. */
export function followUpCsv(
  followUps: readonly FollowUp[],
  columns: FollowUpColumns,
  options: CallCsvOptions,
): string {
  if (columns === 'generic') {
    return csvFile(
      [...FOLLOW_UP_HEADINGS, ...CALL_HEADINGS].map(csvHeading),
      followUps.map(({ call, reason, dueAt, invalidPhoneNumber }) => [
        reason,
        followUpLabel(reason),
        dueAt,
        invalidPhoneNumber,
        ...callCells(call, options),
      ]),
    );
  }
  const importer = IMPORTERS[columns];
  return csvFile(
    importer.map(([heading]) => heading),
    followUps.map((followUp) => importer.map(([, cell]) => cell(followUp, options))),
  );
}

/** A name's last word is taken for the family name. */
function splitName({ contactName = '' }: Call): readonly [string, string] {
  const words = contactName.trim().split(/\s+/);
  const last = words.length > 1 ? (words.pop() ?? '') : '';
  return [words.join(' '), last];
}
