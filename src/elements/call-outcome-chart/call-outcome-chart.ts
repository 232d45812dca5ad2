import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CampaignsApi } from '../../api/campaigns-api.js';
import type { Call } from '../../domain/call.js';
import { tallyCalls, type CallTally } from '../../domain/call-tally.js';
import { parseInstant } from '../../domain/instant.js';
import { ConfigurationError } from '../../i18n/error-kind.js';
import { msg, str } from '../../i18n/localize.js';
import { ApiSource, type ApiHost } from '../../ui/api-source.js';
import { baseStyles } from '../../ui/base.styles.js';
import { loadCallTally, wholeTally, type LoadedTally } from '../../ui/call-tally-loading.js';
import { controlStyles } from '../../ui/controls.styles.js';
import { fire } from '../../ui/events.js';
import { formatNumber } from '../../ui/formats.js';
import { Loader } from '../../ui/loader.js';
import {
  emptyView,
  errorView,
  progressView,
  setAsideView,
  staleView,
} from '../../ui/state-views.js';
import { stateStyles } from '../../ui/state-views.styles.js';
import { oneOf } from '../../ui/warn-once.js';
import { WidgetElement } from '../../ui/widget-element.js';
import { styles } from './call-outcome-chart.styles.js';
import { OutcomePicture, PICTURE_TYPES } from './outcome-picture.js';
import { MEASURES, outcomeSegments, type Measure } from './outcome-segments.js';
import { outcomeSentence, outcomeSummary } from './outcome-summary.js';
import { outcomeTable } from './outcome-table.js';

type Question = readonly [CampaignsApi, string, string | undefined, string | undefined];

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
 * @csspart table - The table.
 * @csspart row - An outcome's row.
 * @csspart outcome - An outcome's switch.
 *
 * @cssprop --campaign-widgets-outcome-completed - The colour of Completed; likewise for every
 *   other status, `in-progress` and `unrecognised`.
 *
 * @cssState loading - Nothing has come yet.
 * @cssState ready - All calls are in.
 * @cssState empty - There is nothing to show.
 * @cssState error - The calls could not be loaded.
 * @cssState stale - The newest load failed; what is shown is from an earlier one.
 * @cssState partial - Not all calls are in, yet or at all.
 */
export class CallOutcomeChart extends WidgetElement implements ApiHost {
  static override styles = [baseStyles, controlStyles, stateStyles, styles];

  /** The campaign; the workspace's chosen one by default. */
  @property({ attribute: 'campaign-id' }) campaignId: string | undefined;

  /** What the picture measures: `calls` or `time`. */
  @property({ reflect: true }) measure: string = MEASURES[0];

  /** `doughnut` or `bar`. */
  @property() type: string = PICTURE_TYPES[0];

  /** Only calls from this moment on, ISO 8601. */
  @property() from: string | undefined;

  /** Only calls before this moment, ISO 8601. */
  @property() to: string | undefined;

  /** The zone of times shown; the workspace's by default. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;

  /** Where the campaigns API starts, when no workspace says so. */
  @property({ attribute: 'api-base' }) apiBase: string | undefined;

  /** An API object of the host's own. */
  @property({ attribute: false }) api: CampaignsApi | undefined;

  /** Calls the host has already: nothing is fetched. */
  @property({ attribute: false }) calls: readonly Call[] | undefined;

  /** Totals the host has already: nothing is fetched. */
  @property({ attribute: false }) tally: CallTally | undefined;

  /** Chosen outcomes where there is no workspace to keep them. */
  @state() private chosen: ReadonlySet<string> = new Set();
  #given: LoadedTally | undefined;

