import type { Campaign } from './campaign.js';

/** What a campaign is called: its id, where its name is blank. */
export function campaignName({ id, name }: Pick<Campaign, 'id' | 'name'>): string {
  return name.trim() === '' ? id : name;
}
