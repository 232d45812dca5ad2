import type { CampaignsApi, ListCampaignsQuery } from './campaigns-api.js';
import { checkMapping } from './mapping/check-mapping.js';
import { MappedApi, type MappedApiOptions } from './mapping/mapped-api.js';
import type { Mapping } from './mapping/mapping.js';
import { RestApi } from './rest-api.js';

export interface RestApiOptions extends Omit<MappedApiOptions, 'baseUrl'> {
  /** Where the API starts: `https://api.example.com/v1`, or relative to the page. */
  readonly baseUrl: string | URL;
  /** How the API looks, when it is not the default contract: a preset, or your own. */
  readonly mapping?: Mapping;
}

/**
 * A client for an API of the default contract (`mocks/openapi.yaml`), or of another one that a
 * mapping describes.
 *
 * @throws SettingsError when `baseUrl` is no http or https address, a header is not allowed, or
 * the mapping is wrong; the message says which key
 * @example
 * const api = createRestApi({ baseUrl: 'https://api.example.com/v1', getToken: () => session.token });
 * const { items } = await api.listCampaigns({ projectId: 'p1' });
 * @example
 * import { vapi } from 'campaign-widgets/presets';
 * const calls = createRestApi({ baseUrl: '/my-backend/vapi', mapping: vapi });
 */
export function createRestApi({ mapping, baseUrl, ...others }: RestApiOptions): CampaignsApi {
  const options = { ...others, baseUrl: baseUrl instanceof URL ? baseUrl.href : baseUrl };
  const api = mapping ? new MappedApi(checkMapping(mapping), options) : new RestApi(options);
  // Functions of its own, not a class's: `{ ...api, getCampaign: mine }` keeps the others.
  return {
    listCampaigns: async (query?: ListCampaignsQuery) => api.listCampaigns(given(query ?? {})),
    getCampaign: async (query) => api.getCampaign(given(query)),
    listCalls: async (query) => api.listCalls(given(query)),
    ...(api instanceof RestApi && {
      getCallTally: async (query) => api.getCallTally(given(query)),
    }),
    ...(api.maxPages !== undefined && { maxPages: api.maxPages }),
  };
}

/** A query without the `null` and the empty values that scripts write for what they do not want. */
function given<Query extends object>(query: Query): Query {
  const entries = Object.entries(query).filter(([, value]) => String(value ?? '') !== '');
  return Object.fromEntries(entries) as Query;
}
