/**
 * The mock API over real HTTP, open to every origin:
 *
 *   npm run mock-api -- --port 4010 --seed 7 --fault 503 --size big --latency 200
 *
 * Any request may name a fault of its own: `?fault=slow`, or `/fault/slow` before the path.
 */
import { createServer, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createAccount, type AccountOptions, type MockAccount } from './account.js';
import { MockApi, type AnswerOptions } from './answers.js';
import { FAULTS, parseFault } from './faults.js';

export interface MockServerOptions extends AccountOptions, Omit<AnswerOptions, 'basePath'> {
  /** 0 takes a free one. */
  readonly port?: number;
}

export interface MockServer {
  readonly origin: string;
  readonly account: MockAccount;
  /** `GET /path?query` of every request but preflights, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

const CORS = {
  'access-control-allow-headers': 'authorization, content-type, accept',
  'access-control-allow-methods': 'GET, OPTIONS',
  'access-control-expose-headers': 'etag, retry-after',
  'access-control-max-age': '600',
  vary: 'origin',
} as const;

export async function startMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const account = createAccount(options);
  const api = new MockApi(account, options);
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/' } = request;
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
    if (method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    requests.push(`${method} ${url}`);
    void send(response, api, url);
  });
  await listen(server, options.port ?? 0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    account,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function send(response: ServerResponse, api: MockApi, url: string): Promise<void> {
  const answer = api.answer(url);
  if (answer.delayMs > 0) await wait(answer.delayMs);
  if (answer.drop) {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, { ...answer.headers }).end(answer.body);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      seed: { type: 'string', default: '7' },
      fault: { type: 'string' },
      size: { type: 'string', default: 'demo' },
      latency: { type: 'string', default: '0' },
    },
  });
  if (values.fault !== undefined && !parseFault(values.fault)) {
    const known = FAULTS.map(({ id, does }) => `  ${id.padEnd(14)}${does}`).join('\n');
    console.error(`There is no fault "${values.fault}". There are:\n${known}`);
    process.exitCode = 1;
    return;
  }
  try {
    const server = await startMockServer({
      port: Number(values.port),
      seed: Number(values.seed),
      now: Date.now(),
      size: values.size === 'big' ? 'big' : 'demo',
      fault: parseFault(values.fault),
      latencyMs: Number(values.latency),
    });
    console.log(`The mock API listens at ${server.origin}. Paste this into a page:

<campaign-workspace api-base="${server.origin}">
  <campaign-list></campaign-list>
  <call-outcome-chart></call-outcome-chart>
</campaign-workspace>

Faults: add ?fault=NAME to a request, or use ${server.origin}/fault/NAME as api-base.`);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    console.error(isTaken ? `Port ${values.port} is taken. Name another: --port 4011` : error);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
