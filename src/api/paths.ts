import { SettingsError } from './errors.js';
import { pageAddress } from './page-address.js';

/**
 * The API's root as an absolute address without a trailing slash. A relative one starts at the
 * page. Only http and https are asked. The address is in no message: it may hold a secret.
 *
 * @throws SettingsError when it is no such address, or has a user name, password or query
 * @example apiRoot('/api/v1/') // 'https://host/api/v1'
 */
export function apiRoot(baseUrl: string): string {
  const page = pageAddress();
  if (typeof baseUrl !== 'string' || baseUrl.trim() === '' || !URL.canParse(baseUrl, page)) {
    throw new SettingsError('The API address is not a URL.');
  }
  const url = new URL(baseUrl, page);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new SettingsError(`The API address is neither http nor https but ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new SettingsError('The API address holds a user name or password; use getToken().');
  }
  // Dropping it in silence would ask another address than the one that was given.
  if (url.search !== '') throw new SettingsError('The API address has a query; leave it out.');
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

/** An id as text, also where a script holds it as a number; empty where there is none. */
export const idText = (id: string | number | null | undefined): string => String(id ?? '');

/** Text as a part of an address. A lone surrogate cannot be encoded; its replacement can. */
export const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

/**
 * Joins path segments, each encoded, so that an id is never more than one segment.
 *
 * @throws SettingsError for an empty id, or `.` and `..`, which every browser would fold away
 * @example apiPath('campaigns', 'a/b', 'calls') // '/campaigns/a%2Fb/calls'
 */
export function apiPath(...segments: readonly string[]): string {
  return segments
    .map(idText)
    .map((segment) => {
      if (segment === '' || segment === '.' || segment === '..') {
        throw new SettingsError(`"${segment}" cannot stand in an address.`);
      }
      return `/${encoded(segment)}`;
    })
    .join('');
}

/**
 * A query string of the values that are there; commas stay readable, as in `ids=a,b`.
 *
 * @example apiQuery({ limit: '5', fields: 'id,status' }) // '?limit=5&fields=id,status'
 */
export function apiQuery(values: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) query.set(name, value);
  }
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
