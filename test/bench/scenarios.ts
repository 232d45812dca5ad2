import type { Page } from 'puppeteer-core';
import type { Bench } from './site.js';
import type { Contender } from './measure.js';

/** Runs a function body in the page; the peers are plain modules there. */
const inPage = <T>(page: Page, body: string): Promise<T> =>
  page.evaluate(`(async () => { ${body} })()`) as Promise<T>;

const PAINTED = `const { painted } = await import('/painted/index.js');
  const host = document.getElementById('host');`;

/** The tags are there; the script runs; all of them are painted. */
export function badges(bench: Bench, peer: string, count: number): Contender['run'] {
  return () =>
    bench.open((page) =>
      inPage<number>(
        page,
        `${PAINTED}
        const words = ['not-started', 'started', 'paused', 'complete', 'ended'];
        const tag = ${JSON.stringify(TAGS.get(peer))};
        for (let index = 0; index < ${String(count)}; index += 1) {
          const badge = document.createElement(tag);
          badge.setAttribute('status', words[index % 5]);
          badge.textContent = words[index % 5];
          host.append(badge, ' ');
        }
        await painted();
        const start = performance.now();
        const { ready } = await import('/badge-${peer}/index.js');
        await ready([...host.children]);
        await painted();
        return performance.now() - start;`,
      ),
    );
}

const TAGS: ReadonlyMap<string, string> = new Map([
  ['ours', 'campaign-status-badge'],
  ['lit', 'lit-badge'],
  ['vanilla', 'vanilla-badge'],
  ['spans', 'span'],
  ['shoelace', 'sl-badge'],
  ['webawesome', 'wa-badge'],
]);

export type ListWork = 'mount' | 'sort' | 'filter' | 'search';

/** Data set, sorted, filtered, searched: until painted. */
export function list(bench: Bench, peer: string, count: number, work: ListWork): Contender['run'] {
  return () =>
    bench.open((page) =>
      inPage<number>(
        page,
        `${PAINTED}
        const { rows } = await import('/rows/index.js');
        const peer = await import('/list-${peer}/index.js');
        const all = rows(${String(count)});
        await painted();
        let start = performance.now();
        await peer.mount(host, all);
        await painted();
        if (${JSON.stringify(work)} !== 'mount') {
          start = performance.now();
          await peer.${work}('spring');
          await painted();
        }
        const time = performance.now() - start;
        if (peer.rowsInPage() === 0) throw new Error('nothing is shown');
        return time;`,
      ),
    );
}

export function chart(bench: Bench, peer: string, work: 'mount' | 'update'): Contender['run'] {
  return () =>
    bench.open((page) =>
      inPage<number>(
        page,
        `${PAINTED}
        const peer = await import('/chart-${peer}/index.js');
        await peer.warm?.(host);
        await painted();
        let start = performance.now();
        await peer.mount(host, 1);
        await painted();
        if (${JSON.stringify(work)} === 'update') {
          start = performance.now();
          for (let round = 2; round < 12; round += 1) {
            await peer.update(round);
            await painted();
          }
        }
        return performance.now() - start;`,
      ),
    );
}

/** Adds up a million calls; the records are made beforehand. */
export function tally(bench: Bench, peer: string, count: number): Contender['run'] {
  return () =>
    bench.open((page) =>
      inPage<number>(
        page,
        `const peer = await import('/tally-${peer}/index.js');
        const words = ['completed', 'no-answer', 'no-message', 'left-message', 'busy', 'failed'];
        const calls = Array.from({ length: ${String(count)} }, (_, index) => ({
          id: String(index),
          campaignId: 'c',
          status: words[index % 6],
          durationMs: (index % 600) * 1000,
        }));
        const given = peer.prepare?.(calls) ?? calls;
        peer.sum(peer.prepare?.(calls.slice(0, 10_000)) ?? calls.slice(0, 10_000));
        const start = performance.now();
        const total = peer.sum(given);
        const time = performance.now() - start;
        if (!(total > 0)) throw new Error('nothing was added up');
        return time;`,
      ),
    );
}
