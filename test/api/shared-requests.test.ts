import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ownerKey, shareRequest } from '../../src/api/shared-requests.js';

/** A request that the test answers by hand. */
class Request {
  starts = 0;
  signal: AbortSignal | undefined;
  answer: (value: unknown) => void = () => undefined;
  fail: (error: unknown) => void = () => undefined;
  readonly start = (signal: AbortSignal): Promise<unknown> => {
    this.starts += 1;
    this.signal = signal;
    return new Promise((resolve, reject) => {
      this.answer = resolve;
      this.fail = reject;
    });
  };
}

const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: unknown) => error,
  );
const { signal } = new AbortController();

describe('shareRequest', () => {
  it('makes one request for all who ask while it is under way', async () => {
    const request = new Request();
    const asked = [1, 2, 3].map(() => shareRequest('one', request.start, signal));
    request.answer('yes');
    expect(await Promise.all(asked)).to.deep.equal(['yes', 'yes', 'yes']);
    expect(request.starts).to.equal(1);
  });

  it('keeps nothing once it has ended, well or badly, even for whoever asks at once', async () => {
    const request = new Request();
    const first = caught(shareRequest('kept', request.start, signal));
    const again = first.then(() => shareRequest('kept', request.start, signal));
    const failure = new Error('failed');
    request.fail(failure);
    expect(await first).to.equal(failure);
    await Promise.resolve();
    request.answer('better');
    expect(await again).to.equal('better');
    expect(request.starts).to.equal(2);
    const third = shareRequest('kept', request.start, signal);
    request.answer('new');
    expect(await third).to.equal('new');
  });

  it('never joins different keys', async () => {
    const [one, two] = [new Request(), new Request()];
    const asked = [shareRequest('a', one.start, signal), shareRequest('b', two.start, signal)];
    one.answer(1);
    two.answer(2);
    expect(await Promise.all(asked)).to.deep.equal([1, 2]);
  });

  it('does not start for one who has left already', async () => {
    const request = new Request();
    const reason = new Error('left');
    expect(await caught(shareRequest('left', request.start, AbortSignal.abort(reason)))).to.equal(
      reason,
    );
    expect(request.starts).to.equal(0);
  });

  it('aborts the request exactly when the last of them leaves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }), async (leaving) => {
        const request = new Request();
        const callers = [0, 1, 2, 3].map(() => new AbortController());
        const asked = callers.map((caller) =>
          caught(shareRequest('leaving', request.start, caller.signal)),
        );
        for (const index of leaving) {
          expect(request.signal?.aborted).to.equal(false);
          callers[index]?.abort(new Error(`left ${String(index)}`));
          expect(await asked[index]).to.have.property('message', `left ${String(index)}`);
        }
        expect(request.signal?.aborted).to.equal(leaving.length === callers.length);
        request.answer('for the others');
        await Promise.all(asked);
      }),
    );
  });

  it('starts anew after everybody left, and the old one’s end does not touch the new one', async () => {
    const [old, young] = [new Request(), new Request()];
    const abort = new AbortController();
    const left = caught(shareRequest('anew', old.start, abort.signal));
    abort.abort();
    await left;
    const asked = shareRequest('anew', young.start, signal);
    old.fail(new Error('late'));
    await Promise.resolve();
    const joined = shareRequest('anew', young.start, signal);
    young.answer('young');
    expect(await Promise.all([asked, joined])).to.deep.equal(['young', 'young']);
    expect(young.starts).to.equal(1);
  });
});

describe('ownerKey', () => {
  it('is the same for the same objects, and another for any other', () => {
    const objects = Array.from({ length: 6 }, () => ({}));
    const parts = fc.array(fc.option(fc.constantFrom(...objects), { nil: undefined }), {
      minLength: 2,
      maxLength: 2,
    });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const isSame = one.every((part, index) => part === other[index]);
        expect(ownerKey(one) === ownerKey(other)).to.equal(isSame);
      }),
    );
  });
});
