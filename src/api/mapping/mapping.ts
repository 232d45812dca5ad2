/**
 * How another API looks, as data: what to ask, where the records and the next page are, which of
 * its fields mean what, and which of its words mean which status. It can be written as JSON.
 *
 * Texts of a request are templates: `{projectId}`, `{campaignId}`, `{from}`, `{to}` and
 * `{pageSize}` are filled in; a time can be asked for as `{from:epoch-ms}` or `{from:epoch-s}`.
 * An entry of `query`, `headers` or `body` whose value is not known is left out; a path lacking
 * one is an error.
 *
 * @example
 * const mapping: Mapping = {
 *   name: 'Dialler',
 *   inlineCampaigns: [{ id: 'spring', name: 'Spring', status: 'complete' }],
 *   calls: {
 *     path: '/jobs/{campaignId}/calls',
 *     query: { per_page: '{pageSize}' },
 *     items: 'results',
 *     paging: { kind: 'page', name: 'page', size: 100, more: 'has_next' },
 *     fields: {
 *       id: 'uuid',
 *       startedAt: { path: 'began', unit: 'epoch-s' },
 *       duration: { path: 'talk_minutes', unit: 'min' },
 *     },
 *     status: {
 *       from: { word: 'result' },
 *       rules: [
 *         { is: 'busy', when: { word: 'ENGAGED' } },
 *         { is: 'failed', when: { word: { prefix: 'ERR_' } } },
 *       ],
 *     },
 *   },
 * };
 */
import type { CallStatusId } from '../../domain/call-status.js';
import type { CampaignStatusId } from '../../domain/campaign-status.js';

export interface Mapping {
  /** Whose API it is; said before words that only look like ours. */
  readonly name?: string;
  /** Headers of every question; `{token}` puts the token there instead of `Authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Campaigns as they are, for an API that has no list of them; statuses in our own words. */
  readonly inlineCampaigns?: readonly InlineCampaign[];
  readonly campaigns?: CampaignsMapping;
  /** One campaign by its id; without it, it is looked for in the list. */
  readonly campaign?: OneCampaignMapping;
  /** Where there may be several campaigns, something in it names `{campaignId}`. */
  readonly calls: CallsMapping;
}

