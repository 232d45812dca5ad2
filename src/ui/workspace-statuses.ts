import type { Workspace } from './workspace-context.js';

/** Notices when another element has chosen call statuses in the workspace around this one. */
export class WorkspaceStatuses {
  #known: ReadonlySet<string> | undefined;

  /** The newly chosen statuses, once; an element's own first choice outlives an empty workspace. */
  news(workspace: Workspace | undefined): ReadonlySet<string> | undefined {
    const statuses = workspace?.callStatuses;
    if (statuses === undefined || statuses === this.#known) return undefined;
    const isFirst = this.#known === undefined;
    this.#known = statuses;
    return isFirst && statuses.size === 0 ? undefined : statuses;
  }
}
