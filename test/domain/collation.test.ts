import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { textOrder } from '../../src/domain/collation.js';
import { sortByKey } from '../../src/domain/sorting.js';

const ascii = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 12,
});
const likeNames = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Spring',
        'spring',
        'ch',
        'aa',
        'll',
        'ij',
        'dz',
        ' ',
        '-',
        '_',
        '0',
        '007',
        'Q',
      ),
      fc.nat(2000).map(String),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(ascii, likeNames, fc.string({ unit: 'grapheme', maxLength: 8 }));

describe('textOrder', () => {
  for (const locale of [
    'en',
    'en-GB',
    'de',
    'de-AT',
    'fr',
    'es',
    'pt-BR',
    'it',
    'nl',
    'ar',
    'ar-EG',
  ]) {
    it(`places ASCII as the collator of ${locale} does`, () => {
      const { keyOf, collator } = textOrder(locale);
      fc.assert(
        fc.property(fc.oneof(ascii, likeNames), fc.oneof(ascii, likeNames), (one, other) => {
          const [first, second] = [keyOf(one), keyOf(other)];
          expect(first).to.be.a('string');
          expect(second).to.be.a('string');
          if (first === undefined || second === undefined || first === second) return;
          expect(Math.sign(collator.compare(one, other)), `${one} | ${other}`).to.equal(
            first < second ? -1 : 1,
          );
        }),
        { numRuns: 3000 },
      );
    });
  }

  for (const locale of ['cs', 'da', 'de-u-co-phonebk', 'hu', 'bar', 'enm']) {
    it(`leaves ${locale} to its collator`, () => {
      expect(textOrder(locale).keyOf('Spring')).to.equal(undefined);
    });
  }

  it('has one key for texts that differ in case, or in noughts before a number', () => {
    const { keyOf } = textOrder('en');
    for (const [one, other] of [
      ['Spring Call', 'sPRING cALL'],
      ['x7', 'x007'],
      ['0', '000'],
      ['', ''],
    ] as const) {
      expect(keyOf(one)).to.equal(keyOf(other));
    }
    const inOrder = [
      '',
      ' ',
      '-',
      '0',
      '1',
      '9',
      '10',
      '0099',
      '100',
      'a',
      'a 1',
      'a2',
      'a10b',
      'a10c',
      'b',
    ];
    const keys = inOrder.map((text) => keyOf(text) ?? '?');
    expect([...keys].sort()).to.deep.equal(keys);
    expect(new Set(keys).size).to.equal(keys.length);
  });

  it('has a key for every printable ASCII character, and makes an order once', () => {
    const { keyOf } = textOrder('en');
    for (let code = 0; code < 0xff; code += 1) {
      const isPrintable = code >= 0x20 && code <= 0x7e;
      expect(keyOf(String.fromCharCode(code)) !== undefined, String(code)).to.equal(isPrintable);
    }
    expect(textOrder('en')).to.equal(textOrder('en'));
  });

  it('leaves a text longer than any name to the collator', () => {
    const { keyOf } = textOrder('en');
    expect(keyOf('a'.repeat(1000))).to.have.length(1000);
    expect(keyOf('a'.repeat(1001))).to.equal(undefined);
  });

  it('leaves what is not printable ASCII to the collator', () => {
    for (const text of ['Émile', 'tab\there', '\u0000', 'é']) {
      expect(textOrder('en').keyOf(text), text).to.equal(undefined);
    }
  });
});

describe('sortByKey', () => {
  for (const locale of ['en', 'de', 'ar', 'cs']) {
    it(`sorts any texts as the collator of ${locale} alone would`, () => {
      const { compare } = new Intl.Collator(locale, { numeric: true });
      fc.assert(
        fc.property(fc.array(anyText, { maxLength: 40 }), fc.boolean(), (texts, descending) => {
          const sign = descending ? -1 : 1;
          const expected = [...texts].sort((one, other) => sign * compare(one, other));
          expect(sortByKey(texts, (text) => text, { descending, locale })).to.deep.equal(expected);
        }),
        { numRuns: 500 },
      );
    });
  }

  it('takes a locale as `formatDuration` does: with an underscore, or none at all', () => {
    for (const locale of ['en_US', 'no such language', '']) {
      const rows = sortByKey(['b2', 'a', 'b10'], (row) => row, { descending: false, locale });
      expect(rows, locale).to.deep.equal(['a', 'b2', 'b10']);
    }
    expect(textOrder('de_AT').keyOf('a')).to.be.a('string');
  });

  it('keeps the order of equals, and puts rows without a key last either way', () => {
    const rows = ['b', undefined, 'a', 3, 1, undefined];
    for (const [descending, expected] of [
      [false, [1, 3, 'a', 'b', undefined, undefined]],
      [true, ['b', 'a', 3, 1, undefined, undefined]],
    ] as const) {
      expect(sortByKey(rows, (row) => row, { descending, locale: 'en' })).to.deep.equal(expected);
    }
  });
});
