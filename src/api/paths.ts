/**
 * The API's root as an absolute address without a trailing slash. A relative one starts at the
 * page. Only http and https are asked.
 *
 * @throws TypeError when it is no such address
 * @example apiRoot('/api/v1/') // 'https://host/api/v1'
 */
export function apiRoot(baseUrl: string): string {
  const page = typeof document === 'undefined' ? undefined : document.baseURI;
  let url: URL;
  try {
    url = new URL(baseUrl, page);
  } catch (cause) {
    throw new TypeError(`The API address "${baseUrl}" is not a URL.`, { cause });
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new TypeError(`The API address "${baseUrl}" is neither http nor https.`);
  }
  url.username = '';
  url.password = '';
  url.search = '';
  url.hash = '';
  return url.href.replace(/\/+$/, '');
}

/**
 * Joins path segments, each encoded, so that an id is never more than one segment.
 *
 * @throws TypeError for an empty id, or `.` and `..`, which every browser would fold away
 * @example apiPath('campaigns', 'a/b', 'calls') // '/campaigns/a%2Fb/calls'
 */
export function apiPath(...segments: readonly string[]): string {
  return segments
    .map((segment) => {
      if (segment === '' || segment === '.' || segment === '..') {
        throw new TypeError(`"${segment}" cannot stand in an address.`);
      }
      // A lone surrogate cannot be encoded; its replacement can.
      return `/${encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD'))}`;
    })
    .join('');
}

/** A query string of the values that are there. @example apiQuery({ limit: '5' }) // '?limit=5' */
export function apiQuery(values: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
