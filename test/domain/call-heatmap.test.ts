import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FEWEST_CALLS, callHeatmap } from '../../src/domain/call-heatmap.js';
import type { Call } from '../../src/domain/call.js';

const CONNECTED = ['Completed', 'User Hung Up', 'Callback'];
const NOT_CONNECTED = ['No Answer', 'Busy', 'Failed', 'Left Message'];
const LEFT_OUT = ['Queued', 'Ringing', 'Do Not Disturb'];
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'];

const call = (status: string, startedAt?: string): Call => ({
  id: 'x',
  campaignId: 'c',
  status,
  ...(startedAt !== undefined && { startedAt }),
});

const many = (count: number, status: string, startedAt: string): Call[] =>
  Array.from({ length: count }, () => call(status, startedAt));

describe('callHeatmap', () => {
  it('puts every call where a wall clock of the zone does', () => {
    const words = [...CONNECTED, ...NOT_CONNECTED, ...LEFT_OUT];
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(...words),
            fc.option(fc.integer({ min: Date.UTC(2026, 2, 27), max: Date.UTC(2026, 3, 2) })),
          ),
          { maxLength: 80 },
        ),
        fc.constantFrom(...ZONES),
        (made, timeZone) => {
          const calls = made.map(([status, instant]) =>
            call(status, instant === null ? 'no time' : new Date(instant).toISOString()),
          );
          const { cells, leftOut } = callHeatmap(calls, { timeZone });
          const counts = new Map<string, [number, number]>();
          let expectedLeftOut = 0;
          for (const [status, instant] of made) {
            if (instant === null || LEFT_OUT.includes(status)) {
              expectedLeftOut += 1;
              continue;
            }
            const date = new Date(instant);
            const weekday = date.toLocaleDateString('en-GB', { timeZone, weekday: 'long' });
            const hour = Number(date.toLocaleTimeString('en-GB', { timeZone }).slice(0, 2));
            const key = `${weekday} ${String(hour)}`;
            const [all, reached] = counts.get(key) ?? [0, 0];
            counts.set(key, [all + 1, reached + Number(CONNECTED.includes(status))]);
          }
          const names = [
            'Monday',
            'Tuesday',
            'Wednesday',
            'Thursday',
            'Friday',
            'Saturday',
            'Sunday',
          ];
          expect(cells).to.have.length(168);
          expect(leftOut).to.equal(expectedLeftOut);
          for (const cell of cells) {
            const key = `${names[cell.weekday - 1] ?? ''} ${String(cell.hour)}`;
            expect([cell.calls, cell.connected]).to.deep.equal(counts.get(key) ?? [0, 0]);
            const expected = cell.calls < FEWEST_CALLS ? undefined : cell.connected / cell.calls;
            expect(cell.share).to.equal(expected);
          }
        },
      ),
    );
  });

  it('names the best hour: the highest share, then more calls, then the earliest', () => {
    const monday9 = '2026-11-16T09:00:00Z';
    const tuesday10 = '2026-11-17T10:00:00Z';
    const wednesday11 = '2026-11-18T11:00:00Z';
    const best = (calls: Call[]) => callHeatmap(calls, { timeZone: 'UTC' }).best;
    expect(best(many(9, 'Completed', monday9))).to.equal(undefined);
    expect(best(many(10, 'Busy', monday9))).to.equal(undefined);
    const half = [...many(5, 'Completed', monday9), ...many(5, 'Busy', monday9)];
    expect(best(half)?.weekday).to.equal(1);
    const more = [...many(10, 'Completed', tuesday10), ...many(10, 'Busy', tuesday10)];
    expect(best([...half, ...more])?.weekday).to.equal(2);
    const same = [...many(5, 'Completed', wednesday11), ...many(5, 'Busy', wednesday11)];
    expect(best([...same, ...half])?.weekday).to.equal(1);
    const fewer = [...many(5, 'Completed', tuesday10), ...many(15, 'Busy', tuesday10)];
    expect(best([...half, ...fewer])?.weekday).to.equal(1);
    const good = [...many(8, 'Completed', tuesday10), ...many(2, 'Busy', tuesday10)];
    const sure = many(10, 'Completed', wednesday11);
    const none = many(10, 'Busy', '2026-11-19T12:00:00Z');
    // Two above the average, the better one with no more calls, and one with more calls below it.
    expect(best([...good, ...sure, ...none])?.weekday).to.equal(3);
    expect(best([...sure, ...many(4, 'Completed', tuesday10), ...good, ...none])?.weekday).to.equal(
      3,
    );
    const early = many(10, 'Completed', monday9);
    expect(
      best([...early, ...many(4, 'Completed', tuesday10), ...good, ...none])?.weekday,
    ).to.equal(1);
    expect(best([...half, ...sure])).to.deep.include({
      weekday: 3,
      hour: 11,
      share: 1,
    });
  });

  it('names no hour the best that reaches fewer people than calls do over all', () => {
    const tuesday10 = '2026-11-17T10:00:00Z';
    const weak = [...many(2, 'Completed', tuesday10), ...many(8, 'Busy', tuesday10)];
    const elsewhere = ['11', '12', '13'].map((hour) => `2026-11-17T${hour}:00:00Z`);
    const better = elsewhere.flatMap((time) => many(9, 'Completed', time));
    const best = (calls: Call[]) => callHeatmap(calls, { timeZone: 'UTC' }).best;
    expect(best(weak)?.hour).to.equal(10);
    expect(best([...weak, ...better])).to.equal(undefined);
  });
});
