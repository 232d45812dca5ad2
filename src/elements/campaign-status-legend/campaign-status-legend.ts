import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { oneOf } from '../../ui/warn-once.js';
import { WidgetElement } from '../../ui/widget-element.js';
import { styles } from './campaign-status-legend.styles.js';
import { callLegend, campaignLegend } from './legend-tables.js';

const KINDS = ['all', 'campaign', 'call'] as const;

/**
 * What every status means, what counts toward Total Time Spent and what to do, from the tables
 * the kit itself uses. It asks nobody.
 *
 * @example
 * ```html
 * <campaign-status-legend kind="campaign"></campaign-status-legend>
 * ```
 *
 * @csspart base - Everything.
 * @csspart table - One of the tables.
 * @csspart row - A status's row.
 * @csspart status - The pill of a status, as in the list or the log.
 * @csspart label - The words in that of a campaign's.
 *
 * @cssprop --campaign-widgets-paused-text - The words of a status; likewise for every other one.
 * @cssprop --campaign-widgets-paused-surface - The ground of a status; likewise for every other.
 * @cssprop --campaign-widgets-conversation-text - The words of a kind of status; likewise for
 *   `voicemail`, `no-contact`, `failed` and `in-progress`.
 * @cssprop --campaign-widgets-conversation-surface - The ground of a kind of status; likewise for
 *   every other.
 *
 * @cssState ready - Always.
 * @cssState error - It could not be shown.
 */
export class CampaignStatusLegend extends WidgetElement {
  static override styles = styles;

  /** `campaign` or `call` for one of the tables; both by default. */
  @property({ reflect: true }) kind: string | undefined;

  protected override render(): TemplateResult {
    const kind = oneOf(this.kind, KINDS, { tag: this.localName, name: 'kind' });
    this.setStates('ready');
    return html`<div part="base" class="base">
      ${kind === 'call' ? nothing : campaignLegend()}${kind === 'campaign' ? nothing : callLegend()}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'campaign-status-legend': CampaignStatusLegend;
  }
}
