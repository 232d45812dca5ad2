import { campaignsToReview } from '../../domain/campaign-view.js';
import type { Campaign } from '../../domain/campaign.js';
import { fire } from '../../ui/events.js';

/** Tells the host's menu how many campaigns want a person, when that has changed. */
export class CampaignsToReview {
  #known: readonly Campaign[] | undefined;

  note(host: EventTarget, campaigns: readonly Campaign[]): void {
    const toReview = campaignsToReview(campaigns);
    const known = this.#known;
    const isSame = toReview.every(({ id }, index) => id === known?.[index]?.id);
    if (known?.length === toReview.length && isSame) return;
    this.#known = toReview;
    fire(host, 'campaign-review', { total: toReview.length, campaigns: toReview });
  }
}
