/** Runs what the tests after it describe, one by one. Ends with 1 when one fails, at once. */
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

// Once all are described.
setTimeout(() => {
  void runAll();
});

async function runAll(): Promise<void> {
  for (const { name, work } of tests) {
    try {
      await work();
    } catch (error) {
      console.error(`${name}: ${String(error)}`);
      process.exit(1);
    }
  }
  console.log(`${String(tests.length)} passed`);
  process.exit(tests.length > 100 ? 0 : 1);
}
