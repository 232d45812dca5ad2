import {
  CAMPAIGN_SORTS,
  type CampaignFacet,
  type CampaignSort,
} from '../../domain/campaign-view.js';
import { parseCampaignStatus } from '../../domain/campaign-status.js';
import type { SortOrder } from '../../ui/browsing.js';
import { warnOnce } from '../../ui/warn-once.js';
import { CAMPAIGN_COLUMNS, type CampaignColumn } from './campaign-columns.js';

const TAG = 'campaign-list';

/** @example readSort('-started') // { by: 'started', descending: true } */
export function readSort(text: string | undefined): SortOrder<CampaignSort> | undefined {
  if (!text) return undefined;
  const descending = text.startsWith('-');
  const word = (descending ? text.slice(1) : text).toLowerCase();
  const by = CAMPAIGN_SORTS.find((sort) => sort === word);
  if (by) return { by, descending };
  warnOnce(
    TAG,
    `sort="${text}" is not one of ${CAMPAIGN_SORTS.join(', ')}, or - and one of them; it is ignored.`,
  );
  return undefined;
}

/** @example readColumns('name status')[1].id // 'status' */
export function readColumns(text: string | undefined): readonly CampaignColumn[] {
  const chosen = words(text).flatMap((word): CampaignColumn[] => {
    const column = CAMPAIGN_COLUMNS.find(({ id }) => id === word.toLowerCase());
    if (column) return [column];
    warnOnce(
      TAG,
      `columns="${text ?? ''}": "${word}" is not one of ${CAMPAIGN_SORTS.join(', ')}; it is left out.`,
    );
    return [];
  });
  return chosen.length > 0 ? [...new Set(chosen)] : CAMPAIGN_COLUMNS;
}

/** @example readFacets('paused, Not Started') // Set { 'paused', 'not-started' } */
export function readFacets(text: string | undefined): ReadonlySet<CampaignFacet> {
  const facets = new Set<CampaignFacet>();
  for (const word of (text ?? '').split(',').flatMap((part) => facetWords(part))) {
    const facet = word === 'unrecognised' ? word : parseCampaignStatus(word);
    if (facet) facets.add(facet);
    else
      warnOnce(TAG, `status="${text ?? ''}": "${word}" is not a campaign status; it is ignored.`);
  }
  return facets;
}

/** `Not Started` is one status, `paused ended` are two. */
function facetWords(part: string): string[] {
  return parseCampaignStatus(part) ? [part] : words(part);
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter((word) => word !== '');
}
