import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const mockServiceWorker = readFileSync(
  createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'),
  'utf8',
);

/** The demo's network is mocked by MSW's worker, served and emitted straight from its package. */
export function mockServiceWorkerPlugin(): Plugin {
  return {
    name: 'mock-service-worker',
    configureServer(server) {
      server.middlewares.use('/mockServiceWorker.js', (_request, response) => {
        response.setHeader('content-type', 'text/javascript');
        response.setHeader('service-worker-allowed', '/');
        response.end(mockServiceWorker);
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'mockServiceWorker.js', source: mockServiceWorker });
    },
  };
}
