import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bench } from './site.js';

let asked = 0;

/** The default contract's answers about campaigns that are asked for by id. */
export function campaignsById(request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
  if (!pathname.startsWith('/badge-api/')) return false;
  asked += 1;
  const campaign = (id: string) => ({ id, name: id, status: 'paused' });
  const ids = searchParams.get('ids');
  const body =
    ids === null
      ? campaign(pathname.split('/').at(-1) ?? '')
      : { data: ids.split(',').map(campaign), nextCursor: null };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  return true;
}

/** How many requests 200 badges of as many campaigns make. */
export async function badgeRequests(bench: Bench): Promise<string> {
  asked = 0;
  await bench.open((page) =>
    page.evaluate(`(async () => {
      await import('/badge-ours/index.js');
      const host = document.getElementById('host');
      const badges = Array.from({ length: 200 }, (_, index) => {
        const badge = document.createElement('campaign-status-badge');
        badge.apiBase = '/badge-api';
        badge.campaignId = 'c' + index;
        return badge;
      });
      const loads = badges.map(
        (badge) => new Promise((resolve) => badge.addEventListener('campaign-load', resolve)),
      );
      host.append(...badges);
      await Promise.all(loads);
    })()`),
  );
  return `\n## Requests\n200 badges with different ids: ${String(asked)} requests (goal: 2; one by one 200)`;
}
