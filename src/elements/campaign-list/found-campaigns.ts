import { parseCampaignStatus } from '../../domain/campaign-status.js';
import type { Campaign } from '../../domain/campaign.js';
import {
  campaignStatusWords,
  campaignsInOrder,
  facetCounts,
  filterCampaigns,
  type CampaignFacet,
  type CampaignSort,
} from '../../domain/campaign-view.js';
import type { Browsing, SortOrder } from '../../ui/browsing.js';
import type { RowsToPage } from '../../ui/pager-view.js';
import { remember } from '../../ui/remember.js';
import type { TallyQueue } from '../../ui/tally-queue.js';

/** Sorts whose order changes as totals become known. */
const BY_TOTALS: ReadonlySet<CampaignSort> = new Set(['calls', 'time-spent']);

/** What is left of a list after search and switches, in order; worked out when something changed. */
export class FoundCampaigns {
  /** How many campaigns bear each status, in the API's own words. */
  readonly #words = remember(campaignStatusWords);

  readonly #passing = remember(
    (rows: readonly Campaign[], facets: ReadonlySet<CampaignFacet>, search: string) =>
      filterCampaigns(rows, { facets, search }),
  );

  readonly #inOrder = remember(
    (
      rows: readonly Campaign[],
      { by: sort, descending }: SortOrder<CampaignSort>,
      locale: string,
      _totalsKnown: number,
    ) => {
      const tallyOf = (campaign: Campaign) => this.tallies.of(campaign)?.loaded?.tally;
      return campaignsInOrder(rows, { sort, descending, locale, tallyOf });
    },
  );

  readonly #lacksTotals = remember(
    (rows: readonly Campaign[], by: CampaignSort | undefined, _totalsKnown: number) =>
      by !== undefined &&
      BY_TOTALS.has(by) &&
      rows.some(
        (campaign) =>
          (by !== 'calls' || campaign.executedCalls === undefined) &&
          !this.tallies.of(campaign)?.loaded,
      ),
  );

  constructor(private readonly tallies: TallyQueue) {}

  counts(campaigns: readonly Campaign[]): ReadonlyMap<CampaignFacet, number> {
    return facetCounts(this.#words(campaigns));
  }

  /** The status words that are not known, each once, as the API wrote them. */
  unknownWords(campaigns: readonly Campaign[]): readonly string[] {
    return [...this.#words(campaigns).keys()].filter((words) => !parseCampaignStatus(words));
  }

  /** Whether campaigns stand last only because their totals are not known. */
  lacksTotals(campaigns: readonly Campaign[], order: SortOrder<CampaignSort> | undefined): boolean {
    return this.#lacksTotals(campaigns, order?.by, this.tallies.known);
  }

  among(
    campaigns: readonly Campaign[],
    { chosen, search, order }: Browsing<CampaignFacet, CampaignSort>,
    locale: string,
  ): RowsToPage<Campaign> {
    const passing = this.#passing(campaigns, chosen, search);
    if (!order) return passing;
    return this.#inOrder(passing, order, locale, BY_TOTALS.has(order.by) ? this.tallies.known : 0);
  }
}
