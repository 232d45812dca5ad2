import type { RejectedRecord } from '../api/campaigns-api.js';
import type { Call } from '../domain/call.js';
import type { Campaign } from '../domain/campaign.js';
import type { FollowUp } from '../domain/follow-ups.js';
import type { ErrorKind } from '../i18n/error-kind.js';

/** `campaign-load`: data is in, and on screen after the element's next `updateComplete`. */
export interface CampaignLoadDetail {
  /** Records shown, or folded into what is. */
  readonly records: number;
}

/** `campaign-error`: something could not be shown; the element says so in words. */
export interface CampaignErrorDetail {
  readonly error: unknown;
  readonly kind: ErrorKind;
  /** Whether the same question may go through later by itself; a person may always try again. */
  readonly retryable: boolean;
}

/** `campaign-data-issue`: data was shown, but not all of it could be read or recognised. */
export interface CampaignDataIssueDetail {
  readonly rejected: readonly RejectedRecord[];
  /** Status words that the kit does not know, as the API wrote them. */
  readonly unrecognised: readonly string[];
}

/** `campaign-select` (cancelable): a person chose a campaign. */
export interface CampaignSelectDetail {
  readonly campaign: Campaign;
}

/** `call-filter-change`: the call statuses to show; empty means all. */
export interface CallFilterChangeDetail {
  readonly statuses: readonly string[];
}

/** `campaign-status-change`: a refresh brought another status than the load before. */
export interface CampaignStatusChangeDetail {
  readonly campaign: Campaign;
  /** The status before, in the API's own words. */
  readonly previous: string;
}

/** `campaign-review`: how many campaigns are paused and want a person. */
export interface CampaignReviewDetail {
  readonly total: number;
  readonly campaigns: readonly Campaign[];
}

/** `call-select`: a person opened a call. The phone number is masked unless it is shown. */
export interface CallSelectDetail {
  readonly call: Call;
}

/** `follow-up` (cancelable): a person took up a follow-up. */
export interface FollowUpDetail {
  readonly followUp: FollowUp;
}

/** The kit's events by name, with what `event.detail` holds. */
export interface WidgetEventDetails {
  'campaign-load': CampaignLoadDetail;
  'campaign-error': CampaignErrorDetail;
  'campaign-data-issue': CampaignDataIssueDetail;
  'campaign-select': CampaignSelectDetail;
  'call-filter-change': CallFilterChangeDetail;
  'campaign-status-change': CampaignStatusChangeDetail;
  'campaign-review': CampaignReviewDetail;
  'call-select': CallSelectDetail;
  'follow-up': FollowUpDetail;
}

/**
 * Fires one of the kit's events from an element: bubbling, composed, with a typed detail.
 *
 * @returns false when a listener called `preventDefault()`
 */
export function fire<Name extends keyof WidgetEventDetails>(
  host: EventTarget,
  name: Name,
  detail: WidgetEventDetails[Name],
  options: { readonly cancelable?: boolean } = {},
): boolean {
  return host.dispatchEvent(
    new CustomEvent(name, {
      detail,
      bubbles: true,
      composed: true,
      cancelable: options.cancelable ?? false,
    }),
  );
}

declare global {
  /** Of elements, the document and the window: the events bubble. */
  interface GlobalEventHandlersEventMap {
    'campaign-load': CustomEvent<CampaignLoadDetail>;
    'campaign-error': CustomEvent<CampaignErrorDetail>;
    'campaign-data-issue': CustomEvent<CampaignDataIssueDetail>;
    'campaign-select': CustomEvent<CampaignSelectDetail>;
    'call-filter-change': CustomEvent<CallFilterChangeDetail>;
    'campaign-status-change': CustomEvent<CampaignStatusChangeDetail>;
    'campaign-review': CustomEvent<CampaignReviewDetail>;
    'call-select': CustomEvent<CallSelectDetail>;
    'follow-up': CustomEvent<FollowUpDetail>;
  }
}
