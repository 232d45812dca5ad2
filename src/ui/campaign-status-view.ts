import { html, type SVGTemplateResult, type TemplateResult } from 'lit';
import { parseCampaignStatus, type CampaignStatusId } from '../domain/campaign-status.js';
import { campaignStatusDescription, campaignStatusLabel } from '../i18n/campaign-status-words.js';
import { msg } from '../i18n/localize.js';
import { icon, type IconShape } from './status-icon.js';

const ICONS: Readonly<Record<CampaignStatusId, IconShape>> = {
  'not-started': 'circle',
  started: 'play',
  paused: 'pause',
  complete: 'check',
  ended: 'stop',
};

/** The shape of a status; a question mark for words that the kit does not know. */
export const statusIcon = (id: CampaignStatusId | 'unrecognised'): SVGTemplateResult =>
  icon(id === 'unrecognised' ? 'question' : ICONS[id]);

/**
 * A campaign's status as icon and words. A word that the kit does not know is shown as the API
 * wrote it, neutral, never guessed.
 */
export function campaignStatusView(raw: string): TemplateResult {
  const id = parseCampaignStatus(raw);
  return html`<span
    class="status"
    part="status"
    data-status=${id ?? 'unrecognised'}
    title=${
      id
        ? campaignStatusDescription(id)
        : msg('This status is not one the kit knows; it is shown as the service wrote it.', {
            id: 'status-unrecognised',
          })
    }
    >${statusIcon(id ?? 'unrecognised')}<bdi part="label"
      >${id ? campaignStatusLabel(id) : raw.trim() || msg('No status', { id: 'status-none' })}</bdi
    ></span
  >`;
}
