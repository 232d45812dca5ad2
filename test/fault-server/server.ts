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

const faults = new Map<string, Fault>([
  ['none', sendJson],
  ['status', status],
  ['status-once', once(status)],
  ['retry-after', retryAfter],
  ['retry-after-once', once(retryAfter)],
  [
    'retry-after-date-once',
    once((exchange) => {
      const moment = new Date(Date.now() + Number(exchange.argument) * 1000);
      sendStatus(exchange, 429, { 'retry-after': moment.toUTCString() });
    }),
  ],
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
    response.setHeader('access-control-expose-headers', 'retry-after');
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
