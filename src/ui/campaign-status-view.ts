import { html, type TemplateResult } from 'lit';
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

/**
 * A campaign's status as icon and words. A word that the kit does not know is shown as the API
 * wrote it, neutral, never guessed.
 */
export function campaignStatusView(raw: string): TemplateResult {
  const id = parseCampaignStatus(raw);
  if (id === undefined) {
    const words = raw.trim();
    return html`<span
      class="status"
      part="status"
      data-status="unrecognised"
      title=${msg('This status is not one the kit knows; it is shown as the service wrote it.', {
        id: 'status-unrecognised',
      })}
      >${icon('question')}<bdi part="label"
        >${words === '' ? msg('No status', { id: 'status-none' }) : words}</bdi
      ></span
    >`;
  }
  return html`<span
    class="status"
    part="status"
    data-status=${id}
    title=${campaignStatusDescription(id)}
    >${icon(ICONS[id])}<span part="label">${campaignStatusLabel(id)}</span></span
  >`;
}
