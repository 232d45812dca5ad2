import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CALL_STATUSES } from '../../src/domain/call-status.js';
import type { Call } from '../../src/domain/call.js';
import { FOLLOW_UP_REASONS, wantsFollowUp } from '../../src/domain/follow-up-reasons.js';
import { followUps } from '../../src/domain/follow-ups.js';
import { isE164, maskPhoneNumber } from '../../src/domain/phone-number.js';

const NOW = Date.UTC(2026, 10, 20, 10);

/** Which endings want a person, and why; written out a second time. */
const REASONS: Readonly<Record<string, string | undefined>> = {
  callback: 'callback',
  'meeting-booked': 'prepare-meeting',
  failed: 'check-number',
  'issue-dialing': 'check-number',
  'no-answer': 'retry',
  busy: 'retry',
  'left-message': 'another-time',
  'no-message': 'another-time',
};

const call = (fields: Partial<Call>): Call => ({
  id: 'x',
  campaignId: 'c',
  status: 'Busy',
  ...fields,
});

describe('followUps', () => {
  for (const { id, label } of CALL_STATUSES) {
    it(`${label}: ${REASONS[id] ?? 'wants nobody'}`, () => {
      const found = followUps([call({ status: label })], { now: NOW });
      expect(found.map(({ reason }) => reason)).to.deep.equal(REASONS[id] ? [REASONS[id]] : []);
      expect(wantsFollowUp(id)).to.equal(REASONS[id] !== undefined);
    });
  }

  it('ignores words that nobody knows', () => {
    expect(followUps([call({ status: 'Call me maybe' })], { now: NOW })).to.deep.equal([]);
  });

  it('takes a callback by the time agreed, others by the time of the call', () => {
    const times = { startedAt: '2026-11-19T10:00:00Z', callbackAt: '2026-11-20T12:00:00Z' };
    const [agreed] = followUps([call({ status: 'Callback', ...times })], { now: NOW });
    expect([agreed?.since, agreed?.ageMs]).to.deep.equal([NOW + 7_200_000, -7_200_000]);
    const [other] = followUps([call({ ...times })], { now: NOW });
    expect([other?.since, other?.ageMs]).to.deep.equal([NOW - 86_400_000, 86_400_000]);
    const [loose] = followUps(
      [call({ status: 'Callback', startedAt: times.startedAt, callbackAt: 'soon' })],
      { now: NOW },
    );
    expect(loose?.since).to.equal(NOW - 86_400_000);
    const [never] = followUps([call({})], { now: NOW });
    expect([never?.since, never?.ageMs]).to.deep.equal([undefined, undefined]);
  });

  it('takes a meeting by the time agreed', () => {
    const meeting = { status: 'Meeting Booked', startedAt: '2026-11-19T10:00:00Z' };
    const [booked] = followUps([call({ ...meeting, meetingAt: '2026-11-20T12:00:00Z' })], {
      now: NOW,
    });
    expect([booked?.since, booked?.dueAt]).to.deep.equal([
      NOW + 7_200_000,
      '2026-11-20T12:00:00.000Z',
    ]);
    const [loose] = followUps([call({ ...meeting, meetingAt: 'soon' })], { now: NOW });
    expect(loose?.since).to.equal(NOW - 86_400_000);
    const missed = call({ ...meeting, status: 'No Answer', meetingAt: '2026-11-20T12:00:00Z' });
    expect(followUps([missed], { now: NOW })[0]?.since).to.equal(NOW - 86_400_000);
  });

  it('puts callbacks first, then the oldest first, what has no time last, equals in their order', () => {
    const arbitrary = fc.array(
      fc
        .record({
          status: fc.constantFrom('Callback', 'Failed', 'Busy', 'Completed', 'Meeting Booked'),
          day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
        })
        .map(({ status, day }) =>
          call({
            status,
            ...(day && { startedAt: `2026-10-${String(day).padStart(2, '0')}T00:00:00Z` }),
          }),
        ),
    );
    fc.assert(
      fc.property(arbitrary, (calls) => {
        const found = followUps(calls, { now: NOW });
        const keys = found.map(({ reason, since }) => [
          reason === 'callback' ? 0 : 1,
          since ?? Number.MAX_SAFE_INTEGER,
        ]);
        const sorted = [...keys].sort(
          ([one = 0, oneSince = 0], [other = 0, otherSince = 0]) =>
            one - other || oneSince - otherSince,
        );
        expect(keys).to.deep.equal(sorted);
        for (const [at, { call: next }] of found.entries()) {
          const before = found[at - 1]?.call;
          if (before && String(keys[at - 1]) === String(keys[at])) {
            expect(calls.indexOf(before)).to.be.below(calls.indexOf(next));
          }
        }
        expect(found).to.have.length(calls.filter(({ status }) => status !== 'Completed').length);
      }),
    );
  });

  it('flags a number that cannot be dialled, and only one that is there', () => {
    const flag = (fields: Partial<Call>): boolean | undefined =>
      followUps([call(fields)], { now: NOW })[0]?.invalidPhoneNumber;
    expect(flag({ phoneNumber: '+15550100123' })).to.equal(false);
    expect(flag({ phoneNumber: '0155 501001' })).to.equal(true);
    expect(flag({})).to.equal(false);
  });

  it('has words for every reason', () => {
    for (const { label, statuses } of FOLLOW_UP_REASONS) {
      expect(label).to.match(/^[A-Z]/);
      expect(statuses.length).to.be.above(0);
    }
  });
});

describe('isE164', () => {
  it('takes + and seven to fifteen digits, the first not zero', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.stringMatching(/^\d{0,20}$/),
        (first, rest) => {
          const digits = `${String(first)}${rest}`;
          expect(isE164(`+${digits}`)).to.equal(digits.length >= 7 && digits.length <= 15);
          expect(isE164(digits)).to.equal(false);
          expect(isE164(`+0${digits}`)).to.equal(false);
          expect(isE164(`+${digits} `)).to.equal(false);
        },
      ),
    );
    for (const number of [
      '',
      '+',
      '+1 555 0100123',
      '+1-5550100123',
      'tel:+15550100123',
      '+15550100123\n',
    ]) {
      expect(isE164(number)).to.equal(false);
    }
  });
});

describe('maskPhoneNumber', () => {
  it('shows the last four digits and no other', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[\d ()-]{0,20}$/), (number) => {
        const digits = number.replace(/\D/g, '');
        const shown = maskPhoneNumber(number).replace(/\D/g, '');
        expect(shown).to.equal(digits.length > 4 ? digits.slice(-4) : '');
      }),
    );
    expect(maskPhoneNumber('+1 555 010 0123')).to.equal('•••• 0123');
  });
});
