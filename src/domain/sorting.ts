import { textOrder } from './collation.js';

type Key = number | string | undefined;

/** What a row is sorted by; `undefined` for a row without a value. */
export type SortKeyOf<Row> = (row: Row) => Key;

/** Which way, and in whose order of letters. */
export interface SortedBy {
  readonly descending: boolean;
  readonly locale: string;
}

interface Keyed<Row> {
  readonly row: Row;
  readonly key: Key;
  /** What text is compared by first, where that decides. */
  readonly fast: string | undefined;
}

/** Compares two keys in the order of `sortByKey`: negative where the first comes before. */
export function keyOrder({ descending, locale }: SortedBy): (one: Key, other: Key) => number {
  const { collator } = textOrder(locale);
  const sign = descending ? -1 : 1;
  return (one, other) => {
    if (one === undefined || other === undefined) {
      return Number(one === undefined) - Number(other === undefined);
    }
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * collator.compare(String(one), String(other));
  };
}

/**
 * Sorts rows by a key, read once for each; those without one come last either way, equals keep
 * their order. Text is compared as the locale does, with numbers by value.
 *
 * @example sortByKey(rows, ({ name }) => name, { descending: false, locale: 'en' })
 */
export function sortByKey<Row>(rows: readonly Row[], keyOf: SortKeyOf<Row>, by: SortedBy): Row[] {
  return growingSort(keyOf, by)(rows);
}

/**
 * Sorts as `sortByKey` does while more rows come: takes those that are new and gives all, in
 * order. Those before are not looked at again, as long as all that is new belongs at one end.
 *
 * @example const sort = growingSort(({ name }) => name, by); sort(firstPage); sort(nextPage);
 */
export function growingSort<Row>(
  keyOf: SortKeyOf<Row>,
  by: SortedBy,
): (fresh: readonly Row[]) => Row[] {
  const sorted = growing(keyOf, by);
  return (fresh) => sorted(fresh).map(({ row }) => row);
}

function growing<Row>(
  keyOf: SortKeyOf<Row>,
  by: SortedBy,
): (fresh: readonly Row[]) => readonly Keyed<Row>[] {
  const { keyOf: fastKeyOf } = textOrder(by.locale);
  const compareKeys = keyOrder(by);
  const compare = (one: Keyed<Row>, other: Keyed<Row>): number => {
    if (one.fast === undefined || other.fast === undefined || one.fast === other.fast) {
      return compareKeys(one.key, other.key);
    }
    return one.fast < other.fast === by.descending ? 1 : -1;
  };
  let sorted: readonly Keyed<Row>[] = [];
  return (fresh) => {
    const added = fresh.map((row) => {
      const key = keyOf(row);
      return { row, key, fast: typeof key === 'string' ? fastKeyOf(key) : undefined };
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
