import { setupWorker } from 'msw/browser';
import { createHandlers, type HandlerOptions } from './handlers.js';

/** Answers the page's requests to the mocked API from a service worker; others pass through. */
export async function startMocks(options: HandlerOptions = {}): Promise<void> {
  const worker = setupWorker(...createHandlers(options));
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
}
