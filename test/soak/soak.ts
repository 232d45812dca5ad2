/**
 * A page left open for a long time, with an API that fails in a fifth of its answers: the heap
 * after garbage collection and the rate of requests must stay flat. Not part of `npm test`.
 *
 *   npm run soak                      20 minutes
 *   npm run soak -- --minutes 5
 */
import { parseArgs } from 'node:util';
import { startSite } from '../browser/host-page.js';
import { startFaultServer } from '../fault-server/server.js';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '20' } } });
const minutes = Number(values.minutes);
/** The last third of the samples may be this much above the first. */
const TOLERANCE = 0.1;

/** Compiled code lies in the heap too, and more of it is made for an hour: only data shall count. */
const UNCOMPILED = ['--js-flags=--no-opt --no-maglev --no-sparkplug'];

const [site, server] = await Promise.all([startSite({ flags: UNCOMPILED }), startFaultServer()]);
const { page, trouble, close } = await site.open({
  html: `<head><script type="module" src="/widgets/campaign-widgets.js"></script></head><body>
    <campaign-workspace api-base="${server.origin}/fault/flaky/-/soak" campaign-id="c1">
      ${[
        'campaign-list',
        'campaign-header',
        'call-outcome-chart',
        'call-log',
        'campaign-status-badge',
      ]
        .map((tag) => `<${tag} refresh-seconds="2"></${tag}>`)
        .join('')}
    </campaign-workspace></body>`,
  // Others come and go meanwhile, many before their answer.
  script: `setInterval(() => {
    document.querySelector('.passing')?.remove();
    const list = document.createElement('call-log');
    list.className = 'passing';
    document.querySelector('campaign-workspace').append(list);
  }, 700);`,
});
const session = await page.createCDPSession();
const samples: { readonly heap: number; readonly requests: number }[] = [];
let before = 0;
const every = minutes >= 6 ? 60_000 : (minutes * 60_000) / 6;
for (let sample = 0; sample < Math.round((minutes * 60_000) / every); sample += 1) {
  await new Promise((resolve) => setTimeout(resolve, every));
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { length } = server.requests('soak');
  samples.push({ heap: usedSize, requests: length - before });
  console.log(
    `${((sample + 1) * (every / 60_000)).toFixed(1)} min: heap ${(usedSize / 2 ** 20).toFixed(2)} MB, ${String(length - before)} requests`,
  );
  before = length;
}
const harm = trouble.filter((line) => /^uncaught|^error: (rejected|policy)/.test(line));
await close();
await Promise.all([site.close(), server.close()]);

const third = Math.max(1, Math.floor(samples.length / 3));
const growth = (of: 'heap' | 'requests'): number => {
  const mean = (part: typeof samples): number =>
    part.reduce((sum, one) => sum + one[of], 0) / part.length;
  // The first sample still warms up.
  return mean(samples.slice(-third)) / mean(samples.slice(1, third + 1)) - 1;
};
const [heap, requests] = [growth('heap'), growth('requests')];
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
console.log(
  `From the first third to the last: heap ${percent(heap)}, requests ${percent(requests)}; harm ${String(harm.length)}`,
);
for (const line of harm.slice(0, 5)) console.log(line);
process.exit(heap > TOLERANCE || requests > TOLERANCE || harm.length > 0 ? 1 : 0);
