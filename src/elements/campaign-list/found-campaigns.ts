import type { Campaign } from '../../domain/campaign.js';
import {
  campaignStatusWords,
  facetCounts,
  filterCampaigns,
  sortCampaigns,
  type CampaignFacet,
  type CampaignSort,
} from '../../domain/campaign-view.js';
import type { Browsing, SortOrder } from '../../ui/browsing.js';
import { remember } from '../../ui/remember.js';
import type { TallyQueue } from '../../ui/tally-queue.js';

/** Sorts whose order changes as totals become known. */
const BY_TOTALS: ReadonlySet<CampaignSort> = new Set(['calls', 'time-spent']);

/** What is left of a list after search and switches, in order; worked out when something changed. */
export class FoundCampaigns {
  /** How many campaigns bear each status, in the API's own words. */
  readonly words = remember(campaignStatusWords);

  readonly #filtered = remember(
    (rows: readonly Campaign[], facets: ReadonlySet<CampaignFacet>, search: string) =>
      filterCampaigns(rows, { facets, search }),
  );

  readonly #sorted = remember(
    (
      rows: readonly Campaign[],
      { by: sort, descending }: SortOrder<CampaignSort>,
      locale: string,
      _totalsKnown: number,
    ) => {
      const tallyOf = (campaign: Campaign) => this.tallies.of(campaign)?.loaded?.tally;
      return sortCampaigns(rows, { sort, descending, locale, tallyOf });
    },
  );

  constructor(private readonly tallies: TallyQueue) {}

  counts(campaigns: readonly Campaign[]): ReadonlyMap<CampaignFacet, number> {
    return facetCounts(this.words(campaigns));
  }

  /** Sorted first: a search changes more often than the order. */
  among(
    campaigns: readonly Campaign[],
    { chosen, search, order }: Browsing<CampaignFacet, CampaignSort>,
    locale: string,
  ): readonly Campaign[] {
    const known = order && BY_TOTALS.has(order.by) ? this.tallies.known : 0;
    const rows = order ? this.#sorted(campaigns, order, locale, known) : campaigns;
    return this.#filtered(rows, chosen, search);
  }
}
