import { esbuildPlugin } from '@web/dev-server-esbuild';
import type { BrowserLauncher, TestRunnerConfig, TestRunnerPlugin } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { mediaFeaturesPlugin } from './media-features-plugin.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const mockServiceWorker = readFileSync(
  createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'),
  'utf8',
);

/** Addresses of the servers that the tests talk to over real sockets, by name. */
export type TestServers = Readonly<Record<string, string>>;

/** Web Test Runner's settings: every test file in one engine, two at a time. */
export function browserTestConfig(
  launcher: BrowserLauncher,
  files: readonly string[],
  servers: TestServers,
  options: { readonly coverage: boolean },
): Partial<TestRunnerConfig> {
  return {
    rootDir: root,
    files: [...files],
    nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
    concurrency: 2,
    coverage: options.coverage,
    coverageConfig: {
      // Where a number or a promise may hide: `branch-coverage.ts` wants every branch tried.
      include: ['src/domain/**/*.ts', 'src/api/**/*.ts'],
      reporters: ['text-summary', 'lcovonly', 'json'],
      reportDir: 'coverage',
      report: true,
    },
    browsers: [launcher],
    middleware: [
      (context, next) => {
        if (context.path === '/mockServiceWorker.js') {
          context.set('Service-Worker-Allowed', '/');
          context.type = 'js';
          context.body = mockServiceWorker;
          return;
        }
        if (context.path === '/test-servers.json') {
          context.type = 'json';
          context.body = JSON.stringify(servers);
          return;
        }
        return next();
      },
    ],
    plugins: [
      a11ySnapshotPlugin(),
      mediaFeaturesPlugin(),
      patientWaits(),
      esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
    ],
    filterBrowserLogs: ({ args: words }) =>
      !words.some((word) => typeof word === 'string' && word.startsWith('Lit is in dev mode')),
    // Bounds for what hangs; a busy machine must not reach them.
    testFramework: { config: { ui: 'bdd', timeout: 120_000 } },
    browserStartTimeout: 120_000,
    testsStartTimeout: 120_000,
    testsFinishTimeout: 600_000,
  };
}

/** `waitUntil` gives up after a second, which is too soon on a busy machine. */
function patientWaits(): TestRunnerPlugin {
  const [soon, later] = ['timeout = 1000', 'timeout = 20_000'];
  return {
    name: 'patient-waits',
    transform: ({ path, body }) => {
      if (!path.endsWith('/@open-wc/testing-helpers/src/helpers.js')) return undefined;
      if (typeof body !== 'string' || !body.includes(soon))
        throw new Error(`No ${soon} in ${path}.`);
      return { body: body.replace(soon, later) };
    },
  };
}
