import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { CampaignsApi } from '../api/campaigns-api.js';
import { createRestApi } from '../api/rest-api.js';
import { pageDefaults } from './page-defaults.js';
import { workspaceContext, type Workspace } from './workspace-context.js';

/** An element that may bring its own API. */
export interface ApiHost extends ReactiveElement {
  api?: CampaignsApi | undefined;
  apiBase?: string | undefined;
}

/** An API, why there is none, or neither: nobody named one. */
export interface ApiChoice {
  readonly api?: CampaignsApi;
  readonly problem?: unknown;
}

const NOBODY_NAMED_ONE: ApiChoice = {};
const choices = new Map<string, ApiChoice>();

/** One client for each address without a token, so that equal requests are shared. */
function apiAt(baseUrl: string): ApiChoice {
  const known = choices.get(baseUrl);
  if (known) return known;
  const choice = tryToMakeApi(() => createRestApi({ baseUrl }));
  choices.set(baseUrl, choice);
  return choice;
}

/** An address that cannot be read is shown like any other error, not thrown at the host. */
export function tryToMakeApi(make: () => CampaignsApi): ApiChoice {
  try {
    return { api: make() };
  } catch (problem) {
    return { problem };
  }
}

/**
 * Finds the host's API: its own `api`, its `api-base`, the nearest workspace, the page default;
 * and keeps the nearest workspace up to date, also one that is registered later.
 */
export class ApiSource implements ReactiveController {
  workspace: Workspace | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(private readonly host: ApiHost) {
    host.addController(this);
  }

  get choice(): ApiChoice {
    if (this.host.api) return { api: this.host.api };
    if (this.host.apiBase) return apiAt(this.host.apiBase);
    if (this.workspace?.api) return { api: this.workspace.api };
    if (this.workspace?.problem !== undefined) return { problem: this.workspace.problem };
    const { apiBase } = pageDefaults();
    return apiBase ? apiAt(apiBase) : NOBODY_NAMED_ONE;
  }

  hostConnected(): void {
    this.#askForWorkspace();
    if (this.workspace) return;
    void customElements.whenDefined('campaign-workspace').then(() => {
      if (this.host.isConnected && !this.workspace) this.#askForWorkspace();
    });
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.workspace = undefined;
  }

  #askForWorkspace(): void {
    this.host.dispatchEvent(new ContextEvent(workspaceContext, this.host, this.#onWorkspace, true));
  }

  readonly #onWorkspace = (workspace: Workspace, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.workspace = workspace;
    this.host.requestUpdate();
  };
}
