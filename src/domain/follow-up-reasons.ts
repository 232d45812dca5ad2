import type { CallStatusId } from './call-status.js';

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

const reasons = new Map<CallStatusId, FollowUpReason>(
  FOLLOW_UP_REASONS.flatMap(({ id, statuses }) => statuses.map((status) => [status, id] as const)),
);

/** Why a call of a status wants a person; `undefined` where it wants nobody. */
export function followUpReason(status: CallStatusId): FollowUpReason | undefined {
  return reasons.get(status);
}

/** Whether calls of a status want a person. @example wantsFollowUp('busy') // true */
export function wantsFollowUp(status: CallStatusId): boolean {
  return reasons.has(status);
}
