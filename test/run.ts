/**
 * Runs the tests: those of the browser in Web Test Runner, those of files and servers in Node.
 * Ends with one line, `N passed, N failed`.
 *
 *   npm test                                        everything, in Chromium
 *   npm run test:all                                and in Firefox and WebKit
 *   npm run test:browser -- --engine firefox        the browser tests in one engine, or in several
 *   npm run test:browser -- --files 'test/api/*'    some browser tests
 *   npm run test:node                               those in Node alone
 *
 * Any file `test/**\/*.test.ts` is found; it runs in Node if its folder is one of `NODE_FOLDERS`.
 * A test that needs more of the runner than every engine has says so: `engines/abilities.ts`.
 */
import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runInEngine } from './browser-tests.js';
import { ENGINE_NAMES, ENGINES, type Engine } from './engines/abilities.js';
import { failure, type Outcome } from './outcome.js';
import { resolveBrowser } from './resolve-browser.js';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Tests that need Node itself: the file system, the package, real servers, driven browsers. */
const NODE_FOLDERS = ['test/package', 'test/browser'];

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    engine: { type: 'string', multiple: true, default: ['chromium'] },
    files: { type: 'string', multiple: true },
  },
});
const engines = chosenEngines(options.engine);

const outcomes = new Map<string, Outcome>();
if (options.only !== 'browser') outcomes.set('Node', await runInNode());
if (options.only !== 'node') {
  for (const engine of engines) {
    const seconds = secondsSince(performance.now());
    const outcome = await runInEngine(engine, options.files ?? testFiles(false), {
      // One engine measures what is covered; single files leave most of the code alone.
      coverage: engine === 'chromium' && options.files === undefined,
    });
    outcomes.set(`${ENGINE_NAMES[engine]} (${seconds()} s)`, outcome);
  }
}
report();

function chosenEngines(names: readonly string[]): readonly Engine[] {
  if (names.includes('all')) return ENGINES;
  const unknown = names.filter((name) => !ENGINES.some((engine) => engine === name));
  if (unknown.length > 0) {
    throw new Error(`No engine ${unknown.join(', ')}; there are ${ENGINES.join(', ')} and all.`);
  }
  return ENGINES.filter((engine) => names.includes(engine));
}

function secondsSince(start: number): () => string {
  return () => String(Math.round((performance.now() - start) / 1000));
}

function report(): never {
  const all = [...outcomes.values()];
  const notRun = all.flatMap((outcome) => outcome.notRun);
  if (notRun.length > 0) console.log(`\nNot run, for want of an ability:\n${notRun.join('\n')}`);
  // Once more at the end: a log that was cut off keeps its end.
  for (const line of all.flatMap(({ failures }) => failures)) console.log(`FAILED ${line}`);
  console.log('');
  for (const [name, { passed, failed, notRun }] of outcomes) {
    console.log(
      `${name}: ${String(passed)} passed, ${String(failed)} failed, ${String(notRun.length)} not run`,
    );
  }
  const passed = all.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = all.reduce((sum, outcome) => sum + outcome.failed, 0);
  console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

function testFiles(inNode: boolean): string[] {
  return readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => NODE_FOLDERS.some((folder) => path.startsWith(`${folder}/`)) === inNode)
    .sort();
}

async function runInNode(): Promise<Outcome> {
  // Before the tests, which start together: the first run unpacks the browser.
  await resolveBrowser();
  const files = (options.only === 'node' ? options.files : undefined) ?? testFiles(true);
  let passed = 0;
  let failed = 0;
  const notRun: string[] = [];
  const failures: string[] = [];
  const stream = run({ files: files.map((file) => `${root}${file}`), concurrency: 2 });
  stream.on('test:pass', ({ name, skip, details }) => {
    if (details.type === 'suite') return;
    if (skip === undefined) passed += 1;
    else {
      failed += 1;
      failures.push(failure('Node', name, 'skipped by hand'));
      notRun.push(`Node: ${name}: FAILED, skipped by hand`);
    }
  });
  stream.on('test:fail', ({ name, details }) => {
    if (details.type === 'suite') return;
    failed += 1;
    failures.push(failure('Node', name, details.error));
  });
  const reporter = new spec();
  reporter.pipe(process.stdout);
  stream.pipe(reporter, { end: true });
  await new Promise((resolve) => reporter.on('end', resolve));
  return { passed, failed, notRun, failures };
}
