/**
 * A vendor's key stays here; pages get a token that ends after ten minutes, and reach the vendor
 * through this server alone. No dependency:
 *
 *   VENDOR=https://api.vapi.ai VENDOR_KEY=… PAGES=https://crm.example.com node proxy.mjs
 *
 * In the page, with `api-base="https://proxy.example.com/vendor"`:
 *
 *   workspace.getToken = async () =>
 *     (await fetch('https://proxy.example.com/token', { method: 'POST', credentials: 'include' })).text();
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';

const { VENDOR = '', VENDOR_KEY = '', PAGES = '', PORT = '8787' } = process.env;
const pages = new Set(PAGES.split(' '));
const secret = randomBytes(32);
const TOKEN_SECONDS = 600;

const signed = (until) => createHmac('sha256', secret).update(until).digest('hex');
const makeToken = (until = String(Date.now() + TOKEN_SECONDS * 1000)) =>
  `${until}.${signed(until)}`;

function isValid(token = '') {
  const [until = '', signature = ''] = token.split('.');
  const [given, right] = [Buffer.from(signature), Buffer.from(signed(until))];
  return (
    given.length === right.length && timingSafeEqual(given, right) && Number(until) > Date.now()
  );
}

/** Put your own session here: who may see the campaigns? */
const isSignedIn = (request) => /(^|; )session=/.test(request.headers.cookie ?? '');

/** What a page of another origin needs: without them the answer is a network error to it. */
const cors = (origin) => ({
  'access-control-allow-origin': origin,
  'access-control-allow-credentials': 'true', // for /token, where the cookie goes
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-expose-headers': 'etag, retry-after', // else nobody sees when to try again
  'access-control-max-age': '600',
  vary: 'origin',
});

async function bodyOf(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function answer(request, response) {
  const { method = 'GET', url = '/', headers } = request;
  const isOurs = pages.has(headers.origin ?? '');
  const send = (status, text = '') =>
    response
      .writeHead(status, { ...(isOurs && cors(headers.origin)), 'cache-control': 'no-store' })
      .end(text);
  if (!isOurs) return send(403);
  if (method === 'OPTIONS') return send(204);
  if (method === 'POST' && url === '/token') {
    return isSignedIn(request) ? send(200, makeToken()) : send(401);
  }
  if (!url.startsWith('/vendor/') || !['GET', 'POST'].includes(method)) return send(404);
  if (!isValid(headers.authorization?.replace(/^Bearer /, ''))) return send(401);
  const upstream = await fetch(VENDOR + url.slice('/vendor'.length), {
    method,
    redirect: 'error',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: `Bearer ${VENDOR_KEY}`, // or the header that your vendor wants
    },
    ...(method === 'POST' && { body: await bodyOf(request) }),
  });
  const passed = ['content-type', 'etag', 'retry-after'].flatMap((name) => {
    const value = upstream.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  response.writeHead(upstream.status, { ...cors(headers.origin), ...Object.fromEntries(passed) });
  if (upstream.body) Readable.fromWeb(upstream.body).pipe(response);
  else response.end();
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => {
    // The key and the vendor's words stay here.
    if (!response.headersSent) response.writeHead(502, cors(request.headers.origin ?? ''));
    response.end();
  });
});
server.listen(Number(PORT), () => console.log(`http://127.0.0.1:${server.address().port}`));
