import type { CampaignsApi, RejectedRecord } from '../../api/campaigns-api.js';
import { readAllPages, type PartialReason } from '../../api/paging.js';
import { CAMPAIGN_TEXTS, usableRecords } from '../../api/usable-records.js';
import type { Campaign } from '../../domain/campaign.js';
import type { LoadRequest } from '../../ui/loader.js';

/** A project's campaigns as far as they have come. */
export interface LoadedCampaigns {
  readonly campaigns: readonly Campaign[];
  readonly rejected: readonly RejectedRecord[];
  readonly duplicates: number;
  readonly complete: boolean;
  /** Records read: those shown, set aside and come twice. */
  readonly received: number;
  /** How many there are, when the API says. */
  readonly total?: number;
  readonly partialReason?: PartialReason;
}

/** Data the host gave: all there is, without what is no campaign. */
export function givenCampaigns(given: readonly Campaign[]): LoadedCampaigns {
  const { items: campaigns, rejected } = usableRecords(given, CAMPAIGN_TEXTS);
  return { campaigns, rejected, duplicates: 0, received: given.length, complete: true };
}

/** Reads every page of a project's campaigns, showing them as they come. */
export async function loadCampaigns(
  api: CampaignsApi,
  projectId: string | undefined,
  { signal, show }: LoadRequest<LoadedCampaigns>,
): Promise<LoadedCampaigns> {
  let soFar: LoadedCampaigns = { ...givenCampaigns([]), complete: false };
  const pages = readAllPages(
    (cursor) =>
      api.listCampaigns({
        signal,
        ...(projectId !== undefined && { projectId }),
        ...(cursor !== undefined && { cursor }),
      }),
    { maxPages: api.maxPages, texts: CAMPAIGN_TEXTS, signal },
  );
  for await (const { items, rejected, ...standing } of pages) {
    soFar = {
      ...standing,
      campaigns: soFar.campaigns.concat(items),
      rejected: soFar.rejected.concat(rejected),
    };
    show(soFar);
  }
  return soFar;
}
