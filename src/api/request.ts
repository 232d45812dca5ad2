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
import { parseJson } from './json.js';
import { retryAfterMs } from './retry-after.js';
import type { HeldToken, TokenKeeper } from './token.js';
import { unlessAborted, wait } from './waiting.js';

/** How one client asks. All times in milliseconds. */
export interface RequestSettings {
  readonly fetch: typeof fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: RequestCredentials;
  readonly tokens: TokenKeeper | undefined;
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

const RETRIED_STATUSES: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** Full jitter: anything from nothing to a limit that doubles from 300 ms to 5 s. */
export function fullJitter(attempt: number, random = Math.random): number {
  return random() * Math.min(5_000, 300 * 2 ** attempt);
}

/**
 * Asks for JSON: request, body and parsing together are tried again after network errors,
 * time-outs, broken bodies and 429, 500, 502, 503, 504.
 *
 * @throws CampaignsApiError of one of its kinds, or the signal's reason once it aborts
 */
export async function requestJson(
  line: RequestLine,
  settings: RequestSettings,
  signal: AbortSignal,
): Promise<unknown> {
  const inAll = AbortSignal.timeout(settings.totalMs);
  const either = AbortSignal.any([signal, inAll]);
  try {
    return await pRetry(() => attempt(line, settings, either), {
      retries: settings.attempts - 1,
      minTimeout: 0,
      factor: 0,
      signal: either,
      shouldRetry: async ({ error, attemptNumber, retriesLeft }) => {
        if (retriesLeft === 0 || !isWorthAnotherTry(error)) return false;
        const asked = error instanceof HttpError ? error.retryAfterMs : undefined;
        if (asked !== undefined && asked > settings.longestWaitMs) return false;
        await wait(asked ?? settings.backoffMs(attemptNumber), either);
        return true;
      },
    });
  } catch (error) {
    if (signal.aborted) throw error;
    if (inAll.aborted && !(error instanceof CampaignsApiError)) {
      throw new TimeoutError(line, `took longer than ${seconds(settings.totalMs)} in all`, {
        cause: error,
      });
    }
    throw error;
  }
}

const seconds = (ms: number): string => `${String(ms / 1000)} s`;

function isWorthAnotherTry(error: unknown): boolean {
  if (error instanceof HttpError) return RETRIED_STATUSES.has(error.status);
  return error instanceof NetworkError || error instanceof TimeoutError;
}

/** One attempt; a refused token is renewed once and the request repeated. */
async function attempt(
  line: RequestLine,
  settings: RequestSettings,
  signal: AbortSignal,
): Promise<unknown> {
  const { tokens } = settings;
  if (!tokens) return ask(line, settings, signal, undefined);
  const token = await unlessAborted(tokens.current(line), signal);
  try {
    return await ask(line, settings, signal, token);
  } catch (error) {
    if (!(error instanceof AuthError) || error.status !== 401) throw error;
    const renewed = await unlessAborted(tokens.renewed(token, line), signal);
    return ask(line, settings, signal, renewed);
  }
}

async function ask(
  line: RequestLine,
  settings: RequestSettings,
  signal: AbortSignal,
  token: HeldToken | undefined,
): Promise<unknown> {
  const timeout = AbortSignal.timeout(settings.timeoutMs);
  const either = AbortSignal.any([signal, timeout]);
  try {
    // A host's own fetch may not listen to the signal; the time-out holds all the same.
    return await unlessAborted(askOnce(line, settings, either, token), either);
  } catch (error) {
    if (error instanceof CampaignsApiError || signal.aborted) throw error;
    if (timeout.aborted) {
      const limit = seconds(settings.timeoutMs);
      throw new TimeoutError(line, `gave no whole answer within ${limit}`, { cause: error });
    }
    throw new NetworkError(
      line,
      'no answer could be read: the network, the server, or a missing CORS header',
      { cause: error },
    );
  }
}

async function askOnce(
  line: RequestLine,
  settings: RequestSettings,
  signal: AbortSignal,
  token: HeldToken | undefined,
): Promise<unknown> {
  const headers = new Headers({ accept: 'application/json', ...settings.headers });
  if (token) headers.set('authorization', `Bearer ${token.text}`);
  const response = await settings.fetch(line.url, {
    method: line.method,
    headers,
    signal,
    credentials: settings.credentials,
    referrerPolicy: 'no-referrer',
    // The HTTP cache does not know whose answer it keeps.
    cache: token ? 'no-store' : 'default',
  });
  if (response.redirected && new URL(response.url).origin !== new URL(line.url).origin) {
    throw new ResponseShapeError(line, 'was redirected to another origin, whose answer is refused');
  }
  if (response.status === 401 || response.status === 403) {
    throw new AuthError(line, `answered ${String(response.status)}`, response.status);
  }
  if (!response.ok) {
    const header = response.headers.get('retry-after');
    throw new HttpError(line, response.status, retryAfterMs(header, Date.now()));
  }
  return read(line, await response.text());
}

function read(line: RequestLine, text: string): unknown {
  const start = text.trimStart();
  if (start === '') throw new ResponseShapeError(line, 'answered with an empty body');
  if (start.startsWith('<')) throw new ResponseShapeError(line, 'answered with a page, not JSON');
  try {
    return parseJson(text);
  } catch (cause) {
    // JSON that began well and broke off was cut on its way: worth another try.
    if (/^\uFEFF?\s*[[{]/.test(text)) {
      throw new NetworkError(line, 'the answer broke off or is not JSON', { cause });
    }
    throw new ResponseShapeError(line, 'answered with something that is not JSON', { cause });
  }
}
