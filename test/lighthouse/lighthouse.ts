/**
 * Builds the demo, serves it as a web host would, and has Lighthouse look at each of its pages, as
 * on a phone and on a desk: accessibility and best practices must be 100, and nothing may move.
 *
 *   npm run lighthouse                   every page
 *   npm run lighthouse -- article theme  some
 *
 * Lighthouse comes through npx, so that nobody who only runs the tests installs it.
 */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { resolveBrowser } from '../resolve-browser.js';

const PACKAGE = 'lighthouse@12.8.2';
const CATEGORIES = ['accessibility', 'best-practices'] as const;
const SHIFT = 'cumulative-layout-shift';
const WHAT_MOVED = 'layout-shifts';
const MOST_SHIFT = 0.01;
const SCREENS = { phone: [], desk: ['--preset=desktop'] } as const;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
const folder = fileURLToPath(new URL('../../dist-demo/', import.meta.url));

/** The part of Lighthouse's report that is read here. */
interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly { id: string }[] }>
  >;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly runtimeError?: { readonly message: string };
}
interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly numericValue?: number;
  readonly details?: { readonly items?: readonly unknown[] };
}

await build({
  configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
  logLevel: 'warn',
});
const wanted = process.argv.slice(2);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .filter((name) => wanted.length === 0 || wanted.includes(name.replace('.html', '')));
const server = await serve();
const { port } = server.address() as AddressInfo;
const { executablePath, args, headless, env } = await resolveBrowser();
const rows: Record<string, number | string>[] = [];
const shortcomings: string[] = [];
try {
  for (const page of pages) {
    for (const [screen, options] of Object.entries(SCREENS)) {
      const report = await look(`http://127.0.0.1:${String(port)}/${page}`, options);
      const scores = CATEGORIES.map((name) => [name, scoreOf(report, name)] as const);
      const shift = report.audits[SHIFT]?.numericValue ?? NaN;
      rows.push({ page, screen, ...Object.fromEntries(scores), shift });
      console.log(
        `${page}, ${screen}: ${[...scores.map(([, score]) => score), shift].map(String).join(', ')}`,
      );
      const failures = [
        ...(scores.every(([, score]) => score === 100) ? [] : failuresIn(report)),
        ...(shift <= MOST_SHIFT ? [] : [said(report, WHAT_MOVED)]),
      ];
      shortcomings.push(...failures.map((line) => `${page}, ${screen}: ${line}`));
    }
  }
} finally {
  server.close();
  server.closeAllConnections();
}
console.table(rows);
for (const line of shortcomings) console.error(line);
const isGood = rows.every(
  (row) => CATEGORIES.every((name) => row[name] === 100) && Number(row['shift']) <= MOST_SHIFT,
);
process.exitCode = isGood && rows.length > 0 ? 0 : 1;

/** A browser for each look: what one page stored must not serve the next. */
async function look(url: string, options: readonly string[]): Promise<Report> {
  const browser = await launch({ executablePath, args, headless, ...(env && { env }) });
  try {
    const { stdout } = await promisify(execFile)(
      'npx',
      [
        ...['--yes', '--package', PACKAGE, 'lighthouse', url, ...options],
        ...['--quiet', '--output=json', `--only-categories=${CATEGORIES.join(',')}`],
        `--only-audits=${SHIFT},${WHAT_MOVED}`,
        `--port=${new URL(browser.wsEndpoint()).port}`,
      ],
      { maxBuffer: 64 * 1024 * 1024 },
    );
    return JSON.parse(stdout) as Report;
  } finally {
    await browser.close();
  }
}

function scoreOf({ categories }: Report, name: string): number | string {
  const score = categories[name]?.score ?? null;
  return score === null ? 'none' : Math.round(score * 100);
}

function failuresIn(report: Report): string[] {
  if (report.runtimeError) return [report.runtimeError.message];
  return CATEGORIES.flatMap((name) => report.categories[name]?.auditRefs ?? [])
    .filter(({ id }) => (report.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => said(report, id));
}

function said({ audits }: Report, id: string): string {
  const { title = '', details } = audits[id] ?? {};
  return `${id}: ${title}\n${JSON.stringify(details?.items ?? [], undefined, 2).slice(0, 3000)}`;
}

async function serve(): Promise<Server> {
  const web = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://demo');
    const name = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(
      (file) => `/${file.replaceAll('\\', '/')}` === pathname,
    );
    const type = TYPES[extname(pathname)];
    if (name === undefined || type === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' });
    response.end(gzipSync(readFileSync(folder + name)));
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  return web;
}
