import type { Campaign } from './campaign.js';

/** How far a campaign is: calls made of calls to make, or `undefined` where that is unknown. */
export interface CampaignProgress {
  readonly executed: number;
  readonly scheduled: number;
  /** From 0 to 1, also when more calls were made than scheduled. */
  readonly fraction: number;
}

/** @example campaignProgress({ …, executedCalls: 12, scheduledCalls: 40 })?.fraction // 0.3 */
export function campaignProgress(campaign: Campaign): CampaignProgress | undefined {
  const executed = campaign.executedCalls ?? -1;
  const scheduled = campaign.scheduledCalls ?? 0;
  if (!(executed >= 0 && scheduled > 0)) return undefined;
  return { executed, scheduled, fraction: Math.min(1, executed / scheduled) };
}
