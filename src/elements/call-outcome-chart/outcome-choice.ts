import { CALL_STATUSES } from '../../domain/call-status.js';
import type { CallTally } from '../../domain/call-tally.js';
import { toggled } from '../../ui/toggled.js';
import type { OutcomeView } from './outcome-data.js';
import type { LoadedOutcomes } from './outcome-query.js';

/**
 * The statuses chosen after a person picked an outcome, or all of a kind in a stacked bar. What is
 * picked again is taken back.
 */
export function chosenAfter(
  key: string,
  shown: {
    readonly chosen: ReadonlySet<string>;
    readonly view: OutcomeView;
    readonly loaded: LoadedOutcomes | undefined;
  },
): ReadonlySet<string> {
  const { chosen, view, loaded } = shown;
  // Totals alone have no times, and no stacked bars.
  if (view === 'status' || !loaded?.calls) return toggled(chosen, key);
  const statuses = statusesOfKind(key, loaded.tally);
  const isChosen = statuses.length === chosen.size && statuses.every((one) => chosen.has(one));
  return new Set(isChosen ? [] : statuses);
}

/** Words that nobody knows are a kind of their own, as they came. */
function statusesOfKind(kind: string, { unrecognised }: CallTally): readonly string[] {
  return kind === 'unrecognised'
    ? [...unrecognised.keys()]
    : CALL_STATUSES.filter(({ group }) => group === kind).map(({ id }) => id);
}
