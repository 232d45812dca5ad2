import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';

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
      const launcher = session.browser as ChromeLauncher;
      const devTools = await launcher.getPage(session.id).createCDPSession();
      await devTools.send('Emulation.setEmulatedMedia', { features: [...(payload ?? [])] });
      return true;
    },
  };
}
