import type { Call } from './call.js';
import { parseCallStatus } from './call-status.js';
import { followUpReason, type FollowUpReason } from './follow-up-reasons.js';
import { isE164 } from './phone-number.js';
import { isDay, isoInstant, parseInstant } from './instant.js';
import { instantReader, wallClock } from './wall-clock.js';

const DAY = 24 * 60 * 60 * 1000;

export interface FollowUp {
  readonly call: Call;
  readonly reason: FollowUpReason;
  /** When it became due, in milliseconds since 1970: the time agreed, else that of the call. */
  readonly since: number | undefined;
  /** The same in ISO 8601; a date without a time stays one. */
  readonly dueAt: string | undefined;
  /** For such a date, days on the calendar from it to today; negative for one still to come. */
  readonly daysAgo: number | undefined;
  /** Milliseconds from `since` to now; negative for a time still to come. */
  readonly ageMs: number | undefined;
  /** The phone number is there and is not E.164: dialling it again would fail again. */
  readonly invalidPhoneNumber: boolean;
}

/**
 * The calls that want a person: callbacks first, then the others, oldest first; by the time agreed
 * where there is one. What has no time comes last among its kind.
 *
 * @param now milliseconds since 1970
 * @param timeZone on whose wall clock a date without a time begins; UTC unless given
 * @example followUps(calls, { now: Date.now() })[0] // { call, reason: 'callback', since, … }
 */
export function followUps(
  calls: Iterable<Call>,
  { now, timeZone = 'UTC' }: { readonly now: number; readonly timeZone?: string },
): FollowUp[] {
  return growingFollowUps(now, timeZone)(calls);
}

/** Finds as `followUps` does while more calls come: takes the new ones, gives all in order. */
export function growingFollowUps(
  now: number,
  timeZone: string,
): (fresh: Iterable<Call>) => FollowUp[] {
  const instantOf = instantReader(timeZone);
  const clockAt = wallClock(timeZone);
  const today = (): string => clockAt(now).day;
  const found: FollowUp[] = [];
  return (fresh) => {
    for (const call of fresh) {
      const one = followUp(call, { now, today, instantOf });
      if (one) found.push(one);
    }
    return [...found.sort(byUrgency)];
  };
}

function followUp(
  call: Call,
  {
    now,
    today,
    instantOf,
  }: {
    readonly now: number;
    readonly today: () => string;
    readonly instantOf: ReturnType<typeof instantReader>;
  },
): FollowUp | undefined {
  const status = parseCallStatus(call.status);
  const reason = status && followUpReason(status);
  if (!reason) return undefined;
  const agreed =
    reason === 'callback'
      ? call.callbackAt
      : reason === 'prepare-meeting'
        ? call.meetingAt
        : undefined;
  const due = instantOf(agreed) === undefined ? call.startedAt : agreed;
  const since = instantOf(due);
  const { phoneNumber } = call;
  return {
    call,
    reason,
    since,
    dueAt: since === undefined || isDay(due) ? due : isoInstant(since),
    daysAgo: isDay(due) ? dayNumber(today()) - dayNumber(due) : undefined,
    ageMs: since === undefined ? undefined : now - since,
    invalidPhoneNumber: phoneNumber !== undefined && !isE164(phoneNumber),
  };
}

const dayNumber = (day: string): number => (parseInstant(day) ?? Number.NaN) / DAY;

function byUrgency(one: FollowUp, other: FollowUp): number {
  const callbackFirst = Number(other.reason === 'callback') - Number(one.reason === 'callback');
  return callbackFirst || (one.since ?? Number.MAX_VALUE) - (other.since ?? Number.MAX_VALUE);
}
