import { campaignStatus, type CampaignStatusId } from '../domain/campaign-status.js';
import { tableWords } from './localize.js';

/** The status's name in the reader's language. @example campaignStatusLabel('paused') // 'Paused' */
export function campaignStatusLabel(id: CampaignStatusId): string {
  return tableWords(campaignStatus(id).label, `campaign-status-${id}`);
}

/** What the status means, in one sentence. */
export function campaignStatusDescription(id: CampaignStatusId): string {
  return tableWords(campaignStatus(id).description, `campaign-status-${id}-description`);
}

/** What to do about it, in one sentence. */
export function campaignStatusAdvice(id: CampaignStatusId): string {
  return tableWords(campaignStatus(id).advice, `campaign-status-${id}-advice`);
}
