import { expect } from '@open-wc/testing';
import { usableLocale } from '../../src/domain/usable-locale.js';

describe('usableLocale', () => {
  const cases: readonly (readonly [string | undefined, string])[] = [
    ['en_US', 'en-US'],
    ['pt_BR', 'pt-BR'],
    ['DE', 'de'],
    ['', 'en'],
    [undefined, 'en'],
    ['???', 'en'],
    ['klingon language', 'en'],
  ];
  for (const [text, locale] of cases) {
    it(`reads ${JSON.stringify(text)} as ${locale}`, () => {
      expect(usableLocale(text)).to.equal(locale);
      expect(() => new Intl.NumberFormat(usableLocale(text))).not.to.throw();
    });
  }

  it('takes another fallback than English', () => {
    expect(usableLocale('???', 'de')).to.equal('de');
    expect(usableLocale('fr', 'de')).to.equal('fr');
  });

  it('reads a text once, and remembers no more than a hundred', () => {
    const { getCanonicalLocales } = Intl;
    const read: unknown[] = [];
    Intl.getCanonicalLocales = (locale) => {
      read.push(locale);
      return getCanonicalLocales(locale);
    };
    const probe = 'en-x-probe';
    const readAgain: number[] = [];
    try {
      for (let index = 0; index < 400; index += 1) {
        read.length = 0;
        usableLocale(`en-x-p${String(index)}`);
        usableLocale(probe);
        if (read.includes(probe)) readAgain.push(index);
      }
    } finally {
      Intl.getCanonicalLocales = getCanonicalLocales;
    }
    const gaps = readAgain.map((index, at) => index - (readAgain[at - 1] ?? index));
    // What was read before this test counts in the first two.
    expect(gaps.slice(2, 4)).to.deep.equal([99, 99]);
  });
});
