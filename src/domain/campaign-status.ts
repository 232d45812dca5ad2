import { statusParser } from './plain-words.js';

/**
 * The five statuses a campaign can have, in the order of its life. The product has no others and
 * no custom ones; an API's own vocabulary is mapped onto these.
 */
export const CAMPAIGN_STATUSES = /* @__PURE__ */ Object.freeze([
  {
    id: 'not-started',
    label: 'Not Started',
    description: 'Created; it has not begun making calls.',
    advice: 'Check that the schedule suits the people it will call.',
    needsReview: false,
  },
  {
    id: 'started',
    label: 'Started',
    description: 'Launched; no call has been made yet.',
    advice: 'Wait for the first calls.',
    needsReview: false,
  },
  {
    id: 'paused',
    label: 'Paused',
    description: 'On hold for now, often because of a problem or for a review.',
    advice: 'Needs review: find the problem, then resume.',
    needsReview: true,
  },
  {
    id: 'complete',
    label: 'Complete',
    description: 'Every scheduled call has been made. Formerly called Executed.',
    advice: 'Plan follow-ups from the outcomes.',
    needsReview: false,
  },
  {
    id: 'ended',
    label: 'Ended',
    description: 'Stopped by a person before all calls were made.',
    advice: 'Decide about the calls that were never made.',
    needsReview: false,
  },
] as const);

export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];
export type CampaignStatusId = CampaignStatus['id'];

const rows = new Map<CampaignStatusId, CampaignStatus>(
  CAMPAIGN_STATUSES.map((row) => [row.id, row]),
);

/**
 * Reads a campaign status as an API wrote it, ignoring case, spaces, `_`, `-` and punctuation.
 * Anything that is not one of the five, or an alias, is `undefined`: shown as it came, not guessed.
 *
 * @example parseCampaignStatus('NOT_STARTED') // 'not-started'
 * @example parseCampaignStatus('Executed') // 'complete', its former name
 * @example parseCampaignStatus('warming up') // undefined
 */
export const parseCampaignStatus: (raw: unknown) => CampaignStatusId | undefined = statusParser(
  CAMPAIGN_STATUSES,
  [['executed', 'complete']],
);

/** The table's row of a status. @example campaignStatus('paused').needsReview // true */
export function campaignStatus(id: CampaignStatusId): CampaignStatus {
  const row = rows.get(id);
  if (!row) throw new RangeError(`"${id}" is not a campaign status.`);
  return row;
}
