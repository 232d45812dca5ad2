/**
 * The APIs the presets are for, in the shapes of their public documents, over real HTTP with
 * invented data, and what the totals of each should be, added up without the kit.
 *
 *   {origin}/{vendor}/…           the vendor's API; `{origin}/{vendor}` is its root
 *   {origin}/expected/{vendor}    { campaignId, projectId, calls, timeSpentMs, byStatus, unrecognised }
 *   {origin}/tagged/{key}         an answer with an ETag, and 304 when it is sent back
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Story, Vendor } from './vendor.js';
import { VENDORS } from './vendors.js';

/** Which statuses count, written down once more: what is tested is not its own measure. */
const COUNTED: ReadonlySet<string> = new Set([
  'completed',
  'no-answer',
  'no-message',
  'left-message',
  'user-hung-up',
  'callback',
  'meeting-booked',
  'transferred',
]);

export interface Expected {
  readonly campaignId: string;
  readonly projectId?: string;
  readonly calls: number;
  readonly timeSpentMs: number;
  readonly byStatus: Readonly<Record<string, { calls: number; milliseconds: number }>>;
  readonly unrecognised: number;
}

const FIRST_CALL = Date.UTC(2026, 2, 2, 9);

function invent(vendor: Vendor): {
  records: Readonly<Record<string, unknown>>[];
  expected: Expected;
} {
  const { calls, strangers = 0, words, campaignId, projectId } = vendor;
  const records: Readonly<Record<string, unknown>>[] = [];
  const byStatus: Record<string, { calls: number; milliseconds: number }> = {};
  let [timeSpentMs, unrecognised, own] = [0, 0, 0];
  for (let index = 0; index < calls + strangers; index += 1) {
    const isStranger = strangers > 0 && index % 5 === 2 && index / 5 < strangers;
    const story: Story = {
      id: `${isStranger ? 'other' : 'own'}-${String(index)}`,
      start: FIRST_CALL + index * 60_000,
      seconds: 7 + ((index * 37) % 600),
      number: `+1555010${String(1000 + (index % 9000))}`,
      name: `Person ${String(index)}`,
      campaignId: isStranger ? 'another' : campaignId,
    };
    const word = words[index % words.length];
    if (!word) throw new Error('A vendor without words.');
    records.push(vendor.record(story, word));
    if (isStranger) continue;
    own += 1;
    const milliseconds = word.hasNoDuration ? 0 : story.seconds * 1000;
    if (!word.is) {
      unrecognised += 1;
      continue;
    }
    const sum = (byStatus[word.is] ??= { calls: 0, milliseconds: 0 });
    sum.calls += 1;
    sum.milliseconds += milliseconds;
    if (COUNTED.has(word.is)) timeSpentMs += milliseconds;
  }
  const expected = { campaignId, calls: own, timeSpentMs, byStatus, unrecognised };
  return { records, expected: { ...expected, ...(projectId !== undefined && { projectId }) } };
}

export interface PresetServer {
  readonly origin: string;
  close(): Promise<void>;
}

export async function startPresetServer(): Promise<PresetServer> {
  const invented = new Map([...VENDORS].map(([name, vendor]) => [name, invent(vendor)]));
  const tagged = new Map<string, number>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://vendors');
    const [, name = '', second = ''] = url.pathname.split('/');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*, authorization');
    const send = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    const vendor = VENDORS.get(name);
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else if (name === 'expected') send(200, invented.get(second)?.expected);
    else if (name === 'tagged') sendTagged(request, response, tagged);
    else if (vendor) await answerAs(vendor, name, url, request, send);
    else send(404, {});
  }

  async function answerAs(
    vendor: Vendor,
    name: string,
    url: URL,
    request: IncomingMessage,
    send: (status: number, body: unknown) => void,
  ): Promise<void> {
    const text = await bodyOf(request);
    const reply = vendor.answer(
      {
        path: url.pathname.slice(name.length + 1),
        method: request.method ?? '',
        query: url.searchParams,
        headers: request.headers,
        body: text === '' ? undefined : (JSON.parse(text) as unknown),
      },
      invented.get(name)?.records ?? [],
    );
    if (reply === undefined) send(404, { message: 'Not found' });
    else if (typeof reply === 'number') send(reply, { message: 'Refused' });
    else send(200, reply);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Counts what was sent whole; `GET …/count` says how often. */
function sendTagged(
  request: IncomingMessage,
  response: ServerResponse,
  whole: Map<string, number>,
): void {
  const key = request.url?.split('/')[2] ?? '';
  if (request.url?.endsWith('/count')) {
    response.end(String(whole.get(key) ?? 0));
    return;
  }
  if (!request.url?.includes('/campaigns?')) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('etag', `"${key}"`);
  response.setHeader('cache-control', 'private, no-cache');
  if (request.headers['if-none-match'] === `"${key}"`) {
    response.writeHead(304).end();
    return;
  }
  whole.set(key, (whole.get(key) ?? 0) + 1);
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({ data: [{ id: 'c1', name: 'One', status: 'paused' }], nextCursor: null }),
  );
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
