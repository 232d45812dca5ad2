import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CampaignsApi } from '../../api/campaigns-api.js';
import type { Campaign } from '../../domain/campaign.js';
import type { CampaignFacet, CampaignSort } from '../../domain/campaign-view.js';
import { fileWords } from '../../i18n/csv-words.js';
import { Browsing } from '../../ui/browsing.js';
import { DataElement } from '../../ui/data-element.js';
import { fire } from '../../ui/events.js';
import { Loader } from '../../ui/loader.js';
import { remember } from '../../ui/remember.js';
import { linkFromTemplate } from '../../ui/safe-url.js';
import type { NoticeWords } from '../../ui/state-views.js';
import { readPageSize } from '../../ui/page-size.js';
import { saveCsv } from '../../ui/save-file.js';
import { StatusChanges } from '../../ui/status-changes.js';
import { TallyQueue } from '../../ui/tally-queue.js';
import { campaignCsv } from './campaign-csv.js';
import type { CellContext } from './campaign-columns.js';
import { styles } from './campaign-list.styles.js';
import { CampaignsToReview } from './campaigns-to-review.js';
import { givenCampaigns, loadCampaigns, type LoadedCampaigns } from './campaign-query.js';
import { FoundCampaigns } from './found-campaigns.js';
import { listFilters } from './list-filters.js';
import { readColumns, readFacets, readSort } from './list-options.js';
import { listPage, listSkeleton } from './list-page.js';
import { listEmptyWords, listPartialWords, listProgressWords } from './list-words.js';

type Question = readonly [CampaignsApi, string | undefined];

const MOST_ROWS = 200;

/**
 * A project's campaigns in a table: status, progress, calls and Total Time Spent, with status
 * switches, search, sorting and pages. Choosing one tells the workspace around it.
 *
 * @example
 * ```html
 * <campaign-list api-base="https://api.example.com/v1" project-id="p1"></campaign-list>
 * ```
 *
 * @fires {CustomEvent<CampaignSelectDetail>} campaign-select - A campaign was chosen; cancelable.
 * @fires {CustomEvent<CampaignReviewDetail>} campaign-review - Which campaigns are paused and want
 *   a person; when that changed.
 * @fires {CustomEvent<CampaignStatusChangeDetail>} campaign-status-change - A refresh brought
 *   another status.
 * @fires {CustomEvent<CampaignLoadDetail>} campaign-load - All campaigns are in.
 * @fires {CustomEvent<CampaignErrorDetail>} campaign-error - They could not be loaded.
 * @fires {CustomEvent<CampaignDataIssueDetail>} campaign-data-issue - Some could not be read, or
 *   have a status that the kit does not know.
 *
 * @slot loading - Shown while nothing has come yet.
 * @slot empty - Shown when there are no campaigns.
 * @slot error - Shown when the campaigns could not be loaded.
 *
 * @csspart base - Everything.
 * @csspart filters - Search and status switches.
 * @csspart search - The search field.
 * @csspart facet - A status switch.
 * @csspart table - The table.
 * @csspart row - A campaign's row.
 * @csspart cell - Any cell; `cell-name`, `cell-status` … for one column.
 * @csspart name - The campaign's name, a button or a link.
 * @csspart status - The status pill.
 * @csspart label - The words in it.
 * @csspart needs-review - The mark on a paused campaign.
 * @csspart time-spent - Total Time Spent.
 * @csspart review-filter - The switch for campaigns that need review.
 * @csspart csv - The button that saves what is filtered.
 * @csspart pager - The way through the pages.
 *
 * @cssprop --campaign-widgets-paused-text - The words of a status; likewise for every other one.
 * @cssprop --campaign-widgets-paused-surface - The ground of a status; likewise for every other.
 *
 * @cssState loading - Nothing has come yet.
 * @cssState ready - All campaigns are there.
 * @cssState empty - There are none.
 * @cssState error - They could not be loaded.
 * @cssState stale - The newest load failed; those shown are from an earlier one.
 * @cssState partial - Not all campaigns are there, yet or at all.
 */
export class CampaignList extends DataElement<LoadedCampaigns> {
  static override styles = styles;

  /** Statuses to show at first: `paused`, or `paused ended`. */
  @property({ reflect: true }) status: string | undefined;

  /** The column to sort by at first: `name`, or `-started` for descending. */
  @property({ reflect: true }) sort: string | undefined;

  /** The columns to show, in order: `name status time-spent`. */
  @property({ reflect: true }) columns: string | undefined;

  /** Rows on a page, 25 by default, 200 at most. */
  @property({ attribute: 'page-size', type: Number, reflect: true }) pageSize: number | undefined;

  /** Makes names links: `/campaigns/{id}`. */
  @property({ attribute: 'href-template', reflect: true }) hrefTemplate: string | undefined;

  /** Campaigns the host has already: nothing is fetched. */
  @property({ attribute: false }) campaigns: readonly Campaign[] | undefined;

  @state() private chosenId: string | undefined;

