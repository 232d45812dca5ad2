import type { Campaign } from '../domain/campaign.js';
import { unlessAborted } from './waiting.js';

const MOST_IDS = 100;
/** One frame at 60 Hz; a timer, because hidden pages paint no frames. */
const SAME_MOMENT_MS = 16;

interface Wanted {
  readonly signal: AbortSignal;
  resolve(campaign: Campaign | Promise<Campaign>): void;
  reject(error: unknown): void;
}

/** How a batch asks: for one campaign, or for several in one request. */
export interface CampaignQuestions {
  one(id: string, signal: AbortSignal): Promise<Campaign>;
  /** The campaigns found, or `undefined` when the API does not answer several at once. */
  many(
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, Campaign> | undefined>;
}

/** Gathers the campaigns asked for in the same frame, so that a page of badges is one request. */
export class CampaignBatch {
  readonly #wanted = new Map<string, Wanted[]>();
  #answersMany = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: CampaignQuestions) {}

  get(id: string, signal: AbortSignal): Promise<Campaign> {
    const { promise, resolve, reject } = deferred<Campaign>();
    const wanted: Wanted = { signal, resolve, reject };
    const others = this.#wanted.get(id);
    if (others) others.push(wanted);
    else this.#wanted.set(id, [wanted]);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#send();
    }, SAME_MOMENT_MS);
    return unlessAborted(promise, signal);
  }

  #send(): void {
    // In one order, whichever was asked first: the browser stores an answer by its address.
    const all = [...this.#wanted]
      .filter(([, wanted]) => isWanted(wanted))
      .sort(([one], [other]) => (one < other ? -1 : 1));
    this.#wanted.clear();
    // A comma separates ids, so an id that holds one, or nothing, is asked for by itself.
    const together = this.#answersMany ? all.filter(([id]) => /^[^,]+$/.test(id)) : [];
    const alone = all.filter((entry) => !together.includes(entry));
    if (together.length < 2) alone.push(...together.splice(0));
    for (const [id, wanted] of alone) this.#askOne(id, wanted);
    for (let start = 0; start < together.length; start += MOST_IDS) {
      void this.#askMany(together.slice(start, start + MOST_IDS));
    }
  }

  #askOne(id: string, wanted: readonly Wanted[]): void {
    const answer = whileWanted(wanted, (signal) => this.ask.one(id, signal));
    for (const { resolve } of wanted) resolve(answer);
  }

  async #askMany(entries: readonly (readonly [string, readonly Wanted[]])[]): Promise<void> {
    const everybody = entries.flatMap(([, wanted]) => wanted);
    try {
      const ids = entries.map(([id]) => id);
      const found = await whileWanted(everybody, (signal) => this.ask.many(ids, signal));
      if (!found) this.#answersMany = false;
      for (const [id, wanted] of entries) {
        const campaign = found?.get(id);
        if (campaign) for (const { resolve } of wanted) resolve(campaign);
        else if (isWanted(wanted)) this.#askOne(id, wanted);
      }
    } catch (error) {
      for (const { reject } of everybody) reject(error);
    }
  }
}

const isWanted = (wanted: readonly Wanted[]): boolean =>
  wanted.some(({ signal }) => !signal.aborted);

/** Does the work under a signal that aborts once all who want it have gone. */
async function whileWanted<T>(
  wanted: readonly Wanted[],
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  const leave = (): void => {
    if (!isWanted(wanted)) abort.abort();
  };
  for (const { signal } of wanted) signal.addEventListener('abort', leave);
  try {
    return await work(abort.signal);
  } finally {
    for (const { signal } of wanted) signal.removeEventListener('abort', leave);
  }
}

function deferred<T>(): {
  promise: Promise<T>;
  resolve: (value: T | Promise<T>) => void;
  reject: (error: unknown) => void;
} {
  let resolve: (value: T | Promise<T>) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}
