import type { Call } from '../domain/call.js';
import type { CallTally } from '../domain/call-tally.js';
import type { Campaign } from '../domain/campaign.js';
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
import {
  AuthError,
  HttpError,
  ResponseShapeError,
  SettingsError,
  type RequestLine,
} from './errors.js';
import { apiPath, apiQuery, apiRoot } from './paths.js';
import {
  readCall,
  readCampaign,
  readPage,
  readRecords,
  readTotals,
  type Reading,
} from './records.js';
import { fullJitter, requestJson, type RequestSettings } from './request.js';
import { ownerKey, shareRequest } from './shared-requests.js';
import { TokenKeeper, type GetToken } from './token.js';

export interface RestApiOptions {
  /** Where the API starts: `https://api.example.com/v1`, or relative to the page. */
  readonly baseUrl: string;
  /** Supplies the bearer token, at first need and when it was refused. */
  readonly getToken?: GetToken;
  /** Headers for every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether cookies are sent; `omit` by default. */
  readonly credentials?: RequestCredentials;
  /** Used instead of the browser's `fetch`. */
  readonly fetch?: typeof fetch;
  /** Milliseconds for one attempt, body included; 10 000 by default. */
  readonly timeoutMs?: number;
  /** Pages that `readAllPages` reads of one list before it calls it partial; 200 by default. */
  readonly maxPages?: number;
  /** Waits and limits, for hosts and tests that need others. */
  readonly limits?: Partial<
    Pick<RequestSettings, 'totalMs' | 'attempts' | 'longestWaitMs' | 'backoffMs'>
  >;
}

const CAMPAIGNS_PER_PAGE = '100';
const CALLS_PER_PAGE = '500';
/** Answers to `ids=` that say nothing about the single campaigns. */
const NOT_OFFERED: ReadonlySet<number> = new Set([400, 404, 405, 422, 501]);

const keepers = new WeakMap<GetToken, TokenKeeper>();

/** One keeper for each host's `getToken`, so that clients of one host renew once. */
function keeperFor(getToken: GetToken): TokenKeeper {
  const known = keepers.get(getToken);
  if (known) return known;
  const keeper = new TokenKeeper(getToken);
  keepers.set(getToken, keeper);
  return keeper;
}

/**
 * A client for an API of the default contract (`mocks/openapi.yaml`).
 *
 * @throws SettingsError when `baseUrl` is no http or https address, or a header is not allowed
 * @example
 * const api = createRestApi({ baseUrl: 'https://api.example.com/v1', getToken: () => session.token });
 * const { items } = await api.listCampaigns({ projectId: 'p1' });
 */
export function createRestApi(options: RestApiOptions): CampaignsApi {
  return new RestApi(options);
}

class RestApi implements CampaignsApi {
  readonly #root: string;
  readonly #owner: string;
  readonly #settings: RequestSettings;
  readonly #batch: CampaignBatch;
  readonly #totals = new CallTotals((query, signal) => this.#callTally(query, signal));
  readonly maxPages?: number;

  constructor(options: RestApiOptions) {
    const { getToken, maxPages, credentials = 'omit' } = options;
    // A copy, so that a host that changes its own object later does not change whose answers these are.
    const headers = checkedHeaders(options.headers);
    this.#root = apiRoot(options.baseUrl);
    const owner = [ownerKey([getToken, options.fetch]), credentials, ...Object.entries(headers)];
    this.#owner = JSON.stringify(owner);
    if (maxPages !== undefined) this.maxPages = maxPages;
    this.#settings = {
      fetch: options.fetch ?? ((input, init) => fetch(input, init)),
      headers,
      credentials,
      tokens: getToken && keeperFor(getToken),
      timeoutMs: options.timeoutMs ?? 10_000,
      totalMs: 30_000,
      attempts: 3,
      longestWaitMs: 30_000,
      backoffMs: fullJitter,
      ...options.limits,
    };
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
    return this.#batch.get(campaignId, signal ?? never());
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
    return this.#page(path + query, cursor, signal, (raw) => readCall(raw, campaignId));
  }

  getCallTally(query: CallTallyQuery): Promise<CallTally | undefined> {
    return this.#totals.get(query, query.signal ?? never());
  }

  async #callTally(
    { campaignId, from, to }: CallTallyQuery,
    signal: AbortSignal,
  ): Promise<CallTally> {
    const path = apiPath('campaigns', campaignId, 'call-totals') + apiQuery({ from, to });
    return valueOf(readTotals(await this.#get(path, signal)), this.#line(path));
  }

  async #oneCampaign(id: string, signal: AbortSignal): Promise<Campaign> {
    const path = apiPath('campaigns', id);
    return valueOf(readCampaign(await this.#get(path, signal)), this.#line(path));
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
    const line = this.#line(path);
    const { data, ...rest } = valueOf(readPage(await this.#get(path, signal)), line);
    const { items, rejected } = readRecords(data, readOne);
    const [first] = rejected;
    // A later page may hold a single bad record; the list before it still stands.
    if (items.length === 0 && first && cursor === undefined) {
      throw new ResponseShapeError(line, `no record could be read; the first: ${first.reason}`);
    }
    return { items, rejected, ...rest };
  }

  #get(path: string, signal = never()): Promise<unknown> {
    const line = this.#line(path);
    return shareRequest(
      `${this.#owner} ${line.method} ${line.url}`,
      (shared) => requestJson(line, this.#settings, shared),
      signal,
    );
  }

  #line(path: string): RequestLine {
    return { method: 'GET', url: this.#root + path };
  }
}

function valueOf<T>(reading: Reading<T>, line: RequestLine): T {
  if ('value' in reading) return reading.value;
  throw new ResponseShapeError(line, `cannot be read: ${reading.reason}`);
}

/** The signal of a caller who gave none. */
const never = (): AbortSignal => new AbortController().signal;

/**
 * Whether a failed `ids=` request leaves open what the campaigns would answer one by one: not
 * known to the API, not allowed to list, or answered by something else at that address.
 */
function saysNothingOfOne(error: unknown): boolean {
  if (error instanceof HttpError) return NOT_OFFERED.has(error.status);
  if (error instanceof AuthError) return error.status === 403;
  return error instanceof ResponseShapeError;
}

function checkedHeaders(headers: RestApiOptions['headers']): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(new Headers(headers));
  } catch {
    // The engine's own error may quote the value, which may be a key.
    throw new SettingsError('A header has a name or value that HTTP does not allow.');
  }
}
