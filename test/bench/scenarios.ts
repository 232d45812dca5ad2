import type { Page } from 'puppeteer-core';
import type { Bench } from './site.js';
import type { Contender } from './measure.js';

/** Runs a function body in the page; the peers are plain modules there. */
const inPage = <Work extends string>(
  page: Page,
  body: string,
): Promise<Readonly<Record<Work, number>>> =>
  page.evaluate(`(async () => { ${body} })()`) as Promise<Readonly<Record<Work, number>>>;

const PAINTED = `const { painted } = await import('/painted/index.js');
  const host = document.getElementById('host');`;

/** The tags are there; the script runs; all of them are painted. */
export function badges(bench: Bench, peer: string, count: number): Contender<'badges'>['run'] {
  return () =>
    bench.open((page) =>
      inPage(
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
        return { badges: performance.now() - start };`,
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

export const LIST_WORKS = ['mount', 'sort', 'filter', 'search'] as const;
export type ListWork = (typeof LIST_WORKS)[number];

/** Data set, sorted, filtered, searched: each until painted, the filters taken back between. */
export function list(bench: Bench, peer: string, count: number): Contender<ListWork>['run'] {
  return () =>
    bench.open((page) =>
      inPage(
        page,
        `${PAINTED}
        const { rows } = await import('/rows/index.js');
        const peer = await import('/list-${peer}/index.js');
        const all = rows(${String(count)});
        const given = peer.prepare?.(all) ?? all;
        const time = async (work) => {
          await painted();
          const start = performance.now();
          await work();
          await painted();
          const taken = performance.now() - start;
          if (peer.rowsInPage() === 0) throw new Error('nothing is shown');
          if (peer.rowsInPage() > 200 && ${JSON.stringify(peer)} === 'ours') {
            throw new Error('more than 200 rows are in the page');
          }
          return taken;
        };
        const mount = await time(() => peer.mount(host, given));
        const sort = await time(() => peer.sort());
        const filter = await time(() => peer.filter());
        await peer.reset();
        const search = await time(() => peer.search('spring'));
        return { mount, sort, filter, search };`,
      ),
    );
}

export const CHART_WORKS = ['create', 'update, ten times'] as const;
export type ChartWork = (typeof CHART_WORKS)[number];

export function chart(bench: Bench, peer: string): Contender<ChartWork>['run'] {
  return () =>
    bench.open((page) =>
      inPage(
        page,
        `${PAINTED}
        const peer = await import('/chart-${peer}/index.js');
        await peer.warm?.(host);
        await painted();
        let start = performance.now();
        await peer.mount(host, 1);
        await painted();
        const create = performance.now() - start;
        start = performance.now();
        for (let round = 2; round < 12; round += 1) {
          await peer.update(round);
          await painted();
        }
        return { create, 'update, ten times': performance.now() - start };`,
      ),
    );
}

/** Adds up a million calls; the records are made beforehand. */
export function tally(bench: Bench, peer: string, count: number): Contender<'tally'>['run'] {
  return () =>
    bench.open((page) =>
      inPage(
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
        return { tally: time };`,
      ),
    );
}
