/** One thing that is measured: a contender in a scenario. */
export interface Contender {
  readonly name: string;
  /** One run; milliseconds, or undefined where it cannot do this. */
  run(): Promise<number | undefined>;
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

/** Takes turns, so that whatever slows the machine down slows everybody. */
export async function alternate(
  contenders: readonly Contender[],
  runs: number,
): Promise<Measured[]> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    const turn = run % contenders.length;
    for (const contender of [...contenders.slice(turn), ...contenders.slice(0, turn)]) {
      const time = await contender.run();
      if (time !== undefined) times.get(contender.name)?.push(time);
    }
  }
  return contenders.map(({ name }) => {
    const values = times.get(name) ?? [];
    return { name, median: median(values), runs: values.length };
  });
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
  measured: readonly Measured[],
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
