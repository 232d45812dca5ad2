import type { CallTally } from '../domain/call-tally.js';
import type { CallTallyQuery } from './campaigns-api.js';
import { HttpError } from './errors.js';
import { unlessAborted } from './waiting.js';

/** Asks for totals that an API need not offer, and asks only once whether it does. */
export class CallTotals {
  #offered: boolean | undefined;
  #firstAnswer: Promise<unknown> | undefined;

  constructor(
    private readonly ask: (query: CallTallyQuery, signal: AbortSignal) => Promise<CallTally>,
  ) {}

  /** The totals, or `undefined` when the API has none to offer: then the calls are read. */
  async get(query: CallTallyQuery, signal: AbortSignal): Promise<CallTally | undefined> {
    // Twenty campaigns of a list ask at once: the first finds out for all.
    while (this.#offered === undefined && this.#firstAnswer) {
      await unlessAborted(this.#firstAnswer, signal);
    }
    if (this.#offered === false) return undefined;
    const answer = this.#answer(query, signal);
    if (this.#offered === undefined) {
      const done = (): void => {
        this.#firstAnswer = undefined;
      };
      this.#firstAnswer = answer.then(done, done);
    }
    return answer;
  }

  async #answer(query: CallTallyQuery, signal: AbortSignal): Promise<CallTally | undefined> {
    try {
      const tally = await this.ask(query, signal);
      this.#offered = true;
      return tally;
    } catch (error) {
      // Once offered, a 404 is about this campaign; before, it is the contract's "not offered".
      if (this.#offered || !(error instanceof HttpError) || error.status !== 404) throw error;
      this.#offered = false;
      return undefined;
    }
  }
}
