import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CampaignsApi } from '../../api/campaigns-api.js';
import type { Campaign } from '../../domain/campaign.js';
import { parseCampaignStatus } from '../../domain/campaign-status.js';
import {
  campaignStatusCounts,
  filterCampaigns,
  sortCampaigns,
  type CampaignFacet,
  type CampaignSort,
} from '../../domain/campaign-view.js';
import { ConfigurationError } from '../../i18n/error-kind.js';
import { msg, str } from '../../i18n/localize.js';
import { ApiSource, type ApiHost } from '../../ui/api-source.js';
import { baseStyles } from '../../ui/base.styles.js';
import { campaignStatusStyles } from '../../ui/campaign-status-view.styles.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { fire } from '../../ui/events.js';
import { formatNumber } from '../../ui/formats.js';
import { Loader } from '../../ui/loader.js';
import { pagerView } from '../../ui/pager-view.js';
import { linkFromTemplate } from '../../ui/safe-url.js';
import {
  emptyView,
  errorView,
  progressView,
  setAsideView,
  staleView,
} from '../../ui/state-views.js';
import { stateStyles } from '../../ui/state-views.styles.js';
import { TallyQueue } from '../../ui/tally-queue.js';
import { WidgetElement, type WidgetState } from '../../ui/widget-element.js';
import type { CellContext } from './campaign-columns.js';
import { styles } from './campaign-list.styles.js';
import { givenCampaigns, loadCampaigns, type LoadedCampaigns } from './campaign-query.js';
import { campaignTable, skeletonTable } from './campaign-table.js';
import { announcement, listFilters, nothingFound } from './list-filters.js';
import { readColumns, readFacets, readPageSize, readSort, type ListSort } from './list-options.js';

const SKELETON_ROWS = 8;

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
 * @fires {CustomEvent<CampaignLoadDetail>} campaign-load - The campaigns are on screen.
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
 * @csspart needs-review - The mark on a paused campaign.
 * @csspart time-spent - Total Time Spent.
 * @csspart pager - The way through the pages.
 * @csspart set-aside - How many records could not be read.
 *
 * @cssState loading - Nothing has come yet.
 * @cssState ready - All campaigns are there.
 * @cssState empty - There are none.
 * @cssState error - They could not be loaded.
 * @cssState stale - The newest load failed; those shown are from an earlier one.
 * @cssState partial - Not all campaigns are there, yet or at all.
 */
export class CampaignList extends WidgetElement implements ApiHost {
  static override styles = [baseStyles, controlStyles, stateStyles, campaignStatusStyles, styles];

  /** The project to list; the workspace's by default. */
  @property({ attribute: 'project-id' }) projectId: string | undefined;

  /** Statuses to show at first: `paused`, or `paused ended`. */
  @property() status: string | undefined;

  /** The column to sort by at first: `name`, or `-started` for descending. */
  @property() sort: string | undefined;

  /** The columns to show, in order: `name status time-spent`. */
  @property() columns: string | undefined;

  /** Rows on a page, 25 by default, 200 at most. */
  @property({ attribute: 'page-size', type: Number }) pageSize: number | undefined;

  /** Makes names links: `/campaigns/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate: string | undefined;

  /** The zone of all dates, such as `Europe/Berlin`; the workspace's by default. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;

  /** Where the campaigns API starts, when no workspace says so. */
  @property({ attribute: 'api-base' }) apiBase: string | undefined;

  /** An API object of the host's own. */
  @property({ attribute: false }) api: CampaignsApi | undefined;

  /** Campaigns the host has already: nothing is fetched. */
  @property({ attribute: false }) campaigns: readonly Campaign[] | undefined;

  @state() private search = '';
  @state() private facets: ReadonlySet<CampaignFacet> = new Set();
  @state() private order: ListSort | undefined;
  @state() private page = 0;
  @state() private chosenId: string | undefined;
  @state() private said = '';

