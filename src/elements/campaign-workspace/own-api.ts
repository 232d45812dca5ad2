import type { ApiClientOptions } from '../../api/api-client.js';
import type { CampaignsApi } from '../../api/campaigns-api.js';
import { mappedApiLater } from '../../api/mapped-later.js';
import type { Mapping } from '../../api/mapping/mapping.js';
import { RestApi } from '../../api/rest-api.js';
import { knownPreset, neededBase } from '../../ui/api-source.js';

/** What a workspace's API is made from; the same parts, the same API. */
export interface OwnApiParts {
  readonly baseUrl: string | undefined;
  readonly getToken: ApiClientOptions['getToken'] | undefined;
  readonly headers: ApiClientOptions['headers'] | undefined;
  readonly credentials: RequestCredentials;
  readonly preset: string | undefined;
  /** As an object, or as the text of a script. */
  readonly mapping: Mapping | string | undefined;
  readonly projectId: string | undefined;
}

/** @throws SettingsError or ConfigurationError that says what cannot be used */
export function ownApi(parts: OwnApiParts): CampaignsApi {
  const { getToken, headers, credentials, preset, mapping, projectId } = parts;
  const isMapped = Boolean(preset) || mapping !== undefined;
  const options = {
    baseUrl: isMapped ? neededBase(parts.baseUrl) : (parts.baseUrl ?? ''),
    credentials,
    ...(getToken && { getToken }),
    ...(headers && { headers }),
  };
  if (!isMapped) return new RestApi(options);
  return mappedApiLater({
    ...options,
    ...(projectId && { projectId }),
    ...(preset && { preset: knownPreset(preset) }),
    ...(mapping !== undefined && { mapping }),
  });
}

export function sameParts(one: OwnApiParts, other: OwnApiParts): boolean {
  return (Object.keys(one) as (keyof OwnApiParts)[]).every((name) => one[name] === other[name]);
}
