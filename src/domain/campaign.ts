import type { CallTally } from './call-tally.js';

/**
 * One campaign, as the kit sees it: validated, with times as ISO 8601 strings and the status in
 * the API's own words (read them with `parseCampaignStatus`).
 */
export interface Campaign {
  readonly id: string;
  readonly name: string;
  /** The API's own words, never normalised: an unknown word is shown as it came. */
  readonly status: string;
  readonly projectId?: string;
  readonly scheduledAt?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly updatedAt?: string;
  /** Calls the campaign is to make. */
  readonly scheduledCalls?: number;
  /** Calls made so far. */
  readonly executedCalls?: number;
  /** Present when the API sends totals with the campaign; otherwise the calls are read. */
  readonly tally?: CallTally;
  /** Where the campaign opens: what its header links to, if it is http or https. */
  readonly url?: string;
}
