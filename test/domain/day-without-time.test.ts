import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { groupCalls } from '../../src/domain/call-groups.js';
import { callHeatmap } from '../../src/domain/call-heatmap.js';
import { filterCalls } from '../../src/domain/call-view.js';
import type { Call } from '../../src/domain/call.js';
import { followUps } from '../../src/domain/follow-ups.js';
import { isDay, isoInstant } from '../../src/domain/instant.js';
import { readSpan } from '../../src/domain/time-span.js';
import { instantReader, wallClock } from '../../src/domain/wall-clock.js';

const on = (startedAt: string, fields: Partial<Call> = {}): Call => ({
  id: startedAt,
  campaignId: 'c',
  status: 'Completed',
  startedAt,
  ...fields,
});

const ZONES = ['UTC', 'America/New_York', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Auckland'];
const zones = fc.constantFrom(...ZONES);
const days = fc
  .integer({ min: Date.UTC(2015, 0), max: Date.UTC(2031, 0) })
  .map((instant) => isoInstant(instant).slice(0, 10));

describe('a date without a time', () => {
  it('is told from a moment, and from what is no date', () => {
    expect(isDay('2026-03-09')).to.equal(true);
    for (const text of ['2026-03-09T00:00:00Z', '2026-02-30', '10 letters', '', undefined, 9]) {
      expect(isDay(text), String(text)).to.equal(false);
    }
  });

  it('is on that day in every zone', () => {
    fc.assert(
      fc.property(days, zones, (day, timeZone) => {
        const start = instantReader(timeZone)(day) ?? Number.NaN;
        expect(wallClock(timeZone)(start).day).to.equal(day);
        const [group] = groupCalls([on(day)], { by: 'day', timeZone });
        expect(group?.key).to.equal(day);
        const weekday = new Date(day).getUTCDay() || 7;
        expect(groupCalls([on(day)], { by: 'weekday', timeZone })[0]?.key).to.equal(weekday);
      }),
      { numRuns: 300 },
    );
  });

  it('is read in UTC where the zone left it out, and not at all where it is none', () => {
    expect(instantReader('Pacific/Apia')('2011-12-30')).to.equal(Date.UTC(2011, 11, 30, 10));
    expect(instantReader('UTC')('2026-02-30')).to.equal(undefined);
    expect(instantReader('Asia/Tokyo')('2026-03-09T10:00:00Z')).to.equal(Date.UTC(2026, 2, 9, 10));
  });

  it('has no hour', () => {
    const timeZone = 'America/New_York';
    const hours = groupCalls([on('2026-03-09'), on('2026-03-09T14:00:00Z')], {
      by: 'hour',
      timeZone,
    });
    expect(hours.map(({ key }) => key)).to.deep.equal([10, undefined]);
    expect(callHeatmap([on('2026-03-09')], { timeZone }).leftOut).to.equal(1);
  });

  it('is within the span that names its day, and no other', () => {
    fc.assert(
      fc.property(days, days, days, zones, (day, from, to, timeZone) => {
        const found = filterCalls([on(day)], readSpan({ from, to }, timeZone));
        expect(found.length).to.equal(from <= day && day <= to ? 1 : 0);
      }),
      { numRuns: 300 },
    );
    expect(filterCalls([on('2026-03-09')], { from: Date.UTC(2026, 2, 9) })).to.have.length(1);
  });

  it('is due when that day begins where the viewer is', () => {
    const now = Date.UTC(2026, 2, 9, 3);
    const call = on('2026-03-01', { status: 'Callback', callbackAt: '2026-03-09' });
    const [due] = followUps([call], { now, timeZone: 'America/New_York' });
    expect([due?.since, due?.ageMs]).to.deep.equal([Date.UTC(2026, 2, 9, 4), -3_600_000]);
    expect(followUps([call], { now })[0]?.since).to.equal(Date.UTC(2026, 2, 9));
  });

  it('is as many days away as the calendar says, also where a day has 25 hours', () => {
    const daysAgo = (now: number, callbackAt: string): unknown => {
      const call = on('2026-03-01', { status: 'Callback', callbackAt });
      return followUps([call], { now, timeZone: 'America/New_York' })[0]?.daysAgo;
    };
    // Clocks go back at 2:00 on 1 November: it is 0:30, then 23:30 of that day.
    const [early, late] = [Date.UTC(2026, 10, 1, 4, 30), Date.UTC(2026, 10, 2, 4, 30)];
    const days = ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02', '2026-11-03'];
    for (const now of [early, late]) {
      expect(days.map((day) => daysAgo(now, day))).to.deep.equal([2, 1, 0, -1, -2]);
    }
    expect(daysAgo(early, '2026-11-01T12:00:00Z')).to.equal(undefined);
  });

  it('is due on that day in a file, at no hour', () => {
    const call = on('2026-03-01', { status: 'Callback', callbackAt: '2026-03-09' });
    const [due] = followUps([call], { now: 0, timeZone: 'Europe/Berlin' });
    expect(due?.dueAt).to.equal('2026-03-09');
  });
});
