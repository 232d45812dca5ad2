import type { TestRunnerPlugin } from '@web/test-runner';
import { ChromeLauncher } from '@web/test-runner-chrome';

interface MediaFeature {
  readonly name: string;
  readonly value: string;
}

/**
 * `executeServerCommand('set-media-features', [{ name, value }])`: unlike `emulateMedia`, it also
 * sets `forced-colors` and `prefers-contrast`.
 */
export function mediaFeaturesPlugin(): TestRunnerPlugin<MediaFeature[]> {
  return {
    name: 'media-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'set-media-features') return undefined;
      if (!(session.browser instanceof ChromeLauncher)) return undefined;
      const devTools = await session.browser.getPage(session.id).createCDPSession();
      await devTools.send('Emulation.setEmulatedMedia', { features: [...(payload ?? [])] });
      return true;
    },
  };
}
