import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  AuthError,
  HttpError,
  ResponseShapeError,
  SettingsError,
  createRestApi,
  type CampaignsApi,
  type RestApiOptions,
} from '../../src/api/index.js';

const BASE = 'https://api.example.com/v1';
const NO_WAIT = { backoffMs: () => 0 };

interface Asked {
  readonly url: URL;
  readonly init: RequestInit;
  readonly headers: Headers;
}
type Answer = (asked: Asked) => Response | Promise<Response>;

const json = (body: unknown, init?: ResponseInit): Response =>
  new Response(JSON.stringify(body), init);
const page = (data: readonly unknown[], rest = {}): Response =>
  json({ data, nextCursor: null, ...rest });
const campaign = (id: string) => ({ id, name: `Campaign ${id}`, status: 'Paused' });
const outcome = (promise: Promise<unknown>): Promise<unknown> =>
  promise.catch((error: unknown) => error);

/** A client whose server is a function. */
function client(answer: Answer, options: Partial<RestApiOptions> = {}) {
  const asked: Asked[] = [];
  const fetch = ((input: string, init: RequestInit) => {
    const one = { url: new URL(input), init, headers: new Headers(init.headers) };
    asked.push(one);
    return Promise.resolve().then(() => answer(one));
  }) as typeof globalThis.fetch;
  const api = createRestApi({ baseUrl: BASE, fetch, limits: NO_WAIT, ...options });
  const paths = (): string[] => asked.map(({ url }) => url.pathname + url.search);
  return { api, asked, paths, fetch };
}

describe('the addresses of createRestApi', () => {
  it('lists campaigns of a project or of all, page by page', async () => {
    const { api, paths } = client(() => page([campaign('c1')], { nextCursor: 'n', total: 7 }));
    const first = await api.listCampaigns({ projectId: 'p/1' });
    await api.listCampaigns({ cursor: 'a&b' });
    expect(first).to.deep.equal({
      items: [campaign('c1')],
      rejected: [],
      nextCursor: 'n',
      total: 7,
    });
    expect(paths()).to.deep.equal([
      '/v1/projects/p%2F1/campaigns?limit=100',
      '/v1/campaigns?limit=100&cursor=a%26b',
    ]);
  });

  it('lists calls in a span of time, with the fields wanted', async () => {
    const { api, paths } = client(() => page([{ id: 1, status: 'Busy', durationSeconds: 2 }]));
    const { items } = await api.listCalls({
      campaignId: 'c1',
      from: '2026-01-01T00:00:00Z',
      to: '2026-02-01T00:00:00Z',
      fields: ['id', 'status'],
    });
    expect(items).to.deep.equal([{ id: '1', campaignId: 'c1', status: 'Busy', durationMs: 2000 }]);
    expect(paths()).to.deep.equal([
      '/v1/campaigns/c1/calls?limit=500&from=2026-01-01T00%3A00%3A00Z&to=2026-02-01T00%3A00%3A00Z&fields=id,status',
    ]);
  });

  it('gets one campaign', async () => {
    const { api, paths } = client(() => json(campaign('c1')));
    expect(await api.getCampaign({ campaignId: 'c1' })).to.deep.equal(campaign('c1'));
    expect(paths()).to.deep.equal(['/v1/campaigns/c1']);
  });

  it('gets totals, and does without them after a 404', async () => {
    const totals = [{ status: 'Completed', calls: 1, durationSeconds: 3 }];
    const offering = client(() => json({ totals }));
    const tally = await offering.api.getCallTally?.({ campaignId: 'c1', from: '2026-01-01' });
    expect(tally?.timeSpentMs).to.equal(3000);
    expect(offering.paths()).to.deep.equal(['/v1/campaigns/c1/call-totals?from=2026-01-01']);
    const lacking = client(() => json({}, { status: 404 }));
    expect(await lacking.api.getCallTally?.({ campaignId: 'c1' })).to.equal(undefined);
    expect(await lacking.api.getCallTally?.({ campaignId: 'c2' })).to.equal(undefined);
    expect(lacking.asked).to.have.length(1);
  });

  for (const id of ['', '.', '..']) {
    it(`asks nothing for the id "${id}"`, async () => {
      const { api, asked } = client(() => json({}));
      const promises = [
        api.getCampaign({ campaignId: id }),
        api.listCalls({ campaignId: id }),
        api.getCallTally?.({ campaignId: id }) ?? Promise.resolve(),
      ];
      for (const error of await Promise.all(promises.map(outcome))) {
        expect(error).to.be.instanceOf(SettingsError);
      }
      expect(asked).to.deep.equal([]);
    });
  }
});

