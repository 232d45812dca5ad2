/**
 * A campaigns API that goes wrong in one chosen way, over real sockets: what a service worker or a
 * faked `fetch` cannot do.
 *
 *   {origin}/fault/{name}/{argument}/{key}/campaigns/…   the API root is everything up to {key}
 *   {origin}/log/{key}                                    the requests that came under that key
 *
 * The key is the test's own, so that tests do not count each other's requests.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { ODD_BODIES } from './odd-bodies.js';
import { PAGE_FAULTS, unsafeIds } from './page-faults.js';

/** One request as the server saw it; preflights are not listed. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** Milliseconds since the server started. */
  readonly at: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The client hung up before the answer was whole. */
  aborted: boolean;
}

interface Exchange {
  readonly response: ServerResponse;
  readonly request: IncomingMessage;
  readonly argument: string;
  /** 1 for the first request under this key. */
  readonly count: number;
  readonly otherOrigin: string;
  /** What a healthy server would answer. */
  readonly healthy: string;
  /** The path below the API root, with its query. */
  readonly rest: string;
}

type Fault = (exchange: Exchange) => void;

const sendJson = ({ response, healthy }: Exchange): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(healthy);
};
const sendStatus = ({ response }: Exchange, status: number, headers = {}): void => {
  response.writeHead(status, headers).end('{"error":"secret words of the server"}');
};
const sendText = ({ response }: Exchange, text: string, type = 'application/json'): void => {
  response.writeHead(200, { 'content-type': type }).end(text);
};
const sendHalf = ({ response, healthy }: Exchange, headers = {}): void => {
  response.writeHead(200, { 'content-type': 'application/json', ...headers });
  response.write(healthy.slice(0, healthy.length / 2));
};
const hangUp = ({ response }: Exchange): void => {
  // Half a body must have left before the connection breaks.
  setTimeout(() => response.destroy(), 20);
};
/** The fault at first, a healthy answer from then on. */
const once =
  (fault: Fault): Fault =>
  (exchange) => {
    if (exchange.count === 1) fault(exchange);
    else sendJson(exchange);
  };

const reset: Fault = ({ request }) => request.socket.destroy();
const resetBody: Fault = (exchange) => {
  sendHalf(exchange);
  hangUp(exchange);
};
const truncated: Fault = (exchange) => {
  sendHalf(exchange, { 'content-length': String(Buffer.byteLength(exchange.healthy)) });
  hangUp(exchange);
};
const cutJson: Fault = (exchange) => {
  sendText(exchange, exchange.healthy.slice(0, exchange.healthy.length / 2));
};
const status: Fault = (exchange) => {
  sendStatus(exchange, Number(exchange.argument));
};
const retryAfter: Fault = (exchange) => {
  sendStatus(exchange, 503, { 'retry-after': exchange.argument });
};

const retryAfterDate: Fault = (exchange) => {
  const moment = new Date(Date.now() + Number(exchange.argument) * 1000);
  sendStatus(exchange, 429, { 'retry-after': moment.toUTCString() });
};

const drip: Fault = ({ response, healthy }) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  let sent = 0;
  const timer = setInterval(() => {
    response.write(healthy.slice(sent, (sent += 1)));
    if (sent >= healthy.length) response.end();
  }, 400);
  response.on('close', () => {
    clearInterval(timer);
  });
};

const MEGABYTE = Buffer.alloc(2 ** 20, ' ');
/** The argument: megabytes, and `no-store` for a body that the browser must not keep. */
const huge: Fault = ({ response, argument }) => {
  const [megabytes, caching] = argument.split(' ');
  let left = Number(megabytes);
  const body = new Readable({
    read() {
      left -= 1;
      this.push(left < 0 ? null : MEGABYTE);
    },
  });
  response.writeHead(200, {
    'content-type': 'application/json',
    ...(caching && { 'cache-control': caching }),
  });
  body.pipe(response.on('close', () => body.destroy()));
};

/** Rows of the list that was asked for, or `undefined` where one record was. */
const rowsOf = (healthy: string): { readonly id: unknown }[] | undefined =>
  (JSON.parse(healthy) as { readonly data?: { readonly id: unknown }[] }).data;

/** Lists go wrong; single records are healthy, and totals are not offered. */
const inLists =
  (
    answer: (rows: readonly { readonly id: unknown }[], exchange: Exchange) => string | number,
  ): Fault =>
  (exchange) => {
    const rows = rowsOf(exchange.healthy);
    if (exchange.rest.includes('/call-totals')) sendStatus(exchange, 404);
    else if (!rows) sendJson(exchange);
    else {
      const given = answer(rows, exchange);
      if (typeof given === 'number') sendStatus(exchange, given);
      else sendText(exchange, given);
    }
  };

