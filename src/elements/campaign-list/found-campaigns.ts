import { parseCampaignStatus } from '../../domain/campaign-status.js';
import type { Campaign } from '../../domain/campaign.js';
import {
  campaignPlaces,
  campaignStatusWords,
  campaignTest,
  facetCounts,
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
  readonly #words = remember(campaignStatusWords);

  /** Asked of the campaigns as they came: in any other order, memory is slow to read. */
  readonly #passing = remember(
    (rows: readonly Campaign[], facets: ReadonlySet<CampaignFacet>, search: string) => {
      const passes = campaignTest({ facets, search });
      return passes && rows.map(passes);
    },
  );

  readonly #places = remember(
    (
      rows: readonly Campaign[],
      { by: sort, descending }: SortOrder<CampaignSort>,
      locale: string,
      _totalsKnown: number,
    ) => {
      const tallyOf = (campaign: Campaign) => this.tallies.of(campaign)?.loaded?.tally;
      return campaignPlaces(rows, { sort, descending, locale, tallyOf });
    },
  );

  readonly #among = remember(inOrder);

  constructor(private readonly tallies: TallyQueue) {}

  counts(campaigns: readonly Campaign[]): ReadonlyMap<CampaignFacet, number> {
    return facetCounts(this.#words(campaigns));
  }

  /** The status words that are not known, each once, as the API wrote them. */
  unknownWords(campaigns: readonly Campaign[]): readonly string[] {
    return [...this.#words(campaigns).keys()].filter((words) => !parseCampaignStatus(words));
  }

  among(
    campaigns: readonly Campaign[],
    { chosen, search, order }: Browsing<CampaignFacet, CampaignSort>,
    locale: string,
  ): readonly Campaign[] {
    const known = order && BY_TOTALS.has(order.by) ? this.tallies.known : 0;
    const places = order && this.#places(campaigns, order, locale, known);
    return this.#among(campaigns, places, this.#passing(campaigns, chosen, search));
  }
}

/** The rows that pass, at the places given; without either, all of them, as they are. */
function inOrder<Row>(
  rows: readonly Row[],
  places: readonly number[] | undefined,
  passing: readonly boolean[] | undefined,
): readonly Row[] {
  if (!places) return passing ? rows.filter((_, place) => passing[place]) : rows;
  const found: Row[] = [];
  for (const place of places) {
    const row = rows[place];
    if (row !== undefined && (!passing || passing[place])) found.push(row);
  }
  return found;
}
