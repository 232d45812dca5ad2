/** What a row is sorted by; `undefined` for a row without a value. */
export type SortKeyOf<Row> = (row: Row) => number | string | undefined;

/**
 * Sorts rows by a key, read once for each; those without one come last either way, equals keep
 * their order. Text is compared as the locale does, with numbers by value.
 *
 * @example sortByKey(rows, ({ name }) => name, { descending: false, locale: 'en' })
 */
export function sortByKey<Row>(
  rows: readonly Row[],
  keyOf: SortKeyOf<Row>,
  { descending, locale }: { readonly descending: boolean; readonly locale: string },
): Row[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort(({ key: one }, { key: other }) => {
      if (one === undefined || other === undefined) {
        return Number(one === undefined) - Number(other === undefined);
      }
      if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
      return sign * collator.compare(String(one), String(other));
    })
    .map(({ row }) => row);
}
