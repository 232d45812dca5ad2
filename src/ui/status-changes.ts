import { campaignName } from '../domain/campaign-name.js';
import { parseCampaignStatus } from '../domain/campaign-status.js';
import type { Campaign } from '../domain/campaign.js';
import { campaignStatusLabel } from '../i18n/campaign-status-words.js';
import { msg, str } from '../i18n/localize.js';
import { unknownStatusWords } from '../i18n/unknown-status-words.js';
import { fire } from './events.js';

/** The newest change said aloud of each campaign of an API: three elements do not say it thrice. */
const announcedOf = new WeakMap<object, Map<string, string>>();
const MOST_REMEMBERED = 1000;

/**
 * Notices when a refresh brings another status for a campaign than the load before, tells the
 * host, and gives the words to announce where no other element has.
 */
export class StatusChanges {
  #known = new Map<string, string>();
  #source: object | undefined;
  #changed: readonly Campaign[] = [];
  #first: Campaign | undefined;

  /**
   * What to announce beside these campaigns, in the language of whoever shows them; empty when
   * there is nothing new, and beside others, such as those that another API or project gave since.
   */
  said([first]: readonly Campaign[]): string {
    return first === this.#first ? this.#changed.map(changeWords).join(' ') : '';
  }

  /** @param source whom the campaigns came from: ids of another API are other campaigns */
  note(host: EventTarget, source: object | undefined, campaigns: readonly Campaign[]): void {
    if (source !== this.#source) this.#known = new Map();
    this.#source = source;
    const changed: Campaign[] = [];
    const known = new Map<string, string>();
    for (const campaign of campaigns) {
      const previous = this.#known.get(campaign.id);
      known.set(campaign.id, campaign.status);
      if (previous === undefined || sameStatus(previous, campaign.status)) continue;
      fire(host, 'campaign-status-change', { campaign, previous });
      if (source && claim(source, campaign)) changed.push(campaign);
    }
    this.#known = known;
    this.#changed = changed;
    this.#first = campaigns[0];
  }
}

function sameStatus(one: string, other: string): boolean {
  const id = parseCampaignStatus(one);
  return id === undefined ? one === other : id === parseCampaignStatus(other);
}

function claim(source: object, { id, status }: Campaign): boolean {
  const announced = announcedOf.get(source) ?? new Map<string, string>();
  announcedOf.set(source, announced);
  if (announced.get(id) === status) return false;
  if (announced.size >= MOST_REMEMBERED) announced.clear();
  announced.set(id, status);
  return true;
}

function changeWords(campaign: Campaign): string {
  const name = campaignName(campaign);
  const id = parseCampaignStatus(campaign.status);
  const label = id ? campaignStatusLabel(id) : unknownStatusWords(campaign.status);
  return msg(str`${name} is now ${label}.`, { id: 'status-changed' });
}
