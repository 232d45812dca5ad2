import type { CampaignsApi, RejectedRecord } from '../api/campaigns-api.js';
import { readAllPages, type PartialReason } from '../api/paging.js';
import { CALL_TEXTS, usableRecords } from '../api/usable-records.js';
import type { Call } from '../domain/call.js';

/** A campaign's calls as far as they have come. */
export interface LoadedCalls {
  readonly calls: readonly Call[];
  readonly complete: boolean;
  readonly rejected: readonly RejectedRecord[];
  readonly duplicates: number;
  /** Records read: those shown, set aside and come twice. */
  readonly received: number;
  readonly pages: number;
  /** Records there are, when the API says. */
  readonly total?: number;
  readonly partialReason?: PartialReason;
}

const MORE_TEXTS = [
  'contactName',
  'contactId',
  'phoneNumber',
  'summary',
  'sentiment',
  'transcript',
] as const;

/**
 * A call with no other texts than texts: hosts' own data has `null` for nothing, and numbers without
 * quotation marks.
 */
function withTexts(call: Call): Call {
  let repaired = call;
  for (const name of MORE_TEXTS) {
    const value: unknown = call[name];
    if (value === undefined || typeof value === 'string') continue;
    repaired = { ...repaired, [name]: typeof value === 'number' ? String(value) : undefined };
  }
  return repaired;
}

/** Calls the host has already: all there are, without what is no call. */
export function givenCalls(given: readonly Call[]): LoadedCalls {
  const { items, rejected } = usableRecords(given, CALL_TEXTS);
  const calls = items.map(withTexts);
  return { calls, complete: true, rejected, duplicates: 0, received: given.length, pages: 1 };
}

/** Reads every page of a campaign's calls, showing them as they come. */
export async function loadCalls(
  api: CampaignsApi,
  query: { readonly campaignId: string; readonly from?: string; readonly to?: string },
  request: {
    readonly signal: AbortSignal;
    readonly show: (soFar: LoadedCalls) => void;
    /** Wire field names wanted; all without it. */
    readonly fields?: readonly string[];
  },
): Promise<LoadedCalls> {
  const { signal, show, fields } = request;
  // One list that grows: copying it for every page would cost its square.
  const calls: Call[] = [];
  let soFar: LoadedCalls = { ...givenCalls([]), calls, complete: false };
  const pages = readAllPages(
    (cursor) =>
      api.listCalls({
        ...query,
        signal,
        ...(fields && { fields }),
        ...(cursor !== undefined && { cursor }),
      }),
    { maxPages: api.maxPages, texts: CALL_TEXTS, signal },
  );
  for await (const { items, rejected, ...standing } of pages) {
    for (const call of items) calls.push(withTexts(call));
    soFar = { ...standing, calls, rejected: soFar.rejected.concat(rejected) };
    if (!soFar.complete) show(soFar);
  }
  return soFar;
}
