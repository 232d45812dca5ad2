import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CampaignsApi, RejectedRecord } from '../api/campaigns-api.js';
import { ConfigurationError, isAuthorsMistake } from '../i18n/error-kind.js';
import { ApiSource, type ApiHost } from './api-source.js';
import { AutoRefresh } from './auto-refresh.js';
import { fire } from './events.js';
import type { Loader } from './loader.js';
import {
  duplicatesView,
  emptyView,
  errorView,
  progressView,
  setAsideView,
  staleView,
  updatedPlace,
  updatedView,
  type NoticeWords,
} from './state-views.js';
import { WidgetElement } from './widget-element.js';

/** What a data element shows, and how much of it has come. */
export interface LoadedRecords {
  /** Nothing is left to read. */
  readonly complete: boolean;
  /** Records set aside because they could not be read. */
  readonly rejected: readonly RejectedRecord[];
  /** Records that came again under an id that was there already; shown once. */
  readonly duplicates?: number;
  /** Records read, for a progress bar. */
  readonly received: number;
  /** Records there are, when the API says. */
  readonly total?: number;
}

type Loading<Loaded> = Pick<
  Loader<readonly unknown[], Loaded>,
  'value' | 'error' | 'loadedAt' | 'loading' | 'refresh'
>;

/**
 * An element that shows records of a campaigns API, in every state these can be in: loading,
 * ready, empty, error, stale, partial. What is shown, and in which words, its children say.
 *
 * @csspart empty - The notice that there is nothing.
 * @csspart error - The notice in place of data.
 * @csspart stale - The notice that what is shown is from an earlier load.
 * @csspart retry - The button that loads again.
 * @csspart progress - How much has come while more is on its way.
 * @csspart updated - When it was loaded.
 * @csspart set-aside - How many records could not be read.
 * @csspart duplicates - How many records came twice.
 */
export abstract class DataElement<Loaded extends LoadedRecords>
  extends WidgetElement
  implements ApiHost
{
  /** The zone of all dates, such as `Europe/Berlin`; the workspace's by default. */
  @property({ attribute: 'time-zone', reflect: true }) timeZone: string | undefined;

  /** Where the campaigns API starts, when no workspace says so. */
  @property({ attribute: 'api-base', reflect: true }) apiBase: string | undefined;

  /** Seconds between two loads, while the page is seen and online; none by default. */
  @property({ attribute: 'refresh-seconds', type: Number, reflect: true }) refreshSeconds:
    number | undefined;

  /** Which API that is, when it is not the default contract: `vapi`, `retell`, `twilio` … */
  @property({ reflect: true }) preset: string | undefined;

  /** The project; with a preset the account, assistant or location, where that needs one. */
  @property({ attribute: 'project-id', reflect: true }) projectId: string | undefined;

  /** An API object of the host's own. */
  @property({ attribute: false }) api: CampaignsApi | undefined;

  protected readonly source = new ApiSource(this);
  protected abstract readonly loader: Loading<Loaded>;
  #reported: unknown;

  constructor() {
    super();
    new AutoRefresh(this, {
      // Not `refresh()`: that is a person who tries again, also after signing out.
      refresh: () => this.loader.refresh(),
      error: () => this.failure,
    });
  }

  /** Why something is missing that was asked for. */
  protected get failure(): unknown {
    return this.loader.error;
  }

  /** Data the host gave; it wins, and nothing is fetched. */
  protected abstract readonly given: Loaded | undefined;

  /** Loads again; settles when that has ended, well or not. */
  refresh(): Promise<void> {
    this.source.workspace?.resume();
    return this.loader.refresh();
  }

  protected abstract isEmpty(loaded: Loaded): boolean;
  protected abstract emptyWords(): NoticeWords;
  /** What to choose first, where nothing can be asked yet. */
  protected choiceWords(): NoticeWords | undefined {
    return undefined;
  }
  /** In the final size, so that nothing moves when the data comes. */
  protected abstract skeletonView(): TemplateResult;
  protected abstract dataView(loaded: Loaded): TemplateResult;
  /** How much has come, while more is on its way. */
  protected abstract progressWords(loaded: Loaded): string;
  /** That there is more than what was read; where the data itself does not say it. */
  protected partialWords(_loaded: Loaded): string | undefined {
    return undefined;
  }

  protected override render(): TemplateResult {
    const loaded = this.given ?? this.loader.value;
    return html`<div part="base" class="base">
      ${loaded ? this.#loadedView(loaded) : this.#waitingView()}
    </div>`;
  }

  /** An API that cannot be used is told like any other error; that there is none yet, is not. */
  protected override updated(): void {
    const { problem } = this.source.choice;
    if (problem === this.#reported) return;
    this.#reported = problem;
    if (isAuthorsMistake(problem) && !this.given) this.reportError(problem);
  }

  protected get zone(): string | undefined {
    return this.timeZone ?? this.source.workspace?.timeZone;
  }

  /** Tells the host what came, what could not be read, and the words nobody knows. */
  protected reportLoaded(
    records: number,
    rejected: readonly RejectedRecord[],
    unrecognised: readonly string[],
  ): void {
    fire(this, 'campaign-load', { records });
    if (rejected.length + unrecognised.length === 0) return;
    fire(this, 'campaign-data-issue', { rejected, unrecognised });
  }

  #waitingView(): TemplateResult {
    const { api, problem } = this.source.choice;
    const missing = problem ?? new ConfigurationError('There is no API to ask.', true);
    const error = api ? this.loader.error : missing;
    if (error !== undefined) {
      this.setStates('error');
      const { locale, zone: timeZone } = this;
      return errorView(error, { locale, timeZone, retry: () => void this.refresh() });
    }
    const choice = this.choiceWords();
    if (choice) {
      this.setStates('empty');
      return emptyView(choice);
    }
    this.setStates('loading');
    return html`<slot name="loading"
      >${this.skeletonView()}${this.refreshSeconds ? updatedPlace() : nothing}</slot
    >`;
  }

  #loadedView(loaded: Loaded): TemplateResult {
    const { complete, received, rejected, total } = loaded;
    const { error, loading, loadedAt } = this.loader;
    const { locale, zone: timeZone } = this;
    const isStale = !this.given && error !== undefined;
    const isEmpty = complete && this.isEmpty(loaded);
    this.setStates(
      isEmpty ? 'empty' : complete ? 'ready' : 'partial',
      ...(isStale ? (['stale'] as const) : []),
    );
    const retry = (): void => void this.refresh();
    const partialWords = complete || loading ? undefined : this.partialWords(loaded);
    return html`${isStale ? staleView({ error, loadedAt, locale, timeZone, retry }) : nothing}
    ${this.#recordsView(loaded, partialWords)}
    ${
      complete || !loading
        ? nothing
        : progressView({ label: this.progressWords(loaded), done: received, total })
    }
    ${this.refreshSeconds && !this.given ? updatedView({ loadedAt, locale, timeZone }) : nothing}
    ${partialWords ? html`<p class="set-aside" role="status">${partialWords}</p>` : nothing}
    ${setAsideView(rejected.length, locale)}${duplicatesView(loaded.duplicates, locale)}`;
  }

  /** The records; where there are none yet, their place, or what is said of those to come. */
  #recordsView(loaded: Loaded, partialWords: string | undefined): TemplateResult | typeof nothing {
    if (!this.isEmpty(loaded)) return this.dataView(loaded);
    if (loaded.complete) return emptyView(this.emptyWords());
    if (this.loader.loading) return this.skeletonView();
    return partialWords ? nothing : this.dataView(loaded);
  }
}
