import { html, type TemplateResult } from 'lit';
import { callStatus, parseCallStatus, type CallStatusGroup } from '../domain/call-status.js';
import { callStatusDescription, callStatusLabel } from '../i18n/call-status-words.js';
import { msg } from '../i18n/localize.js';
import { icon, type IconShape } from './status-icon.js';

const ICONS: Readonly<Record<CallStatusGroup, IconShape>> = {
  conversation: 'speech',
  voicemail: 'voicemail',
  'no-contact': 'missed',
  failed: 'cross',
  'in-progress': 'dots',
};

/** A call's status as icon and words; a word that the kit does not know as the API wrote it. */
export function callStatusView(raw: string): TemplateResult {
  const id = parseCallStatus(raw);
  if (id === undefined) {
    const words = raw.trim();
    return html`<span class="status" part="status" data-status="unrecognised"
      >${icon('question')}<bdi
        >${words === '' ? msg('No status', { id: 'status-none' }) : words}</bdi
      ></span
    >`;
  }
  const { group } = callStatus(id);
  return html`<span
    class="status"
    part="status"
    data-status=${id}
    data-group=${group}
    title=${callStatusDescription(id)}
    >${icon(ICONS[group])}<span>${callStatusLabel(id)}</span></span
  >`;
}
