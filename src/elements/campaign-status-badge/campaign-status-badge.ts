import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CampaignsApi } from '../../api/campaigns-api.js';
import type { Campaign } from '../../domain/campaign.js';
import { parseCampaignStatus } from '../../domain/campaign-status.js';
import { msg } from '../../i18n/localize.js';
import type { ApiHost } from '../../ui/api-source.js';
import { campaignStatusView } from '../../ui/campaign-status-view.js';
import { fire } from '../../ui/events.js';
import { oneOf } from '../../ui/warn-once.js';
import { WidgetElement } from '../../ui/widget-element.js';
import { styles } from './campaign-status-badge.styles.js';
import type { StatusSource } from './status-source.js';

const SIZES = ['medium', 'small', 'large'] as const;
const APPEARANCES = ['filled', 'outlined', 'plain'] as const;

/**
 * One campaign's status as icon and words. With `status` alone it asks nobody; with
 * `campaign-id`, or inside a workspace with a chosen campaign, it asks the API.
 *
 * @example
 * ```html
 * <campaign-status-badge status="paused"></campaign-status-badge>
 * ```
 *
 * @fires {CustomEvent<CampaignLoadDetail>} campaign-load - The status was fetched.
 * @fires {CustomEvent<CampaignErrorDetail>} campaign-error - The status could not be fetched.
 * @fires {CustomEvent<CampaignStatusChangeDetail>} campaign-status-change - A refresh brought
 *   another status.
 * @fires {CustomEvent<CampaignDataIssueDetail>} campaign-data-issue - The status is a word that
 *   the kit does not know.
 *
 * @slot loading - Shown while the status is fetched.
 * @slot empty - Shown when no campaign is chosen.
 * @slot error - Shown when the status could not be fetched.
 *
 * @csspart base - The whole badge.
 * @csspart status - The pill.
 * @csspart label - The words in it.
 * @csspart error - The notice in place of a status.
 * @csspart retry - The button that asks again.
 *
 * @cssprop --campaign-widgets-paused-text - The words of a status; likewise for every other one.
 * @cssprop --campaign-widgets-paused-surface - The ground of a status; likewise for every other.
 *
 * @cssState loading - The status is on its way.
 * @cssState ready - A status is shown.
 * @cssState empty - There is no campaign to show.
 * @cssState error - The status could not be fetched.
 * @cssState stale - The newest fetch failed; the status is an earlier one.
 */
export class CampaignStatusBadge extends WidgetElement implements ApiHost {
  static override styles = styles;

  /** The status itself, in any spelling: `paused`, `Not Started`, `executed`. */
  @property({ reflect: true }) status: string | undefined;

  /** The campaign to fetch; the workspace's chosen one by default. */
  @property({ attribute: 'campaign-id', reflect: true }) campaignId: string | undefined;

  /** `small`, `medium` or `large`, relative to the text around it. */
  @property({ useDefault: true, reflect: true }) size: string = SIZES[0];

  /** `filled`, `outlined` or `plain`. */
  @property({ useDefault: true, reflect: true }) appearance: string = APPEARANCES[0];

  /** Where the campaigns API starts, when no workspace says so. */
  @property({ attribute: 'api-base', reflect: true }) apiBase: string | undefined;

  /** Which API that is, when it is not the default contract: `vapi`, `retell`, `twilio` … */
  @property({ reflect: true }) preset: string | undefined;

  /** Seconds between two fetches, while the page is seen and online; none by default. */
  @property({ attribute: 'refresh-seconds', type: Number, reflect: true }) refreshSeconds:
    number | undefined;

  /** An API object of the host's own. */
  @property({ attribute: false }) api: CampaignsApi | undefined;

  /** A campaign the host has already: nothing is fetched. */
  @property({ attribute: false }) campaign: Campaign | undefined;

  @state() private source: StatusSource | undefined;
  @state() private sourceError: unknown;
  #sourceComing: Promise<void> | undefined;
  #announced: string | undefined;

  /** Fetches the status again; settles when that has ended, well or not. */
  async refresh(): Promise<void> {
    if (this.#given !== undefined) return;
    await this.#useSource();
    await this.source?.refresh();
  }

  /** What the host gave; it wins over anything fetched. */
  get #given(): string | undefined {
    return this.status ?? this.campaign?.status ?? undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#given === undefined && !this.source && this.sourceError === undefined) {
      void this.#useSource();
    }
  }

  protected override render(): TemplateResult {
    const size = oneOf(this.size, SIZES, { tag: this.localName, name: 'size' });
    const appearance = oneOf(this.appearance, APPEARANCES, {
      tag: this.localName,
      name: 'appearance',
    });
    const look = `size-${size} appearance-${appearance}`;
    if (this.#given !== undefined) {
      this.setStates('ready');
      return campaignStatusView(this.#given, { part: 'base status', look });
    }
    return html`<span part="base" class="badge ${look}">${this.#fetched(look)}</span>`;
  }

  protected override updated(): void {
    const raw = this.#given ?? this.source?.value?.status;
    if (raw === undefined || raw === this.#announced) return;
    this.#announced = raw;
    if (parseCampaignStatus(raw) !== undefined) return;
    fire(this, 'campaign-data-issue', { rejected: [], unrecognised: [raw] });
  }

  #fetched(look: string): TemplateResult {
    const { source } = this;
    const error = this.sourceError ?? source?.error;
    if (source?.value) {
      this.setStates('ready', ...(error === undefined ? [] : (['stale'] as const)));
      return html`${campaignStatusView(source.value.status, { look })}${
          error === undefined ? nothing : this.#retryButton()
        }<span class="visually-hidden" role="status">${source.said}</span>`;
    }
    if (error !== undefined) return this.#failed(look);
    if (source?.asksNothing) {
      this.setStates('empty');
      return html`<slot name="empty"
        ><span class="nothing">${msg('No campaign chosen', { id: 'badge-empty' })}</span></slot
      >`;
    }
    this.setStates('loading');
    return html`<slot name="loading"
      ><span class="status pending ${look}" aria-busy="true"
        >&nbsp;<span class="visually-hidden"
          >${msg('Loading the status', { id: 'badge-loading' })}</span
        ></span
      ></slot
    >`;
  }

  #failed(look: string): TemplateResult {
    this.setStates('error');
    return html`<slot name="error"
      ><span class="status failed ${look}" part="error" role="alert"
        >${msg('Status unavailable', { id: 'badge-error' })} ${this.#retryButton()}</span
      ></slot
    >`;
  }

  #retryButton(): TemplateResult {
    return html`<button part="retry" type="button" @click=${() => void this.refresh()}>
      ${msg('Retry', { id: 'retry' })}
    </button>`;
  }

  /** What fetches is downloaded only by a badge that has to fetch; a failure is said once. */
  #useSource(): Promise<void> {
    return (this.#sourceComing ??= this.#downloadSource());
  }

  async #downloadSource(): Promise<void> {
    try {
      const { StatusSource } = await import('./status-source.js');
      this.source = new StatusSource(this, (error) => {
        this.reportError(error);
      });
      this.sourceError = undefined;
    } catch (error) {
      // The next who asks tries again, where the engine fetches again.
      this.#sourceComing = undefined;
      this.sourceError = error;
      this.reportError(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'campaign-status-badge': CampaignStatusBadge;
  }
}
