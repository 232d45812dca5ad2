import { callStatus, type CallStatusGroup, type CallStatusId } from '../domain/call-status.js';
import { msg, needWords, tableWords } from './localize.js';

needWords('calls');

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

/** The name of a kind of ending. @example callGroupLabel('no-contact') // 'No contact' */
export function callGroupLabel(group: CallStatusGroup): string {
  switch (group) {
    case 'conversation':
      return msg('Conversation', { id: 'call-group-conversation' });
    case 'voicemail':
      return msg('Voicemail', { id: 'call-group-voicemail' });
    case 'no-contact':
      return msg('No contact', { id: 'call-group-no-contact' });
    case 'failed':
      return callStatusLabel('failed');
    case 'in-progress':
      return msg('Not over', { id: 'call-group-in-progress' });
  }
}
