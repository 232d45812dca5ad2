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
 * order. Those before are not looked at again, as long as all that is new belongs at one end.
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
  let sorted: readonly Keyed<Row>[] = [];
  return (fresh) => {
    const added = fresh.map((row, index) => {
      const key = keyOf(row);
      const fast = typeof key === 'string' ? fastKeyOf(key) : undefined;
      return { row, place: sorted.length + index, key, fast };
    });
    sorted = joined(sorted, added.sort(compare), compare);
    return sorted;
  };
}

/** Two sorted lists as one; equals of the first come before those of the second. */
function joined<T>(
  first: readonly T[],
  second: readonly T[],
  compare: (one: T, other: T) => number,
): readonly T[] {
  const order = (one: T | undefined, other: T | undefined): number =>
    one === undefined || other === undefined ? -1 : compare(one, other);
  // Most rows come in order, one way or the other: then nothing is compared but the ends.
  if (order(first[first.length - 1], second[0]) <= 0) return first.concat(second);
  if (order(second[second.length - 1], first[0]) < 0) return second.concat(first);
  return first.concat(second).sort(compare);
}
