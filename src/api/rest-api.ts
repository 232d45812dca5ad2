import type { Call } from '../domain/call.js';
import type { CallTally } from '../domain/call-tally.js';
import type { Campaign } from '../domain/campaign.js';
import { ApiClient, never, type ApiClientOptions } from './api-client.js';
import { CallTotals } from './call-totals.js';
import { CampaignBatch } from './campaign-batch.js';
import type {
  CampaignsApi,
  ListCallsQuery,
  ListCampaignsQuery,
  CallTallyQuery,
  CampaignQuery,
  Page,
} from './campaigns-api.js';
import { AuthError, HttpError, ResponseShapeError } from './errors.js';
import { apiPath, apiQuery, idText } from './paths.js';
import { readPageOf, valueOf } from './page-reading.js';
import { readCall, readCampaign, readPage, readTotals, type Reading } from './records.js';

const CAMPAIGNS_PER_PAGE = '100';
const CALLS_PER_PAGE = '500';
/** Answers to `ids=` that say nothing about the single campaigns. */
const NOT_OFFERED: ReadonlySet<number> = new Set([400, 404, 405, 422, 501]);

/** A client for an API of the default contract (`mocks/openapi.yaml`). */
export class RestApi implements CampaignsApi {
  readonly #client: ApiClient;
  readonly #batch: CampaignBatch;
  readonly #totals = new CallTotals((query, signal) => this.#callTally(query, signal));
  readonly maxPages?: number;

  constructor(options: ApiClientOptions) {
    this.#client = new ApiClient(options);
    if (options.maxPages !== undefined) this.maxPages = options.maxPages;
    this.#batch = new CampaignBatch({
      one: (id, signal) => this.#oneCampaign(id, signal),
      many: (ids, signal) => this.#manyCampaigns(ids, signal),
    });
  }

  async listCampaigns({ projectId, cursor, signal }: ListCampaignsQuery): Promise<Page<Campaign>> {
    const path = projectId ? apiPath('projects', projectId, 'campaigns') : apiPath('campaigns');
    const query = apiQuery({ limit: CAMPAIGNS_PER_PAGE, cursor });
    return this.#page(path + query, cursor, signal, readCampaign);
  }

  getCampaign({ campaignId, signal }: CampaignQuery): Promise<Campaign> {
    return this.#batch.get(idText(campaignId), signal ?? never());
  }

  async listCalls({
    campaignId,
    cursor,
    from,
    to,
    fields,
    signal,
  }: ListCallsQuery): Promise<Page<Call>> {
    const query = apiQuery({ limit: CALLS_PER_PAGE, cursor, from, to, fields: fields?.join(',') });
    const path = apiPath('campaigns', campaignId, 'calls');
    return this.#page(path + query, cursor, signal, (raw) => readCall(raw, idText(campaignId)));
  }

  getCallTally(query: CallTallyQuery): Promise<CallTally | undefined> {
    return this.#totals.get(query, query.signal ?? never());
  }

  async #callTally(
    { campaignId, from, to }: CallTallyQuery,
    signal: AbortSignal,
  ): Promise<CallTally> {
    const path = apiPath('campaigns', campaignId, 'call-totals') + apiQuery({ from, to });
    return valueOf(readTotals(await this.#client.get(path, signal)), this.#client.line(path));
  }

  async #oneCampaign(id: string, signal: AbortSignal): Promise<Campaign> {
    const path = apiPath('campaigns', id);
    return valueOf(readCampaign(await this.#client.get(path, signal)), this.#client.line(path));
  }

  async #manyCampaigns(
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, Campaign> | undefined> {
    try {
      const query = apiQuery({ ids: ids.join(','), limit: CAMPAIGNS_PER_PAGE });
      const path = apiPath('campaigns') + query;
      const page = await this.#page(path, undefined, signal, readCampaign);
      return new Map(page.items.map((campaign) => [campaign.id, campaign]));
    } catch (error) {
      if (saysNothingOfOne(error)) return undefined;
      throw error;
    }
  }

  async #page<T>(
    path: string,
    cursor: string | undefined,
    signal: AbortSignal | undefined,
    readOne: (raw: unknown) => Reading<T>,
  ): Promise<Page<T>> {
    const line = this.#client.line(path);
    const { data, ...rest } = valueOf(readPage(await this.#client.get(path, signal)), line);
    const records = await readPageOf(data, readOne, {
      line,
      isFirst: cursor === undefined,
      signal,
    });
    return { ...records, ...rest };
  }
}

/**
 * Whether a failed `ids=` request leaves open what the campaigns would answer one by one: not
 * known to the API, not allowed to list, or answered by something else at that address.
 */
function saysNothingOfOne(error: unknown): boolean {
  if (error instanceof HttpError) return NOT_OFFERED.has(error.status);
  if (error instanceof AuthError) return error.status === 403;
  return error instanceof ResponseShapeError;
}
