import type { ApiRequest, RequestSettings } from './request.js';
import type { HeldToken } from './token.js';

const TOKEN = '{token}';

/** The API's headers, the host's own over them, and the token where the API wants it. */
export function requestHeaders(
  { headers: asked = {}, body }: ApiRequest,
  settings: Pick<RequestSettings, 'headers'>,
  token: HeldToken | undefined,
): Headers {
  const headers = new Headers({ accept: 'application/json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  let isTokenPlaced = false;
  for (const [name, value] of Object.entries(asked)) {
    const wantsToken = value.includes(TOKEN);
    isTokenPlaced ||= wantsToken;
    // A function, because `$&` in a token would mean something to `replaceAll`.
    if (!wantsToken) headers.set(name, value);
    else if (token)
      headers.set(
        name,
        value.replaceAll(TOKEN, () => token.text),
      );
  }
  for (const [name, value] of Object.entries(settings.headers)) headers.set(name, value);
  if (token && !isTokenPlaced) headers.set('authorization', `Bearer ${token.text}`);
  return headers;
}

/**
 * Whether a redirect is followed. To another origin the browser drops `Authorization` and hands
 * over every other header: a key in one of those must not travel on. A browser follows twenty
 * redirects, and says of a circle no more than of a broken network.
 */
export function redirectMode(
  { headers: asked = {} }: ApiRequest,
  { headers }: Pick<RequestSettings, 'headers'>,
): RequestRedirect {
  const withToken = Object.keys(asked).filter((name) => asked[name]?.includes(TOKEN));
  const isSafe = [...withToken, ...Object.keys(headers)].every(
    (name) => name.toLowerCase() === 'authorization',
  );
  return isSafe ? 'follow' : 'manual';
}

const MOST_REMEMBERED = 500;

/** What the HTTP cache holds of an address. */
interface Stored {
  /** Whose answer it is; `undefined` once several asked. */
  readonly by: string | undefined;
  /** That answer came: until then, what is there may be another's. */
  isIn: boolean;
}
const storedFor = new Map<string, Stored>();

/** How a question uses the HTTP cache. */
export interface CacheUse {
  readonly cache: RequestCache;
  /** To be called once the answer is in. */
  noteAnswer(): void;
}

const nothingToNote = (): void => undefined;

/**
 * How the HTTP cache is used. It does not know whose an answer is: the first answer of each owner
 * comes from the API and replaces what is stored; from then on what is stored is the owner's, and
 * an `ETag` spares sending it again. An address that two owners ask for is not stored any more:
 * their answers may have the same `ETag`. Questions with a body are never stored.
 */
export function cacheUse(
  { url, body }: ApiRequest,
  { tokens, headers, credentials, owner }: RequestSettings,
  token: HeldToken | undefined,
): CacheUse {
  const isPersonal =
    tokens !== undefined || credentials !== 'omit' || Object.keys(headers).length > 0;
  if (body !== undefined) return { cache: 'no-store', noteAnswer: nothingToNote };
  const last = storedFor.get(url);
  if (!isPersonal && !last) return { cache: 'default', noteAnswer: nothingToNote };
  const now = `${owner} ${String(token?.round ?? 0)}`;
  const isOthers = last && !last.by?.startsWith(`${owner} `);
  const stored = last?.by === now ? last : { by: isOthers ? undefined : now, isIn: false };
  // Deleted first, so that what is asked often stays.
  storedFor.delete(url);
  storedFor.set(url, stored);
  for (const oldest of storedFor.keys()) {
    if (storedFor.size <= MOST_REMEMBERED) break;
    storedFor.delete(oldest);
  }
  return {
    cache: isOthers ? 'no-store' : stored.isIn ? 'no-cache' : 'reload',
    noteAnswer: () => {
      stored.isIn = true;
    },
  };
}
