/**
 * Where relative addresses start, or `undefined` without a page. Not of the document itself, where
 * an `<img name="baseURI">` of the host would stand in the way.
 */
export function pageAddress(
  scope: { readonly DocumentFragment?: typeof DocumentFragment } = globalThis,
): string | undefined {
  return scope.DocumentFragment && new scope.DocumentFragment().baseURI;
}