  readonly #source = new ApiSource(this);
  readonly #tallies = new TallyQueue(this);
  readonly #loader = new Loader<readonly [CampaignsApi, string | undefined], LoadedCampaigns>(
    this,
    {
      question: () => {
        const { api } = this.#source.choice;
        return api && !this.campaigns ? [api, this.#projectId] : undefined;
      },
      load: ([api, projectId], request) => loadCampaigns(api, projectId, request),
      onLoad: (loaded) => {
        this.#report(loaded);
      },
      onError: (error) => {
        this.reportError(error);
      },
    },
  );

  /** Loads the campaigns and their totals again; settles when that has ended, well or not. */
  async refresh(): Promise<void> {
    await this.#loader.refresh();
    this.#tallies.forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('status')) this.facets = readFacets(this.status);
    if (changed.has('sort')) this.order = readSort(this.sort);
    if (changed.has('projectId')) this.page = 0;
    if (changed.has('campaigns') && this.campaigns) this.#report(givenCampaigns(this.campaigns));
  }

  protected override render(): TemplateResult {
    const given = this.campaigns && givenCampaigns(this.campaigns);
    const loaded = given ?? this.#loader.value;
    return html`<div part="base" class="base">
      ${loaded ? this.#loadedView(loaded) : this.#waitingView()}${announcement(this.said)}
    </div>`;
  }

