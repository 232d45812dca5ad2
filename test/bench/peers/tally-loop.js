/** The floor: numbers only, added up in one loop. The records are turned into numbers beforehand. */
import { CALL_STATUSES } from '../../../src/domain/index.ts';

const index = new Map(CALL_STATUSES.map(({ id }, place) => [id, place]));
const counts = CALL_STATUSES.map(({ countsTowardTimeSpent }) => (countsTowardTimeSpent ? 1 : 0));
export function prepare(calls) {
  const statuses = Uint8Array.from(calls, ({ status }) => index.get(status));
  const durations = Float64Array.from(calls, ({ durationMs }) => durationMs);
  return { statuses, durations };
}
export function sum({ statuses, durations }) {
  const sums = new Float64Array(32);
  const made = new Float64Array(32);
  for (let place = 0; place < statuses.length; place += 1) {
    sums[statuses[place]] += durations[place];
    made[statuses[place]] += 1;
  }
  return counts.reduce((total, counted, place) => total + counted * sums[place], 0);
}
