import type { ReactiveController, ReactiveElement } from 'lit';
import type { CampaignsApi } from '../../api/campaigns-api.js';
import type { Campaign } from '../../domain/campaign.js';
import { ConfigurationError, isAuthorsMistake } from '../../i18n/error-kind.js';
import { ApiSource, type ApiHost } from '../../ui/api-source.js';
import { AutoRefresh } from '../../ui/auto-refresh.js';
import { fire } from '../../ui/events.js';
import { Loader } from '../../ui/loader.js';
import { StatusChanges } from '../../ui/status-changes.js';

interface StatusHost extends ReactiveElement, ApiHost {
  readonly refreshSeconds: number | undefined;
  readonly campaignId: string | undefined;
  readonly status: string | undefined;
  readonly campaign: Campaign | undefined;
}

/** Fetches the campaign whose status a badge shows: its own, or the workspace's chosen one. */
export class StatusSource implements ReactiveController {
  readonly #source: ApiSource;
  readonly #loader: Loader<readonly [CampaignsApi, string], Campaign>;

  readonly #changes = new StatusChanges();
  #reported: unknown;

  constructor(
    private readonly host: StatusHost,
    private readonly onError: (error: unknown) => void,
  ) {
    this.#source = new ApiSource(host);
    this.#loader = new Loader<readonly [CampaignsApi, string], Campaign>(host, {
      question: () => {
        const { api } = this.#source.choice;
        const campaignId = this.#campaignId;
        const isGiven = (host.status ?? host.campaign ?? undefined) !== undefined;
        return api && campaignId && !isGiven ? [api, campaignId] : undefined;
      },
      load: ([api, campaignId], { signal }) => api.getCampaign({ campaignId, signal }),
      onLoad: (campaign) => {
        this.#changes.note(host, this.#source.choice.api, [campaign]);
        fire(host, 'campaign-load', { records: 1 });
      },
      onError,
    });
    new AutoRefresh(host, {
      // Not `refresh()`: that is a person who tries again, also after signing out.
      refresh: () => this.#loader.refresh(),
      error: () => this.#loader.error,
    });
    host.addController(this);
  }

  /** An API that cannot be used is told like any other error. */
  hostUpdated(): void {
    const problem = this.asksNothing ? undefined : this.#source.choice.problem;
    if (problem === this.#reported) return;
    this.#reported = problem;
    if (isAuthorsMistake(problem)) this.onError(problem);
  }

  /** A changed status in words, for assistive technology; empty when nothing changed. */
  get said(): string {
    return this.value ? this.#changes.said([this.value]) : '';
  }

  get value(): Campaign | undefined {
    return this.#loader.value;
  }

  get error(): unknown {
    if (this.asksNothing) return undefined;
    const { api, problem } = this.#source.choice;
    if (!api)
      return problem ?? new ConfigurationError('There is no API to ask for the status.', true);
    return this.#loader.error;
  }

  /** Neither the badge nor a workspace names a campaign. */
  get asksNothing(): boolean {
    return this.#campaignId === undefined;
  }

  refresh(): Promise<void> {
    this.#source.workspace?.resume();
    return this.#loader.refresh();
  }

  get #campaignId(): string | undefined {
    const id = this.host.campaignId ?? this.#source.workspace?.campaignId;
    // Templates leave an empty attribute until they know the campaign.
    return id === '' ? undefined : id;
  }
}
