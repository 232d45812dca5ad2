import { HttpResponse, delay, http, type HttpHandler } from 'msw';
import { createAccount, type AccountOptions, type MockAccount } from './account.js';
import { MockApi, type AnswerOptions } from './answers.js';

export interface HandlerOptions extends AccountOptions, Omit<AnswerOptions, 'basePath'> {
  /** Where the mocked API starts; by default `/api`, of the page or, without one, of any origin. */
  readonly baseUrl?: string;
  readonly account?: MockAccount;
}

/**
 * MSW handlers for the campaigns API, so that a host can try and test its pages without a server.
 *
 * @example setupWorker(...createHandlers({ baseUrl: 'https://api.example.com/v1' }))
 */
export function createHandlers(options: HandlerOptions = {}): HttpHandler[] {
  const anywhere = typeof location === 'undefined' ? '*' : '';
  const baseUrl = (options.baseUrl ?? `${anywhere}/api`).replace(/\/+$/, '');
  const { pathname } = new URL(baseUrl.replace(/^\*/, ''), 'http://mock.invalid');
  const basePath = pathname.replace(/\/+$/, '');
  const api = new MockApi(options.account ?? createAccount(options), { ...options, basePath });
  return [
    http.get(`${baseUrl}/*`, async ({ request }) => {
      const answer = api.answer(request.url);
      if (answer.delayMs > 0) await delay(answer.delayMs);
      if (answer.drop) return HttpResponse.error();
      return new HttpResponse(answer.body, { status: answer.status, headers: answer.headers });
    }),
  ];
}

/** Those of `createHandlers()`, under the name that they have in the documents of MSW. */
export const handlers: readonly HttpHandler[] = /* @__PURE__ */ createHandlers();
