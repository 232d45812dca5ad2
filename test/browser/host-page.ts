import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { VERSION } from '../../src/ui/define-element.js';
import { resolveBrowser } from '../resolve-browser.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.map': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
};

/** A page of somebody else's site that embeds the built files. */
export interface HostPage {
  /**
   * Everything inside `<html>`; `/widgets/…` is `dist/cdn/…`, `/next/…` its next version, and
   * `/changed/a.js/…` has `a.js` changed.
   */
  readonly html: string;
  /** A module of the page's own, run after everything else. */
  readonly script?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface OpenPage {
  readonly page: Page;
  /** `GET http://host/path` of every request, in order. */
  readonly requests: readonly string[];
  /** Console lines, uncaught errors and policy violations, as text. */
  readonly trouble: readonly string[];
  close(): Promise<void>;
}

export interface Site {
  readonly origin: string;
  /** Files that are missing, have a byte more, or say `globalThis.ran`, by name. */
  readonly spoilt: Map<string, 'missing' | 'flipped' | 'changed'>;
  /** Scripts of the host's own, by path: `/old-library.js`. */
  readonly scripts: Map<string, string>;
  /** Opens any address, such as a page of the demo. */
  visit(address: string): Promise<OpenPage>;
  open(hostPage: HostPage): Promise<OpenPage>;
  close(): Promise<void>;
}

/** A web site on loopback and a browser to visit it with, with flags of its own if there are any. */
export async function startSite({
  withoutCors = false,
  flags = [],
}: { readonly withoutCors?: boolean; readonly flags?: readonly string[] } = {}): Promise<Site> {
  const pages = new Map<string, HostPage>();
  const spoilt = new Map<string, 'missing' | 'flipped' | 'changed'>();
  const scripts = new Map<string, string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const page = pages.get(pathname);
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      const own =
        page.script === undefined ? '' : `<script type="module" src="${pathname}.js"></script>`;
      response.end(`<!doctype html><html lang="en">${page.html}${own}</html>`);
      return;
    }
    const script = scripts.get(pathname) ?? pages.get(pathname.replace(/\.js$/, ''))?.script;
    if (script !== undefined) {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
      return;
    }
    const isNext = pathname.startsWith('/next/');
    const [, changed, name = pathname] =
      /^\/(?:widgets|next|changed\/([^/]+))\/(.+)$/.exec(pathname) ?? [];
    const file = `${root}dist/cdn/${name}`;
    const fate = changed === name ? 'changed' : spoilt.get(name);
    const isThere = name !== pathname && !pathname.includes('..') && existsSync(file);
    if (!isThere || fate === 'missing') {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    // Open to other origins, as a CDN is; a server that is none sends no such header.
    const cors = withoutCors ? {} : { 'access-control-allow-origin': '*' };
    response.writeHead(200, { 'content-type': type, ...cors });
    const content = readFileSync(file, isNext ? 'utf8' : undefined);
    const text = isNext ? String(content).replaceAll(VERSION, '9.9.9') : content;
    // A space at the end changes nothing but the hash.
    const more = { missing: '', flipped: ' ', changed: '\nglobalThis.ran = true;' };
    response.end(Buffer.concat([Buffer.from(text), Buffer.from(fate ? more[fate] : '')]));
  });
  const origin = await listen(server);
  const { executablePath, args, headless, env } = await resolveBrowser();
  const browser = await launch({
    executablePath,
    args: [...args, ...flags],
    headless,
    ...(env && { env }),
  });
  let count = 0;
  return {
    origin,
    spoilt,
    scripts,
    visit: (address) => visit(browser, address),
    open: (hostPage) => {
      count += 1;
      pages.set(`/page-${String(count)}`, hostPage);
      return visit(browser, `${origin}/page-${String(count)}`);
    },
    close: async () => {
      await browser.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

async function visit(browser: Browser, address: string): Promise<OpenPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const requests: string[] = [];
  const trouble: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  page.on('console', (message) => {
    if (message.type() !== 'debug') trouble.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`uncaught: ${String(error)}`));
  await page.evaluateOnNewDocument(`
    addEventListener('unhandledrejection', (event) => console.error('rejected', event.reason));
    addEventListener('securitypolicyviolation', (event) =>
      console.error('policy', event.violatedDirective, event.blockedURI));
  `);
  await page.goto(address, { waitUntil: 'load' });
  return { page, requests, trouble, close: () => context.close() };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No port.'));
      else resolve(`http://127.0.0.1:${String(address.port)}`);
    });
  });
}

/** Waits until the page has said `words`, or anything: a line comes later than what it is about. */
export async function untilHeard(
  { trouble }: Pick<OpenPage, 'trouble'>,
  words = '',
): Promise<void> {
  const end = Date.now() + 60_000;
  while (!trouble.some((line) => line.includes(words)) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Runs in the page: waits until there are such elements and all are in a state. */
export async function waitForState(page: Page, selector: string, state: string): Promise<void> {
  await page.waitForFunction(
    `((found) => found.length > 0 && found.every((element) => element.matches(':state(${state})')))(
      [...document.querySelectorAll(${JSON.stringify(selector)})])`,
    { timeout: 60_000 },
  );
}
