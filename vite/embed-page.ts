import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The page that frames open, beside the files it loads. */
export function embedPage(): Plugin {
  return {
    name: 'embed-page',
    generateBundle() {
      for (const fileName of ['embed.html', 'embed.css']) {
        const source = readFileSync(`${import.meta.dirname}/../src/cdn/${fileName}`, 'utf8');
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
