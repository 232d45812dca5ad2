import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readAllPages } from '../../src/api/paging.js';
import { eachInSlices, filterInSlices } from '../../src/api/slices.js';

/** A clock that moves only when somebody works. */
let clock = 0;
const onSlowClock = async <T>(work: () => Promise<T>): Promise<T> => {
  Reflect.set(performance, 'now', () => clock);
  try {
    return await work();
  } finally {
    Reflect.deleteProperty(performance, 'now');
  }
};

describe('work in slices', () => {
  it('comes to what it comes to in one go, however long each piece takes', () =>
    onSlowClock(() => {
      const pieces = fc.array(fc.record({ isKept: fc.boolean(), ms: fc.nat({ max: 12 }) }));
      const alike = fc.asyncProperty(pieces, async (list) => {
        const places: number[] = [];
        const kept = await filterInSlices(list, ({ isKept, ms }, index) => {
          clock += ms;
          places.push(index);
          return isKept;
        });
        expect(kept).to.deep.equal(list.filter(({ isKept }) => isKept));
        expect(places).to.deep.equal([...list.keys()]);
      });
      return fc.assert(alike);
    }));

  it('takes no turn of the event loop for a short list', () =>
    onSlowClock(async () => {
      let turns = 0;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        turns += 1;
      };
      port2.postMessage(0);
      await eachInSlices(['a', 'b', 'c'], () => {
        clock += 3;
      });
      expect(turns).to.equal(0);
      port1.close();
    }));

  it('lets the host’s own timer run between slices', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    });
    const seen: number[] = [];
    await eachInSlices([...Array(640).keys()], () => {
      const end = performance.now() + 0.4;
      while (performance.now() < end);
      seen.push(turns);
    });
    clearInterval(timer);
    expect(new Set(seen).size).to.be.above(9);
  });

  it('goes no further once the signal aborts', () =>
    onSlowClock(async () => {
      const abort = new AbortController();
      let done = 0;
      const work = eachInSlices(
        [...Array(1000).keys()],
        () => {
          clock += 1;
          done += 1;
          abort.abort(new Error('left'));
        },
        abort.signal,
      );
      expect(await work.catch(String)).to.equal('Error: left');
      expect(done).to.be.within(1, 50);
    }));

  it('reads one page of 100 000 records, half of them twice, as one list', async () => {
    const items = Array.from({ length: 100_000 }, (_, index) => ({ id: String(index % 50_000) }));
    const pages = readAllPages(() => Promise.resolve({ items, rejected: [] }));
    const { value } = await pages.next();
    expect(value).to.deep.include({ received: 100_000, duplicates: 50_000, complete: true });
    expect(value?.items.map(({ id }) => id)).to.deep.equal([...Array(50_000).keys()].map(String));
  });
});
