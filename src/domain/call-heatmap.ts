import { callStatus, parseCallStatus } from './call-status.js';
import type { Call } from './call.js';
import { isDay, parseInstant } from './instant.js';
import { wallClock } from './wall-clock.js';

/** Fewer calls than this say too little for a share. */
export const FEWEST_CALLS = 10;

const NO_CALLS = { calls: 0, connected: 0 } as const;

/** The final calls that started in one hour of one weekday. */
export interface HeatmapCell {
  /** 1 Monday – 7 Sunday. */
  readonly weekday: number;
  /** 0–23 */
  readonly hour: number;
  readonly calls: number;
  /** Calls that reached a person. */
  readonly connected: number;
  /** From 0 to 1; `undefined` where there are too few calls to say. */
  readonly share: number | undefined;
}

export interface CallHeatmap {
  /** Every hour of every weekday, Monday 0:00 first: 168 cells. */
  readonly cells: readonly HeatmapCell[];
  /**
   * Where calls reached a person most often; `undefined` while no cell has enough calls, or where
   * they reach fewer people in such cells than over all.
   */
  readonly best: HeatmapCell | undefined;
  /** Calls that are not over, have no time, or a status that is not known. */
  readonly leftOut: number;
}

/**
 * When calls reach a person: the share of final calls that did, by weekday and hour on the wall
 * clock of a time zone.
 *
 * @example callHeatmap(calls, { timeZone: 'Europe/Berlin' }).best // { weekday: 2, hour: 10, … }
 */
export function callHeatmap(
  calls: Iterable<Call>,
  { timeZone }: { readonly timeZone: string },
): CallHeatmap {
  const clockAt = wallClock(timeZone);
  const sums = new Map<number, { calls: number; connected: number }>();
  let leftOut = 0;
  for (const call of calls) {
    const id = parseCallStatus(call.status);
    const instant = isDay(call.startedAt) ? undefined : parseInstant(call.startedAt);
    const row = id && callStatus(id);
    if (!row?.final || instant === undefined) {
      leftOut += 1;
      continue;
    }
    const { weekday, hour } = clockAt(instant);
    const index = (weekday - 1) * 24 + hour;
    const sum = sums.get(index) ?? NO_CALLS;
    sums.set(index, {
      calls: sum.calls + 1,
      connected: sum.connected + (row.connected ? 1 : 0),
    });
  }
  const cells = [...Array(7 * 24).keys()].map((index): HeatmapCell => {
    const sum = sums.get(index) ?? NO_CALLS;
    return {
      weekday: Math.floor(index / 24) + 1,
      hour: index % 24,
      ...sum,
      share: sum.calls < FEWEST_CALLS ? undefined : sum.connected / sum.calls,
    };
  });
  return { cells, best: bestOf(cells), leftOut };
}

/** The highest share; among equals that of more calls, then the earliest. */
function bestOf(cells: readonly HeatmapCell[]): HeatmapCell | undefined {
  const sum = (of: 'calls' | 'connected'): number =>
    cells.reduce((total, cell) => total + cell[of], 0);
  const average = sum('connected') / sum('calls');
  let best: (HeatmapCell & { share: number }) | undefined;
  for (const cell of cells) {
    const { share } = cell;
    if (share === undefined || share === 0 || share < average) continue;
    const isBetter =
      !best || share > best.share || (share === best.share && cell.calls > best.calls);
    if (isBetter) best = { ...cell, share };
  }
  return best;
}
