import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { retryAfterMs } from '../../src/api/retry-after.js';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const LONG_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const two = (value: number): string => String(value).padStart(2, '0');

/** The three forms of RFC 9110, 5.6.7, written out by hand. */
const FORMS = new Map<string, (date: Date) => string>([
  ['IMF-fixdate', (date) => date.toUTCString()],
  [
    'RFC 850',
    (date) =>
      `${LONG_DAYS[date.getUTCDay()] ?? ''}, ${two(date.getUTCDate())}-${MONTHS[date.getUTCMonth()] ?? ''}-${two(date.getUTCFullYear() % 100)} ${date.toISOString().slice(11, 19)} GMT`,
  ],
  [
    'asctime',
    (date) =>
      `${DAYS[date.getUTCDay()] ?? ''} ${MONTHS[date.getUTCMonth()] ?? ''} ${String(date.getUTCDate()).padStart(2)} ${date.toISOString().slice(11, 19)} ${String(date.getUTCFullYear())}`,
  ],
]);

describe('retryAfterMs', () => {
  it('reads seconds', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seconds, now) => {
        expect(retryAfterMs(` ${String(seconds)} `, now)).to.equal(seconds * 1000);
      }),
    );
  });

  for (const [name, write] of FORMS) {
    it(`reads a date as ${name}, and a past one as no wait`, () => {
      const seconds = fc.integer({ min: Date.UTC(2001) / 1000, max: Date.UTC(2048) / 1000 });
      const offset = fc.integer({ min: -100_000, max: 100_000 });
      fc.assert(
        fc.property(seconds, offset, (second, away) => {
          const moment = second * 1000;
          const wait = retryAfterMs(write(new Date(moment)), moment - away * 1000);
          expect(wait).to.equal(Math.max(0, away * 1000));
        }),
      );
    });
  }

  for (const nonsense of [
    null,
    '',
    ' ',
    'soon',
    '-1',
    '1.5',
    '2026-11-24T00:00:00Z',
    'Mon, later',
  ]) {
    it(`reads nothing in ${String(nonsense)}`, () => {
      expect(retryAfterMs(nonsense, 0)).to.equal(undefined);
    });
  }
});