describe('the methods of createRestApi', () => {
  it('can be copied into another object, taken out of it, and called through a proxy', async () => {
    const { api, paths } = client((asked) =>
      asked.url.pathname.endsWith('totals') ? json({ totals: [] }) : page([campaign('c1')]),
    );
    const { listCampaigns } = api;
    await listCampaigns({ projectId: 'taken' });
    const copied: CampaignsApi = { ...api, listCalls: () => outcome(page([]).json()) as never };
    await copied.listCampaigns({ projectId: 'copied' });
    await copied.getCallTally?.({ campaignId: 'copied' });
    await new Proxy(api, {}).listCampaigns({ projectId: 'proxy' });
    expect(paths()).to.deep.equal([
      '/v1/projects/taken/campaigns?limit=100',
      '/v1/projects/copied/campaigns?limit=100',
      '/v1/campaigns/copied/call-totals',
      '/v1/projects/proxy/campaigns?limit=100',
    ]);
  });

  it('list all campaigns where nothing is asked', async () => {
    const { api, paths } = client(() => page([]));
    await Reflect.apply(api.listCampaigns, api, []);
    expect(paths()).to.deep.equal(['/v1/campaigns?limit=100']);
  });

  it('take an id that a page without types gives as a number', async () => {
    const { api, paths } = client(({ url }) =>
      url.pathname.endsWith('calls') ? page([{ id: 1, status: 'Busy' }]) : json(campaign('5')),
    );
    const campaignId = 5 as unknown as string;
    const { items } = await api.listCalls({ campaignId });
    expect(items[0]?.campaignId).to.equal('5');
    expect((await api.getCampaign({ campaignId })).id).to.equal('5');
    expect(paths()).to.deep.equal(['/v1/campaigns/5/calls?limit=500', '/v1/campaigns/5']);
  });
});

