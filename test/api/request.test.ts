import { expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import {
  AuthError,
  HttpError,
  NetworkError,
  ResponseShapeError,
  TimeoutError,
  createRestApi,
  type CampaignsApi,
  type RestApiOptions,
} from '../../src/api/index.js';
import { fullJitter } from '../../src/api/request.js';
import { itNeeds } from '../engines/abilities.js';
import type { LoggedRequest } from '../fault-server/server.js';

/** The fault server's two origins; see `test/fault-server/server.ts`. */
const servers = (await (await fetch('/test-servers.json')).json()) as {
  readonly fault: string;
  readonly otherFault: string;
};
let keys = 0;

interface Trial {
  readonly baseUrl: string;
  readonly api: CampaignsApi;
  readonly log: () => Promise<LoggedRequest[]>;
}

/** A client whose server fails in one way, and the server's own record of what was asked. */
function trial(name: string, options: Partial<RestApiOptions> = {}, argument = '-'): Trial {
  keys += 1;
  const key = `${String(Date.now())}-${String(keys)}`;
  const path = `/fault/${name}/${encodeURIComponent(argument)}/${key}`;
  const { limits, ...rest } = options;
  const baseUrl = servers.fault + path;
  const api = createRestApi({
    baseUrl,
    timeoutMs: 10_000,
    ...rest,
    limits: { backoffMs: () => 0, ...limits },
  });
  const log = async (): Promise<LoggedRequest[]> =>
    (await (
      await fetch(`${servers.fault}/log/${key}`, { cache: 'no-store' })
    ).json()) as LoggedRequest[];
  return { baseUrl, api, log };
}

/** Another client of the same address. */
function again({ baseUrl, log }: Trial, options: Partial<RestApiOptions>): Trial {
  return { baseUrl, log, api: createRestApi({ baseUrl, ...options }) };
}

async function failure(promise: Promise<unknown>): Promise<Error> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('It did not fail.');
  return error;
}

const HEALTHY = [
  { id: 'c1', projectId: 'p1', name: 'Campaign c1', status: 'Paused' },
  { id: 'c2', projectId: 'p1', name: 'Campaign c2', status: 'Paused' },
];
/** Long enough for a question to leave a busy machine. */
const SHORT = { timeoutMs: 500 };
/** Long enough for a whole answer. */
const RECOVERING = { timeoutMs: 1_500 };

