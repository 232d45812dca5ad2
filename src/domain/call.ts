/**
 * One call. Durations are whole milliseconds; times are ISO 8601 strings; the status is in the
 * API's own words (read it with `parseCallStatus`).
 */
export interface Call {
  readonly id: string;
  readonly campaignId: string;
  readonly status: string;
  readonly startedAt?: string;
  /** Whole milliseconds, never seconds. Missing for a call without a final duration. */
  readonly durationMs?: number;
  readonly contactName?: string;
  readonly contactId?: string;
  readonly phoneNumber?: string;
  readonly summary?: string;
  readonly sentiment?: string;
  readonly transcript?: string;
  readonly recordingUrl?: string;
  readonly callbackAt?: string;
  readonly meetingAt?: string;
}
