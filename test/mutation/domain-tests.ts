/**
 * Runs what the tests after it describe, those that took least the last time first: most mistakes
 * fail in a moment. Ends with 1 when one fails, at once.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

type Work = () => unknown;
const tests: { readonly name: string; readonly work: Work }[] = [];
const names: string[] = [];
Object.assign(globalThis, {
  describe: (name: string, define: Work) => {
    names.push(name);
    define();
    names.pop();
  },
  it: (name: string, work: Work) => {
    tests.push({ name: [...names, name].join(' > '), work });
  },
});

const timesFile = new URL('domain-test-times.json', import.meta.url);
const times = existsSync(timesFile)
  ? (JSON.parse(readFileSync(timesFile, 'utf8')) as Record<string, number>)
  : {};

// Once all are described.
setTimeout(() => {
  void runAll();
});

async function runAll(): Promise<void> {
  const taken: Record<string, number> = {};
  tests.sort((one, other) => (times[one.name] ?? 0) - (times[other.name] ?? 0));
  for (const { name, work } of tests) {
    const start = performance.now();
    try {
      await work();
    } catch (error) {
      console.error(`${name}: ${String(error)}`);
      process.exit(1);
    }
    taken[name] = performance.now() - start;
  }
  console.log(`${String(tests.length)} passed`);
  // Once, by the first run: later ones may stand beside each other.
  if (!existsSync(timesFile)) writeFileSync(timesFile, JSON.stringify(taken));
  process.exit(tests.length > 100 ? 0 : 1);
}
