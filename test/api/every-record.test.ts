import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createRestApi, readAllPages, type RejectedRecord } from '../../src/api/index.js';
import { tallyCalls, type Call, type CallTally } from '../../src/domain/index.js';

/** A record as a server may send it, and the id under which it can be read, if it can. */
interface Sent {
  readonly wire: unknown;
  readonly id: string | undefined;
  readonly status?: string;
  readonly seconds?: number;
}

const STATUSES = ['Completed', 'No Answer', 'busy', 'Ringing..', 'Gone fishing', 'constructor'];
const goodIds = fc.oneof(
  fc.constantFrom('a', 'b', '1', 'é', '__proto__', 'a,b', '9007199254740993'),
  fc.nat({ max: 30 }).map(String),
  fc.nat({ max: 30 }),
);
const good: fc.Arbitrary<Sent> = fc
  .record({
    id: goodIds,
    status: fc.constantFrom(...STATUSES),
    seconds: fc.option(fc.integer({ min: 0, max: 4000 }), { nil: undefined }),
    more: fc.constantFrom({}, { unknown: 1 }, { summary: null }, { contactName: 'Ada' }),
  })
  .map(({ id, status, seconds, more }) => ({
    wire: { id, status, durationSeconds: seconds, ...more },
    id: String(id),
    status,
    ...(seconds !== undefined && { seconds }),
  }));
const bad: fc.Arbitrary<Sent> = fc
  .constantFrom<unknown>(
    null,
    7,
    'x',
    [],
    {},
    { id: '', status: 'busy' },
    { id: 1.5, status: 'busy' },
    { id: null, status: 'busy' },
    { id: {}, status: 'busy' },
    { id: 'a' },
    { id: 'a', status: null },
    { id: 'a', status: 'busy', durationSeconds: '61' },
    { id: 'a', status: 'busy', summary: 5 },
  )
  .map((wire) => ({ wire, id: undefined }));
/** Numbers that a parser rounds: two of them must not become one record. */
const unsafe: fc.Arbitrary<Sent> = fc
  .constantFrom('9007199254740992', '9007199254740993', '9007199254740995')
  .map((id) => ({ wire: { id: `#${id}#`, status: 'busy' }, id, status: 'busy' }));
const records = fc.array(
  fc.oneof(
    { arbitrary: good, weight: 6 },
    { arbitrary: bad, weight: 2 },
    { arbitrary: unsafe, weight: 1 },
  ),
  { maxLength: 7 },
);

interface Answer {
  readonly records: readonly Sent[];
  /** Where it leads: on, back to an earlier page, or to an end although there is more. */
  readonly next: number | undefined;
}

/** A client whose server gives these pages, and how often each was asked for. */
function serve(pages: readonly Answer[]) {
  const asked: number[] = [];
  const fetch = ((input: string) => {
    const page = Number(new URL(input).searchParams.get('cursor') ?? 0);
    asked.push(page);
    const answer = pages[page];
    const text = JSON.stringify({
      data: answer?.records.map(({ wire }) => wire) ?? [],
      nextCursor: answer?.next === undefined ? null : String(answer.next),
    });
    return Promise.resolve(new Response(text.replace(/"#(\d+)#"/g, '$1')));
  }) as typeof globalThis.fetch;
  const api = createRestApi({ baseUrl: 'https://api.example.com', fetch });
  return {
    asked,
    read: (cursor?: string) => api.listCalls({ campaignId: 'c', ...(cursor && { cursor }) }),
  };
}

interface Outcome {
  readonly shown: readonly Call[];
  readonly rejected: readonly RejectedRecord[];
  readonly received: number;
  readonly duplicates: number;
  readonly complete: boolean;
  readonly tally: CallTally;
}

async function readAll(read: ReturnType<typeof serve>['read']): Promise<Outcome> {
  let outcome: Outcome = {
    shown: [],
    rejected: [],
    received: 0,
    duplicates: 0,
    complete: false,
    tally: tallyCalls([]),
  };
  for await (const page of readAllPages(read)) {
    outcome = {
      shown: [...outcome.shown, ...page.items],
      rejected: [...outcome.rejected, ...page.rejected],
      received: page.received,
      duplicates: page.duplicates,
      complete: page.complete,
      tally: tallyCalls(page.items, outcome.tally),
    };
  }
  return outcome;
}

/** What should be on screen: each id once, as it came first. */
function firstOfEach(sent: readonly Sent[]): Sent[] {
  const ids = new Set<string | undefined>([undefined]);
  return sent.filter(({ id }) => {
    if (ids.has(id)) return false;
    ids.add(id);
    return true;
  });
}

const COUNTED = ['Completed', 'No Answer'];
const timeSpent = (shown: readonly Sent[]): number =>
  shown.reduce(
    (sum, { status = '', seconds = 0 }) => sum + (COUNTED.includes(status) ? seconds * 1000 : 0),
    0,
  );

describe('every record that a server sends', () => {
  it('is shown, set aside or known already: 10 000 generated lists', async function () {
    this.timeout(240_000);
    const page = fc.record({
      records,
      next: fc.option(fc.nat({ max: 4 }), { nil: undefined, freq: 5 }),
    });
    let failed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (pages) => {
        const { asked, read } = serve(pages);
        const outcome = await readAll(read).catch((error: unknown) => error);
        const sent = asked.flatMap((place) => pages[place]?.records ?? []);
        if (outcome instanceof Error) {
          // Only where there is nothing at all to show.
          expect(outcome).to.have.property('kind', 'shape');
          expect(sent.length).to.be.above(0);
          expect(sent.every(({ id }) => id === undefined)).to.equal(true);
          failed += 1;
          return;
        }
        const { shown, rejected, received, duplicates, tally } = outcome as Outcome;
        expect(received).to.equal(sent.length);
        expect(received).to.equal(shown.length + rejected.length + duplicates);
        expect(rejected.length).to.equal(sent.filter(({ id }) => id === undefined).length);
        const expected = firstOfEach(sent);
        expect(shown.map(({ id }) => id)).to.deep.equal(expected.map(({ id }) => id));
        expect(tally.calls).to.equal(shown.length);
        expect(tally.timeSpentMs).to.equal(timeSpent(expected));
      }),
      { numRuns: 10_000 },
    );
    expect(failed).to.be.above(0);
  });

  it('adds to the same totals in any order and any split into pages', async function () {
    this.timeout(120_000);
    const split = (all: readonly Sent[], sizes: readonly number[]): Answer[] => {
      const pages: (readonly Sent[])[] = [];
      for (let left = all; left.length > 0; left = left.slice(pages.at(-1)?.length)) {
        pages.push(left.slice(0, sizes[pages.length] ?? all.length));
      }
      return pages.map((page, place) => ({
        records: page,
        next: place + 1 < pages.length ? place + 1 : undefined,
      }));
    };
    const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc
          .uniqueArray(fc.oneof(good, unsafe), { selector: ({ id }) => id, minLength: 1 })
          .chain((all) =>
            fc.tuple(
              fc.constant(all),
              fc.shuffledSubarray(all, { minLength: all.length }),
              sizes,
              sizes,
            ),
          ),
        async ([one, other, oneSplit, otherSplit]) => {
          const first = await readAll(serve(split(one, oneSplit)).read);
          const second = await readAll(serve(split(other, otherSplit)).read);
          expect([first.complete, second.complete]).to.deep.equal([true, true]);
          expect(first.tally).to.deep.equal(second.tally);
          expect(first.received).to.equal(one.length);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