describe('what createRestApi sends', () => {
  it('asks plainly for JSON and sends nothing of the page', async () => {
    const { api, asked } = client(() => page([]));
    await api.listCampaigns({});
    expect(asked[0]?.init).to.include({
      method: 'GET',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'default',
    });
    expect([...(asked[0]?.headers ?? [])]).to.deep.equal([['accept', 'application/json']]);
  });

  it('takes the browser’s own fetch as it is, which refuses to be called as a method', async () => {
    const api = createRestApi({ baseUrl: new URL('/nothing-here', location.href), fetch });
    expect(await outcome(api.listCampaigns({}))).to.be.instanceOf(HttpError);
  });

  for (const [what, options] of [
    ['a token', { getToken: () => 't1' }],
    ['headers', { headers: { 'X-Api-Key': 'k' } }],
    ['cookies', { credentials: 'include' }],
  ] as const) {
    it(`takes the first answer to requests with ${what} past the HTTP cache`, async () => {
      const own = { ...options, fetch: undefined };
      const { api, asked, fetch } = client(() => page([]), options);
      await api.listCampaigns({ projectId: what });
      // From then on what is stored is the owner's, and may be asked whether it still holds,
      await api.listCampaigns({ projectId: what });
      // until somebody else asks: two people's answers may have the same ETag.
      await createRestApi({
        baseUrl: BASE,
        ...own,
        fetch: (...args) => fetch(...args),
      }).listCampaigns({ projectId: what });
      await api.listCampaigns({ projectId: what });
      await createRestApi({ baseUrl: BASE, fetch }).listCampaigns({ projectId: what });
      expect(asked.map(({ init }) => init.cache)).to.deep.equal([
        'reload',
        'no-cache',
        'no-store',
        'no-store',
        'no-store',
      ]);
    });
  }

  it('takes the first answer under a renewed token past the HTTP cache', async () => {
    let tokens = 0;
    const { api, asked } = client(
      ({ headers }) =>
        asked.length === 2 && headers.has('authorization') ? json({}, { status: 401 }) : page([]),
      { getToken: () => `t${String((tokens += 1))}` },
    );
    await api.listCampaigns({ projectId: 'renewed' });
    await api.listCampaigns({ projectId: 'renewed' });
    expect(asked.map(({ init }) => init.cache)).to.deep.equal(['reload', 'no-cache', 'reload']);
  });

  it('sends the host’s headers and the token, which wins', async () => {
    const headers = { 'X-Api-Key': 'k', Accept: 'application/vnd.api+json', Authorization: 'mine' };
    const { api, asked } = client(() => page([]), { headers, getToken: () => 't1' });
    headers['X-Api-Key'] = 'changed later';
    await api.listCampaigns({});
    expect(Object.fromEntries(asked[0]?.headers ?? [])).to.deep.equal({
      'x-api-key': 'k',
      accept: 'application/vnd.api+json',
      authorization: 'Bearer t1',
    });
  });

  it('follows redirects with a bearer token alone: another header would go to wherever they lead', async () => {
    const ways: unknown[] = [];
    for (const options of [
      {},
      { getToken: () => 't1' },
      { headers: { Authorization: 'Basic b' } },
      { headers: { 'X-Api-Key': 'k' } },
    ]) {
      const { api, asked } = client(() => page([]), options);
      await api.listCampaigns({ projectId: 'redirects' });
      ways.push(asked[0]?.init.redirect);
    }
    expect(ways).to.deep.equal(['follow', 'follow', 'follow', 'manual']);
  });

  it('follows no redirect a second time where the first try brought nothing at all', async () => {
    const waysOf = async (answers: readonly (() => Response)[]): Promise<unknown[]> => {
      const { api, asked } = client(() => answers[asked.length - 1]?.() ?? page([]));
      await outcome(api.listCampaigns({ projectId: 'circles' }));
      return asked.map(({ init }) => init.redirect);
    };
    const broken = (): never => {
      throw new TypeError('Failed to fetch');
    };
    const cut = (): Response => new Response('{"data":[');
    const busy = (): Response => json({}, { status: 503 });
    expect(await waysOf([broken, broken, broken])).to.deep.equal(['follow', 'manual', 'manual']);
    expect(await waysOf([cut, busy])).to.deep.equal(['follow', 'follow', 'follow']);
    expect(await waysOf([cut, broken])).to.deep.equal(['follow', 'follow', 'follow']);
    expect(await waysOf([broken, busy])).to.deep.equal(['follow', 'manual', 'follow']);
  });

  it('refuses headers that HTTP does not allow, without repeating them', () => {
    for (const headers of [{ 'a b': 'x' }, { key: 's3cret\nline' }, { key: 's3cret ключ' }]) {
      expect(() => createRestApi({ baseUrl: BASE, headers }))
        .to.throw(SettingsError)
        .with.property('message')
        .that.does.not.contain('s3cret');
    }
  });

  it('uses the fetch of the page as it is when asked', async () => {
    const original = globalThis.fetch;
    const urls: unknown[] = [];
    const api = createRestApi({ baseUrl: BASE });
    globalThis.fetch = (input) => {
      urls.push(input);
      return Promise.resolve(page([]));
    };
    try {
      await api.listCampaigns({});
    } finally {
      globalThis.fetch = original;
    }
    expect(urls).to.deep.equal([`${BASE}/campaigns?limit=100`]);
  });

  it('takes an address as a URL, and headers in each form that fetch takes', async () => {
    const { asked, fetch } = client(() => page([]));
    const forms = [new Headers({ 'X-Api-Key': 'k' }), [['X-Api-Key', 'k']], { 'X-Api-Key': 'k' }];
    for (const headers of forms as readonly HeadersInit[]) {
      await createRestApi({ baseUrl: new URL(`${BASE}/`), fetch, headers }).listCampaigns({});
    }
    expect(asked.map(({ url }) => url.pathname)).to.deep.equal(Array(3).fill('/v1/campaigns'));
    expect(asked.map(({ headers }) => headers.get('x-api-key'))).to.deep.equal(['k', 'k', 'k']);
  });

  it('refuses headers that are a function: they would be sent without a word as none', () => {
    const headers = (() => ({ 'X-Api-Key': 'k' })) as unknown as HeadersInit;
    expect(() => createRestApi({ baseUrl: BASE, headers })).to.throw(SettingsError);
  });

  it('waits for an answer where no time limit is wanted', async () => {
    const slow = async (): Promise<Response> => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return page([campaign('c1')]);
    };
    const { api } = client(slow, {
      timeoutMs: Infinity,
      limits: { ...NO_WAIT, totalMs: Infinity, attempts: 1 },
    });
    expect((await api.listCampaigns({})).items).to.deep.equal([campaign('c1')]);
  });

  it('says how many pages to read', () => {
    expect(client(() => page([]), { maxPages: 3 }).api.maxPages).to.equal(3);
    expect(client(() => page([])).api).not.to.have.property('maxPages');
  });
});

