import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { RowsInOrder } from '../../src/domain/rows-in-order.js';
import { growingSort, sortByKey } from '../../src/domain/sorting.js';

interface Row {
  readonly place: number;
  readonly key: number | string | undefined;
}

const keyOf = ({ key }: Row): Row['key'] => key;

const numbers = fc.integer({ min: -4, max: 4 });
const texts = fc.oneof(
  fc.constantFrom('a', 'A', 'b', 'a 2', 'a 10', 'ä', 'Straße', '', 'ch', '2', '10', '-1'),
  fc.string({ maxLength: 4 }),
);
/** Few different keys, so that many rows are equal. */
const keys = fc.oneof(
  fc.array(fc.option(numbers, { nil: undefined })),
  fc.array(fc.option(texts, { nil: undefined })),
  fc.array(fc.oneof(numbers, texts, fc.constant(undefined))),
);
const orders = fc.record({
  descending: fc.boolean(),
  locale: fc.constantFrom('en', 'de', 'sv', 'ar'),
});

const rowsOf = (all: readonly Row['key'][]): Row[] => all.map((key, place) => ({ place, key }));
const placesOf = (rows: readonly Row[]): number[] => rows.map(({ place }) => place);

/** Inserts one row after another behind all that come before it or are equal: slow, and plain. */
function inOrder(
  rows: readonly Row[],
  { descending, locale }: { readonly descending: boolean; readonly locale: string },
): Row[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const isAfter = (one: Row, other: Row): boolean => {
    if (one.key === undefined) return other.key !== undefined;
    if (other.key === undefined) return false;
    const difference =
      typeof one.key === 'number' && typeof other.key === 'number'
        ? one.key - other.key
        : compare(String(one.key), String(other.key));
    return descending ? difference < 0 : difference > 0;
  };
  const sorted: Row[] = [];
  for (const row of rows) {
    const index = sorted.findIndex((other) => isAfter(other, row));
    sorted.splice(index < 0 ? sorted.length : index, 0, row);
  }
  return sorted;
}

/** How often collators made meanwhile are asked. */
function watchCollators(work: (asked: () => number) => void): void {
  const { Collator } = Intl;
  let count = 0;
  class Watched extends Collator {
    constructor(locales?: string | string[], options?: Intl.CollatorOptions) {
      super(locales, options);
      const { compare } = this;
      Object.defineProperty(this, 'compare', {
        value: (one: string, other: string) => {
          count += 1;
          return compare(one, other);
        },
      });
    }
  }
  Object.assign(Intl, { Collator: Watched });
  try {
    work(() => count);
  } finally {
    Intl.Collator = Collator;
  }
}

/** Numbers and texts in one column have no one order: an insertion may stand either way. */
const isOfOneKind = (all: readonly Row['key'][]): boolean =>
  new Set(all.flatMap((key) => (key === undefined ? [] : typeof key))).size < 2;

