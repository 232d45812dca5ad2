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

const MOST_REMEMBERED = 500;
const stored = new Set<string>();

/**
 * How the HTTP cache is used. It does not know whose an answer is: the first answer of each owner
 * comes from the API and replaces what is stored; from then on what is stored is the owner's, and
 * an `ETag` spares sending it again. Questions with a body are never stored.
 */
export function cacheMode(
  { url, body }: ApiRequest,
  { tokens, headers, credentials, owner }: RequestSettings,
  token: HeldToken | undefined,
): RequestCache {
  const isPersonal =
    tokens !== undefined || credentials !== 'omit' || Object.keys(headers).length > 0;
  if (body !== undefined) return 'no-store';
  if (!isPersonal) return 'default';
  const key = `${owner} ${String(token?.round ?? 0)} ${url}`;
  if (stored.delete(key)) {
    stored.add(key);
    return 'no-cache';
  }
  stored.add(key);
  for (const oldest of stored) {
    if (stored.size <= MOST_REMEMBERED) break;
    stored.delete(oldest);
  }
  return 'reload';
}