describe('sharing between clients', () => {
  const never = (): Promise<Response> => new Promise(() => undefined);

  it('makes one request for the same question of the same owner', async () => {
    const shared = client(() => page([campaign('c1')]));
    const again = createRestApi({ baseUrl: `${BASE}/`, fetch: shared.fetch, limits: NO_WAIT });
    const answers = await Promise.all(
      [shared.api, again, shared.api].map((api) => api.listCampaigns({})),
    );
    expect(shared.asked).to.have.length(1);
    expect(answers[0]).not.to.equal(answers[1]);
    expect(answers[0]).to.deep.equal(answers[1]);
  });

  it('never lets two owners share an answer', async () => {
    const shared = client(never);
    const getToken = (): string => 'same';
    const owners: Partial<RestApiOptions>[] = [
      {},
      { getToken },
      { getToken: () => 'same' },
      { credentials: 'include' },
      { headers: { key: 'a' } },
      { headers: { key: 'b' } },
    ];
    const abort = new AbortController();
    const asked = owners.flatMap((owner) =>
      [1, 2].map(() => {
        const api = createRestApi({ baseUrl: BASE, fetch: shared.fetch, ...owner });
        return outcome(api.listCampaigns({ signal: abort.signal }));
      }),
    );
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(shared.asked).to.have.length(owners.length);
    abort.abort(new Error('over'));
    await Promise.all(asked);
    expect(shared.asked.every(({ init }) => init.signal?.aborted)).to.equal(true);
  });

  it('tells the owners apart by what a header object holds, not by which object it is', async () => {
    const shared = client(({ headers }) => page([campaign(headers.get('key') ?? '')]));
    const headers = { key: 'ada' };
    const ada = createRestApi({ baseUrl: BASE, fetch: shared.fetch, headers });
    headers.key = 'bob';
    const bob = createRestApi({ baseUrl: BASE, fetch: shared.fetch, headers });
    const [hers, his] = await Promise.all([ada.listCampaigns({}), bob.listCampaigns({})]);
    expect(hers.items[0]?.id).to.equal('ada');
    expect(his.items[0]?.id).to.equal('bob');
  });

  it('lets one leave without disturbing the other', async () => {
    let answer: (response: Response) => void = () => undefined;
    const { api, asked } = client(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const abort = new AbortController();
    const left = outcome(api.listCampaigns({ signal: abort.signal }));
    const stayed = api.listCampaigns({});
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    abort.abort(new Error('left'));
    expect(await left).to.have.property('message', 'left');
    answer(page([campaign('c1')]));
    expect((await stayed).items).to.have.length(1);
    expect(asked).to.have.length(1);
  });
});

describe('tokens', () => {
  /** A server that takes the newest token only. */
  function guarded(good: string, options: Partial<RestApiOptions>) {
    return client(
      ({ headers, url }) =>
        headers.get('authorization') === `Bearer ${good}`
          ? page([campaign(url.pathname)])
          : json({}, { status: 401 }),
      options,
    );
  }

  it('renews once for eight who were refused at the same time: 16 requests', async () => {
    const reasons: string[] = [];
    const { api, asked } = guarded('t2', {
      getToken: async ({ reason }) => {
        reasons.push(reason);
        await new Promise((resolve) => setTimeout(resolve, 5));
        return `t${String(reasons.length)}`;
      },
    });
    const projects = Array.from({ length: 8 }, (_, index) => String(index));
    const pages = await Promise.all(projects.map((projectId) => api.listCampaigns({ projectId })));
    expect(pages.every(({ items }) => items.length === 1)).to.equal(true);
    expect(reasons).to.deep.equal(['initial', 'expired']);
    expect(asked).to.have.length(16);
  });

  it('renews once for clients that share a getToken', async () => {
    let calls = 0;
    const getToken = (): string => `t${String((calls += 1))}`;
    const [one, other] = [guarded('t2', { getToken }), guarded('t2', { getToken })];
    await Promise.all([one.api.listCampaigns({}), other.api.listCampaigns({})]);
    expect(calls).to.equal(2);
  });

  it('gives up after one renewal, and starts afresh the next time', async () => {
    let calls = 0;
    const { api, asked } = guarded('t3', { getToken: () => `t${String((calls += 1))}` });
    const error = await outcome(api.listCampaigns({}));
    expect(error).to.be.instanceOf(AuthError).with.property('status', 401);
    expect([calls, asked.length]).to.deep.equal([2, 2]);
    expect((await api.listCampaigns({})).items).to.have.length(1);
    expect([calls, asked.length]).to.deep.equal([3, 3]);
  });

  it('does not take another failure after the renewal for a refused token', async () => {
    let calls = 0;
    const { api } = client(
      ({ headers }) =>
        json({}, { status: headers.get('authorization') === 'Bearer t1' ? 401 : 418 }),
      { getToken: () => `t${String((calls += 1))}` },
    );
    expect(await outcome(api.listCampaigns({}))).to.have.property('status', 418);
    expect(await outcome(api.listCampaigns({}))).to.have.property('status', 418);
    expect(calls).to.equal(2);
  });

  it('asks three times in all, however refusals and failures take turns', async () => {
    for (const statuses of [
      [401, 503, 503],
      [401, 503, 401],
      [503, 401, 503],
      [503, 503, 401],
    ]) {
      let calls = 0;
      const { api, asked } = client(() => json({}, { status: statuses[asked.length - 1] ?? 200 }), {
        getToken: () => `t${String((calls += 1))}`,
      });
      expect(await outcome(api.listCampaigns({}))).to.have.property('status', statuses.at(-1));
      expect(asked).to.have.length(3);
    }
  });

  it('renews also where one attempt is all', async () => {
    let calls = 0;
    const { api, asked } = guarded('t2', {
      getToken: () => `t${String((calls += 1))}`,
      limits: { ...NO_WAIT, attempts: 1 },
    });
    await api.listCampaigns({});
    expect(asked).to.have.length(2);
  });

  it('does not renew for a 403', async () => {
    let calls = 0;
    const { api, asked } = client(() => json({}, { status: 403 }), {
      getToken: () => `t${String((calls += 1))}`,
    });
    expect(await outcome(api.listCampaigns({}))).to.have.property('status', 403);
    expect([calls, asked.length]).to.deep.equal([1, 1]);
  });

  it('says that it was refused where there is no token to renew', async () => {
    const { api, asked } = client(() => json({}, { status: 401 }));
    expect(await outcome(api.listCampaigns({}))).to.have.property('status', 401);
    expect(asked).to.have.length(1);
  });

  it('asks nothing when the host supplies no token', async () => {
    const { api, asked } = client(() => page([]), {
      getToken: () => Promise.reject(new Error('no')),
    });
    expect(await outcome(api.listCampaigns({}))).to.be.instanceOf(AuthError);
    expect(asked).to.deep.equal([]);
  });

  it('puts no token into any error, cause or address', async () => {
    const token = 'tOkEn-s3cret';
    const answers: Answer[] = [
      () => json({}, { status: 401 }),
      () => json({}, { status: 403 }),
      () => json({}, { status: 500 }),
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => new Response('{"name": "Ada Lovelace", oops'),
      () => new Response('Ada Lovelace'),
      () => json({ data: 'Ada Lovelace' }),
    ];
    for (const answer of answers) {
      const { api, paths } = client(answer, { getToken: () => token });
      const error = await outcome(api.listCampaigns({ projectId: 'p1', cursor: 's3cret-cursor' }));
      if (!(error instanceof Error)) throw new Error('There was no error.');
      const told = [error.message, error.stack, String(error.cause), JSON.stringify(error)].join();
      expect(told).not.to.match(/s3cret|Lovelace/);
      expect(error.message).to.contain(`GET ${BASE}/projects/p1/campaigns: `);
      expect(paths().join()).not.to.contain(token);
    }
  });
});

describe('pages and records', () => {
  it('shows the good records and sets the bad aside', async () => {
    const { api } = client(() => page([campaign('c1'), { id: 'c2' }, 5, campaign('c3')]));
    const { items, rejected } = await api.listCampaigns({});
    expect(items.map(({ id }) => id)).to.deep.equal(['c1', 'c3']);
    expect(rejected).to.deep.equal([
      { index: 1, id: 'c2', reason: 'name: expected a value' },
      { index: 2, reason: 'expected an object' },
    ]);
  });

  it('takes a first page of bad records only for an error, a later one not', async () => {
    const { api } = client(() => page([{ id: 'c1' }]));
    expect(await outcome(api.listCampaigns({}))).to.be.instanceOf(ResponseShapeError);
    const later = await api.listCampaigns({ cursor: 'n' });
    expect([later.items.length, later.rejected.length]).to.deep.equal([0, 1]);
  });

  it('takes no records for none', async () => {
    const { api } = client(() => page([]));
    expect(await api.listCampaigns({})).to.deep.equal({ items: [], rejected: [] });
  });

  it('keeps neighbouring ids apart that are too large for a number', async () => {
    const { api } = client(
      () =>
        new Response(
          '{"data": [{"id": 9007199254740992, "status": "Busy"}, {"id": 9007199254740993, "status": "Busy"}]}',
        ),
    );
    const { items } = await api.listCalls({ campaignId: 'c1' });
    expect(items.map(({ id }) => id)).to.deep.equal(['9007199254740992', '9007199254740993']);
  });

  for (const [what, answer] of [
    ['a campaign without a status', () => json({ id: 'c1', name: 'n' })],
    ['a page where one campaign belongs', () => page([])],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const { api } = client(answer);
      const error = await outcome(api.getCampaign({ campaignId: 'c1' }));
      expect(error).to.be.instanceOf(ResponseShapeError);
    });
  }
});

