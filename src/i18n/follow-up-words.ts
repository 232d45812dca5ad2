import { FOLLOW_UP_REASONS, type FollowUpReason } from '../domain/follow-up-reasons.js';
import { tableWords } from './localize.js';

const labels = new Map<FollowUpReason, string>(
  FOLLOW_UP_REASONS.map(({ id, label }) => [id, label]),
);

/** What to do about a call, in the reader's language. @example followUpLabel('retry') // 'Try again' */
export function followUpLabel(reason: FollowUpReason): string {
  return tableWords(labels.get(reason) ?? reason, `follow-up-${reason}`);
}
