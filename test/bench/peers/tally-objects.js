/** What most people would write: an object of sums. */
import { countsTowardTimeSpent } from '../../../src/domain/index.ts';

export function sum(calls) {
  const sums = {};
  for (const { status, durationMs } of calls) {
    const known = (sums[status] ??= { calls: 0, ms: 0 });
    known.calls += 1;
    known.ms += durationMs;
  }
  return Object.entries(sums).reduce(
    (total, [status, { ms }]) => total + (countsTowardTimeSpent(status) ? ms : 0),
    0,
  );
}