describe('campaigns asked for in the same frame', () => {
  it('go out as one request', async () => {
    const { api, asked } = client(({ url }) =>
      page((url.searchParams.get('ids') ?? '').split(',').map(campaign)),
    );
    const ids = Array.from({ length: 200 }, (_, index) => `c${String(index)}`);
    const campaigns = await Promise.all(ids.map((campaignId) => api.getCampaign({ campaignId })));
    expect(campaigns.map(({ id }) => id)).to.deep.equal(ids);
    expect(asked).to.have.length(2);
  });

  const hasIds = (url: URL): boolean => url.searchParams.has('ids');
  const single = (url: URL): Response => json(campaign(url.pathname.split('/').at(-1) ?? ''));
  for (const [what, answer] of [
    ['400', () => json({}, { status: 400 })],
    ['403', () => json({}, { status: 403 })],
    ['404', () => json({}, { status: 404 })],
    ['501', () => json({}, { status: 501 })],
    ['a page of HTML', () => new Response('<p>')],
    ['none of them', () => page([campaign('other')])],
    ['nothing but bad records', () => page([{ id: 'c1' }])],
  ] as const) {
    it(`are asked for singly when the answer to all is ${what}`, async () => {
      const { api } = client(({ url }) => (hasIds(url) ? answer() : single(url)));
      const both = ['c1', 'c2'].map((campaignId) => api.getCampaign({ campaignId }));
      expect((await Promise.all(both)).map(({ id }) => id)).to.deep.equal(['c1', 'c2']);
    });
  }

  for (const [what, answer, kind] of [
    ['401', () => json({}, { status: 401 }), AuthError],
    ['500', () => json({}, { status: 500 }), HttpError],
  ] as const) {
    it(`fail together when the answer to all is ${what}`, async () => {
      const { api, asked } = client(answer);
      const both = ['c1', 'c2'].map((campaignId) => outcome(api.getCampaign({ campaignId })));
      for (const error of await Promise.all(both)) expect(error).to.be.instanceOf(kind);
      expect(asked.every(({ url }) => hasIds(url))).to.equal(true);
    });
  }
});

