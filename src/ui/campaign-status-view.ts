import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { parseCampaignStatus, type CampaignStatusId } from '../domain/campaign-status.js';
import { campaignStatusDescription, campaignStatusLabel } from '../i18n/campaign-status-words.js';
import { msg } from '../i18n/localize.js';
import { unknownStatusWords } from '../i18n/unknown-status-words.js';
import { drawing, icon, type IconShape } from './status-icon.js';

type Shown = CampaignStatusId | 'unrecognised';

/** A question mark for words that the kit does not know. */
const SHAPES: Readonly<Record<Shown, IconShape>> = {
  'not-started': 'circle',
  started: 'play',
  paused: 'pause',
  complete: 'check',
  ended: 'stop',
  unrecognised: 'question',
};

/** The shape of a status, as an icon beside other words. */
export const statusIcon = (id: Shown): SVGTemplateResult => icon(SHAPES[id]);

/**
 * A campaign's status as icon and words. A word that the kit does not know is shown as the API
 * wrote it, neutral, never guessed. The icon stands in the same template, and the pill may be all
 * of an element: a page has thousands, and each template and box is paid for that often.
 */
export function campaignStatusView(
  raw: string,
  {
    part = 'status',
    look = '',
    isNamed = true,
  }: {
    readonly part?: string;
    readonly look?: string;
    /** For scripts and colours; not where what is around it says which status this is. */
    readonly isNamed?: boolean;
  } = {},
): TemplateResult {
  const id = parseCampaignStatus(raw);
  const shown = id ?? 'unrecognised';
  const { path, isFilled } = drawing(SHAPES[shown]);
  const fill = isFilled ? 'currentColor' : 'none';
  return html`<span
    class="status ${look}"
    part=${part}
    data-status=${isNamed ? shown : nothing}
    title=${
      id
        ? campaignStatusDescription(id)
        : msg('This status is not one the kit knows; it is shown as the service wrote it.', {
            id: 'status-unrecognised',
          })
    }
    ><svg class="icon" viewBox="0 0 16 16" fill=${fill} aria-hidden="true"><path d=${path} /></svg
    ><bdi part="label">${id ? campaignStatusLabel(id) : unknownStatusWords(raw)}</bdi></span
  >`;
}
