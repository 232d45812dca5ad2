import type { ReactiveController, ReactiveElement } from 'lit';
import type { CampaignsApi } from '../api/campaigns-api.js';
import { totalsWith } from '../api/usable-records.js';
import type { Campaign } from '../domain/campaign.js';
import { loadCallTally, wholeTally, type LoadedTally } from './call-tally-loading.js';

/** Totals of one row, as far as they are known. */
export interface QueuedTally {
  readonly loaded?: LoadedTally;
  /** Why there are none, or no newer ones. */
  readonly error?: unknown;
}

const MOST_AT_ONCE = 4;

/**
 * Loads the totals of the rows on screen, at most four at a time. What was loaded is kept for as
 * long as the API stays the same, until newer totals are in; rows that leave the screen give up
 * their place.
 */
export class TallyQueue implements ReactiveController {
  #api: CampaignsApi | undefined;
  #byCampaign = new Map<string, QueuedTally>();
  /** Those to load again; what is known of them is shown until then. */
  readonly #outdated = new Set<string>();
  #wanted: readonly string[] = [];
  readonly #running = new Map<string, AbortController>();

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  /** Grows with whatever becomes known, and is another number after anything was forgotten. */
  known = 0;

  /** Totals that came with the campaign, or those loaded. */
  of(campaign: Campaign): QueuedTally | undefined {
    const tally = totalsWith(campaign);
    return tally ? { loaded: wholeTally(tally) } : this.#byCampaign.get(campaign.id);
  }

  /** Why totals of a row are missing. */
  get error(): unknown {
    return [...this.#byCampaign.values()].find(({ error }) => error !== undefined)?.error;
  }

  /** The rows on screen now, in order; another API forgets everything. */
  want(api: CampaignsApi | undefined, campaigns: readonly Campaign[]): void {
    if (api !== this.#api) {
      this.#stopAll();
      this.#byCampaign = new Map();
      this.#outdated.clear();
      this.known += 1;
      this.#api = api;
    }
    this.#wanted = campaigns.filter((campaign) => !totalsWith(campaign)).map(({ id }) => id);
    const onScreen = new Set(this.#wanted);
    for (const [id, abort] of this.#running) {
      if (onScreen.has(id)) continue;
      abort.abort();
      this.#running.delete(id);
    }
    this.#startNext();
  }

  /** Loads everything again, when its row is on screen. */
  renew(): void {
    for (const id of this.#byCampaign.keys()) this.#outdated.add(id);
    this.host.requestUpdate();
  }

  /** Loads again what failed. */
  retry(id: string): void {
    this.#byCampaign.delete(id);
    this.known += 1;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.host.isConnected) this.#stopAll();
    });
  }

  #stopAll(): void {
    for (const abort of this.#running.values()) abort.abort();
    this.#running.clear();
  }

  #startNext(): void {
    const api = this.#api;
    if (!api || !this.host.isConnected) return;
    for (const id of this.#wanted) {
      if (this.#running.size >= MOST_AT_ONCE) return;
      const known = this.#byCampaign.get(id);
      const { complete = false, partialReason } = known?.loaded ?? {};
      const isDone = complete || partialReason !== undefined || known?.error !== undefined;
      if (this.#running.has(id) || (isDone && !this.#outdated.has(id))) continue;
      void this.#load(api, id, known?.loaded);
    }
  }

  async #load(api: CampaignsApi, id: string, old: LoadedTally | undefined): Promise<void> {
    const abort = new AbortController();
    this.#running.set(id, abort);
    const isNewest = (): boolean => this.#running.get(id) === abort;
    const note = (known: QueuedTally): void => {
      if (!isNewest()) return;
      this.#byCampaign.set(id, known);
      this.known += 1;
      this.host.requestUpdate();
    };
    try {
      const show = (loaded: LoadedTally): void => {
        if (!old) note({ loaded });
      };
      note({
        loaded: await loadCallTally(api, { campaignId: id }, { signal: abort.signal, show }),
      });
    } catch (error) {
      // Shown in the row, with a way to try again.
      const said = error ?? new Error('The totals failed without saying why.');
      note({ ...this.#byCampaign.get(id), error: said });
    }
    if (!isNewest()) return;
    this.#running.delete(id);
    this.#outdated.delete(id);
    this.#startNext();
  }
}
