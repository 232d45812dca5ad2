import type { CallTally } from './call-tally.js';
import { campaignProgress } from './campaign-progress.js';
import {
  CAMPAIGN_STATUSES,
  parseCampaignStatus,
  type CampaignStatusId,
} from './campaign-status.js';
import type { Campaign } from './campaign.js';
import { parseInstant } from './instant.js';
import { RowsInOrder } from './rows-in-order.js';
import { holdsWords, searchKey } from './search-key.js';
import { sortByKey, type SortKeyOf } from './sorting.js';

/** What a campaign can be filed under: a status, or none that the kit knows. */
export type CampaignFacet = CampaignStatusId | 'unrecognised';

/** The facet of a campaign. @example campaignFacet(campaign) // 'paused' */
export function campaignFacet(campaign: Campaign): CampaignFacet {
  return parseCampaignStatus(campaign.status) ?? 'unrecognised';
}

/** How many campaigns bear each status, in the API's own words. */
export function campaignStatusWords(campaigns: Iterable<Campaign>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { status } of campaigns) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/**
 * How many campaigns there are of each status, zeros included, in the table's order; campaigns
 * with an unknown word last, under `unrecognised`.
 */
export function campaignStatusCounts(campaigns: Iterable<Campaign>): Map<CampaignFacet, number> {
  return facetCounts(campaignStatusWords(campaigns));
}

/** The same from what `campaignStatusWords` counted. */
export function facetCounts(byWords: ReadonlyMap<string, number>): Map<CampaignFacet, number> {
  const counts = new Map<CampaignFacet, number>();
  for (const [words, count] of byWords) {
    const facet = parseCampaignStatus(words) ?? 'unrecognised';
    counts.set(facet, (counts.get(facet) ?? 0) + count);
  }
  const facets: CampaignFacet[] = [...CAMPAIGN_STATUSES.map(({ id }) => id), 'unrecognised'];
  return new Map(facets.map((facet) => [facet, counts.get(facet) ?? 0]));
}

/** The campaigns that want a person to look at them: those on hold. */
export function campaignsToReview(campaigns: readonly Campaign[]): readonly Campaign[] {
  return filterCampaigns(campaigns, { facets: REVIEW_FACETS });
}

/** The facets of campaigns that want a person. */
export const REVIEW_FACETS: ReadonlySet<CampaignFacet> = new Set(
  CAMPAIGN_STATUSES.flatMap(({ id, needsReview }) => (needsReview ? [id] : [])),
);

/** What is looked for: statuses, of which none means all, and words. */
export interface CampaignFilter {
  readonly facets?: ReadonlySet<CampaignFacet>;
  readonly search?: string;
}

/** The campaigns of the statuses given (none means all) whose name or id holds the words. */
export function filterCampaigns(
  campaigns: readonly Campaign[],
  by: CampaignFilter,
): readonly Campaign[] {
  const search = by.search?.trim() ?? '';
  const holds = searchKey(search) ? holdsWords(search) : undefined;
  const facets = by.facets?.size ? by.facets : undefined;
  if (!holds && !facets) return campaigns;
  return campaigns.filter(
    (campaign) =>
      (!facets || facets.has(campaignFacet(campaign))) &&
      (!holds || holds(campaign.name) || holds(campaign.id)),
  );
}

export const CAMPAIGN_SORTS = [
  'name',
  'status',
  'progress',
  'calls',
  'time-spent',
  'started',
] as const;
export type CampaignSort = (typeof CAMPAIGN_SORTS)[number];

const statusOrder = new Map<CampaignFacet, number>(
  CAMPAIGN_STATUSES.map(({ id }, index) => [id, index]),
);

interface CampaignOrder {
  readonly sort: CampaignSort;
  readonly descending: boolean;
  readonly locale: string;
  readonly tallyOf?: (campaign: Campaign) => CallTally | undefined;
}

/**
 * Sorts campaigns by one column; those without a value come last either way, equals keep their
 * order. Names are compared as the locale does, with numbers by value.
 *
 * @param by.tallyOf where a campaign's totals are known from, for calls and time spent
 */
export function sortCampaigns(campaigns: readonly Campaign[], by: CampaignOrder): Campaign[] {
  return sortByKey(campaigns, sortKeyOf(by), by);
}

/** The same, put in order only as far as somebody looks. */
export function campaignsInOrder(
  campaigns: readonly Campaign[],
  by: CampaignOrder,
): RowsInOrder<Campaign> {
  return new RowsInOrder(campaigns, sortKeyOf(by), by);
}

function sortKeyOf(by: CampaignOrder): SortKeyOf<Campaign> {
  const tallyOf = by.tallyOf ?? ((campaign: Campaign) => campaign.tally);
  const keyOf: Record<CampaignSort, SortKeyOf<Campaign>> = {
    name: ({ name }) => name,
    status: (campaign) => statusOrder.get(campaignFacet(campaign)) ?? statusOrder.size,
    progress: (campaign) => campaignProgress(campaign)?.fraction,
    calls: (campaign) => campaign.executedCalls ?? tallyOf(campaign)?.calls,
    'time-spent': (campaign) => tallyOf(campaign)?.timeSpentMs,
    started: (campaign) => parseInstant(campaign.startedAt),
  };
  return keyOf[by.sort];
}
