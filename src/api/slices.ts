import { reasonOf } from './waiting.js';

/** The longest that work goes on before the host's page has its turn. */
const SLICE_MS = 10;
/** So many records are done between two looks at the clock, which costs as much as reading one. */
const RECORDS_PER_LOOK = 32;

/** Lets whatever else waits on the page run. Unlike a timer's, this turn comes soon in a hidden tab. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/**
 * Asked between the pieces of long work: a promise to wait for when the host's page is due its
 * turn. It rejects with the signal's reason, when that aborts meanwhile.
 */
export function slices(signal?: AbortSignal): () => Promise<void> | undefined {
  let end = performance.now() + SLICE_MS;
  const pause = async (): Promise<void> => {
    await turn();
    if (signal?.aborted) throw reasonOf(signal);
    end = performance.now() + SLICE_MS;
  };
  return () => (performance.now() > end ? pause() : undefined);
}

/**
 * Does something with each of a list, in order; of a long list in slices, between which the
 * host's page runs.
 *
 * @throws the signal's reason, when it aborts between slices
 */
export async function eachInSlices<T>(
  list: readonly T[],
  work: (one: T, index: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const pauseIfDue = slices(signal);
  // Counted here: old libraries have an `entries` of their own.
  let index = 0;
  for (const one of list) {
    const pause = index % RECORDS_PER_LOOK === 0 ? pauseIfDue() : undefined;
    if (pause) await pause;
    work(one, index);
    index += 1;
  }
}

/** What `filter` gives, in slices. @throws the signal's reason, when it aborts between them */
export async function filterInSlices<T>(
  list: readonly T[],
  isKept: (one: T, index: number) => boolean,
  signal?: AbortSignal,
): Promise<T[]> {
  const kept: T[] = [];
  const keep = (one: T, index: number): void => {
    if (isKept(one, index)) kept.push(one);
  };
  await eachInSlices(list, keep, signal);
  return kept;
}