  #shownProjectId: string | undefined;
  readonly #browsing = new Browsing<CampaignFacet, CampaignSort>(this);
  readonly #tallies = new TallyQueue(this);
  readonly #found = new FoundCampaigns(this.#tallies);
  readonly #changes = new StatusChanges();
  readonly #toReview = new CampaignsToReview();
  protected readonly loader = new Loader<Question, LoadedCampaigns>(this, {
    question: () => {
      const { api } = this.source.choice;
      return api && !this.campaigns ? [api, this.#projectId] : undefined;
    },
    load: async ([api, projectId], request) => {
      const isAgain = this.loader.loadedAt !== undefined;
      const loaded = await loadCampaigns(api, projectId, request);
      if (isAgain) this.#tallies.renew();
      return loaded;
    },
    onLoad: (loaded) => {
      this.#changes.note(this, this.source.choice.api, loaded.campaigns);
      this.#report(loaded);
    },
    onError: (error) => {
      this.reportError(error);
    },
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const browsing = this.#browsing;
    const areOthers = this.#projectId !== this.#shownProjectId;
    if (changed.has('status')) browsing.chosen = readFacets(this.status);
    if (changed.has('sort')) browsing.order = readSort(this.sort);
    if (areOthers || changed.has('status') || changed.has('sort')) browsing.turnTo(0);
    this.#shownProjectId = this.#projectId;
    // Nobody to ask, as after a sign-out: the totals under way are another's by now.
    if (!this.source.choice.api) this.#tallies.want(undefined, []);
    if (changed.has('campaigns') && this.given) this.#report(this.given);
  }

  readonly #given = remember(givenCampaigns);

  protected get given(): LoadedCampaigns | undefined {
    return this.campaigns && this.#given(this.campaigns);
  }

  protected override get failure(): unknown {
    return super.failure ?? this.#tallies.error;
  }

  protected isEmpty({ campaigns }: LoadedCampaigns): boolean {
    return campaigns.length === 0;
  }

  protected emptyWords(): NoticeWords {
    return listEmptyWords();
  }

  protected skeletonView(): TemplateResult {
    return listSkeleton(readColumns(this.columns), this.#pageSize);
  }

  protected progressWords({ campaigns }: LoadedCampaigns): string {
    return listProgressWords(campaigns.length, this.locale);
  }

  protected override partialWords({ campaigns }: LoadedCampaigns): string {
    return listPartialWords(campaigns.length, this.locale);
  }

  protected dataView({ campaigns }: LoadedCampaigns): TemplateResult {
    const browsing = this.#browsing;
    const { locale } = this;
    const found = this.#found.among(campaigns, browsing, locale);
    const page = browsing.pageOf(found, this.#pageSize, locale);
    const api = this.campaigns ? undefined : this.source.choice.api;
    this.#tallies.want(api, page.onPage);
    return html`${listFilters({ browsing, counts: this.#found.counts(campaigns), locale })}
      ${listPage(page, {
        columns: readColumns(this.columns),
        browsing,
        chosenId: this.source.workspace?.campaignId ?? this.chosenId,
        cells: this.#cells(api !== undefined),
        lacksTotals: this.#found.lacksTotals(campaigns, browsing.order),
        save: () => {
          this.#saveCsv(found.slice());
        },
      })}
      ${browsing.announcement()}
      <p class="visually-hidden" role="status">${this.#changes.said(campaigns)}</p>`;
  }

  #cells(canLoadTotals: boolean): CellContext {
    return {
      locale: this.locale,
      timeZone: this.zone,
      canLoadTotals,
      tallyOf: (campaign) => this.#tallies.of(campaign),
      link: ({ id }) => (this.hrefTemplate ? linkFromTemplate(this.hrefTemplate, id) : undefined),
      choose: (campaign, event) => {
        this.#choose(campaign, event);
      },
      retryTotals: ({ id }) => {
        this.#tallies.retry(id);
      },
    };
  }

  get #pageSize(): number {
    return readPageSize(this.pageSize, { tag: this.localName, most: MOST_ROWS });
  }

  get #projectId(): string | undefined {
    return this.projectId ?? this.source.workspace?.projectId;
  }

  #choose(campaign: Campaign, event: Event): void {
    if (!fire(this, 'campaign-select', { campaign }, { cancelable: true })) {
      event.preventDefault();
      return;
    }
    this.chosenId = campaign.id;
    this.source.workspace?.chooseCampaign(campaign.id);
  }

  #saveCsv(found: readonly Campaign[]): void {
    const { locale } = this;
    const totalsOf = (campaign: Campaign) => this.#tallies.of(campaign)?.loaded;
    const csv = campaignCsv(found, { locale, totalsOf });
    saveCsv(this.ownerDocument, fileWords('campaigns'), csv);
  }

  #report({ campaigns, rejected }: LoadedCampaigns): void {
    this.reportLoaded(campaigns.length, rejected, this.#found.unknownWords(campaigns));
    this.#toReview.note(this, campaigns);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'campaign-list': CampaignList;
  }
}
