import type { CampaignsApi } from './campaigns-api.js';
import { checkMapping } from './mapping/check-mapping.js';
import { MappedApi, type MappedApiOptions } from './mapping/mapped-api.js';
import type { Mapping } from './mapping/mapping.js';
import { RestApi } from './rest-api.js';

export interface RestApiOptions extends MappedApiOptions {
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
export function createRestApi({ mapping, ...options }: RestApiOptions): CampaignsApi {
  return mapping ? new MappedApi(checkMapping(mapping), options) : new RestApi(options);
}
