/**
 * Compares the kit with its peers: sizes and times, side by side in one run, as medians and ratios.
 * Nothing here passes or fails: it prints tables.
 *
 *   npm run bench                      everything, 7 runs of each
 *   npm run bench -- --only list       one part: sizes, badges, requests, list, chart,
 *                                      tally, pages, mounts
 *   npm run bench -- --runs 15
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pageSizes } from '../package/page-sizes.js';
import { badgeRequests, campaignsById } from './badge-requests.js';
import { callPages, readPages } from './call-pages.js';
import { alternate, table, type Goal } from './measure.js';
import { mounts } from './mounts.js';
import { CHART_WORKS, LIST_WORKS, badges, chart, list, tally } from './scenarios.js';
import { brotliBytes, buildPeers, startBench } from './site.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values: options } = parseArgs({
  options: { only: { type: 'string' }, runs: { type: 'string', default: '7' } },
});
const runs = Number(options.runs);
const isWanted = (part: string): boolean => options.only === undefined || options.only === part;
const print = (text: string): void => {
  console.log(text);
};

if (!existsSync(`${here}node_modules`)) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: here,
    stdio: 'inherit',
  });
}
const out = await buildPeers();
const bench = await startBench(
  out,
  (request, response) => callPages(request, response) || campaignsById(request, response),
);
print(`# Bench: ${String(runs)} runs each, taking turns, medians`);
print(`Node ${process.version}; peers ${versions()}`);

const BADGES = ['ours', 'lit', 'vanilla', 'spans', 'shoelace', 'webawesome'];
const LISTS = ['ours', 'virtual', 'vaadin', 'tabulator', 'ag-grid', 'gridjs'];
const CHARTS = ['ours', 'chartjs', 'echarts', 'apexcharts'];

if (isWanted('sizes')) {
  print('\n## Size on the wire, KB brotli');
  for (const { tag, bytes, bytesWithEverything } of pageSizes()) {
    print(`${tag}: ${kilobytes(bytes)} at once, ${kilobytes(bytesWithEverything)} with everything`);
  }
  for (const peer of ['badge-lit', 'badge-shoelace', 'badge-webawesome'].concat(
    LISTS.slice(2).map((name) => `list-${name}`),
    CHARTS.slice(1).map((name) => `chart-${name}`),
  )) {
    print(`${peer}: ${kilobytes(brotliBytes(out, peer).all)}`);
  }
}

if (isWanted('badges')) {
  print('\n## Badges, script run to painted, cold');
  for (const [count, goals] of [
    [
      200,
      [
        { peer: 'lit', atMost: 1.15 },
        { peer: 'shoelace', atMost: 0.65 },
      ],
    ],
    [2000, [{ peer: 'shoelace', atMost: 0.65 }]],
  ] as const) {
    const contenders = BADGES.map((name) => ({ name, run: badges(bench, name, count) }));
    const measured = await alternate(['badges'], contenders, runs);
    print(table(`${String(count)} badges`, measured.get('badges'), goals));
  }
}

if (isWanted('requests')) print(await badgeRequests(bench));

if (isWanted('list')) {
  print('\n## List');
  const mountTimes = new Map<number, number | undefined>();
  for (const count of [1000, 10_000, 100_000]) {
    const contenders = LISTS.map((name) => ({ name, run: list(bench, name, count) }));
    const measured = await alternate(LIST_WORKS, contenders, runs);
    for (const work of LIST_WORKS) {
      const goals: readonly Goal[] =
        work === 'mount'
          ? [{ peer: 'virtual', atMost: 1.5 }]
          : LISTS.slice(2).map((peer) => ({ peer, atMost: 1 }));
      print(table(`${work}, ${String(count)} rows`, measured.get(work), goals));
    }
    mountTimes.set(count, measured.get('mount')?.find(({ name }) => name === 'ours')?.median);
  }
  const growth = (mountTimes.get(100_000) ?? NaN) / (mountTimes.get(1000) ?? NaN);
  print(`\nmount, 100 000 rows ÷ 1 000 rows: ${growth.toFixed(2)} × (goal: at most 1.5 ×)`);
}

if (isWanted('chart')) {
  print('\n## Chart');
  const contenders = CHARTS.map((name) => ({ name, run: chart(bench, name) }));
  const goals = [{ peer: 'chartjs', atMost: 1.15 }];
  const measured = await alternate(CHART_WORKS, contenders, runs);
  for (const work of CHART_WORKS) print(table(work, measured.get(work), goals));
}

if (isWanted('tally')) {
  const contenders = ['ours', 'loop', 'objects'].map((name) => ({
    name,
    run: tally(bench, name, 1_000_000),
  }));
  const goals = [{ peer: 'loop', atMost: 1.3 }];
  print('\n## Tally');
  const measured = await alternate(['tally'], contenders, runs);
  print(table('1 000 000 calls', measured.get('tally'), goals));
}

if (isWanted('pages')) print(await readPages(bench, runs));
if (isWanted('mounts')) print(await mounts(bench));
await bench.close();

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function versions(): string {
  const { packages } = JSON.parse(readFileSync(`${here}package-lock.json`, 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  const { dependencies } = JSON.parse(readFileSync(`${here}package.json`, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(dependencies)
    .map((name) => `${name} ${packages[`node_modules/${name}`]?.version ?? '?'}`)
    .join(', ');
}
