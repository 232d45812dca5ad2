/** One thing that is measured: a contender in a scenario. */
export interface Contender<Work extends string> {
  readonly name: string;
  /** One run; milliseconds of each piece of work. */
  run(): Promise<Readonly<Record<Work, number>>>;
}

export interface Measured {
  readonly name: string;
  readonly median: number | undefined;
  readonly runs: number;
}

export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [upper, lower] = [sorted[middle], sorted[middle - 1]];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 || lower === undefined ? upper : (upper + lower) / 2;
}

/**
 * Takes turns, so that whatever slows the machine down slows everybody. A contender that fails
 * has no figure for that run, and the reason is said.
 */
export async function alternate<Work extends string>(
  works: readonly Work[],
  contenders: readonly Contender<Work>[],
  runs: number,
): Promise<ReadonlyMap<Work, readonly Measured[]>> {
  const readings = new Map<string, Readonly<Record<Work, number>>[]>();
  for (let run = 0; run < runs; run += 1) {
    const turn = run % contenders.length;
    for (const { name, run: measure } of [
      ...contenders.slice(turn),
      ...contenders.slice(0, turn),
    ]) {
      try {
        readings.set(name, [...(readings.get(name) ?? []), await measure()]);
      } catch (error) {
        console.warn(`${name} failed:`, error);
      }
    }
  }
  return new Map(
    works.map((work) => [
      work,
      contenders.map(({ name }) => {
        const times = (readings.get(name) ?? []).map((reading) => reading[work]);
        return { name, median: median(times), runs: times.length };
      }),
    ]),
  );
}

/** A goal: ours against one peer, at most this many times as long. */
export interface Goal {
  readonly peer: string;
  readonly atMost: number;
}

const digits = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

/** A table of medians and ratios to ours, and which goals are met. */
export function table(
  title: string,
  measured: readonly Measured[] = [],
  goals: readonly Goal[] = [],
  unit = 'ms',
): string {
  const ours = measured.find(({ name }) => name === 'ours')?.median;
  const lines = measured.map(({ name, median: value }) => {
    if (value === undefined) return `| ${name} | – | – | |`;
    const goal = goals.find(({ peer }) => peer === name);
    const ratio = ours === undefined || name === 'ours' ? undefined : ours / value;
    const verdict =
      goal && ratio !== undefined
        ? `${ratio <= goal.atMost ? 'met' : 'NOT MET'}: ours at most ${String(goal.atMost)} ×`
        : '';
    const times = ratio === undefined ? '' : `${ratio.toFixed(2)} ×`;
    return `| ${name} | ${digits(value)} ${unit} | ${times} | ${verdict} |`;
  });
  return [
    `\n### ${title}`,
    `| who | median | ours ÷ theirs | goal |`,
    `| --- | ---: | ---: | --- |`,
  ]
    .concat(lines)
    .join('\n');
}
