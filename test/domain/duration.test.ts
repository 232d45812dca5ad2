import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatDuration, isoDuration } from '../../src/domain/duration.js';

const NONE = [Number.NaN, -1, Infinity, -Infinity];

/** Reads `PT25H3M1.5S` without the code under test. */
function millisecondsOf(iso: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(iso) ?? [];
  return Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Math.round(Number(seconds) * 1000);
}

const sayMinute = (locale: string | undefined): void => {
  expect(formatDuration(60_000, { ...(locale && { locale }), style: 'long' })).to.equal('1 minute');
};

/** The languages of the formatters that are made meanwhile. */
function languagesMade(work: () => void): unknown[] {
  const { NumberFormat } = Intl;
  const languages: unknown[] = [];
  class Watched extends NumberFormat {
    constructor(locales?: Intl.LocalesArgument, options?: Intl.NumberFormatOptions) {
      super(locales, options);
      languages.push(locales);
    }
  }
  Intl.NumberFormat = Watched as typeof NumberFormat;
  try {
    work();
  } finally {
    Intl.NumberFormat = NumberFormat;
  }
  return languages;
}

describe('formatDuration', () => {
  for (const [ms, words] of [
    [90_180_000, '25 hr 3 min'],
    [0, '0 sec'],
    [499, '0 sec'],
    [500, '1 sec'],
    [59_499, '59 sec'],
    [59_500, '1 min'],
    [192_000, '3 min 12 sec'],
    [3_599_499, '59 min 59 sec'],
    [3_599_500, '1 hr'],
    [3_600_000, '1 hr'],
    [3_629_999, '1 hr'],
    [3_630_000, '1 hr 1 min'],
    [86_400_000, '24 hr'],
    [7_199_999, '2 hr'],
    [360_000_000_000, '100,000 hr'],
  ] as const) {
    it(`says ${String(ms)} ms as ${words}`, () => {
      expect(formatDuration(ms, { locale: 'en' })).to.equal(words);
    });
  }

  it('never shows sixty of a smaller unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 3_600_000 }), (ms) => {
        expect(formatDuration(ms, { locale: 'en' })).not.to.match(/\b60 (sec|min)/);
      }),
      { numRuns: 500 },
    );
  });

  it('is as long as it says, to half of its smallest unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 * 3_600_000 }), (ms) => {
        const words = formatDuration(ms, { locale: 'en' });
        const part = (unit: string): number =>
          Number(new RegExp(`(\\d+) ${unit}`).exec(words)?.[1] ?? 0);
        const said = part('hr') * 3_600_000 + part('min') * 60_000 + part('sec') * 1000;
        expect(Math.abs(said - ms)).to.be.at.most(ms >= 3_599_500 ? 30_000 : 500);
      }),
      { numRuns: 500 },
    );
  });

  it('speaks the reader’s language and style', () => {
    const ms = 3_780_000;
    expect(formatDuration(ms, { locale: 'de', style: 'long' })).to.equal('1 Stunde, 3 Minuten');
    expect(formatDuration(192_000, { locale: 'en', style: 'long' })).to.equal(
      '3 minutes, 12 seconds',
    );
    expect(formatDuration(192_000, { locale: 'en', style: 'narrow' })).to.equal('3m 12s');
    expect(formatDuration(ms, { locale: 'ar' })).to.match(/[\u0600-\u06ff]/);
    expect(formatDuration(ms, { locale: 'pt_BR' })).to.equal(
      formatDuration(ms, { locale: 'pt-BR' }),
    );
  });

  it('falls back to English for a language that is none, and needs none', () => {
    expect(formatDuration(60_000, { locale: 'no such language' })).to.equal('1 min');
    expect(formatDuration(60_000)).to.equal('1 min');
  });

  it('is English whatever the browser speaks', () => {
    for (let index = 0; index < 60; index += 1) sayMinute(`en-x-before${String(index)}`);
    const made = languagesMade(() => {
      for (const locale of ['no such language', 'neither, this', undefined]) sayMinute(locale);
      for (let again = 0; again < 3; again += 1) sayMinute('en-x-again');
    });
    // Three units each, made once.
    expect(made).to.deep.equal(['en', 'en', 'en', 'en-x-again', 'en-x-again', 'en-x-again']);
  });

  it('keeps formatters for sixty languages, then starts anew', () => {
    const madeAgain: number[] = [];
    for (let index = 0; index < 200; index += 1) {
      const made = languagesMade(() => {
        sayMinute(`en-x-p${String(index)}`);
        sayMinute('en-x-probe');
      });
      if (made.includes('en-x-probe')) madeAgain.push(index);
    }
    const gaps = madeAgain.map((index, at) => index - (madeAgain[at - 1] ?? index));
    // What was made before this test counts in the first two.
    expect(gaps.slice(2, 4)).to.deep.equal([59, 59]);
  });

  it('shows a dash for what is no duration', () => {
    for (const ms of NONE) expect(formatDuration(ms)).to.equal('–');
  });
});

describe('isoDuration', () => {
  for (const [ms, iso] of [
    [90_180_000, 'PT25H3M'],
    [1500, 'PT1.5S'],
    [0, 'PT0S'],
    [0.4, 'PT0S'],
    [1, 'PT0.001S'],
    [60_000, 'PT1M'],
    [3_600_000, 'PT1H'],
    [Number.MAX_SAFE_INTEGER, 'PT2501999792H59M0.991S'],
  ] as const) {
    it(`writes ${String(ms)} ms as ${iso}`, () => {
      expect(isoDuration(ms)).to.equal(iso);
    });
  }

  it('can be read back to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => {
        expect(millisecondsOf(isoDuration(ms))).to.equal(ms);
      }),
      { numRuns: 1000 },
    );
  });

  it('has no exponent, however long', () => {
    expect(isoDuration(3.6e27)).to.match(/^PT10{21}H/);
    expect(isoDuration(1e300)).to.match(/^PT\d+H/);
    expect(isoDuration(1e300)).not.to.contain('e');
  });

  it('is nothing for what is no duration', () => {
    for (const ms of NONE) expect(isoDuration(ms)).to.equal('PT0S');
  });
});
