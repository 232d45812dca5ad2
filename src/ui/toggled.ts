/** The set with one more, or one fewer. @example toggled(new Set(['a']), 'a') // Set {} */
export function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
