/** What came of one run of tests. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Tests that the engine cannot run, each with the reason. */
  readonly notRun: readonly string[];
}
