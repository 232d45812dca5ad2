import { campaignsToReview } from '../../domain/campaign-view.js';
import type { Campaign } from '../../domain/campaign.js';
import { fire } from '../../ui/events.js';

/** Tells the host's menu how many campaigns want a person, when that has changed. */
export class CampaignsToReview {
  #known: ReadonlySet<string> | undefined;

  note(host: EventTarget, campaigns: readonly Campaign[]): void {
    const toReview = campaignsToReview(campaigns);
    const ids = new Set(toReview.map(({ id }) => id));
    const known = this.#known;
    // In any order: many services list first what changed last.
    if (known?.size === ids.size && [...ids].every((id) => known.has(id))) return;
    this.#known = ids;
    fire(host, 'campaign-review', { total: toReview.length, campaigns: toReview });
  }
}
