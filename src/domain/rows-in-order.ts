import { keyOrder, sortByKey, type SortedBy, type SortKeyOf } from './sorting.js';

/** Where more than one row in so many is wanted, sorting them all is quicker than picking. */
const PICKED_OF = 4;

/**
 * The rows that `sortByKey` would give, put in order only as far as somebody looks: a page shows
 * the first few of a hundred thousand.
 *
 * @example new RowsInOrder(rows, ({ name }) => name, by).slice(0, 25)
 */
export class RowsInOrder<Row> {
  #first: readonly Row[] = [];

  constructor(
    private readonly rows: readonly Row[],
    private readonly keyOf: SortKeyOf<Row>,
    private readonly by: SortedBy,
  ) {}

  get length(): number {
    return this.rows.length;
  }

  /** As an array's own. @param start from 0; @param end behind the last; all that follow without */
  slice(start = 0, end = this.length): Row[] {
    const wanted = Math.min(end, this.length);
    // Twice as many each time: whoever leafs through many pages has few of them put in order.
    if (wanted > this.#first.length) this.#first = this.#take(wanted + this.#first.length);
    return this.#first.slice(start, end);
  }

  #take(count: number): readonly Row[] {
    const { rows, keyOf, by } = this;
    if (count * PICKED_OF > rows.length) return sortByKey(rows, keyOf, by);
    return firstByKey(rows, count, { keyOf, by });
  }
}

/** The first rows in order: each is compared with the last of those picked so far, and few with more. */
function firstByKey<Row>(
  rows: readonly Row[],
  count: number,
  { keyOf, by }: { readonly keyOf: SortKeyOf<Row>; readonly by: SortedBy },
): readonly Row[] {
  const order = keyOrder(by);
  let picked: { readonly row: Row; readonly key: ReturnType<SortKeyOf<Row>> }[] = [];
  const pickFirst = (): void => {
    picked = picked.sort((one, other) => order(one.key, other.key)).slice(0, count);
  };
  let last: (typeof picked)[number] | undefined;
  for (const row of rows) {
    const key = keyOf(row);
    // An equal one stays behind those that came before it.
    if (last && order(key, last.key) >= 0) continue;
    picked.push({ row, key });
    if (picked.length < 2 * count) continue;
    pickFirst();
    last = picked[count - 1];
  }
  pickFirst();
  return picked.map(({ row }) => row);
}
