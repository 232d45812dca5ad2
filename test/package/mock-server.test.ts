import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createAccount } from '../../mocks/account.js';
import { FAULTS, SLOW_MS, type Fault } from '../../mocks/faults.js';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { CALL_STATUSES, parseCallStatus, parseCampaignStatus } from '../../src/domain/index.js';

interface AnyPage {
  readonly data: readonly { readonly id: string; readonly status: unknown }[];
  readonly nextCursor: string | null;
}

const list = '/campaigns?limit=10';

/** What each fault does to the list of campaigns, asked twice. */
const EFFECTS: Readonly<Record<Fault, (ask: () => Promise<Response>) => Promise<void>>> = {
  '401': (ask) => answers(ask, 401),
  '403': (ask) => answers(ask, 403),
  '404': (ask) => answers(ask, 404),
  '429': async (ask) => {
    const response = await ask();
    assert.deepEqual([response.status, response.headers.get('retry-after')], [429, '1']);
  },
  '500': (ask) => answers(ask, 500),
  '503': (ask) => answers(ask, 503),
  slow: async (ask) => {
    const start = performance.now();
    assert.equal((await ask()).status, 200);
    assert.ok(performance.now() - start >= SLOW_MS - 50);
  },
  'bad-rows': async (ask) => {
    const { data } = await pageOf(ask);
    assert.deepEqual(
      data.map(({ status }) => typeof status === 'string'),
      [true, true, true, true, false, true, true, true, true, false],
    );
  },
  'all-bad': async (ask) => {
    const { data } = await pageOf(ask);
    assert.ok(data.length === 10 && data.every(({ status }) => typeof status !== 'string'));
  },
  empty: async (ask) => {
    assert.deepEqual(await pageOf(ask), { data: [], nextCursor: null, total: 0 });
  },
  html: async (ask) => {
    assert.match(await (await ask()).text(), /^<!doctype html>/);
  },
  truncated: async (ask) => {
    await assert.rejects(async () => (await ask()).json(), SyntaxError);
  },
  loop: async (ask) => {
    const [first, second] = [await pageOf(ask), await pageOf(ask)];
    assert.equal(first.nextCursor, second.nextCursor);
  },
  duplicates: async (ask) => {
    const { data } = await pageOf(ask);
    assert.equal(data.length - new Set(data.map(({ id }) => id)).size, 1);
  },
  'no-totals': async (ask) => {
    assert.equal((await ask()).status, 200);
  },
  flaky: async (ask) => {
    assert.deepEqual([(await ask()).status, (await ask()).status], [503, 200]);
  },
  'page-2-fails': async (ask) => {
    assert.equal((await ask()).status, 200);
  },
  drop: async (ask) => {
    await assert.rejects(ask(), TypeError);
  },
};

async function answers(ask: () => Promise<Response>, status: number): Promise<void> {
  assert.equal((await ask()).status, status);
}

async function pageOf(ask: () => Promise<Response>): Promise<AnyPage> {
  return (await (await ask()).json()) as AnyPage;
}

