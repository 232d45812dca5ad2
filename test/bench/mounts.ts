import type { Bench } from './site.js';

/** Mounts and removes a thousand times, and counts what the page still holds. */
export async function mounts(bench: Bench): Promise<string> {
  const lines: string[] = [];
  for (const [peer, tag, given] of [
    ['badge-ours', 'campaign-status-badge', `element.status = 'paused'`],
    ['list-ours', 'campaign-list', `element.campaigns = rows(50)`],
    ['chart-ours', 'call-outcome-chart', `element.calls = calls`],
  ] as const) {
    const kept = await bench.open((page) =>
      page.evaluate(`(async () => {
        const { rows } = await import('/rows/index.js');
        await import('/${peer}/index.js');
        const host = document.getElementById('host');
        const calls = [{ id: 'k', campaignId: 'c', status: 'completed', durationMs: 1000 }];
        const known = [];
        const round = async (count) => {
          for (let index = 0; index < count; index += 1) {
            const element = document.createElement('${tag}');
            ${given};
            host.append(element);
            await element.updateComplete;
            known.push(new WeakRef(element));
            element.remove();
          }
        };
        // A browser that has worked for minutes takes its time: what counts is what stays.
        const settle = async () => {
          for (let turn = 0; turn < 60; turn += 1) {
            await new Promise((resolve) => setTimeout(resolve, 50));
            gc();
            if (turn >= 5 && known.filter((ref) => ref.deref()).length <= 10) break;
          }
        };
        await round(20);
        await settle();
        known.length = 0;
        await round(1000);
        await settle();
        return known.filter((ref) => ref.deref()).length;
      })()`),
    );
    lines.push(`${tag}: ${String(kept)} of 1000 kept (goal: at most 10)`);
  }
  return `\n## Mounts\n${lines.join('\n')}`;
}