  #waitingView(): TemplateResult {
    const { api, problem } = this.#source.choice;
    const missing = problem ?? new ConfigurationError('There is no API to list campaigns from.');
    const error = api ? this.#loader.error : missing;
    if (error !== undefined) {
      this.setStates('error');
      return errorView(error, () => void this.refresh());
    }
    this.setStates('loading');
    return html`<slot name="loading"
      ><p class="visually-hidden" role="status">
        ${msg('Loading campaigns', { id: 'list-loading' })}
      </p>
      ${skeletonTable(readColumns(this.columns), Math.min(SKELETON_ROWS, readPageSize(this.pageSize)))}</slot
    >`;
  }

  #loadedView(loaded: LoadedCampaigns): TemplateResult {
    const { campaigns, complete, rejected, total } = loaded;
    const { error, loading } = this.#loader;
    const isStale = !this.campaigns && error !== undefined;
    const isEmpty = campaigns.length === 0 && complete;
    const states: WidgetState[] = [isEmpty ? 'empty' : complete ? 'ready' : 'partial'];
    this.setStates(...states, ...(isStale ? (['stale'] as const) : []));
    const retry = (): void => void this.refresh();
    const { locale } = this;
    const { loadedAt } = this.#loader;
    const count = formatNumber(campaigns.length, locale);
    return html`${
      isStale ? staleView({ error, loadedAt, locale, timeZone: this.#timeZone, retry }) : nothing
    }
    ${
      isEmpty
        ? emptyView(
            msg('No campaigns yet', { id: 'list-empty' }),
            msg('Campaigns appear here as soon as the project has one.', {
              id: 'list-empty-advice',
            }),
          )
        : this.#tableView(campaigns)
    }
    ${
      complete || !loading
        ? nothing
        : progressView({
            label: msg(str`${count} campaigns so far`, { id: 'list-progress' }),
            done: campaigns.length,
            total,
          })
    }
    ${
      complete || loading
        ? nothing
        : html`<p class="set-aside" role="status">
            ${msg(str`There are more campaigns than the ${count} shown here.`, { id: 'list-partial' })}
          </p>`
    }
    ${setAsideView(rejected.length, locale)}`;
  }

  #tableView(campaigns: readonly Campaign[]): TemplateResult {
    const { locale, facets, search, order } = this;
    const found = filterCampaigns(campaigns, { facets, search });
    const tallyOf = (campaign: Campaign) => this.#tallies.of(campaign)?.loaded?.tally;
    const sorted = order
      ? sortCampaigns(found, { sort: order.by, descending: order.descending, locale, tallyOf })
      : found;
    const size = readPageSize(this.pageSize);
    const pages = Math.max(1, Math.ceil(sorted.length / size));
    const page = Math.min(this.page, pages - 1);
    const rows = sorted.slice(page * size, (page + 1) * size);
    const api = this.campaigns ? undefined : this.#source.choice.api;
    this.#tallies.want(api, rows);
    const from = page * size + 1;
    return html`${listFilters({
      search,
      counts: campaignStatusCounts(campaigns),
      chosen: facets,
      locale,
      onSearch: (text) => {
        this.search = text;
        this.#startOver(campaigns);
      },
      onToggle: (facet) => {
        this.facets = toggled(facets, facet);
        this.#startOver(campaigns);
      },
    })}
    ${
      rows.length === 0
        ? nothingFound(() => {
            this.search = '';
            this.facets = new Set();
            this.#startOver(campaigns);
          })
        : campaignTable({
            columns: readColumns(this.columns),
            rows,
            sort: order,
            chosenId: this.#source.workspace?.campaignId ?? this.chosenId,
            cells: this.#cells(api !== undefined),
            sortBy: (column) => {
              this.#sortBy(column);
            },
          })
    }
    ${pagerView({
      page,
      pages,
      from,
      to: from + rows.length - 1,
      count: sorted.length,
      locale,
      turnTo: (next) => {
        this.page = next;
        const [number, all] = [formatNumber(next + 1, locale), formatNumber(pages, locale)];
        this.said = msg(str`Page ${number} of ${all}`, { id: 'list-page-said' });
      },
    })}`;
  }

  #cells(canLoadTotals: boolean): CellContext {
    return {
      locale: this.locale,
      timeZone: this.#timeZone,
      canLoadTotals,
      tallyOf: (campaign) => this.#tallies.of(campaign),
      link: ({ id }) => (this.hrefTemplate ? linkFromTemplate(this.hrefTemplate, id) : undefined),
      choose: (campaign, event) => {
        this.#choose(campaign, event);
      },
      retryTotals: ({ id }) => {
        this.#tallies.forget(id);
      },
    };
  }

  get #projectId(): string | undefined {
    return this.projectId ?? this.#source.workspace?.projectId;
  }

  get #timeZone(): string | undefined {
    return this.timeZone ?? this.#source.workspace?.timeZone;
  }

  #choose(campaign: Campaign, event: Event): void {
    if (!fire(this, 'campaign-select', { campaign }, { cancelable: true })) {
      event.preventDefault();
      return;
    }
    this.chosenId = campaign.id;
    this.#source.workspace?.chooseCampaign(campaign.id);
  }

  #sortBy(column: CampaignSort): void {
    const again = this.order?.by === column;
    this.order = { by: column, descending: again && !this.order?.descending };
    this.page = 0;
    this.said = this.order.descending
      ? msg('Sorted, highest first', { id: 'list-sorted-down' })
      : msg('Sorted, lowest first', { id: 'list-sorted-up' });
  }

  /** After another filter: the first page, and how much is left, said once. */
  #startOver(campaigns: readonly Campaign[]): void {
    this.page = 0;
    const { facets, search } = this;
    const count = formatNumber(filterCampaigns(campaigns, { facets, search }).length, this.locale);
    this.said = msg(str`Campaigns found: ${count}`, { id: 'list-found-said' });
  }

  #report({ campaigns, rejected }: LoadedCampaigns): void {
    fire(this, 'campaign-load', { records: campaigns.length });
    const words = campaigns.map(({ status }) => status);
    const unrecognised = [...new Set(words.filter((word) => !parseCampaignStatus(word)))];
    if (rejected.length + unrecognised.length > 0) {
      fire(this, 'campaign-data-issue', { rejected, unrecognised });
    }
  }
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  return set.has(item)
    ? new Set([...set].filter((other) => other !== item))
    : new Set([...set, item]);
}

declare global {
  interface HTMLElementTagNameMap {
    'campaign-list': CampaignList;
  }
}
