/** Answers `/api` in the browser, then registers the elements: the page itself needs no script. */
import { startMocks } from '../mocks/browser.js';
import { parseFault } from '../mocks/faults.js';

const { searchParams } = new URL(location.href);
await startMocks({
  now: Date.now(),
  latencyMs: 250,
  size: searchParams.get('size') === 'big' ? 'big' : 'demo',
  fault: parseFault(searchParams.get('fault')),
});
await import('../src/define.js');
