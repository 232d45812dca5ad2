/** The campaigns API: the interface that elements use, and a client for HTTP. */
export type {
  CallTallyQuery,
  CampaignQuery,
  CampaignsApi,
  ListCallsQuery,
  ListCampaignsQuery,
  Page,
  RejectedRecord,
} from './campaigns-api.js';
export { createRestApi, type RestApiOptions } from './create-rest-api.js';
export type * from './mapping/mapping.js';
export type { GetToken } from './token.js';
export {
  AuthError,
  CampaignsApiError,
  HttpError,
  NetworkError,
  ResponseShapeError,
  SettingsError,
  SignedOutError,
  TimeoutError,
} from './errors.js';
export {
  PARTIAL_REASONS,
  readAllPages,
  type PagesProgress,
  type PagingLimits,
  type PartialReason,
} from './paging.js';
