import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { alternate, table, type Contender } from './measure.js';
import type { Bench } from './site.js';

const PAGES = 200;
const PER_PAGE = 500;
const WORDS = [
  'Completed',
  'No Answer',
  'Voicemail - No Message',
  'Busy',
  'Failed',
  'Issue Dialing',
];

const bodies = Array.from({ length: PAGES }, (_, page) => {
  const data = Array.from({ length: PER_PAGE }, (_call, place) => {
    const index = page * PER_PAGE + place;
    return {
      id: `k${String(index)}`,
      status: WORDS[index % WORDS.length],
      startedAt: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
      durationSeconds: index % 600,
    };
  });
  return JSON.stringify({ data, nextCursor: page + 1 < PAGES ? String(page + 1) : null });
});

/** 100 000 calls of one campaign in 200 pages, as the default contract sends them. */
export function callPages(request: IncomingMessage, response: ServerResponse): boolean {
  const url = new URL(request.url ?? '/', 'http://bench');
  if (!url.pathname.startsWith('/api/')) return false;
  if (!url.pathname.endsWith('/calls')) {
    response.writeHead(404).end();
    return true;
  }
  const page = Number(url.searchParams.get('cursor') ?? 0);
  response.writeHead(200, { 'content-type': 'application/json' }).end(bodies[page]);
  return true;
}

interface Reading {
  readonly time: number;
  readonly longestTask: number;
}

const READ = `const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  const host = document.getElementById('host');
  const longest = async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return Math.max(0, ...tasks.map(({ duration }) => duration));
  };`;

/** From the question to the event that says all is there. */
async function byElement(page: Page, folder: string, tag: string): Promise<Reading> {
  return (await page.evaluate(`(async () => { ${READ}
    await import('/${folder}/index.js');
    const element = document.createElement('${tag}');
    element.apiBase = '/api';
    element.campaignId = 'c';
    const start = performance.now();
    const loaded = new Promise((resolve) => element.addEventListener('campaign-load', resolve));
    host.append(element);
    await loaded;
    return { time: performance.now() - start, longestTask: await longest() };
  })()`)) as Reading;
}

/** The floor: the same pages fetched one after the other and parsed, and nothing else. */
async function byFetchAlone(page: Page): Promise<Reading> {
  return (await page.evaluate(`(async () => { ${READ}
    const start = performance.now();
    let cursor = '0';
    let calls = 0;
    while (cursor !== null) {
      const response = await fetch('/api/campaigns/c/calls?limit=500&cursor=' + cursor);
      const { data, nextCursor } = JSON.parse(await response.text());
      calls += data.length;
      cursor = nextCursor;
    }
    if (calls !== ${String(PAGES * PER_PAGE)}) throw new Error('calls are missing');
    return { time: performance.now() - start, longestTask: await longest() };
  })()`)) as Reading;
}

/** From the first question to the last call, in the chart and in the log. */
export async function readPages(bench: Bench, runs: number): Promise<string> {
  const longest = new Map<string, number[]>();
  const ours = (folder: string, tag: string): Contender<'time'> => ({
    name: tag,
    run: async () => {
      const { time, longestTask } = await bench.open((page) => byElement(page, folder, tag));
      longest.set(tag, [...(longest.get(tag) ?? []), longestTask]);
      return { time };
    },
  });
  const floor: Contender<'time'> = {
    name: 'fetch + JSON.parse',
    run: async () => ({ time: (await bench.open(byFetchAlone)).time }),
  };
  const contenders = [
    ours('chart-ours', 'call-outcome-chart'),
    ours('log-ours', 'call-log'),
    floor,
  ];
  const measured = (await alternate(['time'], contenders, runs)).get('time') ?? [];
  const goals = [{ peer: floor.name, atMost: 1.3 }];
  const tables = [...longest].map(([tag, tasks]) => {
    const pair = measured
      .filter(({ name }) => name === tag || name === floor.name)
      .map((one) => (one.name === tag ? { ...one, name: 'ours' } : one));
    return `${table(`100 000 calls in 200 pages to the last, ${tag}`, pair, goals)}
Longest tasks of ours: ${tasks.map((time) => time.toFixed(0)).join(', ')} ms (goal: 50)`;
  });
  return `\n## Calls in pages\n${tables.join('\n')}`;
}
