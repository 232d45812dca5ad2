import { statusParser } from './plain-words.js';

/** What kinds of ending there are, in the order charts and legends show them. */
export const CALL_STATUS_GROUPS = [
  'conversation',
  'voicemail',
  'no-contact',
  'failed',
  'in-progress',
] as const;
export type CallStatusGroup = (typeof CALL_STATUS_GROUPS)[number];

/**
 * Every status a call can have. Whether its time counts toward Total Time Spent is a flag of its
 * own, never derived from `connected`: No Answer counts, by name, though nobody answered.
 *
 * `basis` says whether the product states the rule or it was inferred from whether the call was
 * connected; `final` whether the call is over.
 */
export const CALL_STATUSES = /* @__PURE__ */ Object.freeze([
  {
    id: 'completed',
    label: 'Completed',
    group: 'conversation',
    countsTowardTimeSpent: true,
    basis: 'stated',
    connected: true,
    final: true,
    description: 'The conversation took place and ended.',
    advice: 'Read the summary.',
  },
  {
    id: 'no-answer',
    label: 'No Answer',
    group: 'no-contact',
    countsTowardTimeSpent: true,
    basis: 'stated',
    connected: false,
    final: true,
    description: 'It rang and nobody answered. By name it counts toward Total Time Spent.',
    advice: 'Try again at another time.',
  },
  {
    id: 'no-message',
    label: 'No Message',
    group: 'voicemail',
    countsTowardTimeSpent: true,
    basis: 'stated',
    connected: false,
    final: true,
    description: 'A voicemail answered and no message was left.',
    advice: 'Try another time.',
  },
  {
    id: 'left-message',
    label: 'Left Message',
    group: 'voicemail',
    countsTowardTimeSpent: true,
    basis: 'stated',
    connected: false,
    final: true,
    description: 'A voicemail answered and a message was left.',
    advice: 'Try another time if nobody calls back.',
  },
  {
    id: 'issue-dialing',
    label: 'Issue Dialing',
    group: 'failed',
    countsTowardTimeSpent: false,
    basis: 'stated',
    connected: false,
    final: true,
    description: 'The number could not be dialled, typically a network error or an invalid number.',
    advice: 'Check the number, then try again later.',
  },
  {
    id: 'failed',
    label: 'Failed',
    group: 'failed',
    countsTowardTimeSpent: false,
    basis: 'stated',
    connected: false,
    final: true,
    description: 'The call broke down for a technical reason.',
    advice: 'Check the number, then try again later.',
  },
  {
    id: 'user-hung-up',
    label: 'User Hung Up',
    group: 'conversation',
    countsTowardTimeSpent: true,
    basis: 'inferred',
    connected: true,
    final: true,
    description: 'The person answered and hung up.',
    advice: 'Read the summary before calling again.',
  },
  {
    id: 'callback',
    label: 'Callback',
    group: 'conversation',
    countsTowardTimeSpent: true,
    basis: 'inferred',
    connected: true,
    final: true,
    description: 'The person asked to be called back.',
    advice: 'Call back at the time agreed.',
  },
  {
    id: 'meeting-booked',
    label: 'Meeting Booked',
    group: 'conversation',
    countsTowardTimeSpent: true,
    basis: 'inferred',
    connected: true,
    final: true,
    description: 'The person agreed to a meeting.',
    advice: 'Prepare the meeting.',
  },
  {
    id: 'transferred',
    label: 'Call Transferred',
    group: 'conversation',
    countsTowardTimeSpent: true,
    basis: 'inferred',
    connected: true,
    final: true,
    description: 'The call was handed to a person of the team.',
    advice: 'Ask who took the call.',
  },
  {
    id: 'busy',
    label: 'Busy',
    group: 'no-contact',
    countsTowardTimeSpent: false,
    basis: 'inferred',
    connected: false,
    final: true,
    description: 'The line was engaged; the call was not connected.',
    advice: 'Try again later.',
  },
  {
    id: 'not-started',
    label: 'Not Started',
    group: 'in-progress',
    countsTowardTimeSpent: false,
    basis: 'inferred',
    connected: false,
    final: false,
    description: 'The call has not been placed yet.',
    advice: 'Wait.',
  },
  {
    id: 'queued',
    label: 'Queued',
    group: 'in-progress',
    countsTowardTimeSpent: false,
    basis: 'inferred',
    connected: false,
    final: false,
    description: 'The call waits for its turn.',
    advice: 'Wait.',
  },
  {
    id: 'initiating',
    label: 'Initiating',
    group: 'in-progress',
    countsTowardTimeSpent: false,
    basis: 'inferred',
    connected: false,
    final: false,
    description: 'The call is being set up.',
    advice: 'Wait.',
  },
  {
    id: 'ringing',
    label: 'Ringing',
    group: 'in-progress',
    countsTowardTimeSpent: false,
    basis: 'inferred',
    connected: false,
    final: false,
    description: 'It rings at the other end.',
    advice: 'Wait.',
  },
  {
    id: 'in-progress',
    label: 'In Progress',
    group: 'in-progress',
    countsTowardTimeSpent: false,
    basis: 'inferred',
    connected: false,
    final: false,
    description: 'The call is going on, or is being processed.',
    advice: 'Wait.',
  },
] as const satisfies readonly CallStatusRow[]);

interface CallStatusRow {
  readonly id: string;
  readonly label: string;
  readonly group: CallStatusGroup;
  readonly countsTowardTimeSpent: boolean;
  readonly basis: 'stated' | 'inferred';
  readonly connected: boolean;
  readonly final: boolean;
  readonly description: string;
  readonly advice: string;
}

export type CallStatus = (typeof CALL_STATUSES)[number];
export type CallStatusId = CallStatus['id'];

/** Other spellings the product and its neighbours use. */
export const CALL_STATUS_ALIASES = [
  ['Voicemail - Left Message', 'left-message'],
  ['Voicemail - No Message', 'no-message'],
  ['Issue dialling', 'issue-dialing'],
  ['Client Callback Requested', 'callback'],
  ['Callback Requested', 'callback'],
  ['Transferred', 'transferred'],
  ['Being processed..', 'in-progress'],
] as const satisfies readonly (readonly [string, CallStatusId])[];

const rows = new Map<CallStatusId, CallStatus>(CALL_STATUSES.map((row) => [row.id, row]));

/**
 * Reads a call status as an API wrote it, ignoring case, spaces, `_`, `-` and punctuation.
 *
 * @example parseCallStatus('Voicemail - Left Message') // 'left-message'
 * @example parseCallStatus('Ringing..') // 'ringing'
 * @example parseCallStatus('constructor') // undefined
 */
export const parseCallStatus: (raw: unknown) => CallStatusId | undefined = statusParser(
  CALL_STATUSES,
  CALL_STATUS_ALIASES,
);

/** The table's row of a status. @example callStatus('busy').group // 'no-contact' */
export function callStatus(id: CallStatusId): CallStatus {
  const row = rows.get(id);
  if (!row) throw new RangeError(`"${id}" is not a call status.`);
  return row;
}

/**
 * Whether a call's time is part of Total Time Spent: the flag of its row. What has no row, such as
 * a word that `parseCallStatus` does not know, does not count.
 *
 * @example countsTowardTimeSpent('no-answer') // true
 * @example countsTowardTimeSpent('busy') // false
 */
export function countsTowardTimeSpent(id: CallStatusId): boolean {
  return rows.get(id)?.countsTowardTimeSpent ?? false;
}
