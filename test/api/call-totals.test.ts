import { expect } from '@open-wc/testing';
import { CallTotals } from '../../src/api/call-totals.js';
import { HttpError, NetworkError } from '../../src/api/errors.js';
import { EMPTY_TALLY, type CallTally } from '../../src/domain/call-tally.js';

const line = { method: 'GET', url: 'https://api.example.com/call-totals' };
const query = { campaignId: 'c1' };
const { signal } = new AbortController();
const outcome = (promise: Promise<unknown>): Promise<unknown> =>
  promise.catch((error: unknown) => error);

/** An API that answers each question from a list. */
function api(answers: readonly (CallTally | Error)[]): { totals: CallTotals; asked: () => number } {
  let asked = 0;
  const totals = new CallTotals(() => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    return answer instanceof Error
      ? Promise.reject(answer)
      : Promise.resolve(answer ?? EMPTY_TALLY);
  });
  return { totals, asked: () => asked };
}

describe('CallTotals', () => {
  it('asks an API that offers none only once, also when many ask in the same moment', async () => {
    const { totals, asked } = api([new HttpError(line, 404)]);
    const answers = await Promise.all([1, 2, 3].map(() => totals.get(query, signal)));
    expect(answers).to.deep.equal([undefined, undefined, undefined]);
    expect(await totals.get(query, signal)).to.equal(undefined);
    expect(asked()).to.equal(1);
  });

  it('gives each its own answer where they are offered', async () => {
    const { totals, asked } = api([EMPTY_TALLY]);
    const answers = await Promise.all([1, 2, 3].map(() => totals.get(query, signal)));
    expect(answers).to.deep.equal([EMPTY_TALLY, EMPTY_TALLY, EMPTY_TALLY]);
    expect(asked()).to.equal(3);
  });

  it('takes a later 404 for what it is: no such campaign', async () => {
    const missing = new HttpError(line, 404);
    const { totals } = api([EMPTY_TALLY, missing]);
    await totals.get(query, signal);
    expect(await outcome(totals.get(query, signal))).to.equal(missing);
  });

  for (const error of [new HttpError(line, 500), new NetworkError(line, 'down')]) {
    it(`learns nothing from ${error.message}, and lets the next one ask`, async () => {
      const { totals, asked } = api([error, EMPTY_TALLY]);
      const answers = await Promise.all([1, 2, 3].map(() => outcome(totals.get(query, signal))));
      expect(answers).to.deep.equal([error, EMPTY_TALLY, EMPTY_TALLY]);
      expect(asked()).to.equal(3);
    });
  }

  it('lets go of one who leaves while another finds out', async () => {
    const totals = new CallTotals(() => new Promise<never>(() => undefined));
    void totals.get(query, signal);
    const abort = new AbortController();
    const waiting = outcome(totals.get(query, abort.signal));
    const reason = new Error('left');
    abort.abort(reason);
    expect(await waiting).to.equal(reason);
  });
});
