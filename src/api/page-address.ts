/**
 * Where relative addresses start, or `undefined` without a page. Read from the prototype: an
 * `<img name="baseURI">` of the host would stand in the way of `document.baseURI`.
 */
export function pageAddress(): string | undefined {
  if (typeof document === 'undefined') return undefined;
  const address: unknown = Reflect.get(Node.prototype, 'baseURI', document);
  return typeof address === 'string' ? address : undefined;
}
