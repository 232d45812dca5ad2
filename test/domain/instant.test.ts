import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isoInstant, parseInstant } from '../../src/domain/instant.js';

const two = (value: number): string => String(value).padStart(2, '0');

describe('parseInstant', () => {
  it('reads what the platform writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(parseInstant(date.toISOString())).to.equal(date.getTime());
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads every thousandth of a second', () => {
    for (let ms = 0; ms < 1000; ms += 1) {
      const text = `2026-01-01T00:00:00.${String(ms).padStart(3, '0')}Z`;
      expect(parseInstant(text)).to.equal(Date.UTC(2026, 0, 1) + ms);
    }
  });

  it('reads what APIs mostly write as it reads any other text', () => {
    const upTo = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });
    const almostPlain = fc
      .record({
        year: fc.oneof(upTo(101), upTo(9999)).map((year) => String(year).padStart(4, '0')),
        day: fc.tuple(upTo(13), upTo(32)),
        time: fc.tuple(upTo(25), upTo(61), upTo(61)),
        fraction: fc.oneof(
          fc.constantFrom('', '.', ',000'),
          upTo(999).map((ms) => `.${String(ms).padStart(3, '0')}`),
        ),
        zone: fc.constantFrom('Z', 'z', '', '+00'),
      })
      .map(
        ({ year, day, time, fraction, zone }) =>
          `${[year, ...day.map(two)].join('-')}T${time.map(two).join(':')}${fraction}${zone}`,
      );
    const withOneSlip = fc
      .tuple(almostPlain, fc.nat(23), fc.constantFrom('a', ' ', '-', '٣', '\n', ''))
      .map(([text, at, slip]) => text.slice(0, at) + slip + text.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(almostPlain, withOneSlip), (text) => {
        // With a space around it, it is no longer what APIs mostly write.
        expect(parseInstant(text), text).to.equal(parseInstant(` ${text} `));
      }),
      { numRuns: 5000 },
    );
    for (const year of [1900, 2000, 2023, 2024]) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = `${String(year)}-${two(month)}-${two(day)}T23:59:59.999Z`;
          expect(parseInstant(text), text).to.equal(parseInstant(` ${text} `));
        }
      }
    }
  });

  it('leaves what APIs mostly write to the engine, which is fast', () => {
    const { Date: Own } = globalThis;
    const read: unknown[] = [];
    class Watched extends Own {
      constructor(text: string) {
        super(text);
        read.push(text);
      }
    }
    globalThis.Date = Watched as DateConstructor;
    const texts = ['2026-11-19T13:45:07Z', '2026-12-31T23:59:59.123Z', '2024-02-28T00:00:00Z'];
    try {
      for (const text of texts) parseInstant(text);
    } finally {
      globalThis.Date = Own;
    }
    expect(read).to.deep.equal(texts);
  });

  it('reads offsets', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }).map((ms) => ms - (ms % 60_000)),
        fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }),
        fc.constantFrom(':', ''),
        (instant, offset, colon) => {
          const local = new Date(instant + offset * 60_000).toISOString().slice(0, 16);
          const size = Math.abs(offset);
          const sign = offset < 0 ? '-' : '+';
          const text = `${local}${sign}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
          expect(parseInstant(text)).to.equal(instant);
        },
      ),
    );
  });

  for (const [text, iso] of [
    ['2026-03-29', '2026-03-29T00:00:00.000Z'],
    ['2026-03-29T10:00', '2026-03-29T10:00:00.000Z'],
    ['2026-03-29 10:00:05', '2026-03-29T10:00:05.000Z'],
    [' 2026-03-29t10:00:05z ', '2026-03-29T10:00:05.000Z'],
    ['2026-03-29T10:00:05,25 +01', '2026-03-29T09:00:05.250Z'],
    ['2026-03-29T24:00:00Z', '2026-03-30T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2026-01-01T00:00:00.123999999Z', '2026-01-01T00:00:00.123Z'],
  ] as const) {
    it(`reads “${text}” as ${iso}`, () => {
      expect(parseInstant(text)).to.equal(Date.parse(iso));
    });
  }

  for (const text of [
    '',
    'now',
    '2026',
    '2026-1-1',
    '2026-00-01',
    '2026-13-01',
    '2026-02-29',
    '2026-04-31',
    '2026-01-00',
    '2026-01-01T25:00',
    '2026-01-01T24:01',
    '2026-01-01T24:00:01',
    '2026-01-01T10:60',
    '2026-01-01T10:00:60',
    '2026-01-01T10',
    '2026-01-01T10:00+24:00',
    '2026-01-01T10:00+01:60',
    '01/02/2026',
    '2026-01-01Z',
    'on 2026-01-01',
    '2026-01-01 or so',
    'on 2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00Z or so',
    '12026-01-01T00:00:00Z',
    '2026-01-32',
    '2026-12-32',
    '2026-06-99',
    undefined,
    null,
    0,
    new Date(0),
    Number.NaN,
  ]) {
    it(`refuses ${String(text)}`, () => {
      expect(parseInstant(text)).to.equal(undefined);
    });
  }
});

describe('isoInstant', () => {
  it('writes what is read as the same moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (moment) => {
        expect(parseInstant(isoInstant(moment))).to.equal(moment);
      }),
    );
  });

  it('writes no quotation marks on pages whose library does', () => {
    const own = Object.getOwnPropertyDescriptor(Date.prototype, 'toISOString');
    Object.defineProperty(Date.prototype, 'toISOString', {
      configurable: true,
      writable: true,
      value: () => '"1970-01-01T00:00:00Z"',
    });
    try {
      expect(isoInstant(0)).to.equal('1970-01-01T00:00:00Z');
    } finally {
      Object.defineProperty(Date.prototype, 'toISOString', own ?? {});
    }
  });
});
