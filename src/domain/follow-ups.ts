import type { Call } from './call.js';
import { parseCallStatus, type CallStatusId } from './call-status.js';
import { parseInstant } from './instant.js';
import { isE164 } from './phone-number.js';

/** Why a call wants a person, in the order of urgency. */
export const FOLLOW_UP_REASONS = [
  { id: 'callback', label: 'Call back', statuses: ['callback'] },
  { id: 'prepare-meeting', label: 'Prepare the meeting', statuses: ['meeting-booked'] },
  { id: 'check-number', label: 'Check the number', statuses: ['failed', 'issue-dialing'] },
  { id: 'retry', label: 'Try again', statuses: ['no-answer', 'busy'] },
  { id: 'another-time', label: 'Try another time', statuses: ['left-message', 'no-message'] },
] as const satisfies readonly {
  readonly id: string;
  readonly label: string;
  readonly statuses: readonly CallStatusId[];
}[];

export type FollowUpReason = (typeof FOLLOW_UP_REASONS)[number]['id'];

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

const reasons = new Map<CallStatusId, FollowUpReason>(
  FOLLOW_UP_REASONS.flatMap(({ id, statuses }) => statuses.map((status) => [status, id] as const)),
);

/** Whether calls of a status want a person. @example wantsFollowUp('busy') // true */
export function wantsFollowUp(status: CallStatusId): boolean {
  return reasons.has(status);
}

/**
 * The calls that want a person: callbacks first, by the time agreed, then the others, oldest
 * first; what has no time comes last among its kind.
 *
 * @param now milliseconds since 1970
 * @example followUps(calls, { now: Date.now() })[0] // { call, reason: 'callback', since, … }
 */
export function followUps(calls: Iterable<Call>, { now }: { readonly now: number }): FollowUp[] {
  return growingFollowUps(now)(calls);
}

/** Finds as `followUps` does while more calls come: takes the new ones, gives all in order. */
export function growingFollowUps(now: number): (fresh: Iterable<Call>) => FollowUp[] {
  const found: FollowUp[] = [];
  return (fresh) => {
    for (const call of fresh) {
      const one = followUp(call, now);
      if (one) found.push(one);
    }
    return [...found.sort(byUrgency)];
  };
}

function followUp(call: Call, now: number): FollowUp | undefined {
  const status = parseCallStatus(call.status);
  const reason = status && reasons.get(status);
  if (!reason) return undefined;
  const agreed = reason === 'callback' ? parseInstant(call.callbackAt) : undefined;
  const since = agreed ?? parseInstant(call.startedAt);
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
