import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { CampaignsApi } from '../api/campaigns-api.js';
import { mappedApiLater } from '../api/mapped-later.js';
import { PRESET_NAMES, type PresetName } from '../api/presets/preset-names.js';
import { RestApi } from '../api/rest-api.js';
import { unlessAborted } from '../api/waiting.js';
import { never } from '../api/api-client.js';
import { ConfigurationError } from '../i18n/error-kind.js';
import { parentOf } from './nearest-language.js';
import { pageDefaults } from './page-defaults.js';
import { workspaceContext, type Workspace } from './workspace-context.js';

/** An element that may bring its own API. */
export interface ApiHost extends ReactiveElement {
  api?: CampaignsApi | undefined;
  apiBase?: string | undefined;
  preset?: string | undefined;
  projectId?: string | undefined;
}

/** An API, why there is none, or neither: nobody named one. */
export interface ApiChoice {
  readonly api?: CampaignsApi;
  readonly problem?: unknown;
}

const WORKSPACE = 'campaign-workspace';
const NOBODY_NAMED_ONE: ApiChoice = {};
/** How long an element inside a workspace that is not registered yet waits for it. */
const LONGEST_WAIT_MS = 10_000;

const noAnswer = ({ signal }: { readonly signal?: AbortSignal }): Promise<never> =>
  unlessAborted(new Promise<never>(() => undefined), signal ?? never());
/** Until the workspace is there nobody knows whom to ask: neither the page's API, nor no one. */
const NOT_YET: ApiChoice = {
  api: { listCampaigns: noAnswer, getCampaign: noAnswer, listCalls: noAnswer },
};
const choices = new Map<string, ApiChoice>();

/** Which API without a token: equal ones are one client, so that equal requests are shared. */
interface PublicApi {
  readonly apiBase?: string | undefined;
  readonly preset?: string | undefined;
  readonly projectId?: string | undefined;
}

function publicApi({ apiBase, preset, projectId }: PublicApi): ApiChoice {
  if (!preset && !apiBase) return NOBODY_NAMED_ONE;
  const key = JSON.stringify(preset ? [apiBase, preset, projectId] : [apiBase]);
  const known = choices.get(key);
  if (known) return known;
  const choice = tryToMakeApi(() => {
    const baseUrl = apiBase ?? '';
    if (!preset) return new RestApi({ baseUrl });
    return mappedApiLater({
      baseUrl: neededBase(baseUrl),
      preset: knownPreset(preset),
      ...(projectId && { projectId }),
    });
  });
  choices.set(key, choice);
  return choice;
}

/** @throws ConfigurationError for a name that is none */
export function knownPreset(name: string): PresetName {
  const known = PRESET_NAMES.find((preset) => preset === name);
  if (known) return known;
  throw new ConfigurationError(`preset="${name}" is not one of ${PRESET_NAMES.join(', ')}.`);
}

/** @throws ConfigurationError where only a preset was named */
export function neededBase(apiBase: string | undefined): string {
  if (apiBase) return apiBase;
  throw new ConfigurationError('A preset needs api-base: the address of the API, or of a proxy.');
}

/** What cannot be used is shown like any other error, not thrown at the host. */
export function tryToMakeApi(make: () => CampaignsApi): ApiChoice {
  try {
    return { api: make() };
  } catch (problem) {
    return { problem };
  }
}

const waiting = new Set<() => void>();
let isAwaited = false;

/**
 * Calls back when workspaces are registered, which may be never. One promise for all: a promise
 * that never settles would keep every element that waits for it, long after it has left the page.
 */
function whenWorkspacesCome(callback: () => void): void {
  if (customElements.get(WORKSPACE)) return;
  waiting.add(callback);
  if (isAwaited) return;
  isAwaited = true;
  void customElements.whenDefined(WORKSPACE).then(() => {
    for (const call of [...waiting]) call();
    waiting.clear();
  });
}

/** The page's script may register elements in any order. */
function awaitsWorkspace(host: Element): boolean {
  if (customElements.get(WORKSPACE)) return false;
  for (let at = parentOf(host); at; at = parentOf(at)) if (at.localName === WORKSPACE) return true;
  return false;
}

/**
 * Finds the host's API: its own `api`, its `api-base`, the nearest workspace, the page default;
 * and keeps the nearest workspace up to date, also one that is registered later.
 */
export class ApiSource implements ReactiveController {
  workspace: Workspace | undefined;
  #unsubscribe: (() => void) | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ApiHost) {
    host.addController(this);
  }

  get choice(): ApiChoice {
    if (this.host.api) return { api: this.host.api };
    const { apiBase, preset, projectId } = this.host;
    const defaults = pageDefaults();
    if (apiBase || preset) {
      return publicApi({ apiBase: apiBase ?? defaults.apiBase, preset, projectId });
    }
    if (this.workspace?.api) return { api: this.workspace.api };
    if (this.workspace?.problem !== undefined) return { problem: this.workspace.problem };
    if (this.#patience !== undefined) return NOT_YET;
    return publicApi({ ...defaults, projectId });
  }

  hostConnected(): void {
    this.#askForWorkspace();
    if (this.workspace) return;
    whenWorkspacesCome(this.#askAgain);
    if (awaitsWorkspace(this.host)) this.#patience = setTimeout(this.#askAgain, LONGEST_WAIT_MS);
  }

  hostDisconnected(): void {
    this.#losePatience();
    waiting.delete(this.#askAgain);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.workspace = undefined;
  }

  readonly #askAgain = (): void => {
    this.#losePatience();
    this.#askForWorkspace();
    this.host.requestUpdate();
  };

  #losePatience(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
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