describe('the mock server', () => {
  let server: MockServer;
  before(async () => {
    server = await startMockServer();
  });
  after(() => server.close());

  it('is open to every origin', async () => {
    const headers = {
      origin: 'https://crm.example',
      'access-control-request-headers': 'authorization',
    };
    const preflight = await fetch(server.origin + list, { method: 'OPTIONS', headers });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /authorization/);
    for (const address of [list, '/nowhere', '/fault/503/campaigns']) {
      const response = await fetch(server.origin + address, { headers });
      const allowed = response.headers.get('access-control-allow-origin');
      assert.equal(allowed, 'https://crm.example', address);
    }
  });

  for (const { id } of FAULTS) {
    it(`fails as asked: ${id}`, async () => {
      await EFFECTS[id](() => fetch(`${server.origin}${list}&fault=${id}&by=query`));
      await EFFECTS[id](() => fetch(`${server.origin}/fault/${id}${list}`));
    });
  }

  it('fails on its second page, and offers no totals, when asked to', async () => {
    const second = await fetch(`${server.origin}/fault/page-2-fails/campaigns?cursor=after-10`);
    const totals = await fetch(`${server.origin}/fault/no-totals/campaigns/cmp-0001/call-totals`);
    assert.deepEqual([second.status, totals.status], [503, 404]);
  });

  it('fails from the start when told so', async () => {
    const broken = await startMockServer({ fault: '503' });
    await answers(() => fetch(broken.origin + list), 503);
    await broken.close();
  });

  it('outlives a broken address', async () => {
    assert.equal((await fetch(`${server.origin}/campaigns/%E0%A4%A`)).status, 400);
    assert.equal((await fetch(server.origin + list)).status, 200);
  });

  it('offers totals that equal the sum of its calls', async () => {
    const sums = new Map<unknown, number>();
    let calls = 0;
    for (let cursor = ''; ;) {
      const address = `${server.origin}/campaigns/cmp-0001/calls?limit=1000${cursor}`;
      const { data, nextCursor } = (await (await fetch(address)).json()) as {
        data: { status: string; durationSeconds?: number | null }[];
        nextCursor: string | null;
      };
      calls += data.length;
      for (const { status, durationSeconds } of data) {
        sums.set(status, (sums.get(status) ?? 0) + (durationSeconds ?? 0));
      }
      if (nextCursor === null) break;
      cursor = `&cursor=${nextCursor}`;
    }
    const answer = await fetch(`${server.origin}/campaigns/cmp-0001/call-totals`);
    const { totals } = (await answer.json()) as {
      totals: { status: string; calls: number; durationSeconds: number }[];
    };
    assert.equal(calls, 3000);
    assert.equal(
      totals.reduce((sum, total) => sum + total.calls, 0),
      calls,
    );
    for (const { status, durationSeconds } of totals)
      assert.equal(durationSeconds, sums.get(status));
  });
});

describe('the invented account', () => {
  const account = createAccount();

  it('has campaigns in every status, one of a word nobody knows, and none twice', () => {
    const { campaigns } = account;
    const statuses = campaigns.map(({ status }) => parseCampaignStatus(status));
    assert.ok(campaigns.length >= 40);
    assert.equal(new Set(statuses).size, 6);
    assert.equal(statuses.filter((status) => status === undefined).length, 1);
    assert.equal(new Set(campaigns.map(({ id }) => id)).size, campaigns.length);
  });

  it('has campaigns of 0, 30 and 3 000 calls, and calls of every status', () => {
    const counts = account.campaigns.map(({ id }) => account.callsOf(id).length);
    for (const count of [0, 30, 3000]) assert.ok(counts.includes(count), String(count));
    const calls = account.campaigns.flatMap(({ id }) => account.callsOf(id));
    const found = new Set(calls.map(({ status }) => parseCallStatus(status)));
    for (const { id } of CALL_STATUSES) assert.ok(found.has(id), id);
    assert.ok(found.has(undefined));
  });

  it('is the same for the same seed, and another for another', () => {
    const text = (seed: number): string =>
      JSON.stringify(createAccount({ seed }).callsOf('cmp-0002'));
    assert.equal(text(3), text(3));
    assert.notEqual(text(3), text(4));
  });
});

describe('npm run mock-api', () => {
  const start = (...options: string[]) =>
    spawn(process.execPath, [
      '--import',
      'tsx',
      fileURLToPath(new URL('../../mocks/server.ts', import.meta.url)),
      ...options,
    ]);

  it('says where it listens', async () => {
    const server = start('--port', '0');
    let said = '';
    for await (const chunk of server.stdout) {
      said += String(chunk);
      if (said.includes('api-base')) break;
    }
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
    await answers(() => fetch(origin + list), 200);
    server.kill();
  });

  it('refuses a fault it does not know, and names those it knows', async () => {
    const server = start('--fault', 'gremlins');
    let said = '';
    for await (const chunk of server.stderr) said += String(chunk);
    const code = await new Promise((resolve) => {
      if (server.exitCode === null) server.once('exit', resolve);
      else resolve(server.exitCode);
    });
    assert.equal(code, 1);
    for (const { id } of FAULTS) assert.ok(said.includes(id), id);
  });
});
