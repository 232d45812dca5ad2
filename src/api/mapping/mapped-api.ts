import { parseInstant } from '../../domain/instant.js';
import type { Call } from '../../domain/call.js';
import type { Campaign } from '../../domain/campaign.js';
import { ApiClient, never, type ApiClientOptions } from '../api-client.js';
import { CampaignBatch } from '../campaign-batch.js';
import type {
  CampaignQuery,
  CampaignsApi,
  ListCallsQuery,
  ListCampaignsQuery,
  Page,
} from '../campaigns-api.js';
import { HttpError, ResponseShapeError, SettingsError } from '../errors.js';
import { valueOf as valueOfReading } from '../page-reading.js';
import { readAllPages } from '../paging.js';
import { idText } from '../paths.js';
import { readCampaign, readRecords } from '../records.js';
import { bare } from './bare.js';
import { textOf, valueOf } from './fields.js';
import { mappedPage } from './mapped-list.js';
import { readMappedCall, readMappedCampaign } from './mapped-records.js';
import { mappedRequest } from './mapped-request.js';
import type { CampaignsMapping, Mapping, MembersMapping } from './mapping.js';

export interface MappedApiOptions extends ApiClientOptions {
  /** The account, assistant or location, where the API needs one and a query names none. */
  readonly projectId?: string;
}

