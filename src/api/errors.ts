/** Where a request went: for messages, without query, token or body. */
export interface RequestLine {
  readonly method: string;
  readonly url: string;
}

/**
 * The base of the errors that asking an API may end in; what cannot be asked at all is a
 * `SettingsError`. `kind` tells them apart without `instanceof`.
 */
export abstract class CampaignsApiError extends Error {
  abstract readonly kind: 'http' | 'network' | 'timeout' | 'auth' | 'shape';
  /** Written out in each class: a minifier renames classes. */
  abstract override readonly name: string;
  /** Whether the same question is worth asking again by itself, as the client does a few times. */
  abstract readonly retryable: boolean;

  constructor({ method, url }: RequestLine, what: string, options?: { readonly cause?: unknown }) {
    super(`${method} ${withoutQuery(url)}: ${what}`, options);
  }
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

const RETRIED_STATUSES: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** The server answered with a status that is no success. */
export class HttpError extends CampaignsApiError {
  override readonly name = 'HttpError';
  readonly kind = 'http';
  readonly retryable: boolean;
  /** The server does not want to be asked again before this, in milliseconds since 1970. */
  readonly retryAt: number | undefined;

  constructor(
    line: RequestLine,
    readonly status: number,
    /** How long the server asks to wait, in milliseconds, when it says. */
    readonly retryAfterMs?: number,
  ) {
    const wait =
      retryAfterMs === undefined
        ? ''
        : `; asks to wait ${String(Math.ceil(retryAfterMs / 1000))} s`;
    super(line, `answered ${String(status)}${wait}`);
    this.retryable = RETRIED_STATUSES.has(status);
    this.retryAt = retryAfterMs === undefined ? undefined : Date.now() + retryAfterMs;
  }
}

/** No answer could be read: offline, refused, reset, broken off, or not open to this page (CORS). */
export class NetworkError extends CampaignsApiError {
  override readonly name = 'NetworkError';
  readonly kind = 'network';
  readonly retryable = true;
}

/** The answer, body included, did not come in time. */
export class TimeoutError extends CampaignsApiError {
  override readonly name = 'TimeoutError';
  readonly kind = 'timeout';
  readonly retryable = true;
}

/** No token, a token that is not accepted, or no access. */
export class AuthError extends CampaignsApiError {
  override readonly name = 'AuthError';
  readonly kind = 'auth';
  readonly retryable = false;

  constructor(
    line: RequestLine,
    /** Why, without the address: what the server, or the page's `getToken`, did. */
    readonly reason: string,
    /** 401 or 403 when the server said so. */
    readonly status?: number,
    options?: { readonly cause?: unknown },
  ) {
    super(line, reason, options);
  }
}

/** The answer came and is not what the contract says. */
export class ResponseShapeError extends CampaignsApiError {
  override readonly name = 'ResponseShapeError';
  readonly kind = 'shape';
  readonly retryable = false;
}

/**
 * What the host gave cannot be asked with: an address that is none, an id that fits no address, a
 * header that HTTP does not allow. Nothing was sent.
 */
export class SettingsError extends TypeError {
  override readonly name = 'SettingsError';
  readonly kind = 'configuration';
  readonly retryable = false;
}

/** The person signed out: nothing is asked until somebody signs in or tries again. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError';
  readonly kind = 'auth';
  readonly retryable = false;

  constructor() {
    super('Signed out: nothing is asked until getToken() is set or the person tries again.');
  }
}
