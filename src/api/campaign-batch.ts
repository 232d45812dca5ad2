import type { Campaign } from '../domain/campaign.js';
import { unlessAborted } from './waiting.js';

const MOST_IDS = 100;

interface Wanted {
  readonly answer: Promise<Campaign>;
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

/** Gathers the campaigns asked for in the same moment, so that a page of badges is one request. */
export class CampaignBatch {
  readonly #wanted = new Map<string, Wanted[]>();
  #answersMany = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: CampaignQuestions) {}

  get(id: string, signal: AbortSignal): Promise<Campaign> {
    const { promise, resolve, reject } = deferred<Campaign>();
    const wanted: Wanted = { answer: promise, signal, resolve, reject };
    const others = this.#wanted.get(id);
    if (others) others.push(wanted);
    else this.#wanted.set(id, [wanted]);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#send();
    });
    return unlessAborted(promise, signal);
  }

  #send(): void {
    const all = [...this.#wanted].filter(([, wanted]) =>
      wanted.some(({ signal }) => !signal.aborted),
    );
    this.#wanted.clear();
    // A comma separates ids, so an id that holds one is asked for by itself.
    const together = this.#answersMany ? all.filter(([id]) => !id.includes(',')) : [];
    const alone = all.filter((entry) => !together.includes(entry));
    if (together.length < 2) alone.push(...together.splice(0));
    for (const [id, wanted] of alone) this.#askOne(id, wanted);
    for (let start = 0; start < together.length; start += MOST_IDS) {
      void this.#askMany(together.slice(start, start + MOST_IDS));
    }
  }

  #askOne(id: string, wanted: readonly Wanted[]): void {
    const answer = this.ask.one(id, allOf(wanted));
    for (const { resolve } of wanted) resolve(answer);
    // Those who left do not read the answer; its failure is nobody's surprise.
    answer.catch(() => undefined);
  }

  async #askMany(entries: readonly (readonly [string, readonly Wanted[]])[]): Promise<void> {
    const everybody = entries.flatMap(([, wanted]) => wanted);
    try {
      const ids = entries.map(([id]) => id);
      const found = await this.ask.many(ids, allOf(everybody));
      if (!found) this.#answersMany = false;
      for (const [id, wanted] of entries) {
        const campaign = found?.get(id);
        if (!campaign) this.#askOne(id, wanted);
        else for (const { resolve } of wanted) resolve(campaign);
      }
    } catch (error) {
      for (const { reject } of everybody) reject(error);
    }
  }
}

/** Aborts when all of them have. */
function allOf(wanted: readonly Wanted[]): AbortSignal {
  const abort = new AbortController();
  let left = wanted.length;
  const leave = (): void => {
    left -= 1;
    if (left === 0) abort.abort();
  };
  for (const { signal } of wanted) {
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  }
  return abort.signal;
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
