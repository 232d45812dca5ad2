import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { resolveBrowser } from '../resolve-browser.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
};

/** Every peer in a file of its own, with what it needs and nothing else. */
export async function buildPeers(only?: readonly string[]): Promise<string> {
  const out = join(tmpdir(), 'campaign-widgets-bench');
  const peers = readdirSync(`${here}peers`).filter(
    (name) => name.endsWith('.js') && (!only || only.includes(name.replace('.js', ''))),
  );
  for (const [index, peer] of peers.entries()) {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      // Each for itself, so that its size is its own.
      build: {
        outDir: join(out, peer.replace('.js', '')),
        emptyOutDir: true,
        target: 'es2022',
        copyPublicDir: false,
        lib: { entry: `${here}peers/${peer}`, formats: ['es'], fileName: 'index' },
        rolldownOptions: {
          // What it needs at once stays in its file, also where a part loaded later needs it too.
          preserveEntrySignatures: 'allow-extension',
          output: { minify: { compress: true, mangle: true, codegen: true } },
        },
      },
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    process.stderr.write(`\rbuilt ${String(index + 1)} of ${String(peers.length)} `);
  }
  process.stderr.write('\n');
  return out;
}

/** What a peer's page downloads at once, in brotli bytes; lazily loaded parts apart. */
export function brotliBytes(out: string, peer: string): { first: number; all: number } {
  const folder = join(out, peer);
  let [first, all] = [0, 0];
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.js') && !name.endsWith('.css')) continue;
    const bytes = brotliCompressSync(readFileSync(join(folder, name))).length;
    all += bytes;
    if (name === 'index.js') first = bytes;
  }
  return { first, all };
}

export interface Bench {
  readonly origin: string;
  /** A new page, in a context of its own, without any cache. */
  open<T>(work: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export type Route = (request: IncomingMessage, response: ServerResponse) => boolean;

export async function startBench(out: string, route: Route): Promise<Bench> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench');
    if (route(request, response)) return;
    if (pathname === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
      return;
    }
    try {
      const content = readFileSync(join(out, pathname));
      response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'text/plain' });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${String(port)}`;
  const { executablePath, args, headless, env } = await resolveBrowser();
  const browser: Browser = await launch({
    executablePath,
    args: [...args, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
    headless,
    ...(env && { env }),
  });
  return {
    origin,
    open: async (work) => {
      const context = await browser.createBrowserContext();
      try {
        const page = await context.newPage();
        await page.goto(`${origin}/`, { waitUntil: 'load' });
        return await work(page);
      } finally {
        await context.close();
      }
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<style>.scroller { block-size: 660px; overflow: auto } .chart { inline-size: 600px; block-size: 272px }</style>
<body><main id="host"></main></body></html>`;
