import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Page, RejectedRecord } from '../../src/api/campaigns-api.js';
import { ResponseShapeError } from '../../src/api/errors.js';
import { CALL_TEXTS } from '../../src/api/usable-records.js';
import { readAllPages, type PagesProgress, type PagingLimits } from '../../src/api/paging.js';

interface Item {
  readonly id: string;
}
interface WirePage {
  readonly ids: readonly string[];
  readonly bad: number;
}

const bad = (count: number): RejectedRecord[] =>
  Array.from({ length: count }, (_, index) => ({ index, reason: 'status: expected text' }));
const item = (id: string): Item => ({ id });

/** Serves pages whose cursors are their places, and counts how often it was asked. */
function server(pages: readonly WirePage[]): {
  fetchPage: (cursor: string | undefined) => Promise<Page<Item>>;
  asked: (string | undefined)[];
} {
  const asked: (string | undefined)[] = [];
  const fetchPage = (cursor: string | undefined): Promise<Page<Item>> => {
    asked.push(cursor);
    const place = Number(cursor ?? 0);
    const page = pages[place];
    return Promise.resolve({
      items: (page?.ids ?? []).map(item),
      rejected: bad(page?.bad ?? 0),
      ...(place + 1 < pages.length && { nextCursor: String(place + 1) }),
    });
  };
  return { fetchPage, asked };
}

async function readAll(
  fetchPage: (cursor: string | undefined) => Promise<Page<Item>>,
  limits?: PagingLimits,
): Promise<PagesProgress<Item>[]> {
  const steps: PagesProgress<Item>[] = [];
  for await (const step of readAllPages(fetchPage, limits)) steps.push(step);
  return steps;
}

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no error',
    (error: unknown) => error,
  );
}

const full = { ids: ['a'], bad: 0 };
const empty = { ids: [], bad: 0 };

