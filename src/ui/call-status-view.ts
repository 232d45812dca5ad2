import { html, nothing, type TemplateResult } from 'lit';
import { callStatus, parseCallStatus } from '../domain/call-status.js';
import { callStatusDescription, callStatusLabel } from '../i18n/call-status-words.js';
import { unknownStatusWords } from '../i18n/unknown-status-words.js';
import { CALL_ICONS } from './call-icons.js';
import { drawnIcon, icon } from './status-icon.js';

/** A call's status as icon and words; a word that the kit does not know as the API wrote it. */
export function callStatusView(
  raw: string,
  /** For scripts; not where what is around it says which status this is. */
  { isNamed = true }: { readonly isNamed?: boolean } = {},
): TemplateResult {
  const id = parseCallStatus(raw);
  if (id === undefined) {
    return html`<span class="status" part="status" data-status="unrecognised"
      >${icon('question')}<bdi>${unknownStatusWords(raw)}</bdi></span
    >`;
  }
  const { group } = callStatus(id);
  return html`<span
    class="status"
    part="status"
    data-status=${isNamed ? id : nothing}
    data-group=${group}
    title=${callStatusDescription(id)}
    >${drawnIcon(CALL_ICONS[group])}<bdi>${callStatusLabel(id)}</bdi></span
  >`;
}
