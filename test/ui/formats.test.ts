import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  DASH,
  formatMoment,
  formatTime,
  formatNumber,
  formatShare,
  usableTimeZone,
} from '../../src/ui/formats.js';
import { formattersMade } from './formatters-made.js';

describe('formatNumber', () => {
  it('writes numbers as the locale does', () => {
    expect(formatNumber(3000, 'en')).to.equal('3,000');
    expect(formatNumber(3000, 'de')).to.equal('3.000');
  });

  for (const nothing of [undefined, Number.NaN, Infinity]) {
    it(`shows a dash for ${String(nothing)}`, () => {
      expect(formatNumber(nothing, 'en')).to.equal(DASH);
      expect(formatShare(nothing, 'en')).to.equal(DASH);
    });
  }
});

describe('formatShare', () => {
  it('writes a share of one as a percentage', () => {
    expect(formatShare(0.256, 'en')).to.equal('26%');
  });

  it('says all or nothing only of what is', () => {
    expect(formatShare(1316 / 1320, 'en')).to.equal('99%');
    expect(formatShare(3 / 1230, 'en')).to.equal('1%');
    expect(formatShare(1, 'en')).to.equal('100%');
    expect(formatShare(0, 'en')).to.equal('0%');
  });
});

describe('formatTime', () => {
  const zones = ['UTC', 'America/New_York', 'Pacific/Auckland', undefined];

  it('names the day alone where there is no time, the same in every zone', () => {
    for (const timeZone of zones) {
      const options = { locale: 'en', timeZone };
      for (const style of ['date', 'date-time'] as const) {
        expect(formatTime('2026-03-09', { ...options, style })).to.equal('Mar 9, 2026');
      }
      const whole = formatTime('2026-03-09', { ...options, style: 'full' });
      expect(whole).to.equal('Monday, March 9, 2026');
    }
  });

  it('reads a moment in the zone, and anything else as a dash', () => {
    const options = { locale: 'en', timeZone: 'America/New_York', style: 'date' } as const;
    expect(formatTime('2026-03-09T02:00:00Z', options)).to.equal('Mar 8, 2026');
    expect(formatTime('2026-02-30', options)).to.equal('–');
    expect(formatTime(undefined, options)).to.equal('–');
  });
});

describe('formatMoment', () => {
  const noon = Date.UTC(2026, 2, 29, 12);

  it('writes the moment in the zone given', () => {
    const options = { locale: 'en', style: 'time' } as const;
    expect(formatMoment(noon, { ...options, timeZone: 'UTC' })).to.match(/12:00/);
    expect(formatMoment(noon, { ...options, timeZone: 'Asia/Kathmandu' })).to.match(/5:45/);
  });

  it('takes an unknown zone for none', () => {
    expect(usableTimeZone('Mars/Base')).to.equal(undefined);
    const options = { locale: 'en', style: 'date' } as const;
    expect(formatMoment(noon, { ...options, timeZone: 'Mars/Base' })).to.equal(
      formatMoment(noon, options),
    );
  });

  it('makes one formatter for a zone, known or not, however many dates are written', () => {
    const made = formattersMade(() => {
      for (const timeZone of ['Pacific/Fiji', 'Mars/Moon']) {
        for (let day = 0; day < 50; day += 1) {
          formatMoment(day * 86_400_000, { locale: 'en', timeZone, style: 'date' });
        }
      }
    });
    // One that writes, and one that found out whether the zone is known.
    expect(made.length).to.equal(4);
  });

  it('never throws, whatever the number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.constant(undefined)), (moment) => {
        const words = formatMoment(moment, { locale: 'en', timeZone: 'UTC', style: 'full' });
        const isDate = moment !== undefined && !Number.isNaN(new Date(moment).getTime());
        expect(words === DASH).to.equal(!isDate);
      }),
    );
  });

  it('keeps its formatters in bounds without mixing them up', () => {
    const zones = Intl.supportedValuesOf('timeZone').slice(0, 150);
    for (const timeZone of [...zones, ...zones]) {
      const expected = new Intl.DateTimeFormat('en', { timeStyle: 'short', timeZone }).format(noon);
      expect(formatMoment(noon, { locale: 'en', timeZone, style: 'time' })).to.equal(expected);
    }
  });
});
