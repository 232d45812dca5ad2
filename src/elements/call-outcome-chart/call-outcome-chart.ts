import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CampaignsApi } from '../../api/campaigns-api.js';
import { groupCalls, type CallGrouping } from '../../domain/call-groups.js';
import { callHeatmap } from '../../domain/call-heatmap.js';
import type { CallTally } from '../../domain/call-tally.js';
import type { Call } from '../../domain/call.js';
import type { TimeSpan } from '../../domain/time-span.js';
import { fileWords } from '../../i18n/csv-words.js';
import { inLanguage, needWords } from '../../i18n/localize.js';
import { CampaignElement } from '../../ui/campaign-element.js';
import { callsSoFar } from '../../ui/count-words.js';
import { fire } from '../../ui/events.js';
import { zoneByName } from '../../ui/formats.js';
import { Loader } from '../../ui/loader.js';
import { remember } from '../../ui/remember.js';
import { spanOf } from '../../ui/span-attributes.js';
import type { NoticeWords } from '../../ui/state-views.js';
import { styles } from './call-outcome-chart.styles.js';
import { CHART_TYPES, GROUPINGS, readMeasure, readType, readView } from './chart-options.js';
import { chosenAfter } from './outcome-choice.js';
import { outcomeData, type OutcomeView } from './outcome-data.js';
import { OutcomePicture } from './outcome-picture.js';
import { MEASURES, type Measure } from './outcome-segments.js';
import { askedSpan, givenOutcomes, loadOutcomes, type LoadedOutcomes } from './outcome-query.js';
import { outcomeSkeleton } from './outcome-skeleton.js';
import { chartChoiceWords, chartEmptyWords } from './outcome-words.js';

needWords('history');

type Question = readonly [CampaignsApi, string, string | undefined, string | undefined, boolean];

/**
 * How one campaign's calls ended: a picture, the same numbers in a table, and Total Time Spent in
 * words. What counts and what does not are told apart by more than colour. A click on an outcome
 * sets the workspace's filter.
 *
 * @example
 * ```html
 * <call-outcome-chart api-base="https://api.example.com/v1" campaign-id="c1"></call-outcome-chart>
 * ```
 *
 * @fires {CustomEvent<CallFilterChangeDetail>} call-filter-change - Outcomes were chosen.
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
 * @csspart summary - Total Time Spent and what it leaves out.
 * @csspart time-spent - Total Time Spent itself.
 * @csspart picture - The box of the chart.
 * @csspart download - The button that saves the picture.
 * @csspart segments - The list over the picture that the arrow keys walk.
 * @csspart keys - The line that says which keys do what, while the keyboard is there.
 * @csspart table - The table.
 * @csspart row - An outcome's row.
 * @csspart outcome - An outcome's switch.
 * @csspart heatmap - The table of weekdays and hours.
 * @csspart best-hour - The best hour in words.
 *
 * @cssprop --campaign-widgets-outcome-completed - The colour of Completed; likewise for every
 *   other status, `in-progress` and `unrecognised`.
 * @cssprop --campaign-widgets-heat - The best hours of the heatmap; weaker ones are mixed from it.
 * @cssprop --campaign-widgets-on-heat - Words on it.
 *
 * @cssState loading - Nothing has come yet.
 * @cssState ready - All calls are in.
 * @cssState empty - There is nothing to show.
 * @cssState error - The calls could not be loaded.
 * @cssState stale - The newest load failed; what is shown is from an earlier one.
 * @cssState partial - Not all calls are in, yet or at all.
 */
export class CallOutcomeChart extends CampaignElement<LoadedOutcomes> {
  static override styles = styles;

  /** What the picture measures: `calls` or `time`. */
  @property({ useDefault: true, reflect: true }) measure: string = MEASURES[0];

  /** `doughnut`, `bar`, or `heatmap`: at which weekday and hour calls reach a person. */
  @property({ useDefault: true, reflect: true }) type: string = CHART_TYPES[0];

  /** `status`, or bars for each `hour`, `weekday` or `day` on which calls started. */
  @property({ attribute: 'group-by', useDefault: true, reflect: true }) groupBy: string =
    GROUPINGS[0];

  /** The first day to count, `2026-11-20`, or a moment. */
  @property({ reflect: true }) from: string | undefined;

  /** The last day to count, or the moment before which. */
  @property({ reflect: true }) to: string | undefined;

  /** Calls the host has already: nothing is fetched. */
  @property({ attribute: false }) calls: readonly Call[] | undefined;

