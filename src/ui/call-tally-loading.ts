import type { CampaignsApi, RejectedRecord } from '../api/campaigns-api.js';
import { readAllPages, type PartialReason } from '../api/paging.js';
import { CALL_TEXTS } from '../api/usable-records.js';
import { EMPTY_TALLY, tallyCalls, type CallTally } from '../domain/call-tally.js';

/** The fields a tally needs; a server may send more. */
export const TALLY_FIELDS = ['id', 'status', 'startedAt', 'durationSeconds'] as const;

/** A campaign's totals as far as they are known. */
export interface LoadedTally {
  readonly tally: CallTally;
  /** Every page is in it; see `isWhole`. */
  readonly complete: boolean;
  readonly rejected: readonly RejectedRecord[];
  readonly duplicates: number;
  /** Records read, for a progress bar. */
  readonly received: number;
  /** Records there are, when the API says. */
  readonly total?: number;
  readonly pages: number;
  readonly partialReason?: PartialReason;
}

/** Nothing is missing: neither pages that were not read nor records that could not be. */
export const isWhole = ({
  complete,
  rejected,
}: Pick<LoadedTally, 'complete' | 'rejected'>): boolean => complete && rejected.length === 0;

/** Totals that came from the API or the host in one piece. */
export function wholeTally(tally: CallTally): LoadedTally {
  return { tally, complete: true, rejected: [], duplicates: 0, received: tally.calls, pages: 1 };
}

/**
 * A campaign's totals: the server's own where it offers them, else its calls, read page by page
 * and shown as they add up.
 */
export async function loadCallTally(
  api: CampaignsApi,
  query: { readonly campaignId: string; readonly from?: string; readonly to?: string },
  request: { readonly signal: AbortSignal; readonly show: (soFar: LoadedTally) => void },
): Promise<LoadedTally> {
  const { signal, show } = request;
  const summed = await api.getCallTally?.({ ...query, signal });
  if (summed) return wholeTally(summed);
  let soFar: LoadedTally = { ...wholeTally(EMPTY_TALLY), pages: 0 };
  const pages = readAllPages(
    (cursor) =>
      api.listCalls({
        ...query,
        fields: TALLY_FIELDS,
        signal,
        ...(cursor !== undefined && { cursor }),
      }),
    { maxPages: api.maxPages, texts: CALL_TEXTS, signal },
  );
  for await (const { items, rejected, ...standing } of pages) {
    soFar = {
      ...standing,
      tally: tallyCalls(items, soFar.tally),
      rejected: soFar.rejected.concat(rejected),
    };
    if (!soFar.complete) show(soFar);
  }
  return soFar;
}