describe('how often createRestApi asks', () => {
  it('three times at most, and only for what may pass', async () => {
    const retried = [429, 500, 502, 503, 504];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 400, max: 599 }), async (status) => {
        const { api, asked } = client(() => new Response('', { status }));
        const error = await outcome(api.listCampaigns({}));
        expect(error).to.have.property('status', status);
        expect(asked).to.have.length(retried.includes(status) ? 3 : 1);
      }),
    );
  });
});

describe('what a server says of time and size', () => {
  const DATE = 'Sun, 06 Nov 1994 08:49:37 GMT';

  it('takes a date in Retry-After by the server’s clock, where it is visible', async () => {
    const headers = { date: DATE, 'retry-after': 'Sun, 06 Nov 1994 08:50:37 GMT' };
    const { api } = client(() => json({}, { status: 503, headers }));
    const before = Date.now();
    const error = await outcome(api.listCampaigns({}));
    expect(error).to.have.property('retryAfterMs', 60_000);
    // When that is by the viewer's own clock, however wrong it is.
    expect(error)
      .to.have.property('retryAt')
      .that.is.within(before + 60_000, Date.now() + 60_000);
  });

  it('does not begin to read what says that it is more than 32 MB', async () => {
    let pulled = 0;
    const { api } = client(
      () =>
        new Response(
          new ReadableStream(
            {
              pull: () => {
                pulled += 1;
              },
            },
            { highWaterMark: 0 },
          ),
          { headers: { 'content-length': String(60 * 2 ** 20) } },
        ),
    );
    expect(String(await outcome(api.listCampaigns({})))).to.contain('32 MB');
    expect(pulled).to.equal(0);
  });

  it('reads no more than 32 MB, and stops the stream', async () => {
    let pieces = 0;
    let isCancelled = false;
    const { api, asked } = client(({ init }) => {
      const body = new ReadableStream({
        start: (controller) => {
          init.signal?.addEventListener('abort', () => {
            isCancelled = true;
            controller.error(new Error('aborted'));
          });
        },
        pull: (controller) => {
          pieces += 1;
          controller.enqueue(new Uint8Array(2 ** 20));
        },
      });
      return new Response(body);
    });
    const error = await outcome(api.listCampaigns({}));
    expect(error).to.be.instanceOf(ResponseShapeError);
    expect(String(error)).to.contain('32 MB');
    expect([asked.length, isCancelled]).to.deep.equal([1, true]);
    expect(pieces).to.be.below(40);
  });

  it('takes an answer without a body for an empty one', async () => {
    const { api } = client(() => new Response(null));
    expect(String(await outcome(api.listCampaigns({})))).to.contain('an empty body');
  });

  it('reads past megabytes of white space, and keeps that within a text', async () => {
    const space = new Uint8Array(2 ** 20).fill(0x20);
    const record = JSON.stringify({ data: [{ ...campaign('c'), name: '  two  ' }] });
    const pieces = [space, new TextEncoder().encode(`\n${record}`), space];
    const { api } = client(() => new Response(new Blob(pieces).stream()));
    expect((await api.listCampaigns({})).items[0]).to.include({ id: 'c', name: '  two  ' });
  });

  it('reads a text whose letters fall into two pieces', async () => {
    const bytes = new TextEncoder().encode(
      JSON.stringify({ data: [{ ...campaign('é'), name: 'Zoë 🎈' }], nextCursor: null }),
    );
    const { api } = client(
      () =>
        new Response(
          new ReadableStream({
            start: (controller) => {
              for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
              controller.close();
            },
          }),
        ),
    );
    expect((await api.listCampaigns({})).items[0]).to.include({ id: 'é', name: 'Zoë 🎈' });
  });
});

