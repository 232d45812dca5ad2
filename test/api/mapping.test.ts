import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  HttpError,
  ResponseShapeError,
  SettingsError,
  createRestApi,
  readAllPages,
  type CampaignsApi,
  type Mapping,
  type Paging,
} from '../../src/api/index.js';
import { mergeMapping } from '../../src/api/mapping/merge-mapping.js';

const BASE = 'https://api.example.com/v1';

interface Asked {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Record<string, unknown> | undefined;
}
type Answer = (asked: Asked) => unknown;

/** A client of a mapping, whose server is a function; a number is a status. */
function client(mapping: Mapping, answer: Answer, options: object = {}) {
  const asked: Asked[] = [];
  const fetch = ((input: string, { method = '', headers, body }: RequestInit) => {
    const text = typeof body === 'string' ? body : '';
    const one = {
      url: new URL(input),
      method,
      headers: new Headers(headers),
      body: text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>),
    };
    asked.push(one);
    const reply = answer(one);
    return Promise.resolve(
      typeof reply === 'number'
        ? new Response('', { status: reply })
        : new Response(JSON.stringify(reply)),
    );
  }) as typeof globalThis.fetch;
  const api = createRestApi({
    baseUrl: BASE,
    mapping,
    fetch,
    limits: { backoffMs: () => 0, attempts: 1 },
    ...options,
  });
  const paths = (): string[] => asked.map(({ url }) => url.pathname + url.search);
  return { api, asked, paths };
}

const calls = (more: Partial<Mapping['calls']> = {}): Mapping => ({
  calls: {
    path: '/calls',
    items: 'list',
    paging: { kind: 'none' },
    fields: { id: 'id', duration: { path: 'seconds', unit: 's' } },
    status: { from: { word: 'word' }, rules: [{ is: 'completed', when: { word: 'ok' } }] },
    ...more,
  },
});
const paged = (paging: Paging): Mapping => calls({ paging, query: { size: '{pageSize}' } });
const records = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({
    id: String(from + index),
    word: 'ok',
    seconds: 1,
    at: new Date(1_780_000_000_000 - Math.floor((from + index) / 2) * 1000).toISOString(),
  }));

async function readAll(api: CampaignsApi, campaignId = 'c') {
  const ids: string[] = [];
  let last;
  for await (const page of readAllPages((cursor) =>
    api.listCalls({ campaignId, ...(cursor !== undefined && { cursor }) }),
  )) {
    ids.push(...page.items.map(({ id }) => id));
    last = page;
  }
  return { ids, last };
}
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'answered',
    (error: unknown) => error,
  );

