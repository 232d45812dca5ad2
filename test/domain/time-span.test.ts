import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isoInstant } from '../../src/domain/instant.js';
import { daysOfSpan, readSpan, type WrittenSpan } from '../../src/domain/time-span.js';
import { startOfDay } from '../../src/domain/wall-clock.js';

const DAY = 86_400_000;
/** Whole hours and less, both halves of the earth, clocks that change at midnight itself. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Havana',
  'America/Santiago',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
];

const zones = fc.constantFrom(...ZONES);
const instants = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2031, 0) });
const days = instants.map((instant) => isoInstant(instant).slice(0, 10));
const spans = fc.record({ from: days, to: days });

/** The same span as moments; an open side stays open. */
function asMoments(written: WrittenSpan, timeZone: string): WrittenSpan {
  const { from, to } = readSpan(written, timeZone);
  return {
    from: from === undefined ? undefined : isoInstant(from),
    to: to === undefined ? undefined : isoInstant(to),
  };
}

/** The day by way of a date in words. */
const dayAt = (instant: number, timeZone: string): string =>
  new Date(instant).toLocaleDateString('sv-SE', { timeZone });

describe('a span of time, as a page writes it', () => {
  it('gives every day back that it was made of, in any zone', () => {
    fc.assert(
      fc.property(spans, zones, (written, timeZone) => {
        expect(daysOfSpan(written, timeZone)).to.deep.equal(written);
        expect(daysOfSpan(asMoments(written, timeZone), timeZone)).to.deep.equal(written);
      }),
      { numRuns: 300 },
    );
  });

  for (const [zone, first] of [
    ['Europe/Berlin', '2026-03-27'],
    ['Europe/Berlin', '2026-10-23'],
    ['America/Havana', '2026-10-30'],
    ['America/Santiago', '2026-09-04'],
    ['Asia/Beirut', '2026-03-27'],
    ['Australia/Lord_Howe', '2026-04-03'],
  ] as const) {
    it(`gives the days around a change of clocks back: ${zone}, ${first}`, () => {
      for (const offset of [0, 1, 2, 3, 4]) {
        const day = isoInstant(Date.parse(first) + offset * DAY).slice(0, 10);
        const moments = asMoments({ from: day, to: day }, zone);
        expect(daysOfSpan(moments, zone)).to.deep.equal({ from: day, to: day });
      }
    });
  }

  it('ends where the day after its last one begins', () => {
    fc.assert(
      fc.property(instants, zones, (instant, timeZone) => {
        const day = isoInstant(instant).slice(0, 10);
        const dayAfter = isoInstant(instant + DAY).slice(0, 10);
        expect(readSpan({ to: day }, timeZone).to).to.equal(startOfDay(dayAfter, timeZone));
      }),
      { numRuns: 100 },
    );
  });

  it('names of moments the day of the first, and the last that is still inside', () => {
    fc.assert(
      fc.property(instants, instants, zones, (from, to, timeZone) => {
        const written = { from: isoInstant(from), to: isoInstant(to) };
        expect(readSpan(written, timeZone)).to.deep.equal({ from, to, timeZone });
        expect(daysOfSpan(written, timeZone)).to.deep.equal({
          from: dayAt(from, timeZone),
          to: dayAt(to - 1, timeZone),
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is open where nothing is written, or nothing that can be read', () => {
    for (const text of [undefined, '', 'soon', '2026-02-30']) {
      const written = { from: text, to: text };
      const span = readSpan(written, 'UTC');
      expect([span.from, span.to]).to.deep.equal([undefined, undefined]);
      expect(daysOfSpan(written, 'UTC')).to.deep.equal({ from: '', to: '' });
    }
  });

  it('skips the day that Samoa skipped', () => {
    const friday = { from: '2011-12-30', to: '2011-12-30' };
    const { from, to } = readSpan(friday, 'Pacific/Apia');
    expect(from).to.equal(to);
    expect(to).to.equal(Date.UTC(2011, 11, 30, 10));
  });

  it('reaches to the last day that can be written', () => {
    const { to } = readSpan({ to: '9999-12-31' }, 'UTC');
    expect(to).to.equal(Date.UTC(10_000, 0, 1));
  });
});
