import { createContext } from '@lit/context';
import type { CampaignsApi } from '../api/campaigns-api.js';

/**
 * What a `campaign-workspace` gives the elements inside it. A new object for every change, so
 * that comparing identities is enough.
 */
export interface Workspace {
  readonly api?: CampaignsApi;
  /** Why there is no API although one was asked for, such as an address that is none. */
  readonly problem?: unknown;
  readonly projectId?: string;
  readonly campaignId?: string;
  readonly timeZone?: string;
  /** The chosen call statuses: ids, or the API's own words; empty means all. */
  readonly callStatuses: ReadonlySet<string>;
  /** They were chosen to follow up on their calls. */
  readonly isFollowUp: boolean;
  /** Asks for a token again after a sign-out; else nothing. */
  resume(): void;
  chooseCampaign(campaignId: string): void;
  chooseCallStatuses(statuses: Iterable<string>, isFollowUp?: boolean): void;
}

export const workspaceContext = createContext<Workspace>(Symbol.for('campaign-widgets.workspace'));
