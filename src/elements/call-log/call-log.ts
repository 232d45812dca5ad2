import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CampaignsApi } from '../../api/campaigns-api.js';
import type { CallSort } from '../../domain/call-view.js';
import type { Call } from '../../domain/call.js';
import { needWords } from '../../i18n/localize.js';
import { Browsing } from '../../ui/browsing.js';
import { givenCalls, loadCalls, type LoadedCalls } from '../../ui/calls-loading.js';
import { CampaignElement } from '../../ui/campaign-element.js';
import { callsSoFar } from '../../ui/count-words.js';
import { fire } from '../../ui/events.js';
import { zoneByName } from '../../ui/formats.js';
import { Loader } from '../../ui/loader.js';
import { readPageSize } from '../../ui/page-size.js';
import { remember } from '../../ui/remember.js';
import { saveCsv } from '../../ui/save-file.js';
import type { NoticeWords } from '../../ui/state-views.js';
import { oneOf } from '../../ui/warn-once.js';
import { WorkspaceStatuses } from '../../ui/workspace-statuses.js';
import { CallActions } from './call-actions.js';
import { FOLLOW_UP_COLUMNS } from './call-csv.js';
import { styles } from './call-log.styles.js';
import { logData } from './log-data.js';
import {
  COUNTED_CHOICES,
  isSet,
  readCallFacets,
  readCallSort,
  type CountedChoice,
} from './log-options.js';
import { logSkeleton } from './log-page.js';
import { LogRows, type LogView } from './log-rows.js';
import { logEmptyWords, logPartialWords, noCampaignWords } from './log-words.js';

needWords('history');

type Question = readonly [CampaignsApi, string];

/** Each row may open to a second one; 200 are in the page at most. */
const MOST_ROWS = 100;
/** Properties that ask for other rows: these are looked at from the first page on. */
const OTHER_ROWS = ['status', 'search', 'sort', 'from', 'to', 'counts', 'followUp'] as const;

/**
 * A campaign's call history: time, contact, status and duration, each call opening to its summary,
 * transcript and recording; and the follow-ups, the most urgent first. Follows the workspace's
 * campaign and status filter, and sets it.
 *
 * @example
 * ```html
 * <call-log api-base="https://api.example.com/v1" campaign-id="c1"></call-log>
 * ```
 *
 * @fires {CustomEvent<CallSelectDetail>} call-select - A call was opened.
 * @fires {CustomEvent<FollowUpDetail>} follow-up - A follow-up was taken up; cancelable: the host
 *   may open its own record.
 * @fires {CustomEvent<CallFilterChangeDetail>} call-filter-change - Statuses were chosen.
 * @fires {CustomEvent<CampaignLoadDetail>} campaign-load - All calls are in.
 * @fires {CustomEvent<CampaignErrorDetail>} campaign-error - They could not be loaded.
 * @fires {CustomEvent<CampaignDataIssueDetail>} campaign-data-issue - Some calls could not be
 *   read, or have a status that the kit does not know.
 *
 * @slot loading - Shown while nothing has come yet.
 * @slot empty - Shown when there are no calls, or no campaign is chosen.
 * @slot error - Shown when the calls could not be loaded.
 *
 * @csspart base - Everything.
 * @csspart filters - Search, days and status switches.
 * @csspart search - The search field.
 * @csspart facet - A status switch.
 * @csspart table - The table.
 * @csspart row - A call's row.
 * @csspart cell - Any cell; `cell-contact`, `cell-time` … for one column.
 * @csspart contact - The button that opens a call.
 * @csspart details - What a call was about.
 * @csspart status - A call's status.
 * @csspart follow-up - The button that takes up a follow-up.
 * @csspart csv - The button that saves what is filtered.
 * @csspart pager - The way through the pages.
 *
 * @cssprop --campaign-widgets-conversation-text - The words of a kind of status; likewise for
 *   `voicemail`, `no-contact`, `failed` and `in-progress`.
 * @cssprop --campaign-widgets-conversation-surface - The ground of a kind of status; likewise for
 *   every other.
 *
 * @cssState loading - Nothing has come yet.
 * @cssState ready - All calls are there.
 * @cssState empty - There is nothing to show.
 * @cssState error - The calls could not be loaded.
 * @cssState stale - The newest load failed; those shown are from an earlier one.
 * @cssState partial - Not all calls are there, yet or at all.
 */
export class CallLog extends CampaignElement<LoadedCalls> {
  static override styles = styles;

  /** Statuses to show at first: `callback, no-answer`. */
  @property({ reflect: true }) status: string | undefined;

  /** Shows the calls that want a person, the most urgent first. */
  @property({ attribute: 'follow-up', type: Boolean, converter: isSet, reflect: true })
  followUp = false;

  /** Words to look for at first. Not written to the attribute: they may be a phone number. */
  @property() search: string | undefined;

  /** The first day to show, `2026-11-20`, or a moment. */
  @property({ reflect: true }) from: string | undefined;

  /** The last day to show, or the moment before which. */
  @property({ reflect: true }) to: string | undefined;

