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
  const { tally } = loaded;
  const statuses = statusesOfKind(key, tally);
  return isKindChosen(key, { chosen, tally })
    ? new Set([...chosen].filter((one) => !statuses.includes(one)))
    : new Set([...chosen, ...statuses]);
}

/** Whether every status of a kind that occurs is chosen. */
export function isKindChosen(
  kind: string,
  { chosen, tally }: { readonly chosen: ReadonlySet<string>; readonly tally: CallTally },
): boolean {
  const statuses: readonly string[] = statusesOfKind(kind, tally);
  return [...tally.byStatus.keys(), ...tally.unrecognised.keys()].every(
    (one) => chosen.has(one) || !statuses.includes(one),
  );
}

/** Words that nobody knows are a kind of their own, as they came. */
function statusesOfKind(kind: string, { unrecognised }: CallTally): readonly string[] {
  return kind === 'unrecognised'
    ? [...unrecognised.keys()]
    : CALL_STATUSES.filter(({ group }) => group === kind).map(({ id }) => id);
}
