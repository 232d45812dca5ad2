import type { CampaignsApi } from '../../api/campaigns-api.js';
import type { Call } from '../../domain/call.js';
import { EMPTY_TALLY, tallyCalls, type CallTally } from '../../domain/call-tally.js';
import { isoInstant } from '../../domain/instant.js';
import { startsWithin, type TimeSpan, type WrittenSpan } from '../../domain/time-span.js';
import {
  TALLY_FIELDS,
  loadCallTally,
  wholeTally,
  type LoadedTally,
} from '../../ui/call-tally-loading.js';
import { givenCalls, loadCalls, type LoadedCalls } from '../../ui/calls-loading.js';
import type { LoadRequest } from '../../ui/loader.js';

/** Totals, and the calls themselves where they are sorted by time. */
export interface LoadedOutcomes extends LoadedTally {
  readonly calls?: readonly Call[];
}

/** Data the host has: totals, the calls of a span of time, or neither. */
export function givenOutcomes(
  all: readonly Call[] | undefined,
  tally: CallTally | undefined,
  span: TimeSpan,
): LoadedOutcomes | undefined {
  const { calls: usable, rejected } = givenCalls(all ?? []);
  const calls = usable.filter(startsWithin(span));
  const given = tally ?? (all && tallyCalls(calls));
  return given && { ...wholeTally(given), rejected, ...(all && { calls }) };
}

/** The span as an API is asked for it: as the page wrote it, where that is a moment in UTC. */
export function askedSpan({ from, to }: WrittenSpan, span: TimeSpan): WrittenSpan {
  const asked = (text: string | undefined, instant: number | undefined): string | undefined => {
    if (instant === undefined) return undefined;
    return text?.endsWith('Z') ? text : isoInstant(instant);
  };
  return { from: asked(from, span.from), to: asked(to, span.to) };
}

/** Loads totals alone where they are enough, and every call where its time is asked for. */
export async function loadOutcomes(
  api: CampaignsApi,
  { campaignId, from, to }: WrittenSpan & { readonly campaignId: string },
  request: LoadRequest<LoadedOutcomes> & { readonly needsCalls: boolean },
): Promise<LoadedOutcomes> {
  const { signal, show, needsCalls } = request;
  const query = {
    campaignId,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
  if (!needsCalls) return loadCallTally(api, query, { signal, show });
  let tally = EMPTY_TALLY;
  let folded = 0;
  const withTally = (loaded: LoadedCalls): LoadedOutcomes => {
    tally = tallyCalls(loaded.calls.slice(folded), tally);
    folded = loaded.calls.length;
    return { ...loaded, tally };
  };
  const loaded = await loadCalls(api, query, {
    signal,
    fields: TALLY_FIELDS,
    show: (soFar) => {
      show(withTally(soFar));
    },
  });
  return withTally(loaded);
}