  /** Totals the host has already: nothing is fetched. */
  @property({ attribute: false }) tally: CallTally | undefined;

  /** Chosen outcomes where there is no workspace to keep them. */
  @state() private chosen: ReadonlySet<string> = new Set();
  #told: LoadedOutcomes | undefined;

  readonly #picture = new OutcomePicture(this, (key) => {
    this.#choose(key);
  });
  protected readonly loader = new Loader<Question, LoadedOutcomes>(this, {
    question: () => {
      const { api } = this.source.choice;
      const campaignId = this.chosenCampaignId;
      if (!api || !campaignId || this.calls || this.tally) return undefined;
      const needsCalls = this.#view !== 'status';
      const { from, to } = askedSpan(this, this.#span);
      return [api, campaignId, from, to, needsCalls];
    },
    load: ([api, campaignId, from, to, needsCalls], request) =>
      loadOutcomes(api, { campaignId, from, to }, { ...request, needsCalls }),
    onLoad: (loaded) => {
      this.#report(loaded);
    },
    onError: (error) => {
      this.reportError(error);
    },
  });

  readonly #given = remember(givenOutcomes);

  protected get given(): LoadedOutcomes | undefined {
    return this.#given(this.calls, this.tally, this.#span);
  }

  readonly #spanOf = remember((from: string | undefined, to: string | undefined, zone: string) =>
    spanOf(this.localName, { from, to }, zone),
  );

  get #span(): TimeSpan {
    const { from, to, zone } = this;
    return this.#spanOf(from, to, from || to ? zoneByName(zone) : '');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { given } = this;
    if (given && given !== this.#told) this.#report(given);
    this.#told = given;
  }

  protected isEmpty({ tally }: LoadedOutcomes): boolean {
    return tally.calls === 0;
  }

  protected emptyWords(): NoticeWords {
    return chartEmptyWords();
  }

  protected override choiceWords(): NoticeWords | undefined {
    return this.chosenCampaignId ? undefined : chartChoiceWords();
  }

  protected skeletonView(): TemplateResult {
    return outcomeSkeleton(this.#view, { type: readType(this.type), locale: this.locale });
  }

  protected progressWords({ received }: LoadedOutcomes): string {
    return callsSoFar(received, this.locale);
  }

  protected dataView(loaded: LoadedOutcomes): TemplateResult {
    const { locale } = this;
    // Asked only by what shows hours: to learn the viewer's own takes long the first time.
    const timeZone = (): string => zoneByName(this.zone);
    return outcomeData(loaded, {
      view: this.#view,
      type: readType(this.type) === 'bar' ? 'bar' : 'doughnut',
      measure: this.#measure,
      locale,
      picture: this.#picture,
      chosen: this.#chosen,
      heatmap: (calls) => this.#heatmap(calls, calls.length, timeZone()),
      groups: (calls, by) => this.#groups(calls, calls.length, by, timeZone()),
      measureBy: (measure) => {
        this.measure = measure;
      },
      choose: (key) => {
        this.#choose(key);
      },
      download: () => {
        this.#download();
      },
    });
  }

  /** While calls come they are one growing array: how many there are tells one from the next. */
  readonly #groups = remember(
    (calls: readonly Call[], _count: number, by: CallGrouping, timeZone: string) =>
      groupCalls(calls, { by, timeZone }),
  );

  readonly #heatmap = remember((calls: readonly Call[], _count: number, timeZone: string) =>
    callHeatmap(calls, { timeZone }),
  );

  #download(): void {
    inLanguage(this.locale, () => {
      const name = `${this.chosenCampaignId ?? fileWords('calls')}-${fileWords(this.#measure)}`;
      void this.#picture.download(name);
    });
  }

  get #chosen(): ReadonlySet<string> {
    return this.source.workspace?.callStatuses ?? this.chosen;
  }

  get #measure(): Measure {
    return readMeasure(this.measure);
  }

  get #view(): OutcomeView {
    return readView(this.type, this.groupBy);
  }

  #choose(key: string): void {
    const loaded = this.given ?? this.loader.value;
    const next = chosenAfter(key, { chosen: this.#chosen, view: this.#view, loaded });
    fire(this, 'call-filter-change', { statuses: [...next] });
    this.chosen = next;
    this.source.workspace?.chooseCallStatuses(next);
  }

  #report({ tally, rejected }: LoadedOutcomes): void {
    this.reportLoaded(tally.calls, rejected, [...tally.unrecognised.keys()]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'call-outcome-chart': CallOutcomeChart;
  }
}
