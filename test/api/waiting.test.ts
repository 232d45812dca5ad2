import { expect } from '@open-wc/testing';
import { unlessAborted, wait, within } from '../../src/api/waiting.js';

const never = new Promise<never>(() => undefined);
const outcome = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'settled well',
    (error: unknown) => error,
  );

/** A signal that knows how many listen to it. */
function counted(): {
  signal: AbortSignal;
  abort: (reason?: unknown) => void;
  listeners: () => number;
} {
  const controller = new AbortController();
  const { signal } = controller;
  const listeners = new Set<unknown>();
  const [add, remove] = [
    signal.addEventListener.bind(signal),
    signal.removeEventListener.bind(signal),
  ];
  signal.addEventListener = (...parts: Parameters<typeof add>) => {
    listeners.add(parts[1]);
    add(...parts);
  };
  signal.removeEventListener = (...parts: Parameters<typeof remove>) => {
    listeners.delete(parts[1]);
    remove(...parts);
  };
  return { signal, abort: controller.abort.bind(controller), listeners: () => listeners.size };
}

describe('wait', () => {
  it('ends after its time and stops listening', async () => {
    const { signal, listeners } = counted();
    await wait(1, signal);
    expect(listeners()).to.equal(0);
  });

  it('ends at once with the reason when aborted, before or during', async () => {
    const reason = new Error('gone');
    expect(await outcome(wait(60_000, AbortSignal.abort(reason)))).to.equal(reason);
    const abort = new AbortController();
    const waiting = outcome(wait(60_000, abort.signal));
    abort.abort(reason);
    expect(await waiting).to.equal(reason);
  });
});

describe('unlessAborted', () => {
  it('is the promise’s outcome, and stops listening', async () => {
    const { signal, listeners } = counted();
    expect(await unlessAborted(Promise.resolve(5), signal)).to.equal(5);
    const error = new Error('bad');
    expect(await outcome(unlessAborted(Promise.reject(error), signal))).to.equal(error);
    expect(listeners()).to.equal(0);
  });

  it('is an AbortError when the reason is no error', async () => {
    const error = await outcome(unlessAborted(never, AbortSignal.abort('because')));
    expect(error).to.be.instanceOf(DOMException).with.property('name', 'AbortError');
  });
});

describe('within', () => {
  const bounds = { ms: 60_000, tooLate: () => new Error('too late') };

  it('gives the answer, then aborts what may still go on, and leaves no listener', async () => {
    const { signal, listeners } = counted();
    let inner: AbortSignal | undefined;
    const answer = await within({ ...bounds, signal }, async (abort) => {
      inner = abort.signal;
      return Promise.resolve('answer');
    });
    expect(answer).to.equal('answer');
    expect(inner?.aborted).to.equal(true);
    expect(listeners()).to.equal(0);
  });

  it('ends work that hangs and does not listen', async () => {
    const { signal } = new AbortController();
    const error = await outcome(within({ ...bounds, ms: 1, signal }, () => never));
    expect(error).to.be.instanceOf(Error).with.property('message', 'too late');
  });

  it('ends with the caller’s reason, and does not start for one who has left', async () => {
    const reason = new Error('left');
    const { signal, abort } = counted();
    const working = outcome(within({ ...bounds, signal }, () => never));
    abort(reason);
    expect(await working).to.equal(reason);
    let started = false;
    const work = (): Promise<void> => {
      started = true;
      return Promise.resolve();
    };
    expect(await outcome(within({ ...bounds, signal }, work))).to.equal(reason);
    expect(started).to.equal(false);
  });
});
