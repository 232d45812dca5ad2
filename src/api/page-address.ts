/**
 * Where relative addresses start, or `undefined` without a page. Read from the prototype: an
 * `<img name="baseURI">` of the host would stand in the way of `document.baseURI`.
 */
export function pageAddress(
  scope: { readonly document?: Document } = globalThis,
): string | undefined {
  const { document } = scope;
  return document && Reflect.get(Node.prototype, 'baseURI', document);
}
