import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { resolveBrowser } from '../resolve-browser.js';

export async function chromiumLauncher(): Promise<BrowserLauncher> {
  const { source, executablePath, args, headless, env } = await resolveBrowser();
  console.log(`Chromium: ${source} (${executablePath})`);
  return chromeLauncher({
    launchOptions: { executablePath, args, headless, ...(env && { env }) },
    // A window each: tabs that share one are hidden, and hidden tabs paint no frames.
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
  });
}