describe('a request over real sockets', () => {
  it('reads a healthy answer, and only asks once', async () => {
    const { api, log } = trial('none');
    expect((await api.listCampaigns({ projectId: 'p1' })).items).to.deep.equal(HEALTHY);
    const [request, ...more] = await log();
    expect(more).to.deep.equal([]);
    expect(request?.headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
  });

  for (const [name, argument, options] of [
    ['status-once', '500', {}],
    ['status-once', '502', {}],
    ['status-once', '504', {}],
    ['retry-after-once', '0', {}],
    ['retry-after-date-once', '0', {}],
    ['reset-body-once', '', {}],
    ['truncated-once', '', {}],
    ['cut-json-once', '', {}],
    ['hang-once', '', RECOVERING],
    ['hang-body-once', '', RECOVERING],
  ] as const) {
    it(`recovers from ${name} ${argument} with a second attempt`, async () => {
      const { api, log } = trial(name, options, argument || '-');
      expect((await api.listCampaigns({})).items).to.deep.equal(HEALTHY);
      expect(await log()).to.have.length(2);
    });
  }

  it('recovers from a connection that was reset before an answer', async () => {
    const { api, log } = trial('reset-once');
    expect((await api.listCampaigns({})).items).to.deep.equal(HEALTHY);
    // The browser itself may repeat such a request unseen.
    expect((await log()).length).to.be.within(2, 3);
  });

  for (const [name, argument, kind, attempts, options] of [
    ['status', '503', HttpError, 3, {}],
    ['status', '400', HttpError, 1, {}],
    ['status', '404', HttpError, 1, {}],
    ['status', '501', HttpError, 1, {}],
    ['reset-body', '', NetworkError, 3, {}],
    ['truncated', '', NetworkError, 3, {}],
    ['cut-json', '', NetworkError, 3, {}],
    ['no-cors', '200', NetworkError, 3, {}],
    ['no-cors', '503', NetworkError, 3, {}],
    ['hang', '', TimeoutError, 3, SHORT],
    ['hang-body', '', TimeoutError, 3, SHORT],
    ['empty', '', ResponseShapeError, 1, {}],
    ['no-content', '', ResponseShapeError, 1, {}],
    ['page', '', ResponseShapeError, 1, {}],
    ['prose', '', ResponseShapeError, 1, {}],
    ['moved-away', '', ResponseShapeError, 1, {}],
    // The browser's own twenty hops and the first, then one that is not followed.
    ['moved-in-circles', '', ResponseShapeError, 22, {}],
    ['status', '401', AuthError, 1, {}],
    ['status', '403', AuthError, 1, {}],
    ['basic', '', AuthError, 1, {}],
  ] as const) {
    it(`ends ${name} ${argument} as ${kind.name} after ${String(attempts)} attempts`, async () => {
      const { api, log } = trial(name, options, argument || '-');
      const error = await failure(api.listCampaigns({ cursor: 'the-cursor' }));
      expect(error).to.be.instanceOf(kind);
      expect(error.message).to.contain(`GET ${servers.fault}/fault/${name}/`);
      expect(error.message).not.to.match(/the-cursor|secret words/);
      expect(await log()).to.have.length(attempts);
    });
  }

  it('ends a reset connection as NetworkError, and keeps the cause', async () => {
    const error = await failure(trial('reset').api.listCampaigns({}));
    expect(error).to.be.instanceOf(NetworkError);
    expect(error.cause).to.be.instanceOf(TypeError);
  });

  it('ends as NetworkError where nobody listens', async () => {
    // Port 9, "discard": browsers refuse it before they ask.
    const api = createRestApi({ baseUrl: 'http://127.0.0.1:9', limits: { backoffMs: () => 0 } });
    expect(await failure(api.listCampaigns({}))).to.be.instanceOf(NetworkError);
  });

  it('reads past a byte order mark', async () => {
    expect((await trial('byte-order-mark').api.listCampaigns({})).items).to.have.length(2);
  });

  it('follows a redirect on its own origin', async () => {
    expect((await trial('moved').api.listCampaigns({})).items).to.have.length(2);
  });

  it('lets go of the connection of a body that is not read', async () => {
    const { api, log } = trial('hang-body', SHORT);
    await failure(api.listCampaigns({}));
    await waitUntil(async () => (await log()).every(({ aborted }) => aborted));
  });

  it('sends the token where it belongs, and nowhere else', async () => {
    const { api, log } = trial('bearer', { getToken: () => 'right' }, 'right');
    await api.listCampaigns({});
    const [request] = await log();
    expect(request?.headers['authorization']).to.equal('Bearer right');
    expect(request?.path).not.to.contain('campaigns?token');
  });

  it('renews a refused token once, over the wire', async () => {
    const { api, log } = trial(
      'bearer',
      { getToken: ({ reason }) => (reason === 'initial' ? 'stale' : 'right') },
      'right',
    );
    expect((await api.listCampaigns({})).items).to.have.length(2);
    const sent = (await log()).map(({ headers }) => headers['authorization']);
    expect(sent).to.deep.equal(['Bearer stale', 'Bearer right']);
  });

  itNeeds(
    'http-cache',
    'never reads one person’s answer from the HTTP cache for another',
    async () => {
      const { api } = trial('cacheable');
      const first = await api.getCampaign({ campaignId: 'c' });
      // Without a token the server's own caching rule holds.
      expect(await api.getCampaign({ campaignId: 'c' })).to.deep.equal(first);
      const personal = trial('cacheable', { getToken: () => 'ada' });
      const one = await personal.api.getCampaign({ campaignId: 'c' });
      const two = await personal.api.getCampaign({ campaignId: 'c' });
      expect([one.id, two.id]).to.deep.equal(['1', '2']);
    },
  );
});

describe('an answer that has not changed', () => {
  const nameFrom = async ({ api }: Trial): Promise<string> =>
    (await api.getCampaign({ campaignId: 'c' })).name;
  const marksIn = async ({ log }: Trial): Promise<unknown[]> =>
    (await log()).map(({ headers }) => headers['if-none-match']);

  for (const [whose, options] of [
    ['nobody', {}],
    ['Bearer ada', { getToken: () => 'ada' }],
  ] as const) {
    itNeeds('http-cache', `is not sent again: ${whose}`, async () => {
      const one = trial('same-etag', options);
      for (let poll = 0; poll < 3; poll += 1) expect(await nameFrom(one)).to.equal(whose);
      // The browser's own cache asks whether what it holds still stands; the server says 304.
      expect(await marksIn(one)).to.deep.equal([undefined, '"same"', '"same"']);
    });
  }

  itNeeds('http-cache', 'never comes to another, whatever its mark', async () => {
    const ada = trial('same-etag', { getToken: () => 'ada' });
    expect(await nameFrom(ada)).to.equal('Bearer ada');
    expect(await nameFrom(ada)).to.equal('Bearer ada');
    const bob = again(ada, { getToken: () => 'bob' });
    const nobody = again(ada, {});
    expect(await nameFrom(bob)).to.equal('Bearer bob');
    expect(await nameFrom(nobody)).to.equal('nobody');
    expect(await nameFrom(ada)).to.equal('Bearer ada');
    expect(await nameFrom(bob)).to.equal('Bearer bob');
    expect(await marksIn(ada)).to.deep.equal([undefined, '"same"', ...Array<undefined>(4)]);
  });

  itNeeds('http-cache', 'nor to the next token of the same host', async () => {
    const tokens = ['ada', 'bob'];
    const one = trial('same-etag', { getToken: () => tokens[0] ?? '' });
    expect(await nameFrom(one)).to.equal('Bearer ada');
    tokens.shift();
    const other = again(one, { getToken: () => tokens[0] ?? '' });
    expect(await nameFrom(other)).to.equal('Bearer bob');
  });
});

describe('how long a request takes', () => {
  it('obeys Retry-After', async () => {
    const { api, log } = trial('retry-after-once', {}, '1');
    await api.listCampaigns({});
    const [first, second] = await log();
    expect((second?.at ?? 0) - (first?.at ?? 0)).to.be.at.least(1_000);
  });

  it('obeys a date in Retry-After', async () => {
    // HTTP dates have whole seconds: between one and two from now.
    const { api, log } = trial('retry-after-date-once', {}, '2');
    await api.listCampaigns({});
    const [first, second] = await log();
    expect((second?.at ?? 0) - (first?.at ?? 0)).to.be.at.least(900);
  });

  it('stops at once when the server asks for more than 30 s, and says when to come back', async () => {
    const { api, log } = trial('retry-after', {}, '31');
    const error = await failure(api.listCampaigns({}));
    expect(error).to.be.instanceOf(HttpError).with.property('retryAfterMs', 31_000);
    expect(error.message).to.contain('31 s');
    expect(await log()).to.have.length(1);
  });

  it('stops at once when the wait would outlive the request', async () => {
    const { api, log } = trial('retry-after', { limits: { totalMs: 5_000 } }, '10');
    expect(await failure(api.listCampaigns({}))).to.have.property('retryAfterMs', 10_000);
    expect(await log()).to.have.length(1);
  });

  it('ends in all after its time, whatever an attempt may take', async () => {
    const { api, log } = trial('hang', { timeoutMs: 60_000, limits: { totalMs: 200 } });
    const error = await failure(api.listCampaigns({}));
    expect(error).to.be.instanceOf(TimeoutError);
    expect(error.message).to.contain('0.2 s in all');
    await waitUntil(async () => (await log()).every(({ aborted }) => aborted));
  });

  it('ends though a host’s own fetch never settles and does not listen', async () => {
    const fetch = (() => new Promise(() => undefined)) as typeof globalThis.fetch;
    const api = createRestApi({
      baseUrl: servers.fault,
      fetch,
      timeoutMs: 5,
      limits: { backoffMs: () => 0 },
    });
    expect(await failure(api.listCampaigns({}))).to.be.instanceOf(TimeoutError);
  });

  it('waits a random time below a limit that doubles from 600 ms to 5 s', () => {
    expect([1, 2, 3, 4, 5, 9].map((attempt) => fullJitter(attempt, () => 1))).to.deep.equal([
      600, 1_200, 2_400, 4_800, 5_000, 5_000,
    ]);
    fc.assert(
      fc.property(
        fc.nat({ max: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, chance) => {
          expect(fullJitter(attempt, () => chance)).to.be.within(
            0,
            fullJitter(attempt, () => 1),
          );
        },
      ),
    );
    expect(fullJitter(1)).to.be.within(0, 600);
  });
});

describe('a request that nobody wants any more', () => {
  for (const name of ['hang', 'hang-body']) {
    it(`is aborted on the wire (${name}), and ends with the caller’s reason`, async () => {
      const { api, log } = trial(name, { timeoutMs: 60_000 });
      const abort = new AbortController();
      const ended = failure(api.listCampaigns({ signal: abort.signal }));
      await waitUntil(async () => (await log()).length === 1);
      const reason = new Error('left');
      abort.abort(reason);
      expect(await ended).to.equal(reason);
      await waitUntil(async () => (await log()).every(({ aborted }) => aborted));
      expect(await log()).to.have.length(1);
    });
  }

  it('does not wait on, and does not try again', async () => {
    const { api, log } = trial('retry-after', {}, '29');
    const abort = new AbortController();
    const ended = failure(api.listCampaigns({ signal: abort.signal }));
    await waitUntil(async () => (await log()).length === 1);
    abort.abort();
    expect(await ended).to.have.property('name', 'AbortError');
    expect(await log()).to.have.length(1);
  });

  it('is not even begun by one who has left', async () => {
    const { api, log } = trial('none');
    const ended = failure(api.listCampaigns({ signal: AbortSignal.abort('because') }));
    expect(await ended).to.have.property('name', 'AbortError');
    expect(await log()).to.deep.equal([]);
  });
});

describe('a request without a network', () => {
  function goOffline(): () => void {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    window.dispatchEvent(new Event('offline'));
    return () => {
      Reflect.deleteProperty(navigator, 'onLine');
      window.dispatchEvent(new Event('online'));
    };
  }

  it('ends at once when the browser goes offline, also during a wait', async () => {
    for (const name of ['hang', 'retry-after']) {
      const { api, log } = trial(name, { timeoutMs: 60_000 }, '29');
      const ended = failure(api.listCampaigns({}));
      await waitUntil(async () => (await log()).length === 1);
      const goOnline = goOffline();
      const error = await ended;
      goOnline();
      expect(error).to.be.instanceOf(NetworkError);
      expect(error.message).to.contain('offline');
    }
  });

  it('is tried once and not again while the browser is offline', async () => {
    const goOnline = goOffline();
    const { api, log } = trial('status', {}, '503');
    const error = await failure(api.listCampaigns({}));
    goOnline();
    expect(error).to.be.instanceOf(HttpError);
    expect(await log()).to.have.length(1);
  });
});
