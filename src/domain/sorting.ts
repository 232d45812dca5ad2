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
  return sorted(rows, keyOf, by).map(({ row }) => row);
}

/**
 * Where the rows stand that `sortByKey` would give, in that order.
 *
 * @example placesByKey(['b', 'a'], (name) => name, { descending: false, locale: 'en' }) // [1, 0]
 */
export function placesByKey<Row>(rows: readonly Row[], keyOf: SortKeyOf<Row>, by: By): number[] {
  return sorted(rows, keyOf, by).map(({ place }) => place);
}

function sorted<Row>(
  rows: readonly Row[],
  keyOf: SortKeyOf<Row>,
  { descending, locale }: By,
): readonly Keyed<Row>[] {
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
  return rows
    .map((row, place): Keyed<Row> => {
      const key = keyOf(row);
      return { row, place, key, fast: typeof key === 'string' ? fastKeyOf(key) : undefined };
    })
    .sort(compare);
}
