import type { Call } from './call.js';
import { parseInstant } from './instant.js';

/** A span of time in milliseconds since 1970; open where a side is left out. */
export interface TimeSpan {
  /** Inclusive. */
  readonly from?: number | undefined;
  /** Exclusive. */
  readonly to?: number | undefined;
}

/**
 * Whether a call started within a span; one without a time is in the span without sides alone.
 *
 * @example startsWithin(call, { from: Date.UTC(2026, 10, 1) })
 */
export function startsWithin(call: Call, { from, to }: TimeSpan): boolean {
  if (from === undefined && to === undefined) return true;
  const time = parseInstant(call.startedAt);
  return time !== undefined && time >= (from ?? -Infinity) && time < (to ?? Infinity);
}
