import type { CampaignsApi, RejectedRecord } from '../../api/campaigns-api.js';
import { totalsWith } from '../../api/usable-records.js';
import type { Campaign } from '../../domain/campaign.js';
import { loadCallTally, wholeTally, type LoadedTally } from '../../ui/call-tally-loading.js';
import type { LoadRequest } from '../../ui/loader.js';

/** A campaign, and its totals as far as they are known. */
export interface LoadedHeader {
  readonly campaign: Campaign;
  readonly totals?: LoadedTally;
  /** Why there are no totals, or no more of them, although they were asked for. */
  readonly totalsError?: unknown;
  readonly complete: boolean;
  readonly rejected: readonly RejectedRecord[];
  readonly received: number;
  readonly total?: number;
}

/** A campaign the host has, with the totals that came with it. */
export function givenHeader(campaign: Campaign): LoadedHeader {
  const tally = totalsWith(campaign);
  return headerOf(campaign, tally && wholeTally(tally), true);
}

function headerOf(
  campaign: Campaign,
  totals: LoadedTally | undefined,
  complete: boolean,
): LoadedHeader {
  const { rejected = [], received = 0, total } = totals ?? {};
  return {
    campaign,
    ...(totals && { totals }),
    complete,
    rejected,
    received,
    ...(total !== undefined && { total }),
  };
}

/**
 * Reads the campaign, shows it, then adds up its calls. Totals that fail leave the rest standing,
 * unless they are needed.
 */
export async function loadHeader(
  api: CampaignsApi,
  campaignId: string,
  { signal, show, needsTotals }: LoadRequest<LoadedHeader> & { readonly needsTotals: boolean },
): Promise<LoadedHeader> {
  const campaign = await api.getCampaign({ campaignId, signal });
  if (totalsWith(campaign)) return givenHeader(campaign);
  show(headerOf(campaign, undefined, false));
  let read: LoadedTally | undefined;
  try {
    const totals = await loadCallTally(
      api,
      { campaignId },
      {
        signal,
        show: (soFar) => {
          read = soFar;
          show(headerOf(campaign, soFar, false));
        },
      },
    );
    return headerOf(campaign, totals, totals.complete);
  } catch (totalsError) {
    signal.throwIfAborted();
    if (needsTotals) throw totalsError;
    // The campaign itself is known; the words say that its totals are not, or how far they are.
    return { ...headerOf(campaign, read, false), totalsError };
  }
}