/** A client for an API that a mapping describes. The mapping is taken as checked. */
export class MappedApi implements CampaignsApi {
  readonly maxPages?: number;
  readonly #mapping: Mapping;
  readonly #client: ApiClient;
  readonly #projectId: string | undefined;
  readonly #batch = new CampaignBatch({
    one: (id, signal) => this.#oneCampaign(id, signal),
    many: async (ids, signal) => (this.#hasList ? this.#fromList(new Set(ids), signal) : undefined),
  });
  /** Which calls are a campaign's, where only another answer tells. */
  readonly #members = new Map<string, ReadonlySet<string>>();
  /** The API does not know the path of its campaigns, and is asked at the other one. */
  #isOtherPath = false;

  constructor(mapping: Mapping, options: MappedApiOptions) {
    this.#mapping = bare(mapping);
    this.#client = new ApiClient(options);
    this.#projectId = options.projectId;
    if (options.maxPages !== undefined) this.maxPages = options.maxPages;
  }

  async listCampaigns(query: ListCampaignsQuery): Promise<Page<Campaign>> {
    const { campaigns, inlineCampaigns } = this.#mapping;
    if (inlineCampaigns) return readRecords(inlineCampaigns, readCampaign);
    if (!campaigns) {
      throw new SettingsError(
        'This API has no list of campaigns. Name them in the mapping, under inlineCampaigns.',
      );
    }
    // Others may find out while this question is under way.
    const mayBeUnknown = campaigns.otherwise && !this.#isOtherPath && query.cursor === undefined;
    try {
      return await this.#campaignPage(campaigns, query);
    } catch (error) {
      const isUnknownPath = mayBeUnknown && error instanceof HttpError && error.status === 404;
      if (!isUnknownPath) throw error;
    }
    this.#isOtherPath = true;
    return this.#campaignPage(campaigns, query);
  }

  getCampaign({ campaignId, signal }: CampaignQuery): Promise<Campaign> {
    return this.#batch.get(idText(campaignId), signal ?? never());
  }

  async listCalls(query: ListCallsQuery): Promise<Page<Call>> {
    const { projectId = this.#projectId, campaignId, cursor, from, to, signal } = query;
    const { calls, name, headers } = this.#mapping;
    const values = { projectId, campaignId, from, to };
    const members = calls.members && (await this.#membersOf(calls.members, query));
    return mappedPage<Call>(this.#client, {
      mapping: calls,
      values,
      headers,
      cursor,
      signal,
      members,
      readOne: (raw) => readMappedCall(raw, calls, { name, campaignId: idText(campaignId) }),
      isWanted: from === undefined && to === undefined ? undefined : isWithin(from, to),
    });
  }

  #campaignPage(
    campaigns: CampaignsMapping,
    { projectId = this.#projectId, cursor, signal }: ListCampaignsQuery,
  ): Promise<Page<Campaign>> {
    const { name, headers } = this.#mapping;
    const other = this.#isOtherPath ? campaigns.otherwise : undefined;
    return mappedPage(this.#client, {
      mapping: other ? { ...campaigns, ...other } : campaigns,
      values: { projectId },
      headers,
      cursor,
      signal,
      readOne: (raw) => readMappedCampaign(raw, campaigns, name),
    });
  }

  async #oneCampaign(id: string, signal: AbortSignal): Promise<Campaign> {
    const { campaign, campaigns, inlineCampaigns, headers, name } = this.#mapping;
    const { root } = this.#client;
    const fields = campaign?.fields ?? campaigns?.fields;
    const status = campaign?.status ?? campaigns?.status;
    if (campaign && fields && status && !inlineCampaigns) {
      const values = { projectId: this.#projectId, campaignId: id };
      const line = mappedRequest(campaign, values, { root, headers });
      const raw = valueOf(await this.#client.ask(line, signal), campaign.item);
      return valueOfReading(readMappedCampaign(raw, { fields, status }, name), line);
    }
    const found = (await this.#fromList(new Set([id]), signal)).get(id);
    if (found) return found;
    throw new HttpError({ method: 'GET', url: root }, 404);
  }

  /** An API may name its campaigns one by one only. */
  get #hasList(): boolean {
    const { campaigns, inlineCampaigns } = this.#mapping;
    return (campaigns ?? inlineCampaigns) !== undefined;
  }

  /** Looks the campaigns up in the list, page by page, until all are found. */
  async #fromList(ids: Set<string>, signal: AbortSignal): Promise<ReadonlyMap<string, Campaign>> {
    const found = new Map<string, Campaign>();
    const pages = readAllPages(
      (cursor) => this.listCampaigns({ signal, ...(cursor !== undefined && { cursor }) }),
      // The list may end at any page.
      { maxPages: this.maxPages, signal, readAhead: false },
    );
    for await (const { items } of pages) {
      for (const campaign of items) if (ids.delete(campaign.id)) found.set(campaign.id, campaign);
      if (ids.size === 0) break;
    }
    return found;
  }

  /** Asked anew with every first page; the pages after it share the answer. */
  async #membersOf(
    mapping: MembersMapping,
    { campaignId, cursor, signal }: ListCallsQuery,
  ): Promise<ReadonlySet<string>> {
    const known = this.#members.get(campaignId);
    if (known && cursor !== undefined) return known;
    const members = await this.#askMembers(mapping, campaignId, signal);
    this.#members.set(campaignId, members);
    return members;
  }

  async #askMembers(
    { id, items, ...request }: MembersMapping,
    campaignId: string,
    signal: AbortSignal | undefined,
  ): Promise<ReadonlySet<string>> {
    const { headers } = this.#mapping;
    const values = { projectId: this.#projectId, campaignId };
    const line = mappedRequest(request, values, { root: this.#client.root, headers });
    const list = valueOf(await this.#client.ask(line, signal), items);
    if (!Array.isArray(list)) {
      throw new ResponseShapeError(line, `cannot be read: ${items} is no list`);
    }
    return new Set(list.flatMap((raw: unknown) => textOf(raw, id) ?? []));
  }
}

/** Whether a call began in the span; one without a valid time did not. */
function isWithin(from: string | undefined, to: string | undefined): (call: Call) => boolean {
  const [start = -Infinity, end = Infinity] = [parseInstant(from), parseInstant(to)];
  return ({ startedAt }) => {
    const instant = parseInstant(startedAt);
    return instant !== undefined && instant >= start && instant < end;
  };
}
