import { esbuildPlugin } from '@web/dev-server-esbuild';
import type { TestRunnerConfig } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import {
  a11ySnapshotPlugin,
  sendKeysPlugin,
  sendMousePlugin,
} from '@web/test-runner-commands/plugins';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { mediaFeaturesPlugin } from './media-features-plugin.js';
import { resolveBrowser } from './resolve-browser.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const mockServiceWorker = readFileSync(
  createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'),
  'utf8',
);

/** Addresses of the servers that the tests talk to over real sockets, by name. */
export type TestServers = Readonly<Record<string, string>>;

/** Web Test Runner's settings: every test file in one Chromium, two at a time. */
export async function browserTestConfig(
  files: readonly string[],
  servers: TestServers,
  options: { readonly coverage: boolean },
): Promise<Partial<TestRunnerConfig>> {
  const { source, executablePath, args, headless, env } = await resolveBrowser();
  console.log(`Browser: ${source} (${executablePath})`);
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
    browsers: [
      chromeLauncher({
        launchOptions: { executablePath, args, headless, ...(env && { env }) },
        // A window each: tabs that share one are hidden, and hidden tabs paint no frames.
        createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
      }),
    ],
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
      sendKeysPlugin(),
      sendMousePlugin(),
      mediaFeaturesPlugin(),
      esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
    ],
    filterBrowserLogs: ({ args: words }) =>
      !words.some((word) => typeof word === 'string' && word.startsWith('Lit is in dev mode')),
    testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
    testsFinishTimeout: 240_000,
  };
}

/** Whether the built files are there; the tests of host pages need them. */
export const isBuilt = (): boolean => existsSync(`${root}dist/cdn/campaign-widgets.js`);
