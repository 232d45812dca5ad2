/**
 * A preset with an account's own parts over it: objects are merged key by key, anything else is
 * replaced.
 *
 * @example mergeMapping(hubspot, { calls: { only: { 'properties.team': 'north' } } })
 */
export function mergeMapping(preset: unknown, own: unknown): unknown {
  if (own === undefined) return preset;
  if (!isObject(preset) || !isObject(own)) return own;
  const merged = new Map(Object.entries(preset));
  for (const [key, value] of Object.entries(own))
    merged.set(key, mergeMapping(merged.get(key), value));
  return Object.fromEntries(merged);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
