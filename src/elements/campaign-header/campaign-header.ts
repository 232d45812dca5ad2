import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CampaignsApi } from '../../api/campaigns-api.js';
import type { CallStatusId } from '../../domain/call-status.js';
import { campaignName } from '../../domain/campaign-name.js';
import { parseCampaignStatus } from '../../domain/campaign-status.js';
import type { Campaign } from '../../domain/campaign.js';
import { msg } from '../../i18n/localize.js';
import { CampaignElement } from '../../ui/campaign-element.js';
import { campaignStatusView } from '../../ui/campaign-status-view.js';
import { callsSoFar } from '../../ui/count-words.js';
import { fire } from '../../ui/events.js';
import { Loader } from '../../ui/loader.js';
import { safeUrl } from '../../ui/safe-url.js';
import type { NoticeWords } from '../../ui/state-views.js';
import { StatusChanges } from '../../ui/status-changes.js';
import { styles } from './campaign-header.styles.js';
import { awaitsTotals, headerFigures, hollowNote, skeletonFigures } from './header-figures.js';
import { givenHeader, loadHeader, type LoadedHeader } from './header-query.js';
import { nextStep, stepPlace } from './next-step.js';
import { whatCounts } from './what-counts.js';

type Question = readonly [CampaignsApi, string];

/**
 * The head of a campaign's workspace: its name and status, progress, Total Time Spent and what
 * that leaves out, how many calls reached a person, and what to do next.
 *
 * @example
 * ```html
 * <campaign-header api-base="https://api.example.com/v1" campaign-id="c1"></campaign-header>
 * ```
 *
 * @fires {CustomEvent<CallFilterChangeDetail>} call-filter-change - The follow-ups were asked for.
 * @fires {CustomEvent<CampaignStatusChangeDetail>} campaign-status-change - A refresh brought
 *   another status.
 * @fires {CustomEvent<CampaignLoadDetail>} campaign-load - The campaign and its totals are in.
 * @fires {CustomEvent<CampaignErrorDetail>} campaign-error - They could not be loaded.
 * @fires {CustomEvent<CampaignDataIssueDetail>} campaign-data-issue - Some calls could not be
 *   read, or there are words that the kit does not know.
 *
 * @slot loading - Shown while nothing has come yet.
 * @slot empty - Shown when no campaign is chosen.
 * @slot error - Shown when the campaign could not be loaded.
 *
 * @csspart base - Everything.
 * @csspart name - The campaign's name.
 * @csspart link - The link around it, when the campaign has an address.
 * @csspart status - The status pill.
 * @csspart label - The words in it.
 * @csspart time-spent - Total Time Spent.
 * @csspart what-counts - The explanation of Total Time Spent.
 * @csspart next-step - What to do next.
 * @csspart follow-ups - The button that shows the follow-ups.
 *
 * @cssprop --campaign-widgets-paused-text - The words of a status; likewise for every other one.
 * @cssprop --campaign-widgets-paused-surface - The ground of a status; likewise for every other.
 *
 * @cssState loading - Nothing has come yet.
 * @cssState ready - The campaign and its totals are there.
 * @cssState empty - There is no campaign to show.
 * @cssState error - The campaign could not be loaded.
 * @cssState stale - The newest load failed; what is shown is from an earlier one.
 * @cssState partial - The totals are not whole, yet or at all.
 */
export class CampaignHeader extends CampaignElement<LoadedHeader> {
  static override styles = styles;

  /** A campaign the host has already: nothing is fetched. */
  @property({ attribute: false }) campaign: Campaign | undefined;

  readonly #changes = new StatusChanges();

  protected readonly loader = new Loader<Question, LoadedHeader>(this, {
    question: () => {
      const { api } = this.source.choice;
      const campaignId = this.chosenCampaignId;
      return api && campaignId && !this.campaign ? [api, campaignId] : undefined;
    },
    load: ([api, campaignId], request): Promise<LoadedHeader> =>
      loadHeader(api, campaignId, {
        ...request,
        // Totals that are there stay, marked as old, when newer ones cannot be had.
        needsTotals: this.loader.value?.totals !== undefined,
      }),
    onLoad: (loaded) => {
      this.#changes.note(this, this.source.choice.api, [loaded.campaign]);
      this.#report(loaded);
    },
    onError: (error) => {
      this.reportError(error);
    },
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('campaign') && this.campaign) this.#report(givenHeader(this.campaign));
  }

  protected get given(): LoadedHeader | undefined {
    return this.campaign && givenHeader(this.campaign);
  }

  protected override get failure(): unknown {
    return super.failure ?? this.loader.value?.totalsError;
  }

  protected isEmpty(): boolean {
    return false;
  }

  protected emptyWords(): NoticeWords {
    return {
      title: msg('No campaign chosen', { id: 'badge-empty' }),
      advice: msg('Choose a campaign to see how it is doing.', { id: 'header-choose' }),
    };
  }

  protected override choiceWords(): NoticeWords | undefined {
    return this.chosenCampaignId ? undefined : this.emptyWords();
  }

  protected skeletonView(): TemplateResult {
    return html`<p class="visually-hidden" role="status">
        ${msg('Loading the campaign', { id: 'header-loading' })}
      </p>
      <div class="title" aria-hidden="true">
        <span class="name"><span class="skeleton long"></span></span>
        <span class="skeleton pill"></span>
      </div>
      ${skeletonFigures(this.locale)} ${stepPlace()}`;
  }

  protected progressWords({ received }: LoadedHeader): string {
    return callsSoFar(received, this.locale);
  }

  protected dataView(loaded: LoadedHeader): TemplateResult {
    const { locale, zone: timeZone } = this;
    const { campaign, totals } = loaded;
    const retry = (): void => void this.refresh();
    const showCalls = (statuses: readonly CallStatusId[]): void => {
      fire(this, 'call-filter-change', { statuses });
      this.source.workspace?.chooseCallStatuses(statuses, true);
    };
    const name = html`<bdi>${campaignName(campaign)}</bdi>`;
    const href = safeUrl(campaign.url);
    return html`<div class="title">
        <h2 part="name">
          ${href === undefined ? name : html`<a part="link" href=${href}>${name}</a>`}
        </h2>
        ${campaignStatusView(campaign.status)}
      </div>
      ${headerFigures(loaded, { locale, retry })}
      ${totals ? whatCounts(totals.tally, locale) : awaitsTotals(loaded) ? hollowNote() : ''}
      ${nextStep(loaded, { locale, timeZone, showCalls })}
      <p class="visually-hidden" role="status">${this.#changes.said([campaign])}</p>`;
  }

  #report({ campaign, rejected, totals, totalsError }: LoadedHeader): void {
    const unknownCalls = [...(totals?.tally.unrecognised.keys() ?? [])];
    const isKnown = parseCampaignStatus(campaign.status) !== undefined;
    this.reportLoaded(1, rejected, isKnown ? unknownCalls : [campaign.status, ...unknownCalls]);
    if (totalsError !== undefined) this.reportError(totalsError);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'campaign-header': CampaignHeader;
  }
}
