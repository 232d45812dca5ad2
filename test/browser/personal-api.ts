import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const TOKEN = 'tok-3f9c1e-Secret-42';
/** Numbers by how they come: as a field, and among words. */
export const PHONES = ['+15550100123', '+442079460958'] as const;
const SPOKEN = ['+1 (555) 010-0123', '+44 20 7946 0958'] as const;

/** One request as the server saw it: all of it but the header that is there for the token. */
export interface Asked {
  readonly text: string;
  readonly isSigned: boolean;
}

export interface PersonalApi {
  readonly origin: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

const call = (index: number, fields: object): object => ({
  id: `k${String(index)}`,
  startedAt: `2026-11-20T10:0${String(index)}:00Z`,
  durationSeconds: 61,
  status: 'Completed',
  phoneNumber: PHONES[index % 2],
  ...fields,
});
const told = `Call ${SPOKEN[0]} back; the office has ${SPOKEN[1]}.`;
const CALLS = [
  call(0, { status: 'Client Callback Requested', contactName: PHONES[0], summary: told }),
  call(1, { status: 'Failed', contactName: `Ada ${SPOKEN[1]}`, transcript: told }),
  call(2, { contactName: 'Bo', contactId: PHONES[0].slice(1), sentiment: 'good' }),
  call(3, { status: 'No Answer' }),
  call(4, { status: 'Gone fishing' }),
];
/** Records of which a field is wrong: the reason must not quote it, nor its neighbours. */
const BAD = [
  call(5, { id: { number: PHONES[0] } }),
  call(6, { status: { word: PHONES[0] } }),
  call(7, { durationSeconds: PHONES[0] }),
  PHONES[0],
];
const campaign = { id: 'c1', name: 'Spring', status: 'Paused', scheduledCalls: 9 };

/** How the API answers, by the first part of its path. */
export const CASES = [
  'ready',
  'bad-records',
  'bad-second-page',
  'only-bad-records',
  'wrong-shape',
  'prose',
  'cut',
  '401',
  '403',
  '404',
  '500',
  '429',
  'reset',
] as const;

function answer(how: string, path: URL, response: ServerResponse): void {
  const send = (body: unknown, status = 200): void => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const said = `${TOKEN} of ${SPOKEN[0]} is ${PHONES[1]}`;
  const isList = path.pathname.endsWith('s');
  if (/^\d+$/.test(how)) send({ error: said }, Number(how));
  else if (how === 'reset') response.destroy();
  else if (how === 'prose') send(said);
  else if (how === 'cut') send(`{"data":[{"id":"${PHONES[0]}","name":"${TOKEN}`);
  else if (how === 'wrong-shape') send({ [said]: said, data: { [said]: said }, totals: said });
  else if (path.pathname.endsWith('/call-totals')) send({ error: said }, 404);
  else if (path.pathname.endsWith('/calls')) sendCalls(how, path, send);
  else send(isList ? { data: [campaign], nextCursor: null } : campaign);
}

function sendCalls(how: string, path: URL, send: (body: unknown, status?: number) => void): void {
  const isFirst = !path.searchParams.has('cursor');
  if (how === 'only-bad-records') send({ data: BAD });
  else if (how === 'bad-second-page' && isFirst) send({ data: CALLS, nextCursor: 'second' });
  else if (how === 'bad-second-page') send({ error: PHONES[0] }, 500);
  else send({ data: how === 'bad-records' ? [...CALLS, ...BAD] : CALLS, nextCursor: null });
}

/** An API that holds phone numbers, gives them to one token, and repeats both in its errors. */
export async function startPersonalApi(): Promise<PersonalApi> {
  const asked: Asked[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'authorization');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const { authorization, ...headers } = request.headers;
    const isSigned = authorization === `Bearer ${TOKEN}`;
    asked.push({ text: `${request.url ?? ''}\n${JSON.stringify(headers)}`, isSigned });
    const path = new URL(request.url ?? '/', 'http://api');
    answer(isSigned ? (path.pathname.split('/')[1] ?? '') : '401', path, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
