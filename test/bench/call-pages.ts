import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { alternate, table } from './measure.js';
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

async function byChart(page: Page): Promise<Reading> {
  return (await page.evaluate(`(async () => { ${READ}
    await import('/chart-ours/index.js');
    const chart = document.createElement('call-outcome-chart');
    chart.apiBase = '/api';
    chart.campaignId = 'c';
    const start = performance.now();
    const loaded = new Promise((resolve) => chart.addEventListener('campaign-load', resolve));
    host.append(chart);
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

/** From the first question to the final total on screen. */
export async function readPages(bench: Bench, runs: number): Promise<string> {
  const longest: number[] = [];
  const contenders = [
    {
      name: 'ours',
      run: async () => {
        const { time, longestTask } = await bench.open(byChart);
        longest.push(longestTask);
        return { time };
      },
    },
    {
      name: 'fetch + JSON.parse',
      run: async () => ({ time: (await bench.open(byFetchAlone)).time }),
    },
  ];
  const measured = (await alternate(['time'], contenders, runs)).get('time');
  const goals = [{ peer: 'fetch + JSON.parse', atMost: 1.3 }];
  return `\n## Calls in pages\n${table('100 000 calls in 200 pages to the final total', measured, goals)}
Longest tasks of ours: ${longest.map((time) => time.toFixed(0)).join(', ')} ms (goal: 50)`;
}