describe('paging of a mapping', () => {
  const given = ({ url, body }: Asked, name: string): string | null => {
    const value = body?.[name];
    if (typeof value === 'string') return value;
    return typeof value === 'number' ? String(value) : url.searchParams.get(name);
  };
  const number = (asked: Asked, name: string, otherwise: number): number =>
    Number(given(asked, name) ?? otherwise);
  /** How a server of that kind answers, for any number of records. */
  const kinds: readonly (readonly [Paging, (asked: Asked, all: number) => unknown])[] = [
    [
      { kind: 'cursor', name: 'after', next: 'meta.next', size: 10 },
      (asked, all) => {
        const start = number(asked, 'after', 0);
        const end = Math.min(all, start + 10);
        return { list: records(start, end), meta: { next: end < all ? end : null } };
      },
    ],
    [
      { kind: 'cursor', name: 'after', next: 'next', size: 10, more: 'more' },
      (asked, all) => {
        const start = number(asked, 'after', 0);
        const end = Math.min(all, start + 10);
        // This one repeats its cursor on the last page, and says that there is no more.
        return { list: records(start, end), next: end, more: end < all };
      },
    ],
    [
      { kind: 'page', name: 'page', size: 10, more: 'more' },
      (asked, all) => {
        const end = Math.min(all, number(asked, 'page', 1) * 10);
        return { list: records(Math.max(0, end - (end % 10 || 10)), end), more: end < all };
      },
    ],
    [
      { kind: 'page', name: 'p', size: 10, first: 0 },
      (asked, all) => {
        const start = Math.min(all, number(asked, 'p', 0) * 10);
        return { list: records(start, Math.min(all, start + 10)) };
      },
    ],
    [
      { kind: 'offset', name: 'offset', size: 10 },
      (asked, all) => {
        const start = Math.min(all, number(asked, 'offset', 0));
        return { list: records(start, Math.min(all, start + 10)) };
      },
    ],
    [
      { kind: 'range', from: 'from', to: 'to', size: 10 },
      (asked, all) => {
        const [start, end] = [number(asked, 'from', 0), number(asked, 'to', 10)];
        return { list: records(Math.min(all, start), Math.min(all, end)) };
      },
    ],
    [
      { kind: 'next-link', next: 'next', size: 10 },
      (asked, all) => {
        const start = number(asked, 'start', 0);
        const end = Math.min(all, start + 10);
        return { list: records(start, end), next: end < all ? `?start=${String(end)}` : null };
      },
    ],
    [
      { kind: 'next-link', next: 'next', relativeTo: 'root' },
      (asked, all) => {
        const start = number(asked, 'start', 0);
        const end = Math.min(all, start + 10);
        return { list: records(start, end), next: end < all ? `/calls?start=${String(end)}` : '' };
      },
    ],
    [
      { kind: 'last-item', name: 'before', field: 'at', size: 10, time: 'descending' },
      (asked, all) => {
        const before = given(asked, 'before') ?? '9';
        const list = records(0, all).filter(({ at }) => at < before);
        return { list: list.slice(0, 10) };
      },
    ],
    [
      { kind: 'last-item', name: 'after_id', field: 'id', size: 10 },
      (asked, all) => {
        const start = number(asked, 'after_id', -1) + 1;
        return { list: records(start, Math.min(all, start + 10)) };
      },
    ],
  ];
  const inBody = kinds.filter(([{ kind }]) => kind !== 'next-link');
  for (const [paging, answer, method] of [
    ...kinds.map((kind) => [...kind, 'GET'] as const),
    ...inBody.map((kind) => [...kind, 'POST'] as const),
  ]) {
    it(`reads every record once: ${method} ${JSON.stringify(paging)}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: 45 }), async (all) => {
          const { api } = client(
            calls({ paging, method, body: { size: '{pageSize}' }, query: { size: '{pageSize}' } }),
            (asked) => {
              expect(asked.method).to.equal(method);
              return answer(asked, all);
            },
          );
          const { ids, last } = await readAll(api);
          expect(ids).to.deep.equal(records(0, all).map(({ id }) => id));
          expect(last).to.include({ complete: true, duplicates: 0, received: all });
        }),
        { numRuns: 30 },
      );
    });
  }

  it('goes by the total where there is one, also when pages are shorter than asked for', async () => {
    for (const paging of [
      { kind: 'offset', name: 'offset', size: 10 },
      { kind: 'page', name: 'page', size: 10 },
    ] as const) {
      const { api } = client(calls({ paging, total: 'total' }), (asked) => {
        const page = number(asked, 'page', 1) - 1;
        const start = number(asked, 'offset', page * 4);
        return { list: records(start, Math.min(11, start + 4)), total: '11' };
      });
      const { ids, last } = await readAll(api);
      expect(ids).to.have.length(11);
      expect(last?.total).to.equal(11);
    }
  });

  it('reads on after a page shorter than asked for, where nothing says that it is the last', async () => {
    const kinds: readonly Paging[] = [
      { kind: 'offset', name: 'start', size: 10 },
      { kind: 'range', from: 'start', to: 'to', size: 10 },
      { kind: 'last-item', name: 'before', field: 'at', size: 10, time: 'descending' },
      { kind: 'last-item', name: 'after_id', field: 'id', size: 10 },
    ];
    for (const paging of kinds) {
      const { api } = client(paged(paging), (asked) => {
        const start = number(asked, 'start', number(asked, 'after_id', -1) + 1);
        const before = given(asked, 'before') ?? '9';
        const list = records(Math.min(11, start), 11).filter(({ at }) => at < before);
        // It was asked for ten.
        return { list: list.slice(0, 4) };
      });
      const { ids, last } = await readAll(api);
      expect(ids, paging.kind).to.deep.equal(records(0, 11).map(({ id }) => id));
      expect(last, paging.kind).to.include({ complete: true, duplicates: 0 });
    }
  });

  it('takes a short page that comes again for all there is: the server knows no positions', async () => {
    const kinds: readonly Paging[] = [
      { kind: 'offset', name: 'start', size: 10 },
      { kind: 'range', from: 'start', to: 'to', size: 10 },
      { kind: 'last-item', name: 'before', field: 'at', size: 10, time: 'descending' },
      { kind: 'last-item', name: 'after_id', field: 'id', size: 10 },
    ];
    for (const paging of kinds) {
      const { api, paths } = client(paged(paging), () => ({ list: records(0, 4) }));
      const { ids, last } = await readAll(api);
      expect(ids).to.have.length(4);
      expect(last).to.include({ complete: true });
      expect(paths()).to.have.length(2);
    }
  });

  it('knows the pages to come where they have numbers and there is a total', async () => {
    const kinds: readonly Paging[] = [
      { kind: 'page', name: 'page', size: 10 },
      { kind: 'offset', name: 'offset', size: 10 },
      { kind: 'range', from: 'offset', to: 'to', size: 10 },
    ];
    for (const paging of kinds) {
      const { api } = client(calls({ paging, total: 'total' }), (asked) => {
        const start = number(asked, 'offset', (number(asked, 'page', 1) - 1) * 10);
        return { list: records(start, Math.min(75, start + 10)), total: 75 };
      });
      const read: string[] = [];
      const known: (readonly string[])[] = [];
      for (let cursor: string | undefined, more = true; more;) {
        const page = await api.listCalls({ campaignId: 'c', ...(cursor && { cursor }) });
        known.push(page.laterCursors ?? []);
        cursor = page.nextCursor;
        more = cursor !== undefined;
        if (cursor) read.push(cursor);
      }
      expect(read, paging.kind).to.have.length(7);
      expect(known).to.deep.equal([...read.keys(), 7].map((at) => read.slice(at + 1, at + 4)));
    }
  });

  it('knows them on pages whose old library has an Array.from of its own', async () => {
    const { api } = client(
      calls({ paging: { kind: 'page', name: 'page', size: 1 }, total: 'total' }),
      () => ({ total: 9, list: [{ id: 'a', word: 'ok' }] }),
    );
    const { from } = Array;
    // As Prototype.js has it: the second argument is ignored.
    Array.from = (<T>(list: ArrayLike<T>): T[] => from(list)) as typeof Array.from;
    try {
      const { laterCursors } = await api.listCalls({ campaignId: 'c' });
      expect(laterCursors).to.deep.equal(['2:2', '3:3', '4:4']);
    } finally {
      Array.from = from;
    }
  });

  it('says that records are missing when pages end before the total', async () => {
    const { api } = client(
      calls({ paging: { kind: 'offset', name: 'offset', size: 10 }, total: 'total' }),
      (asked) => ({ list: number(asked, 'offset', 0) === 0 ? records(0, 10) : [], total: 15 }),
    );
    const { last } = await readAll(api);
    expect(last).to.include({ complete: false, partialReason: 'repeated-cursor' });
  });

  it('is partial where more records share a moment than a page holds', async () => {
    const paging = {
      kind: 'last-item',
      name: 'before',
      field: 'at',
      size: 2,
      time: 'descending',
    } as const;
    const same = records(0, 3).map((record) => ({ ...record, at: '2026-01-01T00:00:00.000Z' }));
    const { api } = client(paged(paging), () => ({ list: same.slice(0, 2) }));
    const { ids, last } = await readAll(api);
    expect(ids).to.deep.equal(['0', '1']);
    expect(last).to.include({ complete: false, partialReason: 'repeated-cursor' });
  });

  it('asks no other origin, also where the cursor that it is given leads there', async () => {
    const mapping = paged({ kind: 'next-link', next: 'next' });
    const { api, paths } = client(mapping, () => ({ list: records(0, 1) }), {
      getToken: () => 't1',
    });
    for (const cursor of ['https://evil.example/calls', '//evil.example/', 'http://[', 'data:,x']) {
      const failed = await failure(api.listCalls({ campaignId: 'c', cursor }));
      expect(failed, cursor).to.be.instanceOf(ResponseShapeError);
    }
    await api.listCalls({ campaignId: 'c', cursor: `${BASE}/calls?page=2` });
    expect(paths()).to.deep.equal(['/v1/calls?page=2']);
  });

  it('refuses a last record without what to go on from', async () => {
    const paging = { kind: 'last-item', name: 'before', field: 'nowhere', size: 1 } as const;
    const { api } = client(paged(paging), () => ({ list: records(0, 1) }));
    const error = await failure(api.listCalls({ campaignId: 'c' }));
    expect(error).to.be.instanceOf(ResponseShapeError);
    expect(String(error)).to.include('nowhere');
  });

  for (const next of [
    'https://evil.example/calls',
    '//evil.example/calls',
    'https://user:secret@api.example.com/v1/calls',
    'javascript:alert(1)',
    'http://[broken',
  ]) {
    it(`refuses the next page at ${next}`, async () => {
      const { api, asked } = client(paged({ kind: 'next-link', next: 'next' }), () => ({
        list: records(0, 1),
        next,
      }));
      expect(await failure(api.listCalls({ campaignId: 'c' }))).to.be.instanceOf(
        ResponseShapeError,
      );
      expect(asked).to.have.length(1);
    });
  }
});

describe('questions of a mapping', () => {
  it('fills templates in path, query, headers and body, and leaves out what is not known', async () => {
    const { api, asked } = client(
      {
        headers: { 'X-Key': '{token}', 'X-Team': 'team-{projectId}', 'X-None': '{nothing}' },
        ...calls({
          method: 'POST',
          path: '/teams/{projectId}/calls',
          query: { campaign: '{campaignId}', from: '{from:epoch-s}', to: '{to:epoch-ms}' },
          body: {
            limit: '{pageSize}',
            filter: {
              since: '{from:epoch-ms}',
              until: '{to:epoch-ms}',
              all: ['{campaignId}', '{to}'],
            },
            empty: { of: '{to}' },
            kept: {},
            flag: true,
            nothing: null,
            odd: '{from:roman}',
          },
          paging: { kind: 'cursor', name: 'key', next: 'next', size: 7 },
        }),
      },
      () => ({ list: [], next: 'n' }),
      { projectId: 'a/b', getToken: () => 'sec$&ret' },
    );
    await api.listCalls({ campaignId: 'c 1', from: '2026-01-01T00:00:00.500Z' });
    await api.listCalls({ campaignId: 'c 1', cursor: 'n' });
    await api.listCalls({ campaignId: 'c 1', from: 'yesterday' });
    await api.listCalls({ campaignId: 'c 1', projectId: 'other' });
    const [first, second, third, fourth] = asked;
    // As with the campaigns, a query's own account goes before the client's.
    expect(fourth?.url.pathname).to.equal('/v1/teams/other/calls');
    expect(third?.body).to.not.have.property('filter.since');
    expect(first?.method).to.equal('POST');
    expect(`${first?.url.pathname ?? ''}${first?.url.search ?? ''}`).to.equal(
      '/v1/teams/a%2Fb/calls?campaign=c+1&from=1767225600',
    );
    expect(first?.headers.get('x-key')).to.equal('sec$&ret');
    expect(first?.headers.get('x-team')).to.equal('team-a/b');
    expect(first?.headers.has('x-none')).to.equal(false);
    expect(first?.headers.has('authorization')).to.equal(false);
    expect(first?.headers.get('content-type')).to.equal('application/json');
    expect(first?.body).to.deep.equal({
      limit: 7,
      filter: { since: 1767225600500, all: ['c 1'] },
      kept: {},
      flag: true,
      nothing: null,
    });
    expect(second?.body).to.include({ key: 'n', limit: 7 });
  });

  it('posts arrays as arrays where an old library gave them a toJSON', async () => {
    const body = { batches: ['{campaignId}'], filter: { kinds: ['a', 'b'] } };
    const { api, asked } = client(calls({ method: 'POST', body }), () => 404);
    Object.defineProperty(Array.prototype, 'toJSON', {
      configurable: true,
      value(this: unknown[]) {
        return `[${this.join(', ')}]`;
      },
    });
    try {
      await failure(api.listCalls({ campaignId: 'c' }));
    } finally {
      Reflect.deleteProperty(Array.prototype, 'toJSON');
    }
    expect(asked[0]?.body).to.deep.equal({ batches: ['c'], filter: { kinds: ['a', 'b'] } });
  });

  it('asks for each campaign that only a header names, where a library gave arrays a toJSON', async () => {
    const headers = { 'x-campaign': '{campaignId}' };
    const { api, asked } = client(calls({ headers }), () => 404);
    Object.defineProperty(Array.prototype, 'toJSON', {
      configurable: true,
      value(this: unknown[]) {
        return `[${this.join(', ')}]`;
      },
    });
    try {
      await Promise.all(['a', 'b'].map((campaignId) => failure(api.listCalls({ campaignId }))));
    } finally {
      Reflect.deleteProperty(Array.prototype, 'toJSON');
    }
    expect(asked.map((one) => one.headers.get('x-campaign'))).to.deep.equal(['a', 'b']);
  });

  it('posts what the paging adds where the mapping has no body', async () => {
    const { api, asked } = client(calls({ method: 'POST' }), () => ({ list: [] }));
    await api.listCalls({ campaignId: 'c' });
    expect(asked[0]?.body).to.deep.equal({});
  });

  it('sends no header for a token that nobody supplies', async () => {
    const { api, asked } = client({ headers: { 'X-Key': '{token}' }, ...calls() }, () => ({
      list: [],
    }));
    await api.listCalls({ campaignId: 'c' });
    expect(asked[0]?.headers.has('x-key')).to.equal(false);
  });

  it('does not say a version twice', async () => {
    for (const [baseUrl, path] of [
      ['https://api.example.com/v1', '/v1/calls'],
      ['https://api.example.com', '/v1/calls'],
      ['https://proxy.example/dialler/v1', '/dialler/v1/calls'],
      ['https://proxy.example/calls', '/calls/v1/calls'],
    ] as const) {
      const { api, paths } = client(calls({ path: '/v1/calls' }), () => ({ list: [] }), {
        baseUrl,
      });
      await api.listCalls({ campaignId: 'c' });
      expect(paths()).to.deep.equal([path]);
    }
  });

  it('refuses paths that lack a value, or whose value is no segment', async () => {
    for (const [path, id, words] of [
      ['/{projectId}', 'c', 'project-id'],
      ['/{else}', 'c', '{else}'],
      ['/{campaignId}', '..', 'cannot stand'],
    ] as const) {
      const { api, asked } = client(calls({ path }), () => ({ list: [] }));
      const error = await failure(api.listCalls({ campaignId: id }));
      expect(error).to.be.instanceOf(SettingsError);
      expect(String(error)).to.include(words);
      expect(asked).to.deep.equal([]);
    }
  });
});

describe('records of a mapping', () => {
  async function one(record: object, more: Partial<Mapping['calls']>) {
    const { api } = client(calls(more), () => ({ list: [{ id: 'k', word: 'ok', ...record }] }));
    return (await api.listCalls({ campaignId: 'c' })).items[0];
  }

  it('reads every unit of time and duration, as number or text', async () => {
    const instant = '2026-03-02T09:00:01.500Z';
    const epoch = Date.parse(instant);
    for (const [unit, value, expected] of [
      ['iso', instant, instant],
      ['epoch-ms', epoch, instant],
      ['epoch-ms', String(epoch), instant],
      ['epoch-s', epoch / 1000, instant],
      ['epoch-s', String(epoch / 1000), instant],
      ['epoch-s', 0, undefined],
      ['epoch-s', 'soon', 'soon'],
      ['epoch-ms', 1e300, '1e+300'],
      ['rfc2822', 'Mon, 02 Mar 2026 10:00:01 +0100', '2026-03-02T09:00:01.000Z'],
      ['rfc2822', '2 Mar 2026 09:00:01 GMT', '2026-03-02T09:00:01.000Z'],
      ['rfc2822', 'yesterday 5', 'yesterday 5'],
      ['iso', '', undefined],
    ] as const) {
      const call = await one(
        { at: value },
        { fields: { id: 'id', startedAt: { path: 'at', unit } } },
      );
      expect(call?.startedAt, `${unit} ${String(value)}`).to.equal(expected);
    }
    for (const [unit, value, expected] of [
      ['s', 61.5, 61_500],
      ['s', '61.5', 61_500],
      ['s', '', undefined],
      ['ms', 1234, 1234],
      ['ms', '1234', 1234],
      ['min', 2.35, 141_000],
      ['s', null, undefined],
    ] as const) {
      const fields = { id: 'id', duration: { path: 'length', unit } } as const;
      expect(
        (await one({ length: value }, { fields }))?.durationMs,
        `${unit} ${String(value)}`,
      ).to.equal(expected);
    }
    const derived = {
      id: 'id',
      duration: { unit: 'derived', start: 'a', end: { path: 'b', unit: 'epoch-ms' } },
    } as const;
    expect((await one({ a: instant, b: epoch + 2500 }, { fields: derived }))?.durationMs).to.equal(
      2500,
    );
    expect((await one({ a: instant }, { fields: derived }))?.durationMs).to.equal(undefined);
  });

  it('takes the first path that has a value, steps into lists, and only own names', async () => {
    const fields = {
      id: ['nothing', 'id'],
      contactName: ['who.name', 'who.names.*', 'constructor.name'],
      contactId: 'who.number',
      summary: 'who',
    } as const;
    expect(await one({ who: { names: ['', 'Ada'], number: 7 } }, { fields })).to.include({
      contactName: 'Ada',
      contactId: '7',
    });
    const bare = await one({ who: 'x' }, { fields });
    expect(bare?.contactName).to.equal(undefined);
    expect(bare?.summary).to.equal('x');
  });

  it('sets records aside that cannot be read, and says which field', async () => {
    const { api } = client(calls(), () => ({
      list: [{ id: 'a', word: 'ok', seconds: 'ages' }, { word: 'ok' }, { id: 'b', word: 'ok' }],
    }));
    const { items, rejected } = await api.listCalls({ campaignId: 'c' });
    expect(items.map(({ id }) => id)).to.deep.equal(['b']);
    expect(rejected.map(({ reason }) => reason.split(':')[0])).to.deep.equal([
      'durationSeconds',
      'id',
    ]);
  });

  it('refuses an answer without the list, and one of which nothing can be read', async () => {
    for (const answer of [{ other: [] }, { list: {} }, { list: [{}] }]) {
      const { api } = client(calls(), () => answer);
      expect(await failure(api.listCalls({ campaignId: 'c' }))).to.be.instanceOf(
        ResponseShapeError,
      );
    }
    const { api } = client(calls({ items: '' }), () => ({}));
    expect(String(await failure(api.listCalls({ campaignId: 'c' })))).to.include('it is no list');
  });

  it('leaves out what is another’s or of another time, and says how many', async () => {
    const { api } = client(
      calls({
        only: { campaign: '{campaignId}' },
        omit: { archived: true },
        total: 'total',
        fields: { id: 'id', startedAt: 'at' },
      }),
      () => ({
        total: 5,
        list: [
          { id: 'own', campaign: 'c', word: 'ok', at: '2026-01-02T00:00:00Z' },
          { id: 'other', campaign: 'd', word: 'ok', at: '2026-01-02T00:00:00Z' },
          { id: 'old', campaign: 'c', word: 'ok', at: '2025-01-02T00:00:00Z' },
          { id: 'timeless', campaign: 'c', word: 'ok' },
          { id: 'put away', campaign: 'c', word: 'ok', archived: true },
        ],
      }),
    );
    const all = await api.listCalls({ campaignId: 'c' });
    expect(all.items.map(({ id }) => id)).to.deep.equal(['own', 'old', 'timeless']);
    expect(all).to.include({ skipped: 2 });
    expect(all.total).to.equal(undefined);
    const span = await api.listCalls({ campaignId: 'c', from: '2026-01-01', to: '2026-01-03' });
    expect(span.items.map(({ id }) => id)).to.deep.equal(['own']);
    expect(span).to.include({ skipped: 4 });
    expect((await api.listCalls({ campaignId: 'c', to: '2026-01-01' })).items).to.have.length(1);
    expect((await api.listCalls({ campaignId: 'c', from: '2026-01-01' })).items).to.have.length(1);
  });

  it('reads on past pages of which nothing is the campaign’s', async () => {
    const { api } = client(
      calls({ only: { own: true }, paging: { kind: 'offset', name: 'offset', size: 2 } }),
      ({ url }) => {
        const start = Number(url.searchParams.get('offset'));
        const list =
          start > 12
            ? []
            : records(start, start + 2).map((record) => ({
                ...record,
                own: record.id === '12',
              }));
        return { list };
      },
    );
    const { ids, last } = await readAll(api);
    expect(ids).to.deep.equal(['12']);
    expect(last).to.include({ complete: true, received: 1 });
  });

  it('asks elsewhere which calls belong to the campaign, once for all pages', async () => {
    const { api, paths } = client(
      calls({
        paging: { kind: 'offset', name: 'offset', size: 2 },
        members: { path: '/members/{campaignId}', items: 'of', id: 'call' },
      }),
      ({ url }) => {
        if (url.pathname.includes('members')) return { of: [{ call: '1' }, { call: 2 }, {}] };
        const start = Number(url.searchParams.get('offset'));
        return { list: records(start, Math.min(5, start + 2)) };
      },
    );
    expect((await readAll(api)).ids).to.deep.equal(['1', '2']);
    expect(paths().filter((path) => path.includes('members'))).to.have.length(1);
    await readAll(api);
    expect(paths().filter((path) => path.includes('members'))).to.have.length(2);
    // A later page alone, and an answer that is no list.
    const lone = client(calls({ members: { path: '/m', items: 'of', id: 'call' } }), ({ url }) =>
      url.pathname.endsWith('/m') ? { of: 1 } : { list: [] },
    );
    for (const cursor of ['1:2', undefined]) {
      const error = await failure(
        lone.api.listCalls({ campaignId: 'c', ...(cursor !== undefined && { cursor }) }),
      );
      expect(error).to.be.instanceOf(ResponseShapeError);
    }
  });
});

describe('status rules of a mapping', () => {
  const statusOf = async (record: object, status: Mapping['calls']['status'], name?: string) => {
    const mapping = { ...calls({ status }), ...(name !== undefined && { name }) };
    const { api } = client(mapping, () => ({ list: [{ id: 'k', ...record }] }));
    return (await api.listCalls({ campaignId: 'c' })).items[0]?.status;
  };
  const status: Mapping['calls']['status'] = {
    from: { word: ['result', 'word'], code: 'code', tags: 'tags.*', done: 'done' },
    first: [{ is: 'callback', when: { word: 'ring me' } }],
    rules: [
      { is: 'busy', when: { word: ['engaged', 'BUSY'] } },
      { is: 'failed', when: { word: { prefix: 'err_' }, code: { above: 499 } } },
      { is: 'issue-dialing', when: { word: { pattern: '^sip-4\\d\\d$' } } },
      { is: 'meeting-booked', when: { tags: 'booked' } },
      { is: 'completed', when: { done: true, word: { present: false } } },
      { is: 'no-answer', when: { done: false, word: { present: true } } },
    ],
  };
  for (const [record, expected] of [
    [{ word: 'Engaged' }, 'busy'],
    [{ result: 'busy', word: 'engaged' }, 'busy'],
    [{ word: 'ERR_LINE', code: 500 }, 'failed'],
    [{ word: 'ERR_LINE', code: 499 }, 'ERR_LINE'],
    [{ word: 'sip-404' }, 'issue-dialing'],
    [{ word: 'sip-404x' }, 'sip-404x'],
    [{ tags: ['hot', 'booked'] }, 'meeting-booked'],
    [{ done: true }, 'completed'],
    [{ done: false, word: 'x' }, 'no-answer'],
    [{ word: 'ring me' }, 'callback'],
    [{ word: 'Left Message' }, 'Dialler: Left Message'],
    [{ word: 'a', tags: ['b', 'b'] }, 'a / b'],
    [{}, 'no status'],
    [{ word: { deep: 1 } }, 'no status'],
  ] as const) {
    it(`makes "${expected}" of ${JSON.stringify(record)}`, async () => {
      expect(await statusOf(record, status, 'Dialler')).to.equal(expected);
    });
  }

  it('shows a number that no rule knows as it came, but no quantity that a rule measures', async () => {
    const status = {
      from: { code: 'code', seconds: 'seconds' },
      rules: [
        { is: 'busy', when: { code: '2' } },
        { is: 'completed', when: { seconds: { above: 60 } } },
      ],
    } as const;
    const { api } = client(calls({ status }), () => ({
      list: [
        { id: 1, code: 2, seconds: 5 },
        { id: 2, code: 7, seconds: 5 },
        { id: 3, code: 7, seconds: 61 },
        { id: 4, seconds: '5' },
      ],
    }));
    const { items } = await api.listCalls({ campaignId: 'c' });
    expect(items.map((call) => call.status)).to.deep.equal(['busy', '7', 'completed', 'no status']);
  });

  it('shows no quantity either that only a rule of the account’s own measures', async () => {
    const first = [{ is: 'completed', when: { seconds: { above: 60 } } }] as const;
    expect(
      await statusOf(
        { word: 'odd', seconds: 5 },
        { from: { word: 'word', seconds: 'seconds' }, first, rules: [] },
      ),
    ).to.equal('odd');
  });

  it('says that words are the API’s where the mapping has no name', async () => {
    expect(await statusOf({ word: 'Busy.' }, { from: { word: 'word' }, rules: [] })).to.equal(
      'API: Busy.',
    );
  });
});

describe('campaigns of a mapping', () => {
  const theirs = calls({ path: '/new/{campaignId}/calls' });
  const campaigns: NonNullable<Mapping['campaigns']> = {
    path: '/new',
    items: 'list',
    paging: { kind: 'page', name: 'page', size: 2 },
    fields: {
      id: 'id',
      name: 'name',
      scheduledCalls: { sum: ['a', 'b.c'] },
      executedCalls: ['made', 'done'],
      projectId: 'team',
      url: 'link',
    },
    status: { from: { word: 'word' }, rules: [{ is: 'paused', when: { word: 'held' } }] },
  };
  const list = [
    { id: 1, name: 'One', word: 'held', a: '2', b: { c: 3 }, made: 4, team: 9, link: 'https://x/' },
    { id: 2, word: 'Paused' },
    { id: 3, name: 'Three', word: 'held' },
  ];
  const answer: Answer = ({ url }) => {
    const page = Number(url.searchParams.get('page')) - 1;
    return { list: list.slice(page * 2, page * 2 + 2) };
  };

  it('are read with counts, names that fall back to the id, and only their own words', async () => {
    const { api } = client({ ...theirs, campaigns }, answer);
    const { items } = await api.listCampaigns({});
    expect(items).to.deep.equal([
      {
        id: '1',
        name: 'One',
        status: 'paused',
        scheduledCalls: 5,
        executedCalls: 4,
        projectId: '9',
        url: 'https://x/',
      },
      { id: '2', name: '2', status: 'API: Paused' },
    ]);
  });

  it('are found in the list, several at once, and missed like any other', async () => {
    const { api, paths } = client({ ...theirs, campaigns }, answer);
    const [one, three] = await Promise.all(
      ['1', '3'].map((campaignId) => api.getCampaign({ campaignId })),
    );
    expect([one?.name, three?.name]).to.deep.equal(['One', 'Three']);
    expect(paths()).to.deep.equal(['/v1/new?page=1', '/v1/new?page=2']);
    const error = await failure(api.getCampaign({ campaignId: 'nobody' }));
    expect(error).to.be.instanceOf(HttpError).with.property('status', 404);
  });

  it('are asked for one by one where the API answers that', async () => {
    const { api, paths } = client(
      { ...theirs, campaigns, campaign: { path: '/new/{campaignId}', item: 'data' } },
      () => ({ data: list[2] }),
    );
    expect(await api.getCampaign({ campaignId: '3' })).to.include({ id: '3', status: 'paused' });
    expect(paths()).to.deep.equal(['/v1/new/3']);
    const unreadable = client(
      { ...theirs, campaigns, campaign: { path: '/new/{campaignId}', item: 'data' } },
      () => ({}),
    );
    expect(await failure(unreadable.api.getCampaign({ campaignId: '3' }))).to.be.instanceOf(
      ResponseShapeError,
    );
  });

  it('are asked for at the older path where the newer one is not known', async () => {
    const both = { ...campaigns, otherwise: { path: '/old', query: { size: '{pageSize}' } } };
    const { api, paths } = client({ ...theirs, campaigns: both }, (asked) =>
      asked.url.pathname.endsWith('/new') ? 404 : answer(asked),
    );
    const names: string[] = [];
    // Another asks at the same moment, and shares what was found out.
    const other = api.listCampaigns({ projectId: 'p' });
    for await (const { items } of readAllPages((cursor) =>
      api.listCampaigns({ projectId: 'p', ...(cursor !== undefined && { cursor }) }),
    )) {
      names.push(...items.map(({ name }) => name));
    }
    expect(names).to.deep.equal(['One', '2', 'Three']);
    expect(paths()).to.deep.equal([
      '/v1/new?page=1',
      '/v1/old?size=2&page=1',
      '/v1/old?size=2&page=2',
    ]);
    expect((await other).items).to.have.length(2);
    for (const cursor of [undefined, '1:2']) {
      const { items } = await api.listCampaigns(cursor === undefined ? {} : { cursor });
      expect(items, 'read again').not.to.have.length(0);
    }
    const broken = client({ ...theirs, campaigns: both }, () => 403);
    expect(await failure(broken.api.listCampaigns({}))).not.to.be.instanceOf(HttpError);
    const whole = client({ ...theirs, campaigns: both }, answer);
    await whole.api.listCampaigns({});
    await whole.api.listCampaigns({ cursor: '1:2' });
    expect(whole.paths()).to.deep.equal(['/v1/new?page=1', '/v1/new?page=2']);
  });

  it('are asked for one by one, several at once too, where the API has no list', async () => {
    const { fields, status } = campaigns;
    const campaign = { path: '/new/{campaignId}', item: 'data', fields, status };
    const { api, paths } = client({ ...theirs, campaign }, ({ url }) => ({
      data: list.find(({ id }) => url.pathname.endsWith(`/${String(id)}`)),
    }));
    const found = await Promise.all(
      ['1', '3'].map((campaignId) => api.getCampaign({ campaignId })),
    );
    expect(found.map(({ name }) => name)).to.deep.equal(['One', 'Three']);
    expect(paths()).to.deep.equal(['/v1/new/1', '/v1/new/3']);
  });

  it('are given in the mapping where the API has none', async () => {
    const inlineCampaigns = [{ id: 'a', name: 'Spring', status: 'Paused' }];
    const { api, asked } = client({ ...calls(), inlineCampaigns }, () => 500);
    expect((await api.listCampaigns({})).items).to.deep.equal(inlineCampaigns);
    expect(await api.getCampaign({ campaignId: 'a' })).to.deep.equal(inlineCampaigns[0]);
    expect(asked).to.deep.equal([]);
    const none = client(calls(), () => 500);
    expect(String(await failure(none.api.listCampaigns({})))).to.include('inlineCampaigns');
  });

  it('keep the limit of pages', () => {
    expect(client(calls(), () => 500, { maxPages: 3 }).api.maxPages).to.equal(3);
  });
});

describe('a wrong mapping', () => {
  const good = calls();
  const wrong: readonly (readonly [unknown, string])[] = [
    ['vapi', 'The mapping cannot be used: expected an object'],
    [{}, 'mapping.calls is missing.'],
    [{ call: good.calls }, 'mapping.calls is missing: is "call" meant?'],
    [{ ...good, extra: 1 }, 'mapping.extra is no key; there are name, headers, inlineCampaigns,'],
    [
      { ...good, inlineCampagns: [] },
      'mapping.inlineCampagns is no key: is "inlineCampaigns" meant?',
    ],
    [{ calls: { ...good.calls, Total: 'n' } }, 'mapping.calls.Total is no key: is "total" meant?'],
    [{ calls: { ...good.calls, constructor: 'n' } }, 'mapping.calls.constructor is no key; there'],
    [
      { calls: { ...good.calls, fields: { id: 'id', started_at: 'x' } } },
      'mapping.calls.fields.started_at is no key: is "startedAt" meant?',
    ],
    [
      { calls: { ...good.calls, fields: { uuid: 'id' } } },
      'mapping.calls.fields.id is missing; "uuid" is no key.',
    ],
    [
      { calls: { ...good.calls, fields: { id: 'id', duration: { path: 'd', units: 's' } } } },
      'mapping.calls.fields.duration.unit is missing: is "units" meant?',
    ],
    [
      calls({ path: 'calls' }),
      'mapping.calls.path cannot be used: expected a path that starts with "/"',
    ],
    [{ calls: { ...good.calls, method: 'PUT' } }, 'expected "GET" or "POST"'],
    [{ calls: { ...good.calls, paging: { kind: 'pages' } } }, 'mapping.calls.paging'],
    [
      { calls: { ...good.calls, paging: { kind: 'page', name: 'p' } } },
      'mapping.calls.paging.size',
    ],
    [{ calls: { ...good.calls, paging: { kind: 'page', name: 'p', size: 0 } } }, 'at least 1'],
    [{ calls: { ...good.calls, fields: {} } }, 'mapping.calls.fields.id'],
    [
      { calls: { ...good.calls, fields: { id: 'id', startedAt: { path: 'a', unit: 'days' } } } },
      'unit iso, rfc2822, epoch-s, epoch-ms',
    ],
    [
      { calls: { ...good.calls, fields: { id: 'id', duration: 'seconds' } } },
      '{ path, unit } with unit s, ms, min',
    ],
    [
      calls({ status: { from: {}, rules: [{ is: 'gone' as 'busy', when: {} }] } }),
      'mapping.calls.status.rules.0.is cannot be used: expected one of completed',
    ],
    [
      calls({
        status: { from: { a: 'a' }, rules: [{ is: 'busy', when: { a: { pattern: '(' } } }] },
      }),
      'mapping.calls.status.rules.0.when.a',
    ],
    [
      calls({ status: { from: { a: 'a' }, rules: [{ is: 'busy', when: { b: 'x' } }] } }),
      '"from" to name b, which rules ask for',
    ],
  ];
  for (const [mapping, words] of wrong) {
    it(`is refused in words: ${words}`, () => {
      expect(() => createRestApi({ baseUrl: BASE, mapping: mapping as Mapping }))
        .to.throw(SettingsError)
        .with.property('message')
        .that.includes(words);
    });
  }

  const one = { id: 'a', name: 'Spring', status: 'paused' };
  const fields = { id: 'id', name: 'name' };
  const status = { from: { word: 'word' }, rules: [] };
  const listed = { path: '/new', items: '', paging: { kind: 'none' }, fields, status } as const;
  const single = { path: '/new/{campaignId}', item: '', fields, status };
  const several: readonly (readonly [string, Partial<Mapping>])[] = [
    ['a list', { campaigns: listed }],
    ['campaigns asked for one by one', { campaign: single }],
    ['two that are named', { inlineCampaigns: [one, { ...one, id: 'b' }] }],
  ];
  for (const [name, parts] of several) {
    it(`is refused where calls are the same for every campaign: ${name}`, () => {
      const make = (own: Mapping) =>
        createRestApi({ baseUrl: BASE, mapping: { ...own, ...parts } });
      expect(() => make(calls()))
        .to.throw(SettingsError)
        .with.property('message')
        .that.matches(/^mapping\.calls .*every campaign.*\{campaignId\}/);
      const id = '{campaignId}';
      for (const apart of [
        { path: `/new/${id}/calls` },
        { query: { of: id } },
        { method: 'POST', body: { filter: [{ equals: `campaign:${id}` }] } },
        { headers: { 'x-campaign': id } },
        { only: { campaign: id } },
        { members: { path: `/new/${id}`, items: 'calls', id: 'id' } },
      ] as const) {
        expect(make(calls(apart)), JSON.stringify(apart)).to.have.property('listCalls');
      }
      expect(make({ ...calls(), headers: { 'x-campaign': id } })).to.have.property('listCalls');
    });
  }

  it('may have the same calls always where there is one campaign', () => {
    for (const parts of [
      {},
      { inlineCampaigns: [one] },
      { inlineCampaigns: [one], campaigns: listed },
      { campaign: { ...single, path: '/mine' } },
    ]) {
      const mapping = { ...good, ...parts };
      expect(createRestApi({ baseUrl: BASE, mapping })).to.have.property('listCalls');
    }
  });

  it('is not made wrong by what a host adds to every object', () => {
    Reflect.set(Object.prototype, 'addedByHost', () => undefined);
    try {
      expect(createRestApi({ baseUrl: BASE, mapping: good })).to.have.property('listCalls');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'addedByHost');
    }
  });
});

describe('mergeMapping', () => {
  it('merges objects key by key and replaces anything else', () => {
    const preset = { a: { b: 1, c: [1, 2] }, d: 'x' };
    expect(mergeMapping(preset, { a: { c: [3], e: 4 }, d: { f: 5 } })).to.deep.equal({
      a: { b: 1, c: [3], e: 4 },
      d: { f: 5 },
    });
    expect(mergeMapping(preset, undefined)).to.equal(preset);
    expect(mergeMapping(undefined, preset)).to.equal(preset);
    expect(
      mergeMapping(preset, JSON.parse('{"__proto__":{"polluted":true}}')),
    ).not.to.have.property('polluted');
    expect({}).not.to.have.property('polluted');
  });
});