describe('readAllPages', () => {
  it('loses and invents no record: received = shown + set aside + duplicates, after every page', async () => {
    const id = fc.integer({ min: 0, max: 12 }).map(String);
    const page = fc.record({ ids: fc.array(id, { maxLength: 6 }), bad: fc.nat({ max: 3 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(page, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 40 }),
        async (later, maxPages, maxRecords) => {
          const pages = [full, ...later];
          const { fetchPage, asked } = server(pages);
          const shown = new Set<string>();
          let setAside = 0;
          let read = 0;
          let last: PagesProgress<Item> | undefined;
          for await (const step of readAllPages(fetchPage, { maxPages, maxRecords })) {
            for (const { id: shownId } of step.items) {
              expect(shown.has(shownId)).to.equal(false);
              shown.add(shownId);
            }
            setAside += step.rejected.length;
            expect(step.received).to.equal(shown.size + setAside + step.duplicates);
            read += 1;
            expect(step.pages).to.equal(read);
            last = step;
          }
          const served = pages.slice(0, read);
          const sent = served.reduce((sum, { ids, bad: none }) => sum + ids.length + none, 0);
          expect(last?.received).to.equal(sent);
          expect(asked).to.have.length(read);
          expect(last?.complete).to.equal(read === pages.length);
          expect(last?.partialReason === undefined).to.equal(last?.complete);
          expect(new Set(served.flatMap(({ ids }) => ids))).to.deep.equal(shown);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('asks for the next page before this one has been read, and for none after the last', async () => {
    const asked: (string | undefined)[] = [];
    const pages = readAllPages((cursor) => {
      asked.push(cursor);
      const page = Number(cursor ?? 0);
      const nextCursor = page < 2 ? String(page + 1) : undefined;
      return Promise.resolve({
        items: [{ id: String(page) }],
        rejected: [],
        ...(nextCursor && { nextCursor }),
      });
    });
    const askedAtPage: number[] = [];
    for await (const { pages: count } of pages) askedAtPage[count] = asked.length;
    expect(askedAtPage.slice(1)).to.deep.equal([2, 3, 3]);
    expect(asked).to.deep.equal([undefined, '1', '2']);
  });

  it('reads pages with numbers four at a time, in order, whichever comes first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 14 }),
        fc.array(fc.nat(20), { minLength: 14, maxLength: 14 }),
        fc.array(fc.nat(3), { minLength: 14, maxLength: 14 }),
        async (count, maxPages, delays, later) => {
          const asked: string[] = [];
          let [open, mostOpen] = [0, 0];
          const pages = readAllPages(
            async (cursor = '0') => {
              asked.push(cursor);
              open += 1;
              mostOpen = Math.max(mostOpen, open);
              const place = Number(cursor);
              for (let turn = 0; turn < (delays[place] ?? 0); turn += 1) await Promise.resolve();
              open -= 1;
              const following = Array.from({ length: count - place - 1 }, (_, index) =>
                String(place + 1 + index),
              );
              const [nextCursor, ...laterCursors] = following;
              return {
                items: [{ id: cursor }],
                rejected: [],
                ...(nextCursor && { nextCursor }),
                laterCursors: laterCursors.slice(0, later[place]),
              };
            },
            { maxPages },
          );
          const ids: string[] = [];
          for await (const { items } of pages) ids.push(...items.map(({ id }) => id));
          const expected = Array.from({ length: Math.min(count, maxPages) }, (_, at) => String(at));
          expect(ids).to.deep.equal(expected);
          expect([...asked].sort()).to.deep.equal([...expected].sort());
          expect(mostOpen).to.be.at.most(4);
        },
      ),
    );
  });

  it('has four pages under way where it knows of as many', async () => {
    const asked: string[] = [];
    const pages = readAllPages((cursor = '0') => {
      asked.push(cursor);
      const laterCursors = ['2', '3', '4', '5', '6'];
      const first = { items: [{ id: '0' }], rejected: [], nextCursor: '1', laterCursors };
      return cursor === '0' ? Promise.resolve(first) : new Promise<never>(() => undefined);
    });
    await pages.next();
    expect(asked).to.deep.equal(['0', '1', '2', '3', '4']);
  });

  it('leaves pages that it asked for in vain, when the way turns out to be another', async () => {
    const pages = readAllPages((cursor = 'start') =>
      cursor === 'wrong'
        ? Promise.reject(new Error('nobody reads this'))
        : Promise.resolve({
            items: [{ id: cursor }],
            rejected: [],
            ...(cursor === 'start' && {
              nextCursor: 'short',
              laterCursors: ['wrong', 7] as string[],
            }),
            ...(cursor === 'short' && { nextCursor: 'right' }),
          }),
    );
    const ids: string[] = [];
    for await (const { items } of pages) ids.push(...items.map(({ id }) => id));
    expect(ids).to.deep.equal(['start', 'short', 'right']);
  });

  it('asks for nothing ahead where that is not wanted', async () => {
    let asked = 0;
    const pages = readAllPages(
      () => {
        asked += 1;
        return Promise.resolve({
          items: [{ id: String(asked) }],
          rejected: [],
          nextCursor: String(asked),
        });
      },
      { readAhead: false },
    );
    for await (const { pages: count } of pages) if (count === 2) break;
    expect(asked).to.equal(2);
  });

  it('gives out a page although the one after it fails, then throws what that threw', async () => {
    const failure = new Error('the second page failed');
    const seen: string[] = [];
    const read = async (): Promise<void> => {
      const pages = readAllPages((cursor) =>
        cursor === undefined
          ? Promise.resolve({ items: [{ id: 'a' }], rejected: [], nextCursor: '1' })
          : Promise.reject(failure),
      );
      for await (const { items } of pages) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        seen.push(...items.map(({ id }) => id));
      }
    };
    expect(await read().catch((error: unknown) => error)).to.equal(failure);
    expect(seen).to.deep.equal(['a']);
  });

  it('stops at the page limit and says so, on the last page only', async () => {
    const pages = ['a', 'b', 'c'].map((id) => ({ ids: [id], bad: 0 }));
    const steps = await readAll(server(pages).fetchPage, { maxPages: 2 });
    expect(steps.map(({ partialReason }) => partialReason)).to.deep.equal([
      undefined,
      'page-limit',
    ]);
    expect(steps.at(-1)?.complete).to.equal(false);
  });

  it('stops after 200 pages or 100 000 records by default', async () => {
    const many = Array.from({ length: 201 }, (_, index) => ({ ids: [String(index)], bad: 0 }));
    const steps = await readAll(server(many).fetchPage);
    expect(steps).to.have.length(200);
    expect(steps.at(-1)?.partialReason).to.equal('page-limit');
    const ids = Array.from({ length: 60_000 }, (_, index) => String(index));
    const twice = await readAll(server([{ ids, bad: 0 }, { ids, bad: 0 }, full]).fetchPage);
    expect(twice).to.have.length(2);
    expect(twice.at(-1)).to.include({ partialReason: 'record-limit', duplicates: 60_000 });
  });

  it('is complete when the limit falls on the last page', async () => {
    const [only] = await readAll(server([full]).fetchPage, { maxPages: 1, maxRecords: 1 });
    expect(only).to.include({ complete: true });
    expect(only).not.to.have.property('partialReason');
  });

  it('stops at a cursor that comes again, however long the circle', async () => {
    for (const circle of [1, 2, 5]) {
      let asked = 0;
      const steps = await readAll((cursor) => {
        asked += 1;
        const next = (Number(cursor ?? 0) + 1) % circle;
        const id = String(asked);
        return Promise.resolve({ items: [{ id }], rejected: [], nextCursor: String(next) });
      });
      expect(steps.at(-1)?.partialReason).to.equal('repeated-cursor');
      expect(asked).to.equal(circle + 1);
    }
  });

  it('reads past a few empty pages, not past endless ones', async () => {
    const steps = await readAll(server([full, empty, empty, { ids: ['b'], bad: 0 }]).fetchPage);
    expect(steps.at(-1)).to.include({ complete: true, received: 2 });
    const endless = await readAll(server(Array.from({ length: 9 }, () => empty)).fetchPage);
    expect(endless).to.have.length(3);
    expect(endless.at(-1)?.partialReason).to.equal('empty-pages');
  });

  it('stops where pages bring the same records again and again', async () => {
    let pages = 0;
    const steps = await readAll(() => {
      pages += 1;
      return Promise.resolve({ items: [{ id: 'a' }], rejected: [], nextCursor: String(pages) });
    });
    expect(steps).to.have.length(4);
    expect(steps.at(-1)).to.include({
      received: 4,
      duplicates: 3,
      complete: false,
      partialReason: 'empty-pages',
    });
  });

  it('is not complete when fewer came than the API counts', async () => {
    const answer = { items: [{ id: 'a' }], rejected: [{ index: 1, reason: 'x' }] };
    for (const [total, complete] of [
      [3, false],
      [2, true],
      [1, true],
    ] as const) {
      const [step] = await readAll(() => Promise.resolve({ ...answer, total }));
      expect(step?.complete).to.equal(complete);
      expect(step?.partialReason).to.equal(complete ? undefined : 'missing-records');
    }
  });

  it('passes on how many there are in all', async () => {
    const [step] = await readAll(() => Promise.resolve({ items: [], rejected: [], total: 0 }));
    expect(step).to.include({ total: 0, complete: true });
  });

  it('takes records of which not one can be read for an error, not for an empty list', async () => {
    const error = await failure(readAll(server([{ ids: [], bad: 2 }, empty]).fetchPage));
    expect(error).to.be.instanceOf(ResponseShapeError);
    expect((error as Error).message).to.contain('no record can be read');
  });

  it('keeps the list when only a later page is all bad', async () => {
    const steps = await readAll(server([full, { ids: [], bad: 1 }]).fetchPage);
    expect(steps.at(-1)).to.include({ complete: true, received: 2 });
  });

  it('throws what the page threw', async () => {
    const error = new Error('server');
    expect(await failure(readAll(() => Promise.reject(error)))).to.equal(error);
  });

  it('ends at once with the signal’s reason, also when the page never comes', async () => {
    const abort = new AbortController();
    const reading = failure(
      readAll(() => new Promise<never>(() => undefined), { signal: abort.signal }),
    );
    const reason = new Error('left');
    abort.abort(reason);
    expect(await reading).to.equal(reason);
  });
});

describe('readAllPages with a host’s own API object', () => {
  const reading = (answer: unknown): Promise<PagesProgress<Item>[]> =>
    readAll(() => Promise.resolve(answer as Page<Item>));

  for (const nonsense of [undefined, null, 5, 'text', [], {}, { items: 'text' }, { items: {} }]) {
    it(`refuses ${JSON.stringify(nonsense)} as a page`, async () => {
      expect(await failure(reading(nonsense))).to.be.instanceOf(ResponseShapeError);
    });
  }

  it('sets aside what lacks a field that must be text', async () => {
    const items = [
      null,
      { id: 2 ** 53, status: 'busy' },
      { id: 'a' },
      { id: 'b', status: 'busy' },
      { id: 7, status: 'busy' },
    ] as unknown[] as Item[];
    const [step] = await readAll(() => Promise.resolve({ items, rejected: [] }), {
      texts: CALL_TEXTS,
    });
    expect(step?.items).to.deep.equal([items[3], items[4]]);
    expect(step?.received).to.equal(5);
    expect(step?.rejected).to.deep.equal([
      { index: 0, reason: 'id: expected text' },
      { index: 1, reason: 'id: expected text' },
      { index: 2, reason: 'status: expected text' },
    ]);
  });

  it('refuses a cursor that is no text', async () => {
    expect(await failure(reading({ items: [], nextCursor: {} }))).to.be.instanceOf(
      ResponseShapeError,
    );
  });

  it('forgives absent parts, and nulls in their place', async () => {
    for (const extra of [
      {},
      { rejected: null, nextCursor: null, total: null },
      { nextCursor: '' },
    ]) {
      const [step, ...more] = await reading({ items: [{ id: 'a' }], ...extra });
      expect(more).to.deep.equal([]);
      expect(step).to.deep.equal({
        items: [{ id: 'a' }],
        rejected: [],
        pages: 1,
        received: 1,
        duplicates: 0,
        complete: true,
      });
    }
  });

  it('sets items aside that are no records', async () => {
    const items = [null, undefined, 5, 'text', {}, { id: 7.5 }, { id: 'a' }, { id: 7 }];
    const [step] = await reading({ items, rejected: bad(1) });
    expect(step?.items).to.deep.equal([{ id: 'a' }, { id: 7 }]);
    expect(step?.rejected.map(({ index }) => index)).to.deep.equal([0, 0, 1, 2, 3, 4, 5]);
    expect(step?.received).to.equal(9);
  });
});