const faults = new Map<string, Fault>([
  ['drip', drip],
  ['huge', huge],
  [
    'body',
    (exchange) => {
      const body = ODD_BODIES.get(exchange.argument)?.(exchange.healthy) ?? '';
      exchange.response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    },
  ],
  [
    'pages',
    inLists((rows, { argument, rest }) => {
      const cursor = new URL(rest, 'http://server').searchParams.get('cursor');
      const page = PAGE_FAULTS.get(argument)?.(rows, Number(cursor ?? 0)) ?? 501;
      return typeof page === 'number' ? page : JSON.stringify({ nextCursor: null, ...page });
    }),
  ],
  ['unsafe-ids', inLists(unsafeIds)],
  [
    'many-records',
    inLists((rows, { argument }) => {
      const data = Array.from({ length: Number(argument) }, (_, index) => ({
        ...rows[0],
        id: `r${String(index)}`,
      }));
      return JSON.stringify({ data, nextCursor: null });
    }),
  ],
  [
    'length-too-long',
    ({ response, healthy }) => {
      response.writeHead(200, { 'content-length': String(healthy.length + 500) }).end(healthy);
      setTimeout(() => response.socket?.end(), 50);
    },
  ],
  [
    'length-too-short',
    ({ response, healthy }) => {
      response.writeHead(200, { 'content-length': String(healthy.length - 20) });
      response.end(healthy);
    },
  ],
  [
    'encoding-lie',
    ({ response, healthy }) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(healthy);
    },
  ],
  [
    'no-http',
    ({ request }) => {
      request.socket.end('SMTP ready\r\n\r\n');
    },
  ],
  [
    'moved-in-circles',
    ({ response, request }) => response.writeHead(302, { location: request.url ?? '/' }).end(),
  ],
  [
    'moved-to-login',
    ({ response }) => response.writeHead(302, { location: '/fault/page/-/login/' }).end(),
  ],
  ['moved-nowhere', ({ response }) => response.writeHead(302).end()],
  [
    'no-cors-page',
    (exchange) => {
      exchange.response.removeHeader('access-control-allow-origin');
      sendText(exchange, '<!doctype html><p>Bad gateway', 'text/html');
    },
  ],
  [
    'retry-after-several',
    (exchange) => {
      sendStatus(exchange, 503, { 'retry-after': exchange.argument.split('|') });
    },
  ],
  [
    'flaky',
    (exchange) => {
      // About a fifth: reset, down, half, or not JSON; the healthy ones take their time.
      const chance = Math.random();
      if (chance < 0.05) reset(exchange);
      else if (chance < 0.1) sendStatus(exchange, 503);
      else if (chance < 0.15) cutJson(exchange);
      else if (chance < 0.2) resetBody(exchange);
      else
        setTimeout(() => {
          sendJson(exchange);
        }, Math.random() * 50);
    },
  ],
  ['none', sendJson],
  ['status', status],
  ['status-once', once(status)],
  ['retry-after', retryAfter],
  ['retry-after-once', once(retryAfter)],
  ['retry-after-date', retryAfterDate],
  ['retry-after-date-once', once(retryAfterDate)],
  ['reset', reset],
  ['reset-once', once(reset)],
  ['reset-body', resetBody],
  ['reset-body-once', once(resetBody)],
  ['truncated', truncated],
  ['truncated-once', once(truncated)],
  ['cut-json', cutJson],
  ['cut-json-once', once(cutJson)],
  ['hang', () => undefined],
  ['hang-once', once(() => undefined)],
  ['hang-body', sendHalf],
  ['hang-body-once', once(sendHalf)],
  [
    'empty',
    (exchange) => {
      sendText(exchange, '');
    },
  ],
  ['no-content', ({ response }) => response.writeHead(204).end()],
  [
    'page',
    (exchange) => {
      sendText(exchange, '<!doctype html><p>Sign in', 'text/html');
    },
  ],
  [
    'prose',
    (exchange) => {
      sendText(exchange, 'Everything is fine', 'text/plain');
    },
  ],
  [
    'byte-order-mark',
    (exchange) => {
      sendText(exchange, `\uFEFF${exchange.healthy}`);
    },
  ],
  [
    'moved',
    ({ response, rest }) => {
      response.writeHead(302, { location: `/fault/none/-/moved/${rest}` }).end();
    },
  ],
  [
    'moved-away',
    ({ response, otherOrigin, rest }) => {
      response.writeHead(302, { location: `${otherOrigin}/fault/none/-/moved/${rest}` }).end();
    },
  ],
  [
    'no-cors',
    (exchange) => {
      exchange.response.removeHeader('access-control-allow-origin');
      sendStatus(exchange, Number(exchange.argument));
    },
  ],
  [
    'basic',
    (exchange) => {
      sendStatus(exchange, 401, { 'www-authenticate': 'Basic realm="CRM"' });
    },
  ],
  [
    'bearer',
    (exchange) => {
      const isRight = exchange.request.headers.authorization === `Bearer ${exchange.argument}`;
      if (isRight) sendJson(exchange);
      else sendStatus(exchange, 401);
    },
  ],
  [
    // One mark for everybody's answers, as a careless server gives, and no `Vary`.
    'same-etag',
    ({ request, response }) => {
      const headers = { etag: '"same"', 'cache-control': 'no-cache' };
      if (request.headers['if-none-match'] === headers.etag) {
        response.writeHead(304, headers).end();
        return;
      }
      const name = request.headers.authorization ?? 'nobody';
      const body = JSON.stringify({ id: 'c', name, status: 'paused' });
      response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body);
    },
  ],
  [
    'cacheable',
    ({ response, count }) => {
      const body = JSON.stringify({ id: String(count), name: 'n', status: 'paused' });
      response
        .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'max-age=600' })
        .end(body);
    },
  ],
]);

