import { execFileSync, spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { isExecutable, onPath } from './engines/installed.js';

/** How to launch a Chromium: what puppeteer's `launch` takes, and where the browser came from. */
export interface BrowserChoice {
  readonly source: string;
  readonly executablePath: string;
  readonly args: string[];
  readonly headless: boolean | 'shell';
  readonly env?: Record<string, string | undefined>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const SHIPPED_PACKAGE = join(root, 'node_modules/@sparticuz/chromium');

/**
 * The browser for the tests: `CHROME_PATH` or `PUPPETEER_EXECUTABLE_PATH`, then an installed
 * Chrome, Chromium or Edge (not with `WIDGET_BROWSER=bundled`), then, on 64-bit Linux, the
 * Chromium that comes with the development dependencies, so that nothing needs installing.
 */
export function resolveBrowser(): Promise<BrowserChoice> {
  return (chosen ??= chooseBrowser());
}

/** Once a process: two that ask at the same moment must not unpack into the same folder. */
let chosen: Promise<BrowserChoice> | undefined;

async function chooseBrowser(): Promise<BrowserChoice> {
  const args: string[] = [];
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'linux' && (process.env['CI'] || isRoot)) {
    args.push('--no-sandbox', '--disable-dev-shm-usage');
  }
  for (const name of ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH']) {
    const path = process.env[name];
    if (!path) continue;
    if (!isExecutable(path)) throw new Error(`${name}=${path} is not an executable file.`);
    return { source: name, executablePath: path, args, headless: true };
  }
  const installed = process.env['WIDGET_BROWSER'] === 'bundled' ? undefined : installedBrowser();
  if (installed) return { source: 'installed', executablePath: installed, args, headless: true };
  if (process.platform === 'linux' && process.arch === 'x64') return shippedBrowser(args);
  throw new Error(
    'No Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to its executable.',
  );
}

function installedBrowser(): string | undefined {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge']
      .map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
      .find(isExecutable);
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ])
      .find((path) => existsSync(path));
  }
  return onPath(
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
  );
}

async function shippedBrowser(args: string[]): Promise<BrowserChoice> {
  const { version } = JSON.parse(readFileSync(join(SHIPPED_PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(root, 'node_modules/.cache', `chromium-${version}`);
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) await unpackShippedBrowser(folder);
  const env: Record<string, string | undefined> = { ...process.env };
  // A bare system lacks NSS and fonts; the package brings its own.
  if (spawnSync(executablePath, ['--version']).status !== 0) {
    env['LD_LIBRARY_PATH'] = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']]
      .filter(Boolean)
      .join(delimiter);
  }
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = folder;
  return {
    source: `@sparticuz/chromium ${version}`,
    executablePath,
    args: [...new Set(['--no-sandbox', '--disable-dev-shm-usage', ...args])],
    headless: 'shell',
    env,
  };
}

/** Unpacks into a folder of this process first, so that two runs at once cannot meet half-way. */
async function unpackShippedBrowser(folder: string): Promise<void> {
  const partial = `${folder}.${String(process.pid)}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  await pipeline(
    createReadStream(join(SHIPPED_PACKAGE, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(partial, 'chromium'), { mode: 0o755 }),
  );
  for (const name of ['swiftshader', 'al2023', 'fonts']) {
    const archive = join(partial, `${name}.tar`);
    const packed = readFileSync(join(SHIPPED_PACKAGE, 'bin', `${name}.tar.br`));
    writeFileSync(archive, brotliDecompressSync(packed));
    execFileSync('tar', ['-x', '--no-same-owner', '-f', archive, '-C', partial]);
    rmSync(archive);
  }
  writeFileSync(
    join(partial, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
  );
  try {
    renameSync(partial, folder);
  } catch (error) {
    if (!existsSync(join(folder, 'chromium'))) throw error;
    rmSync(partial, { recursive: true, force: true });
  }
}
