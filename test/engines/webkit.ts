import type { BrowserLauncher } from '@web/test-runner';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { isExecutable, MissingEngine, onPath } from './installed.js';
import { WebDriverPage } from './webdriver.js';

const HOW =
  'On Debian: apt-get install webkit2gtk-driver xvfb xdotool. Only Linux has WebKit apart from Safari.';

/** The engine of Safari, in the small browser that comes with WebKit for GTK. */
export function webkitLauncher(): BrowserLauncher {
  const programs = installedWebKit();
  console.log(`WebKit: ${programs.browser}`);
  const displays: ChildProcess[] = [];
  const open: WebDriverPage[] = [];
  const idle: WebDriverPage[] = [];
  const active = new Map<string, WebDriverPage>();

  const pageOf = (session: string): WebDriverPage => {
    const page = active.get(session);
    if (!page) throw new Error(`No page for session ${session}.`);
    return page;
  };

  // What `ChromeLauncher` has beyond the interface, so that the runner's commands work alike.
  const launcher: BrowserLauncher & { getPage(session: string): WebDriverPage } = {
    name: 'WebKit',
    type: 'puppeteer',
    getPage: pageOf,
    startSession: async (session, url) => {
      const page = idle.pop() ?? (await openPage(programs, displays));
      if (!open.includes(page)) open.push(page);
      active.set(session, page);
      await page.setViewport({ width: 800, height: 600 });
      await page.goto(url);
    },
    isActive: (session) => active.has(session),
    getBrowserUrl: (session) => pageOf(session).url(),
    stopSession: async (session) => {
      const page = pageOf(session);
      active.delete(session);
      // An empty page ends whatever still runs.
      await page.goto('about:blank');
      idle.push(page);
      return {};
    },
    stop: async () => {
      await Promise.allSettled(open.map((page) => page.close()));
      for (const display of displays) display.kill();
    },
    startDebugSession: () => Promise.reject(new Error('WebKit has no debugger here.')),
  };
  return launcher;
}

interface Programs {
  readonly driver: string;
  readonly browser: string;
  readonly display: string;
  readonly focus: string;
}

function installedWebKit(): Programs {
  const driver = onPath('WebKitWebDriver');
  const [display, focus] = [onPath('Xvfb'), onPath('xdotool')];
  const browser = process.env['MINIBROWSER_PATH'] ?? miniBrowser();
  if (driver === undefined || browser === undefined) {
    throw new MissingEngine(`WebKit is not installed. ${HOW}`);
  }
  if (display === undefined || focus === undefined) {
    throw new MissingEngine(`WebKit has no screen: Xvfb or xdotool is not installed. ${HOW}`);
  }
  return { driver, browser, display, focus };
}

function miniBrowser(): string | undefined {
  const folders = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter(isExecutable);
  return folders
    .flatMap((folder) => [
      folder,
      ...readdirSync(folder)
        .filter((name) => name.endsWith('-linux-gnu'))
        .map((name) => join(folder, name)),
    ])
    .flatMap((folder) => ['6.0', '4.1'].map((api) => join(folder, `webkit2gtk-${api}/MiniBrowser`)))
    .find(isExecutable);
}

/** A window with a screen of its own: on a shared one only the front window has the focus. */
async function openPage(programs: Programs, displays: ChildProcess[]): Promise<WebDriverPage> {
  const { process: display, name } = await startDisplay(programs.display);
  displays.push(display);
  // No Wayland, so that nothing opens on the screen of whoever runs the tests.
  const env = { ...process.env, DISPLAY: name, GDK_BACKEND: 'x11', WAYLAND_DISPLAY: undefined };
  const options = { binary: programs.browser, args: ['--automation'] };
  const page = await WebDriverPage.open(
    programs.driver,
    { 'webkitgtk:browserOptions': options },
    env,
  );
  // No window manager gives a window the focus here, and without it nothing matches `:focus`.
  await promisify(execFile)(
    programs.focus,
    ['search', '--sync', '--onlyvisible', '--class', 'MiniBrowser', 'windowfocus', '--sync'],
    { env },
  );
  return page;
}

/** Starts a screen in memory, which takes a free number and tells it. */
async function startDisplay(command: string): Promise<{ process: ChildProcess; name: string }> {
  const display = spawn(
    command,
    ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const ended = once(display, 'exit').then(([code]) => {
    throw new Error(`${command} ended with ${String(code)}.`);
  });
  ended.catch(() => undefined);
  const [number] = (await Promise.race([once(display.stdio[3] as Readable, 'data'), ended])) as [
    Buffer,
  ];
  return { process: display, name: `:${String(number).trim()}` };
}
