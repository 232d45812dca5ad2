import pRetry from 'p-retry';
import {
  AuthError,
  CampaignsApiError,
  HttpError,
  NetworkError,
  ResponseShapeError,
  TimeoutError,
  type RequestLine,
} from './errors.js';
import { isOffline, onOffline } from './connection.js';
import { jsonBody } from './json-body.js';
import { cacheUse, redirectMode, requestHeaders } from './request-init.js';
import { retryAfterMs } from './retry-after.js';
import type { HeldToken, TokenKeeper } from './token.js';
import { unlessAborted, wait, within } from './waiting.js';

/** One question to the API. */
export interface ApiRequest extends RequestLine {
  /** Headers of this question; `{token}` stands for the token, which is put in last. */
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, as text. */
  readonly body?: string;
}

/** How one client asks. All times in milliseconds. */
export interface RequestSettings {
  readonly fetch: typeof fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: RequestCredentials;
  readonly tokens: TokenKeeper | undefined;
  /** Whose answers these are, for the HTTP cache. */
  readonly owner: string;
  /** One attempt, body included. */
  readonly timeoutMs: number;
  /** All attempts and the waits between them. */
  readonly totalMs: number;
  readonly attempts: number;
  /** The longest wait a server may ask for; beyond it, the request ends and says when. */
  readonly longestWaitMs: number;
  /** The wait before attempt 2, 3, … where the server names none. */
  readonly backoffMs: (attempt: number) => number;
}

/** What one attempt at a question tells the next. */
interface Way {
  /** Something came back, be it broken. */
  isAnswered: boolean;
  mayFollow: boolean;
}

/** How long is waited for an answer where the browser says that it has no network. */
const OFFLINE_MS = 900;

/** Full jitter: anything from nothing to a limit that doubles from 300 ms to 5 s. */
export function fullJitter(attempt: number, random = Math.random): number {
  return random() * Math.min(5_000, 300 * 2 ** attempt);
}

/**
 * Asks for JSON: request, body and parsing together are tried again after network errors,
 * time-outs, broken bodies and 429, 500, 502, 503, 504. Offline, nothing is tried again.
 *
 * @throws CampaignsApiError of one of its kinds, or the signal's reason once it aborts
 */
export function requestJson(
  line: ApiRequest,
  settings: RequestSettings,
  signal: AbortSignal,
): Promise<unknown> {
  const { tokens, attempts } = settings;
  // The browser may be wrong about its network: asked all the same, but nobody waits for long.
  const startsOffline = isOffline();
  const ms = startsOffline ? Math.min(OFFLINE_MS, settings.totalMs) : settings.totalMs;
  const end = performance.now() + ms;
  const tooLate = (): Error =>
    startsOffline
      ? new NetworkError(line, 'the browser is offline')
      : new TimeoutError(line, `took longer than ${seconds(ms)} in all`);
  return within({ signal, ms, tooLate }, async (inAll) => {
    const goneOffline = (): void => {
      inAll.abort(new NetworkError(line, 'the browser went offline'));
    };
    const stopListening = onOffline(goneOffline);
    let isRenewed = false;
    const way: Way = { isAnswered: false, mayFollow: true };
    try {
      return await pRetry(() => attempt(line, settings, inAll.signal, way), {
        // A renewed token is tried once, also where one attempt is all.
        retries: Math.max(attempts - 1, tokens ? 1 : 0),
        minTimeout: 0,
        shouldRetry: async ({ error, attemptNumber }) => {
          if (isOffline()) return false;
          if (tokens && !isRenewed && isRefusedToken(error)) {
            isRenewed = true;
            return true;
          }
          if (attemptNumber >= attempts || !isWorthAnotherTry(error)) return false;
          // Without a word this may have gone round in circles: it is not followed twice.
          way.mayFollow = way.isAnswered || !(error instanceof NetworkError);
          const asked = error instanceof HttpError ? error.retryAfterMs : undefined;
          const pause = Math.max(asked ?? 0, settings.backoffMs(attemptNumber));
          // A wait that would outlive the request ends it now, and the error says until when.
          if ((asked ?? 0) > settings.longestWaitMs || performance.now() + pause >= end)
            return false;
          await wait(pause, inAll.signal);
          return true;
        },
      });
    } finally {
      stopListening();
    }
  });
}

const seconds = (ms: number): string => `${String(ms / 1000)} s`;

const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof CampaignsApiError && error.retryable;

/** One attempt; a refused token is let go, so that the next attempt asks for another. */
async function attempt(
  line: ApiRequest,
  settings: RequestSettings,
  signal: AbortSignal,
  way: Way,
): Promise<unknown> {
  const { tokens } = settings;
  const token = tokens && (await unlessAborted(tokens.current(line), signal));
  try {
    return await ask(line, settings, signal, { token, way });
  } catch (error) {
    if (token && isRefusedToken(error)) tokens.forget(token);
    throw error;
  }
}

const isRefusedToken = (error: unknown): boolean =>
  error instanceof AuthError && error.status === 401;

interface Sending {
  readonly token: HeldToken | undefined;
  readonly way: Way;
}

/** Asks once, within the time an attempt may take. */
async function ask(
  line: ApiRequest,
  settings: RequestSettings,
  signal: AbortSignal,
  sending: Sending,
): Promise<unknown> {
  const ms = settings.timeoutMs;
  const tooLate = (): Error => new TimeoutError(line, `gave no whole answer in ${seconds(ms)}`);
  try {
    return await within({ signal, ms, tooLate }, (abort) =>
      fetchJson(line, settings, abort.signal, sending),
    );
  } catch (error) {
    if (error instanceof CampaignsApiError || signal.aborted) throw error;
    throw new NetworkError(
      line,
      'no answer could be read: the network, the server, a redirect or a missing CORS header',
      { cause: error },
    );
  }
}

async function fetchJson(
  line: ApiRequest,
  settings: RequestSettings,
  signal: AbortSignal,
  { token, way }: Sending,
): Promise<unknown> {
  const { cache, noteAnswer } = cacheUse(line, settings, token);
  // The browser's own refuses to be called as a method of something else.
  const { fetch } = settings;
  const response = await fetch(line.url, {
    method: line.method,
    headers: requestHeaders(line, settings, token),
    signal,
    credentials: settings.credentials,
    referrerPolicy: 'no-referrer',
    cache,
    redirect: way.mayFollow ? redirectMode(line, settings) : 'manual',
    ...(line.body !== undefined && { body: line.body }),
  });
  way.isAnswered = true;
  if (response.type === 'opaqueredirect') {
    throw new ResponseShapeError(line, 'was redirected to where nothing can be read');
  }
  // Empty for a Response that a host's own fetch has made.
  if (response.url !== '' && new URL(response.url).origin !== new URL(line.url).origin) {
    throw new ResponseShapeError(line, 'was redirected to another origin, whose answer is refused');
  }
  if (response.status === 401 || response.status === 403) {
    throw new AuthError(line, `answered ${String(response.status)}`, response.status);
  }
  if (!response.ok) {
    const header = response.headers.get('retry-after');
    throw new HttpError(line, response.status, retryAfterMs(header, sentAt(response)));
  }
  const answer = await jsonBody(response, line, signal);
  noteAnswer();
  return answer;
}

/** By the server's own clock where it is visible: this one may be days off. */
function sentAt(response: Response): number {
  const date = new Date(response.headers.get('date') ?? '').getTime();
  return Number.isNaN(date) ? Date.now() : date;
}
