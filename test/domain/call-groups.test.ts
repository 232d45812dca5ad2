import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { groupCalls, type CallGrouping } from '../../src/domain/call-groups.js';
import { tallyCalls } from '../../src/domain/call-tally.js';
import type { Call } from '../../src/domain/call.js';
import { startOfDay } from '../../src/domain/wall-clock.js';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

let ids = 0;
const at = (startedAt?: string): Call => {
  ids += 1;
  const call = { id: String(ids), campaignId: 'c', status: 'Completed', durationMs: 1000 };
  return startedAt === undefined ? call : { ...call, startedAt };
};

/** The wall clock by way of a whole date in words, call by call. */
function oracleKey(instant: number, by: CallGrouping, timeZone: string): number | string {
  const date = new Date(instant);
  if (by === 'hour') {
    const clock = date.toLocaleTimeString('en-GB', { timeZone, hour12: false });
    return Number(clock.slice(0, 2));
  }
  if (by === 'day') return date.toLocaleDateString('sv-SE', { timeZone });
  return WEEKDAYS.indexOf(date.toLocaleDateString('en-US', { timeZone, weekday: 'short' })) + 1;
}

const hours = (calls: readonly Call[], timeZone: string) =>
  groupCalls(calls, { by: 'hour', timeZone }).map(({ key, tally }) => [key, tally.calls]);

describe('groupCalls', () => {
  for (const by of ['hour', 'weekday', 'day'] as const) {
    it(`sorts calls into each ${by} of any zone as an oracle does`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2027, 0) }), {
            maxLength: 40,
          }),
          fc.constantFrom(...ZONES),
          (instants, timeZone) => {
            const expected = new Map<number | string, number>();
            for (const instant of instants) {
              const key = oracleKey(instant, by, timeZone);
              expected.set(key, (expected.get(key) ?? 0) + 1);
            }
            const calls = instants.map((instant) => at(new Date(instant).toISOString()));
            const groups = groupCalls(calls, { by, timeZone });
            const inOrder = [...expected].sort(([one], [other]) => (one < other ? -1 : 1));
            expect(groups.map(({ key, tally }) => [key, tally.calls])).to.deep.equal(inOrder);
          },
        ),
        { numRuns: 150 },
      );
    });
  }

  it('is right when clocks go forward', () => {
    const calls = ['2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z'].map((time) => at(time));
    expect(hours(calls, 'Europe/Berlin')).to.deep.equal([
      [1, 1],
      [3, 1],
    ]);
  });

  it('is right when clocks go back', () => {
    const calls = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((time) => at(time));
    expect(hours(calls, 'Europe/Berlin')).to.deep.equal([[2, 2]]);
    expect(
      groupCalls([at('2026-11-01T04:00:00Z'), at('2026-11-02T04:59:00Z')], {
        by: 'day',
        timeZone: 'America/New_York',
      }).map(({ key, tally }) => [key, tally.calls]),
    ).to.deep.equal([['2026-11-01', 2]]);
  });

  it('is right where hours begin at a quarter past', () => {
    const calls = ['2026-01-01T00:14:59Z', '2026-01-01T00:15:00Z'].map((time) => at(time));
    expect(hours(calls, 'Asia/Kathmandu')).to.deep.equal([
      [5, 1],
      [6, 1],
    ]);
  });

  it('is right where clocks move by half an hour', () => {
    const calls = ['2026-04-04T14:59:00Z', '2026-04-04T15:00:00Z'].map((time) => at(time));
    expect(hours(calls, 'Australia/Lord_Howe')).to.deep.equal([[1, 2]]);
  });

  it('reads the clock once for each quarter of an hour', () => {
    const { formatToParts } = Intl.DateTimeFormat.prototype;
    let read = 0;
    Intl.DateTimeFormat.prototype.formatToParts = function (date) {
      read += 1;
      return formatToParts.call(this, date);
    };
    try {
      const minutes = Array.from({ length: 60 }, (_, minute) => String(minute).padStart(2, '0'));
      const calls = minutes.map((minute) => at(`2026-01-01T10:${minute}:00Z`));
      expect(hours(calls, 'UTC')).to.deep.equal([[10, 60]]);
    } finally {
      Intl.DateTimeFormat.prototype.formatToParts = formatToParts;
    }
    expect(read).to.equal(4);
  });

  it('writes a year of fewer digits with four', () => {
    const [group] = groupCalls([at('0102-03-04T05:06Z')], { by: 'day', timeZone: 'UTC' });
    expect(group?.key).to.equal('0102-03-04');
  });

  it('keeps calls without a time, last, under no key', () => {
    const calls = [at('nonsense'), at('2026-01-01T10:00:00Z'), at(), at('2026-01-01T09:00:00Z')];
    expect(hours(calls, 'UTC')).to.deep.equal([
      [9, 1],
      [10, 1],
      [undefined, 2],
    ]);
  });

  it('loses and invents no call, and sums the time', () => {
    const calls = [at('2026-01-01T10:00:00Z'), at('2026-01-01T10:05:00Z'), at()];
    const groups = groupCalls(calls, { by: 'day', timeZone: 'UTC' });
    const sum = groups.reduce((total, { tally }) => total + tally.timeSpentMs, 0);
    expect(sum).to.equal(tallyCalls(calls).timeSpentMs);
    expect(groupCalls([], { by: 'day', timeZone: 'UTC' })).to.deep.equal([]);
  });

  it('reads an unknown zone as UTC', () => {
    expect(hours([at('2026-01-01T10:00:00Z')], 'Mars/Base')).to.deep.equal([[10, 1]]);
  });
});

describe('startOfDay', () => {
  it('is the first moment of the day, in any zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }),
        fc.constantFrom(...ZONES, 'Asia/Beirut', 'America/Santiago'),
        (days, timeZone) => {
          const day = new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
          const start = startOfDay(day, timeZone) ?? Number.NaN;
          expect(oracleKey(start, 'day', timeZone)).to.equal(day);
          expect(oracleKey(start - 1, 'day', timeZone) < day).to.equal(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  for (const [day, timeZone, start] of [
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00Z'],
    ['2026-03-08', 'America/Havana', '2026-03-08T05:00:00Z'],
    ['2026-03-29', 'Atlantic/Azores', '2026-03-29T01:00:00Z'],
    ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00Z'],
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00Z'],
    ['2026-04-05', 'America/Santiago', '2026-04-05T04:00:00Z'],
  ] as const) {
    it(`is right where midnight is missing or comes twice: ${timeZone}, ${day}`, () => {
      expect(startOfDay(day, timeZone)).to.equal(Date.parse(start));
    });
  }

  it('is nothing for what is no day', () => {
    for (const day of [
      '',
      'today',
      'in 10 days',
      '2026-02-30',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '2026-01-01T00:00',
      ' 2026-01-01',
    ]) {
      expect(startOfDay(day, 'UTC'), day).to.equal(undefined);
    }
    expect(startOfDay('2026-01-01', 'Mars/Base')).to.equal(Date.UTC(2026, 0, 1));
  });
});