describe('what a host’s script hands to createRestApi', () => {
  const answerAny: Answer = ({ url }) => {
    const ids = url.searchParams.get('ids')?.split(',');
    if (ids) return page(ids.map(campaign));
    if (url.pathname.endsWith('/campaigns') || url.pathname.endsWith('/calls')) return page([]);
    return json(campaign(decodeURIComponent(url.pathname.split('/').at(-1) ?? '')));
  };
  /** As plain scripts call it, which no compiler holds back. */
  type Loose = Readonly<Record<string, (query?: object) => Promise<unknown>>>;
  const loose = (api: object): Loose => api as Loose;

  it('may name ids by numbers, alone and several at once', async () => {
    const { api, paths } = client(answerAny);
    const { getCampaign, listCalls, listCampaigns } = loose(api);
    const found = await Promise.all([
      getCampaign?.({ campaignId: 5 }),
      getCampaign?.({ campaignId: '6' }),
    ]);
    expect(found).to.deep.equal([campaign('5'), campaign('6')]);
    expect(await getCampaign?.({ campaignId: 7 })).to.deep.equal(campaign('7'));
    await listCalls?.({ campaignId: 8 });
    await listCampaigns?.({ projectId: 9 });
    expect(paths()).to.deep.equal([
      '/v1/campaigns?ids=5,6&limit=100',
      '/v1/campaigns/7',
      '/v1/campaigns/8/calls?limit=500',
      '/v1/projects/9/campaigns?limit=100',
    ]);
  });

  it('says that an id is missing to the one who left it out, and answers the others', async () => {
    const { api, paths } = client(answerAny);
    const { getCampaign, getCallTally, listCalls } = loose(api);
    const [missing, nothing, found] = await Promise.all([
      outcome(getCampaign?.({}) ?? Promise.resolve()),
      outcome(getCampaign?.({ campaignId: null }) ?? Promise.resolve()),
      getCampaign?.({ campaignId: 'c1' }),
    ]);
    expect([missing, nothing].map((error) => error instanceof SettingsError)).to.deep.equal([
      true,
      true,
    ]);
    expect(found).to.deep.equal(campaign('c1'));
    for (const ask of [listCalls, getCallTally]) {
      expect(await outcome(ask?.({}) ?? Promise.resolve())).to.be.instanceOf(SettingsError);
    }
    expect(paths()).to.deep.equal(['/v1/campaigns/c1']);
  });

  it('may hold null and empty text for what is not wanted, or be left out', async () => {
    const { api, paths } = client(answerAny);
    const { listCalls, listCampaigns } = loose(api);
    await listCampaigns?.();
    await listCampaigns?.({ projectId: null, cursor: null, signal: null });
    await listCalls?.({ campaignId: 'c1', cursor: '', from: null, to: '', fields: null });
    await listCalls?.({ campaignId: 'c1', fields: [] });
    expect(paths()).to.deep.equal([
      '/v1/campaigns?limit=100',
      '/v1/campaigns?limit=100',
      '/v1/campaigns/c1/calls?limit=500',
      '/v1/campaigns/c1/calls?limit=500',
    ]);
  });
});
