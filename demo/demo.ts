/** Answers `/api` in the browser, then registers the elements: the page itself needs no script. */
import { startMocks } from '../mocks/browser.js';
import { parseFault } from '../mocks/faults.js';
import { offerLanguages } from './language-choice.js';

offerLanguages();

const { searchParams } = new URL(location.href);
const isBig = searchParams.get('size') === 'big';
await startMocks({
  now: Date.now(),
  // A large account is read page by page; that it has hundreds of them is enough to wait for.
  latencyMs: isBig ? 10 : 250,
  size: isBig ? 'big' : 'demo',
  fault: parseFault(searchParams.get('fault')),
});
await import('../src/define.js');