describe('sorting', () => {
  it('orders as the collator does, numbers by value, equals as they came, none last', () => {
    fc.assert(
      fc.property(keys.filter(isOfOneKind), orders, (all, by) => {
        const rows = rowsOf(all);
        expect(placesOf(sortByKey(rows, keyOf, by))).to.deep.equal(placesOf(inOrder(rows, by)));
      }),
    );
  });

  it('compares a number with a text as texts', () => {
    const inOrder = ['_', '2', 9, '10', 11, 'a', 'b'];
    fc.assert(
      fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (mixed) => {
        const sorted = sortByKey(rowsOf(mixed), keyOf, { descending: false, locale: 'en' });
        expect(sorted.map(keyOf)).to.deep.equal(inOrder);
      }),
    );
  });

  it('gives the same while rows come, whatever comes with what', () => {
    fc.assert(
      fc.property(fc.array(keys), orders, (batches, by) => {
        const all = batches.flat();
        fc.pre(isOfOneKind(all));
        const rows = rowsOf(all);
        const sort = growingSort(keyOf, by);
        let given: readonly Row[] = [];
        let count = 0;
        for (const { length } of batches) {
          given = sort(rows.slice(count, count + length));
          count += length;
          expect(placesOf(given)).to.deep.equal(placesOf(inOrder(rows.slice(0, count), by)));
        }
        expect(given).to.have.length(rows.length);
      }),
    );
  });

  it('gives the same where each page belongs before or after all before it', () => {
    const pages = [[3, 4], [4, 5], [1, 2, 3], [undefined], [0]];
    for (const descending of [false, true]) {
      const by = { descending, locale: 'en' };
      const sort = growingSort(keyOf, by);
      const rows = rowsOf(pages.flat());
      let count = 0;
      for (const { length } of pages) {
        const given = sort(rows.slice(count, count + length));
        count += length;
        expect(placesOf(given)).to.deep.equal(placesOf(inOrder(rows.slice(0, count), by)));
      }
    }
  });

  it('reads each key once, however often more rows come', () => {
    let reads = 0;
    const sort = growingSort(
      ({ key }: Row) => {
        reads += 1;
        return key;
      },
      { descending: false, locale: 'en' },
    );
    for (let page = 0; page < 5; page += 1) sort(rowsOf([page, 9 - page]));
    expect(reads).to.equal(10);
  });

  it('asks no collator about names in ASCII, but about what is equal without case', () => {
    watchCollators((asked) => {
      const sort = (names: readonly string[]): readonly Row['key'][] =>
        sortByKey(rowsOf(names), keyOf, { descending: false, locale: 'en-x-watched' }).map(keyOf);
      sort([]);
      const before = asked();
      expect(sort(['Spring 10', 'autumn', 'Spring 9'])).to.deep.equal([
        'autumn',
        'Spring 9',
        'Spring 10',
      ]);
      expect(asked()).to.equal(before);
      expect(sort(['Spring', 'spring'])).to.deep.equal(['spring', 'Spring']);
      expect(asked()).to.be.above(before);
    });
  });

  it('compares pages that come in order at their ends alone', () => {
    const page = (from: number): string[] =>
      Array.from({ length: 50 }, (_, index) => `č${String(from + index).padStart(3, '0')}`);
    watchCollators((asked) => {
      const during = (work: () => unknown): number => {
        const before = asked();
        work();
        return asked() - before;
      };
      const { compare } = new Intl.Collator('cs');
      const alone = during(() => page(100).sort(compare));
      const sort = growingSort(keyOf, { descending: false, locale: 'cs-x-watched' });
      expect(during(() => sort(rowsOf(page(100))))).to.equal(alone);
      // Its first row equals the last one before.
      expect(during(() => sort(rowsOf(page(149))))).to.equal(alone + 1);
      // Not after all others, but before them.
      expect(during(() => sort(rowsOf(page(50))))).to.equal(alone + 2);
    });
  });
});

describe('rows in order', () => {
  const looks = fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 4 });
  const manyKeys = keys.chain((some) =>
    fc.array(fc.constantFrom(...some, undefined), { maxLength: 80 }),
  );

  it('gives what sorting all of them gives, wherever somebody looks, and in whatever turn', () => {
    fc.assert(
      fc.property(manyKeys.filter(isOfOneKind), orders, looks, (all, by, pages) => {
        const rows = rowsOf(all);
        const inOrderOfLooks = new RowsInOrder(rows, keyOf, by);
        const sorted = sortByKey(rows, keyOf, by);
        for (const [start, count] of pages) {
          const seen = inOrderOfLooks.slice(start, start + count);
          expect(placesOf(seen)).to.deep.equal(placesOf(sorted.slice(start, start + count)));
        }
        expect(placesOf(inOrderOfLooks.slice())).to.deep.equal(placesOf(sorted));
        expect(inOrderOfLooks).to.have.length(all.length);
      }),
      { numRuns: 500 },
    );
  });

  it('compares most rows once for a first page, and none again for what was seen', () => {
    const shuffled = Array.from(
      { length: 10_000 },
      (_, index) => `é${String((index * 7919) % 10_007)}`,
    );
    watchCollators((asked) => {
      const by = { descending: false, locale: 'en-x-watched-rows' };
      const rows = new RowsInOrder(rowsOf(shuffled), keyOf, by);
      rows.slice(0, 0);
      const before = asked();
      const page = rows.slice(0, 25);
      expect(asked() - before).to.be.within(9_000, 15_000);
      const first = asked();
      rows.slice(5, 20);
      expect(asked()).to.equal(first);
      const sorted = sortByKey(rowsOf(shuffled), keyOf, by);
      expect(placesOf(page)).to.deep.equal(placesOf(sorted.slice(0, 25)));
    });
  });
});