  /** `counted` or `not-counted` toward Total Time Spent; `all` by default. */
  @property({ useDefault: true, reflect: true }) counts: string = COUNTED_CHOICES[0];

  /** `time`, `contact`, `duration` or `status`; `-` in front for descending. `-time` by default. */
  @property({ reflect: true }) sort: string | undefined;

  /** Rows on a page, 25 by default, 100 at most. */
  @property({ attribute: 'page-size', type: Number, reflect: true }) pageSize: number | undefined;

  /** Shows phone numbers whole; they are masked otherwise, also in words, events and files. */
  @property({ attribute: 'show-phone-numbers', type: Boolean, converter: isSet, reflect: true })
  showPhoneNumbers = false;

  /** Headings of the follow-ups' CSV: `generic`, or for an importer `gohighlevel`, `hubspot`. */
  @property({ useDefault: true, reflect: true }) columns: string = FOLLOW_UP_COLUMNS[0];

  /** Calls the host has already: nothing is fetched. */
  @property({ attribute: false }) calls: readonly Call[] | undefined;

  #shownCampaignId: string | undefined;
  readonly #browsing = new Browsing<string, CallSort>(this, readCallSort(undefined));
  readonly #workspaceStatuses = new WorkspaceStatuses();
  readonly #rows = new LogRows();
  readonly #actions = new CallActions(this);

  protected readonly loader = new Loader<Question, LoadedCalls>(this, {
    question: () => {
      const { api } = this.source.choice;
      const campaignId = this.chosenCampaignId;
      return api && campaignId && !this.calls ? [api, campaignId] : undefined;
    },
    load: ([api, campaignId], request) => loadCalls(api, { campaignId }, request),
    onLoad: (loaded) => {
      this.#report(loaded);
    },
    onError: (error) => {
      this.reportError(error);
    },
  });

  readonly #given = remember(givenCalls);

  protected get given(): LoadedCalls | undefined {
    return this.calls && this.#given(this.calls);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const browsing = this.#browsing;
    if (changed.has('status')) browsing.chosen = readCallFacets(this.status);
    if (changed.has('sort')) browsing.order = readCallSort(this.sort);
    if (changed.has('search')) browsing.search = this.search ?? '';
    const isAnother = this.chosenCampaignId !== this.#shownCampaignId;
    if (isAnother || OTHER_ROWS.some((name) => changed.has(name))) browsing.turnTo(0);
    this.#shownCampaignId = this.chosenCampaignId;
    if (changed.has('calls') && this.given) this.#report(this.given);
    const chosenElsewhere = this.#workspaceStatuses.news(this.source.workspace);
    if (chosenElsewhere) browsing.choose(chosenElsewhere);
    if (chosenElsewhere && this.source.workspace?.isFollowUp) this.followUp = true;
  }

  protected isEmpty({ calls }: LoadedCalls): boolean {
    return calls.length === 0;
  }

  protected emptyWords(): NoticeWords {
    return logEmptyWords();
  }

  protected override choiceWords(): NoticeWords | undefined {
    return this.chosenCampaignId ? undefined : noCampaignWords();
  }

  protected skeletonView(): TemplateResult {
    return logSkeleton(this.#pageSize);
  }

  protected progressWords({ received }: LoadedCalls): string {
    return callsSoFar(received, this.locale);
  }

  protected override partialWords({ calls }: LoadedCalls): string {
    return logPartialWords(calls.length, this.locale);
  }

  protected dataView({ calls }: LoadedCalls): TemplateResult {
    const { followUp } = this;
    return logData(calls, {
      followUp,
      view: this.#view,
      columns: oneOf(this.columns, FOLLOW_UP_COLUMNS, { tag: this.localName, name: 'columns' }),
      pageSize: this.#pageSize,
      browsing: this.#browsing,
      rows: this.#rows,
      actions: this.#actions,
      set: (choice) => {
        Object.assign(this, choice);
      },
      chooseStatuses: (statuses) => {
        this.#choose(statuses);
      },
      save: (name, csv) => {
        saveCsv(this.ownerDocument, name, csv);
      },
    });
  }

  get #view(): LogView {
    const { chosen, search, order } = this.#browsing;
    const { from, to, locale, showPhoneNumbers } = this;
    const counted: CountedChoice = oneOf(this.counts, COUNTED_CHOICES, {
      tag: this.localName,
      name: 'counts',
    });
    const timeZone = zoneByName(this.zone);
    return { search, facets: chosen, from, to, counted, order, showPhoneNumbers, timeZone, locale };
  }

  get #pageSize(): number {
    return readPageSize(this.pageSize, { tag: this.localName, most: MOST_ROWS });
  }

  #choose(statuses: ReadonlySet<string>): void {
    this.#browsing.choose(statuses);
    fire(this, 'call-filter-change', { statuses: [...statuses] });
    this.source.workspace?.chooseCallStatuses(statuses);
  }

  #report({ calls, rejected }: LoadedCalls): void {
    this.reportLoaded(calls.length, rejected, this.#rows.unknownWords(calls));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'call-log': CallLog;
  }
}
