import * as v from 'valibot';
import type { Call } from '../domain/call.js';
import { tallyFromTotals, type CallTally, type StatusTotal } from '../domain/call-tally.js';
import type { Campaign } from '../domain/campaign.js';
import type { RejectedRecord } from './campaigns-api.js';
import { eachInSlices } from './slices.js';

/** Without a prototype: a host that adds to `Object.prototype` must not add fields to a record. */
function record<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.ObjectSchema<Entries, v.ErrorMessage<v.ObjectIssue>> {
  const bare = { ...entries };
  Object.setPrototypeOf(bare, null);
  return v.object(bare, (issue) => (issue.expected === 'Object' ? 'an object' : 'a value'));
}

/** Text that is something, or a number that is exact: two ids must not become one. */
const id = v.pipe(
  v.custom<string | number>(
    (raw) => (typeof raw === 'string' && raw !== '') || Number.isSafeInteger(raw),
    'text that is not empty, or an exact whole number',
  ),
  v.transform(String),
);
const words = v.custom<string>((raw) => typeof raw === 'string', 'text');
const text = v.nullish(words);
const seconds = v.nullish(
  v.custom<number>((raw) => typeof raw === 'number' && !Number.isNaN(raw), 'a number'),
);
const isCount = (raw: unknown): raw is number => Number.isSafeInteger(raw) && Number(raw) >= 0;
const count = v.custom<number>(isCount, 'a whole number from 0 up');

const wireTotal = record({
  status: words,
  calls: count,
  durationSeconds: seconds,
});
const wireTotals = record({ totals: v.array(wireTotal, 'a list') });
const wireCampaign = record({
  id,
  name: words,
  status: words,
  projectId: v.nullish(id),
  scheduledAt: text,
  startedAt: text,
  endedAt: text,
  updatedAt: text,
  scheduledCalls: v.nullish(count),
  executedCalls: v.nullish(count),
  totals: v.nullish(v.array(wireTotal, 'a list')),
  url: text,
});
const wireCall = record({
  id,
  campaignId: v.nullish(id),
  status: words,
  startedAt: text,
  durationSeconds: seconds,
  contactName: text,
  contactId: v.nullish(id),
  phoneNumber: text,
  summary: text,
  sentiment: text,
  transcript: text,
  recordingUrl: text,
  callbackAt: text,
  meetingAt: text,
});
const wirePage = record({
  data: v.array(v.unknown(), 'a list'),
  nextCursor: text,
  // Only a hint: a page is not refused for it.
  total: v.nullish(v.unknown()),
});
const wireId = record({ id });

/** A record that was read, or why it was not: fields and expectations, never values. */
export type Reading<T> = { readonly value: T } | { readonly reason: string; readonly id?: string };

function read<Schema extends v.GenericSchema, T>(
  schema: Schema,
  raw: unknown,
  make: (wire: v.InferOutput<Schema>) => T,
): Reading<T> {
  const result = v.safeParse(schema, raw, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return { value: make(result.output) };
  const [issue] = result.issues;
  const where = v.getDotPath(issue);
  const known = v.safeParse(wireId, raw);
  return {
    reason: `${where ? `${where}: ` : ''}expected ${issue.message}`,
    ...(known.success && { id: known.output.id }),
  };
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], null | undefined> };

/** The fields that are there: our records have absent fields, never null ones. */
function present<T extends object>(fields: T): Present<T> {
  const there: Present<T> = {};
  for (const name of Object.keys(fields) as (keyof T)[]) {
    const value = fields[name];
    if (isPresent(value)) there[name] = value;
  }
  return there;
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
}: v.InferOutput<typeof wireTotal>): StatusTotal => ({
  status,
  calls,
  ...(typeof durationSeconds === 'number' && { durationMs: milliseconds(durationSeconds) }),
});

/** Reads one campaign of the default contract. */
export function readCampaign(raw: unknown): Reading<Campaign> {
  return read(wireCampaign, raw, ({ id: campaignId, name, status, totals, ...rest }) => ({
    id: campaignId,
    name,
    status,
    ...present(rest),
    ...(totals && { tally: tallyFromTotals(totals.map(statusTotal)) }),
  }));
}

/** Reads one call of the default contract, which belongs to the campaign that was asked for. */
export function readCall(raw: unknown, ofCampaign: string): Reading<Call> {
  return read(wireCall, raw, ({ id: callId, status, campaignId, durationSeconds, ...rest }) => ({
    id: callId,
    status,
    campaignId: campaignId ?? ofCampaign,
    ...present(rest),
    ...(typeof durationSeconds === 'number' && { durationMs: milliseconds(durationSeconds) }),
  }));
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
