import { ContextProvider } from '@lit/context';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CampaignsApi } from '../../api/campaigns-api.js';
import { createRestApi, type RestApiOptions } from '../../api/rest-api.js';
import { ApiSource, tryToMakeApi, type ApiChoice, type ApiHost } from '../../ui/api-source.js';
import { pageDefaults } from '../../ui/page-defaults.js';
import { oneOf } from '../../ui/warn-once.js';
import { WidgetElement } from '../../ui/widget-element.js';
import { workspaceContext, type Workspace } from '../../ui/workspace-context.js';
import { styles } from './campaign-workspace.styles.js';

const CREDENTIALS = ['omit', 'same-origin', 'include'] as const;

/**
 * Gives the elements inside it the API, the project, the chosen campaign and the chosen call
 * statuses, so that they work together with no script on the page. Shows nothing itself. A
 * workspace inside another takes its API, project and time zone unless it has its own.
 *
 * @example
 * ```html
 * <campaign-workspace api-base="https://api.example.com/v1" project-id="p1">
 *   <campaign-list></campaign-list>
 *   <call-outcome-chart></call-outcome-chart>
 * </campaign-workspace>
 * ```
 *
 * @slot - The elements that share this workspace, with any other markup between them.
 */
export class CampaignWorkspace extends WidgetElement implements ApiHost {
  static override styles = styles;

  /** Where the campaigns API starts, such as `https://api.example.com/v1`. */
  @property({ attribute: 'api-base' }) apiBase: string | undefined;

  /** The project whose campaigns the elements inside list. */
  @property({ attribute: 'project-id' }) projectId: string | undefined;

  /** The chosen campaign. Follows a choice in the list. */
  @property({ attribute: 'campaign-id', reflect: true }) campaignId: string | undefined;

  /** The time zone of all times inside, such as `Europe/Berlin`; the viewer's own by default. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined;

  /** Whether cookies go to the API: `omit`, `same-origin` or `include`. */
  @property() credentials: string = CREDENTIALS[0];

  /** An API object of the host's own, instead of `api-base`. */
  @property({ attribute: false }) api: CampaignsApi | undefined;

  /** Supplies the token: `({ reason: 'initial' | 'expired' }) => Promise<string>`. */
  @property({ attribute: false }) getToken: RestApiOptions['getToken'] | undefined;

  /** Headers for every request, besides the token's. */
  @property({ attribute: false }) headers: RestApiOptions['headers'] | undefined;

  #callStatuses: ReadonlySet<string> = new Set();

  readonly #chooseCampaign = (campaignId: string): void => {
    this.campaignId = campaignId;
  };

  readonly #chooseCallStatuses = (statuses: Iterable<string>): void => {
    this.#callStatuses = new Set(statuses);
    this.requestUpdate();
  };

  readonly #outer = new ApiSource(this);
  readonly #provider = new ContextProvider(this, {
    context: workspaceContext,
    initialValue: this.#workspace({}),
  });
  #own: { readonly made: readonly unknown[]; readonly choice: ApiChoice } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // At once, not at the first update: those inside must not see a workspace without its API.
    this.#provider.setValue(this.#workspace(this.#choice()));
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const next = this.#workspace(this.#choice());
    if (!sameWorkspace(this.#provider.value, next)) this.#provider.setValue(next);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #workspace(choice: ApiChoice): Workspace {
    const outer = this.#outer.workspace;
    const projectId = this.projectId ?? outer?.projectId;
    const campaignId = this.campaignId ?? undefined;
    const timeZone = this.timeZone ?? outer?.timeZone;
    return {
      ...choice,
      ...(projectId && { projectId }),
      ...(campaignId && { campaignId }),
      ...(timeZone && { timeZone }),
      callStatuses: this.#callStatuses,
      chooseCampaign: this.#chooseCampaign,
      chooseCallStatuses: this.#chooseCallStatuses,
    };
  }

  #choice(): ApiChoice {
    if (this.api) return { api: this.api };
    const outside = this.#outer.workspace;
    const baseUrl = this.apiBase ?? (outside ? undefined : pageDefaults().apiBase);
    if (!baseUrl) return this.#outer.choice;
    const { getToken, headers } = this;
    const credentials = oneOf(this.credentials, CREDENTIALS, {
      tag: this.localName,
      name: 'credentials',
    });
    const parts = [baseUrl, getToken, headers, credentials];
    if (!this.#own || this.#own.made.some((part, index) => part !== parts[index])) {
      const options = {
        baseUrl,
        credentials,
        ...(getToken && { getToken }),
        ...(headers && { headers }),
      };
      this.#own = { made: parts, choice: tryToMakeApi(() => createRestApi(options)) };
    }
    return this.#own.choice;
  }
}

function sameWorkspace(one: Workspace, other: Workspace): boolean {
  return (
    one.api === other.api &&
    one.problem === other.problem &&
    one.projectId === other.projectId &&
    one.campaignId === other.campaignId &&
    one.timeZone === other.timeZone &&
    one.callStatuses === other.callStatuses
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'campaign-workspace': CampaignWorkspace;
  }
}
