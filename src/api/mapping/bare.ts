/** A copy with own keys only: what a host added to `Object.prototype` is no key of a mapping. */
export function bare<T>(raw: T): T;
export function bare(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map((item: unknown) => bare(item));
  if (typeof raw !== 'object' || raw === null) return raw;
  const copy: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(raw)) copy[key] = bare<unknown>(Reflect.get(raw, key));
  return copy;
}
