import { SettingsError, type RequestLine } from './errors.js';
import { writeJson } from './json.js';
import { apiRoot } from './paths.js';
import { fullJitter, requestJson, type ApiRequest, type RequestSettings } from './request.js';
import { ownerKey, shareRequest } from './shared-requests.js';
import { keeperFor, type GetToken } from './token.js';

/** Where an API is, who asks, and within which limits. */
export interface ApiClientOptions {
  /** Where the API starts: `https://api.example.com/v1`, or relative to the page. */
  readonly baseUrl: string;
  /** Supplies the bearer token, at first need and when it was refused. */
  readonly getToken?: GetToken;
  /** Headers for every request. */
  readonly headers?: Readonly<Record<string, string>> | HeadersInit;
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

/** Asks one API for JSON; equal questions of the same owner share one request. */
export class ApiClient {
  /** The API's root as an absolute address without a trailing slash. */
  readonly root: string;
  readonly #owner: string;
  readonly #settings: RequestSettings;

  /**
   * @throws SettingsError when `baseUrl` is no http or https address, a header is not allowed, or
   * `getToken` is no function
   */
  constructor(options: ApiClientOptions) {
    const { getToken, credentials = 'omit' } = options;
    // A copy, so that a host that changes its own object later does not change whose answers these are.
    const headers = checkedHeaders(options.headers);
    this.root = apiRoot(options.baseUrl);
    if (getToken && !isFunction(getToken)) {
      throw new SettingsError('getToken has to be a function that gives the token.');
    }
    const owner = [ownerKey([getToken, options.fetch]), credentials, ...Object.entries(headers)];
    this.#owner = writeJson(owner);
    this.#settings = {
      fetch: options.fetch ?? ((input, init) => fetch(input, init)),
      headers,
      credentials,
      owner: this.#owner,
      tokens: getToken && keeperFor(getToken),
      timeoutMs: options.timeoutMs ?? 10_000,
      totalMs: 30_000,
      attempts: 3,
      longestWaitMs: 30_000,
      backoffMs: fullJitter,
      ...options.limits,
    };
  }

  /** The answer to a path below the root. */
  get(path: string, signal: AbortSignal | undefined): Promise<unknown> {
    return this.ask(this.line(path), signal);
  }

  ask(request: ApiRequest, signal: AbortSignal = never()): Promise<unknown> {
    const { method, url, headers, body } = request;
    return shareRequest(
      writeJson([this.#owner, method, url, headers, body]),
      (shared) => requestJson(request, this.#settings, shared),
      signal,
    );
  }

  line(path: string): RequestLine {
    return { method: 'GET', url: this.root + path };
  }
}

/** The signal of a caller who gave none. */
export const never = (): AbortSignal => new AbortController().signal;

/** Pages in plain JavaScript may give the token itself. */
const isFunction = (value: unknown): boolean => typeof value === 'function';

function checkedHeaders(headers: ApiClientOptions['headers']): Readonly<Record<string, string>> {
  try {
    // A function would be taken for an object without names, and nothing be sent.
    if (typeof headers !== 'function') return Object.fromEntries(new Headers(headers));
  } catch {
    // The engine's own error may quote the value, which may be a key.
  }
  throw new SettingsError('HTTP does not allow these headers.');
}
