import * as v from 'valibot';
import type { Call } from '../domain/call.js';
import { tallyFromTotals, type CallTally, type StatusTotal } from '../domain/call-tally.js';
import type { Campaign } from '../domain/campaign.js';
import type { RejectedRecord } from './campaigns-api.js';

/** Without a prototype: a host that adds to `Object.prototype` must not add fields to a record. */
function record<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.ObjectSchema<Entries, undefined> {
  const bare = Object.assign(Object.create(null) as object, entries) as Entries;
  return v.object(bare);
}

const id = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.safeInteger())]),
  v.transform(String),
  v.nonEmpty(),
);
const text = v.nullish(v.string());
const number = v.nullish(v.number());

const wireTotal = record({
  status: v.string(),
  calls: v.pipe(v.number(), v.minValue(0)),
  durationSeconds: number,
});
const wireTotals = record({ totals: v.array(wireTotal) });
const wireCampaign = record({
  id,
  name: v.string(),
  status: v.string(),
  projectId: v.nullish(id),
  scheduledAt: text,
  startedAt: text,
  endedAt: text,
  updatedAt: text,
  scheduledCalls: number,
  executedCalls: number,
  totals: v.nullish(v.array(wireTotal)),
  url: text,
});
const wireCall = record({
  id,
  campaignId: v.nullish(id),
  status: v.string(),
  startedAt: text,
  durationSeconds: number,
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
const wirePage = record({ data: v.array(v.unknown()), nextCursor: text, total: number });

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
  const what = `${where ? `${where}: ` : ''}expected ${issue.expected ?? 'another value'}`;
  const known = v.safeParse(v.object({ id }), raw);
  return { reason: what, ...(known.success && { id: known.output.id }) };
}

/** The fields that are there: our records have absent fields, never null ones. */
function present<T extends object>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], null | undefined> } {
  const entries = Object.entries(fields).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], null | undefined> };
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
    ...(typeof total === 'number' && { total }),
  }));
}

/** Reads records one by one: the good ones, and why each of the others was set aside. */
export function readRecords<T>(
  data: readonly unknown[],
  readOne: (raw: unknown) => Reading<T>,
): { readonly items: T[]; readonly rejected: RejectedRecord[] } {
  const items: T[] = [];
  const rejected: RejectedRecord[] = [];
  data.forEach((raw, index) => {
    const reading = readOne(raw);
    if ('value' in reading) items.push(reading.value);
    else rejected.push({ index, ...reading });
  });
  return { items, rejected };
}
