/**
 * Keeps the newest result about a list that grows under one identity: only the rows that are new
 * are added. It starts over for another list or other arguments, and for one whose last known row
 * is another by now; a row replaced further up in the same list goes unnoticed.
 *
 * @example
 * const sorted = rememberGrowing((by: Sort) => growingSort(keyOf, by));
 * sorted(rows, by);
 */
export function rememberGrowing<Row, Arguments extends readonly unknown[], Result>(
  start: (...values: Arguments) => (fresh: readonly Row[]) => Result,
): (rows: readonly Row[], ...values: Arguments) => Result {
  let known:
    | {
        readonly rows: readonly Row[];
        readonly values: Arguments;
        readonly add: (fresh: readonly Row[]) => Result;
        readonly size: number;
        readonly last: Row | undefined;
        readonly result: Result;
      }
    | undefined;
  const isGrown = (rows: readonly Row[], values: Arguments): boolean =>
    known?.rows === rows &&
    rows[known.size - 1] === known.last &&
    known.values.every((value, index) => Object.is(value, values[index]));
  return (rows, ...values) => {
    const before = isGrown(rows, values) ? known : undefined;
    if (before?.size === rows.length) return before.result;
    const add = before?.add ?? start(...values);
    const result = add(before ? rows.slice(before.size) : rows);
    known = { rows, values, add, size: rows.length, last: rows[rows.length - 1], result };
    return result;
  };
}
