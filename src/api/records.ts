import type { Call } from '../domain/call.js';
import { tallyFromTotals, type CallTally, type StatusTotal } from '../domain/call-tally.js';
import type { Campaign } from '../domain/campaign.js';
import type { RejectedRecord } from './campaigns-api.js';
import { eachInSlices } from './slices.js';
import { kind, list, listOf, maybe, record, type Kind, type ValueOf } from './wire-kinds.js';

/** Text that is something, or a number that is exact: two ids must not become one. */
const id = kind(
  'text that is not empty, or an exact whole number',
  (raw): raw is string | number =>
    typeof raw === 'string' ? raw !== '' : Number.isSafeInteger(raw),
);
const words = kind('text', (raw) => typeof raw === 'string');
const text = maybe(words);
const seconds = maybe(
  kind('a number', (raw): raw is number => typeof raw === 'number' && !Number.isNaN(raw)),
);
const isCount = (raw: unknown): raw is number => Number.isSafeInteger(raw) && Number(raw) >= 0;
const count = kind('a whole number from 0 up', isCount);
const anything = kind('anything', (_raw): _raw is unknown => true);

const wireTotal = record({ status: words, calls: count, durationSeconds: seconds });
const wireTotals = record({ totals: listOf(wireTotal) });
const wireCampaign = record({
  id,
  name: words,
  status: words,
  projectId: maybe(id),
  scheduledAt: text,
  startedAt: text,
  endedAt: text,
  updatedAt: text,
  scheduledCalls: maybe(count),
  executedCalls: maybe(count),
  totals: maybe(listOf(wireTotal)),
  url: text,
});
const wireCall = record({
  id,
  campaignId: maybe(id),
  status: words,
  startedAt: text,
  durationSeconds: seconds,
  contactName: text,
  contactId: maybe(id),
  phoneNumber: text,
  summary: text,
  sentiment: text,
  transcript: text,
  recordingUrl: text,
  callbackAt: text,
  meetingAt: text,
});
// The total is only a hint: a page is not refused for it.
const wirePage = record({ data: list, nextCursor: text, total: anything });
const wireId = record({ id });

/** Fields that are handed on as they came. */
const CAMPAIGN_FIELDS = new Set([
  'scheduledAt',
  'startedAt',
  'endedAt',
  'updatedAt',
  'scheduledCalls',
  'executedCalls',
  'url',
] as const);
const CALL_FIELDS = new Set([
  'startedAt',
  'contactName',
  'phoneNumber',
  'summary',
  'sentiment',
  'transcript',
  'recordingUrl',
  'callbackAt',
  'meetingAt',
] as const);

/** A record that was read, or why it was not: fields and expectations, never values. */
export type Reading<T> = { readonly value: T } | { readonly reason: string; readonly id?: string };

function read<Wire, T>(of: Kind<Wire>, raw: unknown, make: (wire: Wire) => T): Reading<T> {
  if (of.is(raw)) return { value: make(raw) };
  return { reason: of.flawOf(raw), ...(wireId.is(raw) && { id: String(raw.id) }) };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], null | undefined> };

/** Adds the fields that are there: our records have absent fields, never null ones. */
function addPresent<T extends object, Name extends Extract<keyof T, string>>(
  onto: Present<Pick<T, Name>>,
  wire: T,
  names: ReadonlySet<Name>,
): void {
  for (const name in wire) {
    const known = name as string as Name;
    if (!names.has(known)) continue;
    const value = wire[known];
    if (isPresent(value)) onto[known] = value;
  }
}

function isPresent<T>(value: T): value is Exclude<T, null | undefined> {
  return value !== null && value !== undefined;
}

/** Seconds of the wire as whole milliseconds; nonsense stays nonsense, for the tally to count. */
function milliseconds(secondsOnWire: number): number {
  const ms = secondsOnWire * 1000;
  return Number.isFinite(ms) ? Math.round(ms) : ms;
}

const statusTotal = ({
  status,
  calls,
  durationSeconds,
}: ValueOf<typeof wireTotal>): StatusTotal => ({
  status,
  calls,
  ...(isPresent(durationSeconds) && { durationMs: milliseconds(durationSeconds) }),
});

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** Reads one campaign of the default contract. */
export function readCampaign(raw: unknown): Reading<Campaign> {
  return read(wireCampaign, raw, (wire) => {
    const { id: campaignId, name, status, projectId, totals } = wire;
    const campaign: Writable<Campaign> = { id: String(campaignId), name, status };
    if (isPresent(projectId)) campaign.projectId = String(projectId);
    addPresent(campaign, wire, CAMPAIGN_FIELDS);
    if (totals) campaign.tally = tallyFromTotals(totals.map(statusTotal));
    return campaign;
  });
}

/** Reads one call of the default contract, which belongs to the campaign that was asked for. */
export function readCall(raw: unknown, ofCampaign: string): Reading<Call> {
  return read(wireCall, raw, (wire) => {
    const { id: callId, status, campaignId, contactId, durationSeconds } = wire;
    const call: Writable<Call> = {
      id: String(callId),
      status,
      campaignId: isPresent(campaignId) ? String(campaignId) : ofCampaign,
    };
    addPresent(call, wire, CALL_FIELDS);
    if (isPresent(contactId)) call.contactId = String(contactId);
    if (isPresent(durationSeconds)) call.durationMs = milliseconds(durationSeconds);
    return call;
  });
}

/** Reads the server's own totals. */
export function readTotals(raw: unknown): Reading<CallTally> {
  return read(wireTotals, raw, ({ totals }) => tallyFromTotals(totals.map(statusTotal)));
}

/** A page before its records are read. */
export interface WirePage {
  readonly data: readonly unknown[];
  readonly nextCursor?: string;
  readonly total?: number;
}

export function readPage(raw: unknown): Reading<WirePage> {
  return read(wirePage, raw, ({ data, nextCursor, total }) => ({
    data,
    ...(nextCursor && { nextCursor }),
    ...(isCount(total) && { total }),
  }));
}

/**
 * Reads records one by one, of many in slices: the good ones, and why each of the others was set
 * aside.
 *
 * @throws the signal's reason, when it aborts between slices
 */
export async function readRecords<T>(
  data: readonly unknown[],
  readOne: (raw: unknown) => Reading<T>,
  signal?: AbortSignal,
): Promise<{ readonly items: T[]; readonly rejected: RejectedRecord[] }> {
  const items: T[] = [];
  const rejected: RejectedRecord[] = [];
  const keep = (raw: unknown, index: number): void => {
    const reading = readOne(raw);
    if ('value' in reading) items.push(reading.value);
    else rejected.push({ index, ...reading });
  };
  await eachInSlices(data, keep, signal);
  return { items, rejected };
}
