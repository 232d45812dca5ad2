import type { Call } from '../domain/call.js';
import type { CallTally } from '../domain/call-tally.js';
import type { Campaign } from '../domain/campaign.js';

/** A record the API sent that could not be read. It carries no personal data. */
export interface RejectedRecord {
  /** Position in the page's array, from 0. */
  readonly index: number;
  /** The record's id when that much could be read. */
  readonly id?: string;
  /** What was wrong, for a developer: field and expectation, never the value. */
  readonly reason: string;
}

/**
 * One page of a list. `items.length + rejected.length` is what the server sent, besides records
 * of others that it could not leave out.
 */
export interface Page<T> {
  readonly items: T[];
  /** Pass it back as `cursor` for the next page; absent on the last one. */
  readonly nextCursor?: string;
  /** Cursors of pages after the next one, where they are known: a few are read at once. */
  readonly laterCursors?: readonly string[];
  /** How many records there are in all, when the API says. */
  readonly total?: number;
  readonly rejected: RejectedRecord[];
  /** Records that were sent and are not asked for: another campaign's, or of another time. */
  readonly skipped?: number;
}

/**
 * What the elements need from a server. `createRestApi` makes one for an HTTP API; a host may
 * pass any object of this shape (`element.api = myApi`).
 *
 * @example
 * const api: CampaignsApi = {
 *   listCampaigns: async () => ({ items: myCampaigns, rejected: [] }),
 *   getCampaign: async ({ campaignId }) => myCampaigns.find((campaign) => campaign.id === campaignId),
 *   listCalls: async () => ({ items: myCalls, rejected: [] }),
 * };
 */
export interface CampaignsApi {
  listCampaigns(query: ListCampaignsQuery): Promise<Page<Campaign>>;
  getCampaign(query: CampaignQuery): Promise<Campaign>;
  listCalls(query: ListCallsQuery): Promise<Page<Call>>;
  /** Totals summed by the server. Without it, or when it answers `undefined`, calls are read. */
  getCallTally?(query: CallTallyQuery): Promise<CallTally | undefined>;
  /** Pages to read of one list at most; 200 without it. */
  readonly maxPages?: number;
}

export interface ListCampaignsQuery {
  readonly projectId?: string;
  readonly cursor?: string;
  readonly signal?: AbortSignal;
}

export interface CampaignQuery {
  readonly campaignId: string;
  readonly signal?: AbortSignal;
}

export interface CallTallyQuery extends CampaignQuery {
  /** ISO 8601, inclusive. */
  readonly from?: string;
  /** ISO 8601, exclusive. */
  readonly to?: string;
}

export interface ListCallsQuery extends CallTallyQuery {
  /** The account, assistant or location, where a mapped API needs one. */
  readonly projectId?: string;
  readonly cursor?: string;
  /** Wire field names wanted; a server may ignore it and send whole records. */
  readonly fields?: readonly string[];
}
