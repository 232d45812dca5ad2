/**
 * Runs the tests: those of the browser in Web Test Runner, those of files and servers in Node.
 * Ends with one line, `N passed, N failed`.
 *
 *   npm test                                        everything
 *   npm run test:browser -- --files 'test/api/*'    some browser tests
 *   npm run test:node                               those in Node alone
 */
import { summaryReporter, startTestRunner, type TestRunner } from '@web/test-runner';
import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { untriedBranches } from './branch-coverage.js';
import { resolveBrowser } from './resolve-browser.js';
import { startTestServers } from './test-servers.js';
import { browserTestConfig } from './web-test-runner.config.js';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
/** Tests that need Node itself: the file system, the package, real servers, driven browsers. */
const NODE_FOLDERS = ['test/package', 'test/browser'];

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    files: { type: 'string', multiple: true },
  },
});

// Before the tests, which start together: the first run unpacks the browser.
await resolveBrowser();
const outcomes: Outcome[] = [];
if (options.only !== 'browser') outcomes.push(await runInNode());
if (options.only !== 'node') outcomes.push(await runInBrowser());
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

function testFiles(inNode: boolean): string[] {
  return readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => NODE_FOLDERS.some((folder) => path.startsWith(`${folder}/`)) === inNode)
    .sort();
}

async function runInBrowser(): Promise<Outcome> {
  const servers = await startTestServers();
  const settings = await browserTestConfig(options.files ?? testFiles(false), servers.addresses, {
    // Single files leave most of the code alone.
    coverage: options.files === undefined,
  });
  const runner = await startTestRunner({
    config: { ...settings, reporters: [summaryReporter({})] },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('The browser test runner did not start.');
  const allPassed = await new Promise<boolean>((resolve) => {
    runner.on('finished', resolve);
  });
  await servers.close();
  const { passed, failed } = browserOutcome(runner, allPassed);
  if (!settings.coverage) return { passed, failed };
  const untried = untriedBranches(`${root}coverage/coverage-final.json`);
  for (const place of untried) console.log(`No test takes the branch at ${place}`);
  return { passed, failed: failed + untried.length };
}

function browserOutcome(runner: TestRunner, allPassed: boolean): Outcome {
  let passedTests = 0;
  let failedTests = 0;
  for (const session of runner.sessions.all()) {
    const suites = session.testResults ? [session.testResults] : [];
    for (let suite = suites.pop(); suite; suite = suites.pop()) {
      suites.push(...suite.suites);
      for (const test of suite.tests) {
        if (test.passed) passedTests += 1;
        else if (!test.skipped) failedTests += 1;
      }
    }
    // A file that could not load, or an error outside any test, fails the run as well.
    if (session.errors.length > 0) failedTests += session.errors.length;
  }
  if (!allPassed && failedTests === 0) failedTests = 1;
  return { passed: passedTests, failed: failedTests };
}

async function runInNode(): Promise<Outcome> {
  const files = (options.only === 'node' ? options.files : undefined) ?? testFiles(true);
  let passedTests = 0;
  let failedTests = 0;
  const stream = run({ files: files.map((file) => `${root}${file}`), concurrency: 2 });
  stream.on('test:pass', (event) => {
    if (event.details.type !== 'suite' && event.skip === undefined) passedTests += 1;
  });
  stream.on('test:fail', (event) => {
    if (event.details.type !== 'suite') failedTests += 1;
  });
  const reporter = new spec();
  reporter.pipe(process.stdout);
  stream.pipe(reporter, { end: true });
  await new Promise((resolve) => reporter.on('end', resolve));
  return { passed: passedTests, failed: failedTests };
}