  readonly #source = new ApiSource(this);
  readonly #picture = new OutcomePicture(this, (key) => {
    this.#choose(key);
  });
  readonly #loader = new Loader<Question, LoadedTally>(this, {
    question: () => {
      const { api } = this.#source.choice;
      const campaignId = this.#campaignId;
      if (!api || !campaignId || this.calls || this.tally) return undefined;
      return [api, campaignId, this.#moment('from'), this.#moment('to')];
    },
    load: ([api, campaignId, from, to], request) =>
      loadCallTally(api, { campaignId, ...(from && { from }), ...(to && { to }) }, request),
    onLoad: (loaded) => {
      this.#report(loaded);
    },
    onError: (error) => {
      this.reportError(error);
    },
  });

  /** Loads the calls again; settles when that has ended, well or not. */
  refresh(): Promise<void> {
    return this.#loader.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('calls') && !changed.has('tally')) return;
    const given = this.tally ?? (this.calls && tallyCalls(this.calls));
    this.#given = given && wholeTally(given);
    if (this.#given) this.#report(this.#given);
  }

  protected override render(): TemplateResult {
    const loaded = this.#given ?? this.#loader.value;
    return html`<div part="base" class="base">
      ${loaded ? this.#loadedView(loaded) : this.#waitingView()}
    </div>`;
  }

  #waitingView(): TemplateResult {
    const { api, problem } = this.#source.choice;
    const missing = problem ?? new ConfigurationError('There is no API to read calls from.');
    const error = api ? this.#loader.error : missing;
    if (error !== undefined) {
      this.setStates('error');
      return errorView(error, () => void this.refresh());
    }
    if (!this.#campaignId) {
      this.setStates('empty');
      return emptyView(
        msg('No campaign chosen', { id: 'badge-empty' }),
        msg('Choose a campaign to see how its calls ended.', { id: 'chart-choose' }),
      );
    }
    this.setStates('loading');
    return html`<slot name="loading"
      ><p class="visually-hidden" role="status">${msg('Loading calls', { id: 'chart-loading' })}</p>
      <div class="summary" aria-hidden="true">
        <p class="label">${msg('Total Time Spent', { id: 'time-spent' })}</p>
        <p class="figure"><span class="skeleton"></span></p>
      </div>
      <div class="content" aria-hidden="true">
        <div class="picture"><span class="skeleton ring"></span></div></div
    ></slot>`;
  }

  #loadedView(loaded: LoadedTally): TemplateResult {
    const { tally, complete, rejected, received, total } = loaded;
    const { error, loading, loadedAt } = this.#loader;
    const { locale } = this;
    const isStale = !this.#given && error !== undefined;
    const isEmpty = tally.calls === 0 && complete;
    this.setStates(
      isEmpty ? 'empty' : complete ? 'ready' : 'partial',
      ...(isStale ? (['stale'] as const) : []),
    );
    const timeZone = this.timeZone ?? this.#source.workspace?.timeZone;
    const retry = (): void => void this.refresh();
    const read = formatNumber(received, locale);
    return html`${isStale ? staleView({ error, loadedAt, locale, timeZone, retry }) : nothing}
    ${
      isEmpty
        ? emptyView(
            msg('No calls yet', { id: 'chart-empty' }),
            msg('Outcomes appear here as soon as the campaign makes calls.', {
              id: 'chart-empty-advice',
            }),
          )
        : this.#outcomes(loaded)
    }
    ${
      complete || !loading
        ? nothing
        : progressView({
            label: msg(str`${read} calls so far`, { id: 'chart-progress' }),
            done: received,
            total,
          })
    }
    ${setAsideView(rejected.length, locale)}`;
  }

  #outcomes(loaded: LoadedTally): TemplateResult {
    const { locale } = this;
    const segments = outcomeSegments(loaded.tally);
    const sentence = outcomeSentence(loaded, locale);
    const chosen = this.#source.workspace?.callStatuses ?? this.chosen;
    const choose = (key: string): void => {
      this.#choose(key);
    };
    return html`<div class="head">
        ${outcomeSummary(loaded, locale)}
        <div class="tools">
          ${this.#measureSwitch()}
          <button
            class="button"
            part="download"
            type="button"
            @click=${() => void this.#picture.download(`${this.#campaignId ?? 'calls'}-${this.#measure}`)}
          >
            ${msg('Download picture', { id: 'chart-download' })}
          </button>
        </div>
      </div>
      <p class="visually-hidden">${sentence}</p>
      <div class="content">
        ${this.#picture.view({ segments, sentence, measure: this.#measure, type: this.#type, locale })}
        ${outcomeTable({ tally: loaded.tally, segments, chosen, locale, choose })}
      </div>`;
  }

  #measureSwitch(): TemplateResult {
    const labels: Readonly<Record<Measure, string>> = {
      calls: msg('Calls', { id: 'column-calls' }),
      time: msg('Time', { id: 'chart-time' }),
    };
    return html`<div
      class="measure"
      role="group"
      aria-label=${msg('The picture shows', { id: 'chart-measure' })}
    >
      ${MEASURES.map(
        (measure) =>
          html`<button
            class="button"
            type="button"
            aria-pressed=${measure === this.#measure ? 'true' : 'false'}
            @click=${() => {
              this.measure = measure;
            }}
          >
            ${labels[measure]}
          </button>`,
      )}
    </div>`;
  }

  get #campaignId(): string | undefined {
    return this.campaignId ?? this.#source.workspace?.campaignId;
  }

  get #measure(): Measure {
    return oneOf(this.measure, MEASURES, { tag: this.localName, name: 'measure' });
  }

  get #type(): (typeof PICTURE_TYPES)[number] {
    return oneOf(this.type, PICTURE_TYPES, { tag: this.localName, name: 'type' });
  }

  #moment(name: 'from' | 'to'): string | undefined {
    const text = this[name];
    if (!text) return undefined;
    if (parseInstant(text) !== undefined) return text;
    this.warn(`${name}="${text}" is not an ISO 8601 date or time; it is ignored.`);
    return undefined;
  }

  #choose(key: string): void {
    const now = this.#source.workspace?.callStatuses ?? this.chosen;
    const next = new Set(now);
    if (!next.delete(key)) next.add(key);
    fire(this, 'call-filter-change', { statuses: [...next] });
    this.chosen = next;
    this.#source.workspace?.chooseCallStatuses(next);
  }

  #report({ tally, rejected }: LoadedTally): void {
    fire(this, 'campaign-load', { records: tally.calls });
    const unrecognised = [...tally.unrecognised.keys()];
    if (rejected.length + unrecognised.length > 0) {
      fire(this, 'campaign-data-issue', { rejected, unrecognised });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'call-outcome-chart': CallOutcomeChart;
  }
}
