import {
  summaryReporter,
  startTestRunner,
  type BrowserLauncher,
  type TestRunner,
} from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { untriedBranches } from './branch-coverage.js';
import { abilityNeeded, ENGINE_NAMES, whyNot, type Engine } from './engines/abilities.js';
import { chromiumLauncher } from './engines/chromium.js';
import { firefoxLauncher } from './engines/firefox.js';
import { MissingEngine } from './engines/installed.js';
import { freePort } from './engines/webdriver.js';
import { webkitLauncher } from './engines/webkit.js';
import { failure, type Outcome } from './outcome.js';
import { startTestServers } from './test-servers.js';
import { browserTestConfig } from './web-test-runner.config.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const LAUNCHERS = {
  chromium: chromiumLauncher,
  firefox: firefoxLauncher,
  webkit: webkitLauncher,
} as const satisfies Record<Engine, () => BrowserLauncher | Promise<BrowserLauncher>>;

/** Runs test files in an engine; one that is not installed is one failure, with how to get it. */
export async function runInEngine(
  engine: Engine,
  files: readonly string[],
  options: { readonly coverage: boolean },
): Promise<Outcome> {
  let launcher: BrowserLauncher;
  try {
    launcher = await LAUNCHERS[engine]();
  } catch (error) {
    if (!(error instanceof MissingEngine)) throw error;
    console.error(error.message);
    return { passed: 0, failed: 1, notRun: [], failures: [failure(engine, 'start', error)] };
  }
  const servers = await startTestServers();
  const settings = browserTestConfig(launcher, files, servers.addresses, options);
  const runner = await startTestRunner({
    config: { ...settings, port: await freePort(), reporters: [summaryReporter({})] },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('The browser test runner did not start.');
  const allPassed = await new Promise<boolean>((resolve) => {
    runner.on('stopped', resolve);
  });
  await servers.close();
  const outcome = outcomeOf(engine, runner, allPassed);
  if (!options.coverage) return outcome;
  const untried = untriedBranches(`${root}coverage/coverage-final.json`);
  const gaps = untried.map((place) => failure(engine, place, 'no test takes this branch'));
  return {
    ...outcome,
    failed: outcome.failed + untried.length,
    failures: [...outcome.failures, ...gaps],
  };
}

function outcomeOf(engine: Engine, runner: TestRunner, allPassed: boolean): Outcome {
  let passed = 0;
  let failed = 0;
  const notRun: string[] = [];
  const failures: string[] = [];
  for (const session of runner.sessions.all()) {
    const suites = session.testResults ? [session.testResults] : [];
    for (let suite = suites.pop(); suite; suite = suites.pop()) {
      suites.push(...suite.suites);
      for (const { name, ...test } of suite.tests) {
        if (test.passed) passed += 1;
        else if (!test.skipped) {
          failed += 1;
          failures.push(failure(ENGINE_NAMES[engine], name, test.error?.message));
        } else {
          const ability = abilityNeeded(name);
          const reason = ability && whyNot(engine, ability);
          // Skipped without a reason from the table: nobody would notice.
          if (reason === undefined) {
            failed += 1;
            failures.push(failure(ENGINE_NAMES[engine], name, 'skipped by hand'));
          }
          notRun.push(`${ENGINE_NAMES[engine]}: ${name}: ${reason ?? 'FAILED, skipped by hand'}`);
        }
      }
    }
    // A file that could not load, or an error outside any test, fails the run as well.
    failed += session.errors.length;
    for (const { message } of session.errors) {
      failures.push(failure(ENGINE_NAMES[engine], session.testFile, message));
    }
  }
  if (!allPassed && failed === 0) {
    failed = 1;
    failures.push(failure(ENGINE_NAMES[engine], 'the run', 'the runner says that it failed'));
  }
  return { passed, failed, notRun, failures };
}