export interface InlineCampaign {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

/** JSON with templates in its texts. */
export type Template =
  string | number | boolean | null | readonly Template[] | { readonly [name: string]: Template };

export interface RequestMapping {
  /** `GET` unless said otherwise. */
  readonly method?: 'GET' | 'POST';
  /** Below `api-base`; what that already ends with is not said twice. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, Template>>;
}

export interface ListMapping extends RequestMapping {
  /** Where the list of records is; empty when the answer itself is the list. */
  readonly items: FieldPath;
  /** Where the number of all records is. */
  readonly total?: FieldPath;
  readonly paging: Paging;
  /** Records of which these hold are another's: for an API that cannot filter. */
  readonly omit?: Conditions;
  /** Only records of which these hold. */
  readonly only?: Conditions;
  /**
   * Only records listed elsewhere: the records here do not say whose they are, but another answer
   * lists which belong to the campaign.
   */
  readonly members?: MembersMapping;
}

export interface MembersMapping extends RequestMapping {
  readonly items: FieldPath;
  /** Where a member's id is. */
  readonly id: FieldPath;
}

export interface CampaignsMapping extends ListMapping {
  readonly fields: CampaignFields;
  readonly status: StatusMapping<CampaignStatusId>;
  /** Asked instead when the API does not know this path (404). */
  readonly otherwise?: RequestMapping;
}

export interface OneCampaignMapping extends RequestMapping {
  /** Where the campaign is; empty when the answer itself is the campaign. */
  readonly item: FieldPath;
  /** Those of `campaigns` without it. */
  readonly fields?: CampaignFields;
  /** That of `campaigns` without it. */
  readonly status?: StatusMapping<CampaignStatusId>;
}

export interface CallsMapping extends ListMapping {
  readonly fields: CallFields;
  readonly status: StatusMapping<CallStatusId>;
}

/** Names between dots, such as `customer.number`; `*` stands for every entry of a list. */
export type FieldPath = string;
/** Where a value is; of several paths, the first that has one. */
export type FieldSource = FieldPath | readonly FieldPath[];

export const TIME_UNITS = ['iso', 'rfc2822', 'epoch-s', 'epoch-ms'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];
export const DURATION_UNITS = ['s', 'ms', 'min'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** A time: ISO 8601 when only the path is given. Numbers may come as text. */
export type TimeField = FieldSource | { readonly path: FieldSource; readonly unit: TimeUnit };

/** A duration, or the time between two times. Numbers may come as text. */
export type DurationField =
  | { readonly path: FieldSource; readonly unit: DurationUnit }
  | { readonly unit: 'derived'; readonly start: TimeField; readonly end: TimeField };

/** A count, or several that are added up. */
export type CountField = FieldSource | { readonly sum: readonly FieldPath[] };

export interface CampaignFields {
  readonly id: FieldSource;
  /** The id stands in for a name that is missing. */
  readonly name: FieldSource;
  readonly projectId?: FieldSource;
  readonly scheduledAt?: TimeField;
  readonly startedAt?: TimeField;
  readonly endedAt?: TimeField;
  readonly updatedAt?: TimeField;
  readonly scheduledCalls?: CountField;
  readonly executedCalls?: CountField;
  readonly url?: FieldSource;
}

export interface CallFields {
  readonly id: FieldSource;
  readonly startedAt?: TimeField;
  readonly duration?: DurationField;
  readonly contactName?: FieldSource;
  readonly contactId?: FieldSource;
  readonly phoneNumber?: FieldSource;
  readonly summary?: FieldSource;
  readonly sentiment?: FieldSource;
  readonly transcript?: FieldSource;
  readonly recordingUrl?: FieldSource;
  readonly callbackAt?: TimeField;
  readonly meetingAt?: TimeField;
}

/** What one value must be: exactly this, one of these, or of this form. */
export type Match =
  | string
  | boolean
  | readonly string[]
  | { readonly prefix: string }
  /** A regular expression that must be found in it. */
  | { readonly pattern: string }
  /** A number greater than this. */
  | { readonly above: number }
  | { readonly present: boolean };

/** All must hold. The keys are paths; in status rules, the names of `from`. */
export type Conditions = Readonly<Record<string, Match>>;

export interface StatusRule<Status extends string> {
  readonly is: Status;
  readonly when: Conditions;
}

export interface StatusMapping<Status extends string> {
  /** The fields that say it, most telling last: those words are shown when no rule knows them. */
  readonly from: Readonly<Record<string, FieldSource>>;
  /** Tried before `rules`: words of one account, added to a preset. */
  readonly first?: readonly StatusRule<Status>[];
  /** In order; the first that holds decides. */
  readonly rules: readonly StatusRule<Status>[];
}

/** How the next page is asked for. Names are those of the query, or of the body of a `POST`. */
export type Paging =
  /** There is one page. */
  | { readonly kind: 'none' }
  /** The answer holds an opaque cursor; `more`, where it is, says whether one follows. */
  | {
      readonly kind: 'cursor';
      readonly name: string;
      readonly next: FieldPath;
      readonly size?: number;
      readonly more?: FieldPath;
    }
  /** Pages are numbered from `first`, 1 by default. */
  | {
      readonly kind: 'page';
      readonly name: string;
      readonly size: number;
      readonly first?: number;
      readonly more?: FieldPath;
    }
  /** The number of records before the page. */
  | { readonly kind: 'offset'; readonly name: string; readonly size: number }
  /** The places of the first and the last record. */
  | {
      readonly kind: 'range';
      readonly from: string;
      readonly to: string;
      readonly size: number;
    }
  /** The answer holds the next page's address; relative ones start at the question's, or the API's root. */
  | {
      readonly kind: 'next-link';
      readonly next: FieldPath;
      readonly size?: number;
      readonly relativeTo?: 'request' | 'root';
    }
  /**
   * What comes after (or before) the last record of the page. Of records with equal times, some
   * may stand on the next page: `time` asks a millisecond wider, and drops those seen.
   */
  | {
      readonly kind: 'last-item';
      readonly name: string;
      readonly field: FieldPath;
      readonly size: number;
      readonly time?: 'descending';
    };
