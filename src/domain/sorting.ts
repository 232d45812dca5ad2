import { textOrder } from './collation.js';

/** What a row is sorted by; `undefined` for a row without a value. */
export type SortKeyOf<Row> = (row: Row) => number | string | undefined;

interface Keyed<Row> {
  readonly row: Row;
  readonly place: number;
  readonly key: number | string | undefined;
  /** What text is compared by first, where that decides. */
  readonly fast: string | undefined;
}

interface By {
  readonly descending: boolean;
  readonly locale: string;
}

/**
 * Sorts rows by a key, read once for each; those without one come last either way, equals keep
 * their order. Text is compared as the locale does, with numbers by value.
 *
 * @example sortByKey(rows, ({ name }) => name, { descending: false, locale: 'en' })
 */
export function sortByKey<Row>(rows: readonly Row[], keyOf: SortKeyOf<Row>, by: By): Row[] {
  return growingSort(keyOf, by)(rows);
}

/**
 * Sorts as `sortByKey` does while more rows come: takes those that are new and gives all, in
 * order. The keys of those before are kept, and sorting a list that is mostly in order is fast.
 *
 * @example const sort = growingSort(({ name }) => name, by); sort(firstPage); sort(nextPage);
 */
export function growingSort<Row>(keyOf: SortKeyOf<Row>, by: By): (fresh: readonly Row[]) => Row[] {
  const sorted = growing(keyOf, by);
  return (fresh) => sorted(fresh).map(({ row }) => row);
}

/**
 * Where the rows stand that `sortByKey` would give, in that order.
 *
 * @example placesByKey(['b', 'a'], (name) => name, { descending: false, locale: 'en' }) // [1, 0]
 */
export function placesByKey<Row>(rows: readonly Row[], keyOf: SortKeyOf<Row>, by: By): number[] {
  return growing(keyOf, by)(rows).map(({ place }) => place);
}

function growing<Row>(
  keyOf: SortKeyOf<Row>,
  { descending, locale }: By,
): (fresh: readonly Row[]) => readonly Keyed<Row>[] {
  const { collator, keyOf: fastKeyOf } = textOrder(locale);
  const sign = descending ? -1 : 1;
  const compare = (one: Keyed<Row>, other: Keyed<Row>): number => {
    if (one.key === undefined || other.key === undefined) {
      return Number(one.key === undefined) - Number(other.key === undefined);
    }
    if (typeof one.key === 'number' && typeof other.key === 'number') {
      return sign * (one.key - other.key);
    }
    if (one.fast !== undefined && other.fast !== undefined && one.fast !== other.fast) {
      return one.fast < other.fast ? -sign : sign;
    }
    return sign * collator.compare(String(one.key), String(other.key));
  };
  const sorted: Keyed<Row>[] = [];
  return (fresh) => {
    for (const row of fresh) {
      const key = keyOf(row);
      const fast = typeof key === 'string' ? fastKeyOf(key) : undefined;
      sorted.push({ row, place: sorted.length, key, fast });
    }
    return sorted.sort(compare);
  };
}
