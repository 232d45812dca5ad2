import { expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { CampaignBatch } from '../../src/api/campaign-batch.js';
import type { Campaign } from '../../src/domain/campaign.js';

const campaign = (id: string): Campaign => ({ id, name: `Campaign ${id}`, status: 'paused' });
const { signal } = new AbortController();
const outcome = (promise: Promise<unknown>): Promise<unknown> =>
  promise.catch((error: unknown) => error);

/** An API that knows some campaigns, and notes what it was asked. */
function api(options: { known?: (id: string) => boolean; answersMany?: boolean | Error } = {}): {
  batch: CampaignBatch;
  singles: string[];
  together: string[][];
} {
  const { known = () => true, answersMany = true } = options;
  const singles: string[] = [];
  const together: string[][] = [];
  const batch = new CampaignBatch({
    one: (id) => {
      singles.push(id);
      return known(id) ? Promise.resolve(campaign(id)) : Promise.reject(new Error(`no ${id}`));
    },
    many: (ids) => {
      together.push([...ids]);
      if (answersMany instanceof Error) return Promise.reject(answersMany);
      const found = ids.filter(known).map((id) => [id, campaign(id)] as const);
      return Promise.resolve(answersMany ? new Map(found) : undefined);
    },
  });
  return { batch, singles, together };
}

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `c${String(i)}`);

describe('CampaignBatch', () => {
  it('answers everyone, whatever is asked, in as few requests as ids and commas allow', async () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e,f', 'lost'), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(ids, async (wanted) => {
        const { batch, singles, together } = api({ known: (id) => id !== 'lost' });
        const answers = await Promise.all(wanted.map((id) => outcome(batch.get(id, signal))));
        answers.forEach((answer, index) => {
          const id = wanted[index] ?? '';
          if (id === 'lost') expect(answer).to.have.property('message', 'no lost');
          else expect(answer).to.deep.equal(campaign(id));
        });
        const distinct = new Set<string>(wanted);
        // In one order, whichever was asked first: one address, whose answer is stored once.
        const joinable = [...distinct].filter((id) => !id.includes(',')).sort();
        const asOne = joinable.length > 1;
        expect(together).to.deep.equal(asOne ? [joinable] : []);
        const alone = asOne ? ['e,f', 'lost'] : ['a', 'b', 'c', 'd', 'e,f', 'lost'];
        expect(singles.sort()).to.deep.equal(alone.filter((id) => distinct.has(id)));
      }),
      { numRuns: 50 },
    );
  });

  it('asks for 200 campaigns in two requests', async () => {
    const { batch, singles, together } = api();
    await Promise.all(numbered(200).map((id) => batch.get(id, signal)));
    expect(together.map(({ length }) => length)).to.deep.equal([100, 100]);
    expect(singles).to.deep.equal([]);
  });

  it('asks one by one where several at once are not answered, and remembers it', async () => {
    const { batch, singles, together } = api({ answersMany: false });
    await Promise.all([batch.get('a', signal), batch.get('b', signal)]);
    await Promise.all([batch.get('c', signal), batch.get('d', signal)]);
    expect(together).to.deep.equal([['a', 'b']]);
    expect(singles).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('tells everyone of a failure', async () => {
    const error = new Error('down');
    const { batch, singles } = api({ answersMany: error });
    const answers = [batch.get('a', signal), batch.get('b', signal)].map(outcome);
    expect(await Promise.all(answers)).to.deep.equal([error, error]);
    expect(singles).to.deep.equal([]);
  });

  it('does not ask for whom everybody has left before', async () => {
    const { batch, singles, together } = api();
    const abort = new AbortController();
    const left = outcome(batch.get('left', abort.signal));
    abort.abort(new Error('left'));
    expect(await left).to.have.property('message', 'left');
    await batch.get('a', signal);
    expect([singles, together]).to.deep.equal([['a'], []]);
  });

  it('aborts the request when all have left it, not before, and listens to nobody afterwards', async () => {
    let asked: AbortSignal | undefined;
    const batch = new CampaignBatch({
      one: () => Promise.reject(new Error('nobody asked for one')),
      many: (_ids, inner) => {
        asked = inner;
        return new Promise((_resolve, reject) => {
          inner.addEventListener('abort', () => {
            reject(new Error('aborted'));
          });
        });
      },
    });
    const [one, other] = [new AbortController(), new AbortController()];
    const answers = [batch.get('a', one.signal), batch.get('b', other.signal)].map(outcome);
    await waitUntil(() => asked);
    one.abort(new Error('first left'));
    expect(await answers[0]).to.have.property('message', 'first left');
    expect(asked?.aborted).to.equal(false);
    other.abort(new Error('last left'));
    expect(await answers[1]).to.have.property('message', 'last left');
    expect(asked?.aborted).to.equal(true);
  });

  it('does not ask singly for one who left while the batch was out', async () => {
    let answer: () => void = () => undefined;
    const singles: string[] = [];
    const batch = new CampaignBatch({
      one: (id) => {
        singles.push(id);
        return Promise.resolve(campaign(id));
      },
      many: () =>
        new Promise((resolve) => {
          answer = () => {
            resolve(new Map());
          };
        }),
    });
    const before = answer;
    const abort = new AbortController();
    const gone = outcome(batch.get('gone', abort.signal));
    const here = batch.get('here', signal);
    await waitUntil(() => answer !== before);
    abort.abort(new Error('left'));
    answer();
    await Promise.all([gone, here]);
    expect(singles).to.deep.equal(['here']);
  });
});
