import { ContextProvider } from '@lit/context';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CampaignsApi } from '../../api/campaigns-api.js';
import type { ApiClientOptions } from '../../api/api-client.js';
import { SignedOutError } from '../../api/errors.js';
import type { Mapping } from '../../api/mapping/mapping.js';
import { idText } from '../../api/paths.js';
import { keeperFor } from '../../api/token.js';
import { ApiSource, tryToMakeApi, type ApiChoice, type ApiHost } from '../../ui/api-source.js';
import { pageDefaults } from '../../ui/page-defaults.js';
import { oneOf } from '../../ui/warn-once.js';
import { WidgetElement } from '../../ui/widget-element.js';
import { workspaceContext, type Workspace } from '../../ui/workspace-context.js';
import { styles } from './campaign-workspace.styles.js';
import { FirstOfEqual } from './first-of-equal.js';
import { MappingScript } from './mapping-script.js';
import { ownApi, sameParts, type OwnApiParts } from './own-api.js';

/** More of them than a page has for people who sign in one after the other. */
const MANY_SIGN_INS = 8;
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
 * @slot mapping - A `<script type="application/json">` that describes an API of another shape, or
 * what differs from the preset. It is read, not run.
 *
 * @csspart base - The notice that it could not be shown; else there is none.
 */
export class CampaignWorkspace extends WidgetElement implements ApiHost {
  static override styles = styles;

  /** Where the campaigns API starts, such as `https://api.example.com/v1`. */
  @property({ attribute: 'api-base', reflect: true }) apiBase: string | undefined;

  /** Which API that is, when it is not the default contract: `vapi`, `retell`, `twilio` … */
  @property({ reflect: true }) preset: string | undefined;

  /**
   * The project whose campaigns the elements inside list; with a preset the account, assistant or
   * location, where that needs one.
   */
  @property({ attribute: 'project-id', reflect: true }) projectId: string | undefined;

  /** The chosen campaign. Follows a choice in the list. */
  @property({ attribute: 'campaign-id', reflect: true }) campaignId: string | undefined;

  /** The time zone of all times inside, such as `Europe/Berlin`; the viewer's own by default. */
  @property({ attribute: 'time-zone', reflect: true }) timeZone: string | undefined;

  /** Whether cookies go to the API: `omit`, `same-origin` or `include`. */
  @property({ useDefault: true, reflect: true }) credentials: string = CREDENTIALS[0];

  /** An API object of the host's own, instead of `api-base`. */
  @property({ attribute: false }) api: CampaignsApi | undefined;

  /** Supplies the token: `({ reason: 'initial' | 'expired' }) => Promise<string>`. */
  @property({ attribute: false }) getToken: ApiClientOptions['getToken'] | undefined;

  /** Headers for every request, besides the token's. */
  @property({ attribute: false }) headers: ApiClientOptions['headers'] | undefined;

  /** An API of another shape, or what differs from the preset. */
  @property({ attribute: false }) mapping: Mapping | undefined;

  #callStatuses: ReadonlySet<string> = new Set();
  #isFollowUp = false;

  readonly #chooseCampaign = (campaignId: string): void => {
    this.campaignId = campaignId;
  };

  readonly #chooseCallStatuses = (statuses: Iterable<string>, isFollowUp = false): void => {
    this.#callStatuses = new Set(statuses);
    this.#isFollowUp = isFollowUp;
    this.requestUpdate();
  };

  readonly #resume = (): void => {
    if (!this.#signedOut) return;
    this.#signedOut = undefined;
    this.requestUpdate();
  };

  readonly #headers = new FirstOfEqual<ApiClientOptions['headers']>();
  readonly #mapping = new FirstOfEqual<Mapping>();
  readonly #script = new MappingScript(this);
  readonly #outer = new ApiSource(this);
  readonly #provider = new ContextProvider(this, {
    context: workspaceContext,
    initialValue: this.#workspace({}),
  });
  #signedOut: SignedOutError | undefined;
  #signIns = 0;
  #own: { readonly parts: OwnApiParts; readonly choice: ApiChoice } | undefined;

  /**
   * Forgets the token and clears what the elements inside show. They ask for a token again when
   * `getToken`, `headers` or the API changes, or when the person tries again.
   */
  logout(): void {
    // A page in plain JavaScript may have given something else, which was refused.
    if (typeof this.getToken === 'function') keeperFor(this.getToken).signOut();
    this.#signedOut = new SignedOutError();
    this.#own = undefined;
    // At once: what was shown is gone before anything else happens.
    this.#provider.setValue(this.#workspace(this.#choice()));
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // At once, not at the first update: those inside must not see a workspace without its API.
    this.#provider.setValue(this.#workspace(this.#choice()));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const signIns = ['api', 'apiBase', 'preset', 'getToken'] as const;
    const isNew = this.#headers.isNew(this.headers) || this.#mapping.isNew(this.mapping);
    // Also where neither is used: what was new once is not new for ever.
    this.#headers.of(this.headers);
    this.#mapping.of(this.mapping);
    if (isNew || signIns.some((name) => changed.has(name))) this.#signedOut = undefined;
    if (changed.get('getToken') && (this.#signIns += 1) === MANY_SIGN_INS) {
      this.warn(
        'getToken was another function again and again: each is another sign-in, and everything is loaded anew. Give the same one at each render.',
      );
    }
    const next = this.#workspace(this.#choice());
    if (!sameWorkspace(this.#provider.value, next)) this.#provider.setValue(next);
  }

  protected override render(): TemplateResult {
    return html`<slot name="mapping"></slot><slot></slot>`;
  }

  #workspace(choice: ApiChoice): Workspace {
    const outer = this.#outer.workspace;
    const projectId = this.projectId ?? outer?.projectId;
    const campaignId = idText(this.campaignId);
    const timeZone = this.timeZone ?? outer?.timeZone;
    return {
      ...choice,
      ...(projectId && { projectId }),
      ...(campaignId && { campaignId }),
      ...(timeZone && { timeZone }),
      callStatuses: this.#callStatuses,
      isFollowUp: this.#isFollowUp,
      resume: this.#resume,
      chooseCampaign: this.#chooseCampaign,
      chooseCallStatuses: this.#chooseCallStatuses,
    };
  }

  #choice(): ApiChoice {
    if (this.#signedOut) return { problem: this.#signedOut };
    if (this.api) return { api: this.api };
    const defaults = this.#outer.workspace ? {} : pageDefaults();
    const mapping = this.#mapping.of(this.mapping) ?? this.#script.text;
    const preset = this.preset ?? (this.apiBase || mapping ? undefined : defaults.preset);
    const baseUrl = this.apiBase ?? defaults.apiBase;
    if (!baseUrl && !preset && !mapping) return this.#outer.choice;
    const { getToken } = this;
    const headers = this.#headers.of(this.headers);
    const credentials = oneOf(this.credentials, CREDENTIALS, {
      tag: this.localName,
      name: 'credentials',
    });
    // The default contract takes the project with each question; another client is not needed.
    const projectId = (preset ?? mapping) && (this.projectId ?? this.#outer.workspace?.projectId);
    const parts = { baseUrl, getToken, headers, credentials, preset, mapping, projectId };
    if (!this.#own || !sameParts(this.#own.parts, parts)) {
      this.#own = { parts, choice: tryToMakeApi(() => ownApi(parts)) };
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
