/** For tests and demos of pages that embed the kit: the campaigns API, answered by MSW. */
export { createAccount, MOCK_NOW, type AccountOptions, type MockAccount } from './account.js';
export { FAULTS, type Fault } from './faults.js';
export { createHandlers, handlers, type HandlerOptions } from './handlers.js';
