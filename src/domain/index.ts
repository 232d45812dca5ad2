/** What statuses mean and what counts: pure rules without DOM, network or Lit. */
export type { Call } from './call.js';
export type { Campaign } from './campaign.js';
export {
  CAMPAIGN_STATUSES,
  campaignStatus,
  parseCampaignStatus,
  type CampaignStatus,
  type CampaignStatusId,
} from './campaign-status.js';
export {
  CALL_STATUSES,
  CALL_STATUS_ALIASES,
  CALL_STATUS_GROUPS,
  callStatus,
  countsTowardTimeSpent,
  parseCallStatus,
  type CallStatus,
  type CallStatusGroup,
  type CallStatusId,
} from './call-status.js';
export {
  EMPTY_TALLY,
  connectionRate,
  countedCalls,
  mergeTallies,
  tallyCalls,
  tallyFromTotals,
  type CallTally,
  type CountedCalls,
  type Rate,
  type StatusTally,
  type StatusTotal,
} from './call-tally.js';
export { formatDuration, isoDuration, type DurationStyle } from './duration.js';
export { groupCalls, type CallGroup, type CallGrouping } from './call-groups.js';
export { FEWEST_CALLS, callHeatmap, type CallHeatmap, type HeatmapCell } from './call-heatmap.js';
export { FOLLOW_UP_REASONS, wantsFollowUp, type FollowUpReason } from './follow-up-reasons.js';
export { followUps, type FollowUp } from './follow-ups.js';
export { campaignProgress, type CampaignProgress } from './campaign-progress.js';
export {
  CAMPAIGN_SORTS,
  campaignFacet,
  campaignStatusCounts,
  campaignsToReview,
  filterCampaigns,
  sortCampaigns,
  type CampaignFacet,
  type CampaignSort,
} from './campaign-view.js';
export {
  CALL_SORTS,
  callFacet,
  callStatusCounts,
  filterCalls,
  sortCalls,
  unknownCallWords,
  type CallFilter,
  type CallSort,
} from './call-view.js';
export { parseInstant } from './instant.js';
export {
  isE164,
  maskPhoneNumber,
  maskPhoneNumbersIn,
  withoutPhoneNumbers,
} from './phone-number.js';
