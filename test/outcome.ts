/** What came of one run of tests. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Tests that the engine cannot run, each with the reason. */
  readonly notRun: readonly string[];
  /** What failed, a line each: where, which test, and what it said, cut where that is long. */
  readonly failures: readonly string[];
}

/** Enough for the two sides of most comparisons, whose first line says only that they differ. */
const LONGEST = 600;

/** One line of `failures`, whatever the error is. */
export function failure(where: string, name: string, error: unknown): string {
  const said = error instanceof Error ? (error.cause ?? error) : error;
  const message = said instanceof Error ? said.message : String(said);
  const line = message.replace(/\s+/g, ' ').trim();
  return `${where}: ${name}: ${line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line}`;
}
