import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { execFileSync } from 'node:child_process';
import * as puppeteer from 'puppeteer-core';
import { isExecutable, MissingEngine, onPath } from './installed.js';

/** Older ones do not know the WebDriver BiDi commands that every page begins with. */
const OLDEST = 145;
const HOW =
  'On Debian: apt-get install firefox-esr, from the security archive. Elsewhere: ' +
  'https://www.firefox.com. Or set FIREFOX_PATH to its executable.';

/** Firefox, driven by the same library as Chromium, over WebDriver BiDi. */
export function firefoxLauncher(): BrowserLauncher {
  const executablePath = installedFirefox();
  console.log(`Firefox: ${executablePath}`);
  return chromeLauncher({
    puppeteer,
    launchOptions: { browser: 'firefox', executablePath, headless: true },
    // Of several windows only one has the focus.
    concurrency: 1,
  });
}

function installedFirefox(): string {
  const named = process.env['FIREFOX_PATH'];
  if (named && !isExecutable(named)) throw new Error(`FIREFOX_PATH=${named} is not executable.`);
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
  const path = named ?? onPath('firefox', 'firefox-esr') ?? (isExecutable(mac) ? mac : undefined);
  if (path === undefined) throw new MissingEngine(`Firefox is not installed. ${HOW}`);
  const version = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
  if (Number(/(\d+)\./.exec(version)?.[1]) < OLDEST) {
    throw new MissingEngine(`${version} at ${path} is too old to be driven. ${HOW}`);
  }
  return path;
}
