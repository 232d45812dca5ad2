import type { Call } from './call.js';
import { parseCallStatus } from './call-status.js';
import { followUpReason, type FollowUpReason } from './follow-up-reasons.js';
import { isE164 } from './phone-number.js';
import { instantReader } from './wall-clock.js';

export interface FollowUp {
  readonly call: Call;
  readonly reason: FollowUpReason;
  /** When it became due, in milliseconds since 1970: the time agreed, else that of the call. */
  readonly since: number | undefined;
  /** Milliseconds from `since` to now; negative for a time still to come. */
  readonly ageMs: number | undefined;
  /** The phone number is there and is not E.164: dialling it again would fail again. */
  readonly invalidPhoneNumber: boolean;
}

/**
 * The calls that want a person: callbacks first, by the time agreed, then the others, oldest
 * first; what has no time comes last among its kind.
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
  const found: FollowUp[] = [];
  return (fresh) => {
    for (const call of fresh) {
      const one = followUp(call, now, instantOf);
      if (one) found.push(one);
    }
    return [...found.sort(byUrgency)];
  };
}

function followUp(
  call: Call,
  now: number,
  instantOf: ReturnType<typeof instantReader>,
): FollowUp | undefined {
  const status = parseCallStatus(call.status);
  const reason = status && followUpReason(status);
  if (!reason) return undefined;
  const agreed = reason === 'callback' ? instantOf(call.callbackAt) : undefined;
  const since = agreed ?? instantOf(call.startedAt);
  const { phoneNumber } = call;
  return {
    call,
    reason,
    since,
    ageMs: since === undefined ? undefined : now - since,
    invalidPhoneNumber: phoneNumber !== undefined && !isE164(phoneNumber),
  };
}

function byUrgency(one: FollowUp, other: FollowUp): number {
  const callbackFirst = Number(other.reason === 'callback') - Number(one.reason === 'callback');
  return callbackFirst || (one.since ?? Number.MAX_VALUE) - (other.since ?? Number.MAX_VALUE);
}