export const FAULT_NAMES: readonly string[] = [...faults.keys()];

/** What the default contract promises at a path. */
function healthyAnswer(rest: string): string {
  const { pathname, searchParams } = new URL(rest, 'http://server');
  const campaign = (id: string) => ({
    id,
    projectId: 'p1',
    name: `Campaign ${id}`,
    status: 'Paused',
  });
  const segments = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const last = segments.at(-1) ?? '';
  if (last === 'calls') {
    const calls = [{ id: 'k1', status: 'Completed', durationSeconds: 61.5 }];
    return JSON.stringify({ data: calls, nextCursor: null });
  }
  if (last === 'call-totals') {
    return JSON.stringify({ totals: [{ status: 'Completed', calls: 2, durationSeconds: 90 }] });
  }
  if (last === 'campaigns') {
    const ids = searchParams.get('ids')?.split(',') ?? ['c1', 'c2'];
    return JSON.stringify({ data: ids.map(campaign), nextCursor: null });
  }
  return JSON.stringify(campaign(last));
}

/** A running pair of servers: two origins, one log. */
export interface FaultServer {
  readonly origin: string;
  readonly otherOrigin: string;
  /** What came under a key so far. */
  requests(key: string): readonly LoggedRequest[];
  close(): Promise<void>;
}

/** Starts both servers on free ports of the loopback interface. */
export async function startFaultServer(): Promise<FaultServer> {
  const started = performance.now();
  const logs = new Map<string, LoggedRequest[]>();
  let otherOrigin = '';

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '/';
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader('access-control-expose-headers', 'retry-after, date');
    const [, kind = '', name = '', argument = '', key = '', ...rest] = path.split('/');
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-headers', 'authorization, x-api-key, x-secret');
      response.writeHead(204).end();
      return;
    }
    if (kind === 'log') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(logs.get(name) ?? []));
      return;
    }
    const fault = kind === 'fault' ? faults.get(name) : undefined;
    if (!fault) {
      response.writeHead(404).end();
      return;
    }
    const log = logs.get(key) ?? [];
    logs.set(key, log);
    const { method = '', headers } = request;
    const entry: LoggedRequest = {
      method,
      path,
      headers,
      at: performance.now() - started,
      aborted: false,
    };
    log.push(entry);
    response.on('close', () => {
      entry.aborted = !response.writableFinished;
    });
    const below = rest.join('/');
    fault({
      request,
      response,
      argument: decodeURIComponent(argument),
      count: log.length,
      otherOrigin,
      rest: below,
      healthy: healthyAnswer(below),
    });
  };

  const servers = [createServer(answer), createServer(answer)] as const;
  const origins = await Promise.all(servers.map(listen));
  const [origin = ''] = origins;
  otherOrigin = origins[1] ?? '';
  return {
    origin,
    otherOrigin,
    requests: (key) => logs.get(key) ?? [],
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${String(port)}`);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    // Those that hang by design would keep it open.
    server.closeAllConnections();
  });
}
