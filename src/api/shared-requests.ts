import { reasonOf, unlessAborted } from './waiting.js';

interface Shared {
  readonly answer: Promise<unknown>;
  readonly abort: AbortController;
  waiting: number;
}

const inFlight = new Map<string, Shared>();

/**
 * Joins a request that is under way, or starts it. Each caller leaves with its own signal; the
 * request itself is aborted when nobody waits for it any more. Nothing is kept once it has ended.
 *
 * @param key method, URL and whose token; see `ownerKey`. It is held in memory only while the
 * request is under way.
 */
export async function shareRequest(
  key: string,
  start: (signal: AbortSignal) => Promise<unknown>,
  signal: AbortSignal,
): Promise<unknown> {
  if (signal.aborted) throw reasonOf(signal);
  const shared = inFlight.get(key) ?? begin(key, start);
  shared.waiting += 1;
  try {
    return await unlessAborted(shared.answer, signal);
  } finally {
    shared.waiting -= 1;
    if (shared.waiting === 0) {
      if (inFlight.get(key) === shared) inFlight.delete(key);
      shared.abort.abort();
    }
  }
}

function begin(key: string, start: (signal: AbortSignal) => Promise<unknown>): Shared {
  const abort = new AbortController();
  const shared: Shared = { answer: start(abort.signal), abort, waiting: 0 };
  inFlight.set(key, shared);
  const forget = (): void => {
    if (inFlight.get(key) === shared) inFlight.delete(key);
  };
  // Whoever waits gets the failure; this branch only forgets it.
  shared.answer.then(forget, forget);
  return shared;
}

const owners = new WeakMap<object, number>();
let ownerCount = 0;

/** A number for whoever the objects belong to: the same objects, the same number. */
export function ownerKey(parts: readonly (object | undefined)[]): string {
  return parts
    .map((part) => {
      if (!part) return '0';
      let number = owners.get(part);
      if (number === undefined) {
        number = ownerCount += 1;
        owners.set(part, number);
      }
      return String(number);
    })
    .join('.');
}
