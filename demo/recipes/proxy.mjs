/**
 * A vendor's key stays here; pages get a token that ends after ten minutes, and reach the vendor
 * through this server alone, on the paths that are allowed. No dependency:
 *
 *   VENDOR=https://api.vapi.ai VENDOR_KEY=… PAGES=https://crm.example.com \
 *   ALLOW='GET:/v2/campaign GET:/v2/campaign/* GET:/call' node proxy.mjs
 *
 * POST /token          200 text/plain, the token; 401 to who is not signed in; 403 to other pages
 * GET|POST /vendor/…   the vendor's answer; 401 without a token, 403 on a path that is not allowed,
 *                      413 for a body over 100 KB, 504 when the vendor takes over ten seconds
 *
 * In the page, with `api-base="https://proxy.example.com/vendor"`:
 *
 *   workspace.getToken = async () => {
 *     const answer = await fetch('https://proxy.example.com/token', { method: 'POST', credentials: 'include' });
 *     if (!answer.ok) throw new Error(`No token: ${answer.status}`);
 *     return answer.text();
 *   };
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';

const { VENDOR = '', VENDOR_KEY = '', PAGES = '', ALLOW = '', PORT = '8787' } = process.env;
const { TIMEOUT_MS = '10000' } = process.env;
const pages = new Set(PAGES.split(' '));
const secret = randomBytes(32);
const TOKEN_SECONDS = 600;
const MOST_BYTES = 100_000;

/** `GET:/call/*`: a star is one part of a path. */
const allowed = ALLOW.split(' ').map((rule) => {
  const [part = '', ...parts] = rule.split('*').map((text) => text.replace(/[^\w:/-]/g, '\\$&'));
  return new RegExp(`^${[part, ...parts].join('[\\w.~-]+')}$`);
});

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
  'cache-control': 'no-store',
  vary: 'origin',
});

/** The whole body, or nothing when it is too long. */
async function bodyOf(request) {
  const pieces = [];
  let length = 0;
  for await (const piece of request) {
    length += piece.length;
    if (length > MOST_BYTES) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function answer(request, response) {
  const { method = 'GET', url = '/', headers } = request;
  const isOurs = pages.has(headers.origin ?? '');
  const send = (status, text = '') =>
    response
      .writeHead(status, {
        'content-type': 'text/plain',
        ...(isOurs ? cors(headers.origin) : { vary: 'origin' }),
      })
      .end(text);
  if (!isOurs) return send(403);
  if (method === 'OPTIONS') return send(204);
  if (method === 'POST' && url === '/token') {
    return isSignedIn(request) ? send(200, makeToken()) : send(401);
  }
  // Parsed, so that `..` cannot lead out of what is allowed.
  const { pathname, search } = new URL(url, 'http://proxy');
  if (!pathname.startsWith('/vendor/')) return send(404);
  if (!isValid(headers.authorization?.replace(/^Bearer /, ''))) return send(401);
  const path = pathname.slice('/vendor'.length);
  if (!allowed.some((rule) => rule.test(`${method}:${path}`))) return send(403);
  const body = method === 'POST' ? await bodyOf(request) : null;
  if (body === undefined) return send(413);
  const upstream = await fetch(VENDOR + path + search, {
    method,
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(Number(TIMEOUT_MS)),
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: `Bearer ${VENDOR_KEY}`, // or the header that your vendor wants
    },
  });
  const passed = ['content-type', 'etag', 'retry-after'].flatMap((name) => {
    const value = upstream.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  response.writeHead(upstream.status, { ...cors(headers.origin), ...Object.fromEntries(passed) });
  if (!upstream.body) return response.end();
  // The body may break or run out of time as well.
  return Readable.fromWeb(upstream.body)
    .on('error', () => response.destroy())
    .pipe(response);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    // The key and the vendor's words stay here.
    const status = error.name === 'TimeoutError' ? 504 : 502;
    if (!response.headersSent) response.writeHead(status, cors(request.headers.origin ?? ''));
    response.end();
  });
});
server.requestTimeout = Number(TIMEOUT_MS);
server.listen(Number(PORT), () => console.log(`http://127.0.0.1:${server.address().port}`));
