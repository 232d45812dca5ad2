import { callStatus, type CallStatusId } from '../domain/call-status.js';
import { tableWords } from './localize.js';

/** The status's name in the reader's language. @example callStatusLabel('busy') // 'Busy' */
export function callStatusLabel(id: CallStatusId): string {
  return tableWords(callStatus(id).label, `call-status-${id}`);
}

/** What the status means, in one sentence. */
export function callStatusDescription(id: CallStatusId): string {
  return tableWords(callStatus(id).description, `call-status-${id}-description`);
}

/** What to do about it, in one sentence. */
export function callStatusAdvice(id: CallStatusId): string {
  return tableWords(callStatus(id).advice, `call-status-${id}-advice`);
}
