import { ResponseShapeError, type RequestLine } from '../errors.js';

/** @throws ResponseShapeError when it leads to another origin */
export function checkedLink(
  link: string,
  relativeTo: 'request' | 'root' | undefined,
  { line, root }: { readonly line: RequestLine; readonly root: string },
): string {
  const isPath = relativeTo === 'root' && /^\/(?!\/)/.test(link);
  const text = isPath ? joinPath(root, link) : link;
  const url = URL.canParse(text, line.url) ? new URL(text, line.url) : undefined;
  if (url?.origin !== new URL(root).origin || url.username + url.password !== '') {
    throw new ResponseShapeError(line, 'names a next page on another origin, which is not asked');
  }
  return url.href;
}

const VERSION = /\/(v\d+|\d{4}-\d{2}-\d{2})$/;

/**
 * A path below the API's root. A version that the root already ends with is not said twice: both
 * `https://api.example.com` and `https://api.example.com/v2` take `/v2/calls`.
 */
export function joinPath(root: string, path: string): string {
  const segments = path.split(/(?=\/)/);
  for (let length = segments.length; length > 0; length -= 1) {
    const start = segments.slice(0, length).join('');
    if (VERSION.test(start) && root.endsWith(start)) return root + path.slice(start.length);
  }
  return root + path;
}
