import { AuthError, type RequestLine } from './errors.js';

/** Supplies a token: `initial` at first need, `expired` when the server refused the last one. */
export type GetToken = (why: { readonly reason: 'initial' | 'expired' }) => unknown;

/** A token and the round it came in, so that a renewal is asked for once, not by each who waits. */
export interface HeldToken {
  readonly text: string;
  readonly round: number;
}

/** How long a host may take to supply a token, in milliseconds. */
export const TOKEN_TIMEOUT_MS = 15_000;

/** Holds one host's token in memory, asks for it when needed, and renews it once for all. */
export class TokenKeeper {
  #held: Promise<HeldToken> | undefined;
  #round = 0;

  constructor(
    private readonly getToken: GetToken,
    private readonly timeoutMs = TOKEN_TIMEOUT_MS,
  ) {}

  /** The token, asked for once. @throws AuthError when the host does not supply one */
  current(line: RequestLine): Promise<HeldToken> {
    return (this.#held ??= this.#ask('initial', line));
  }

  /** The token after `refused` was; whoever comes second shares the first one's renewal. */
  renewed(refused: HeldToken, line: RequestLine): Promise<HeldToken> {
    if (refused.round === this.#round) this.#held = this.#ask('expired', line);
    return this.current(line);
  }

  #ask(reason: 'initial' | 'expired', line: RequestLine): Promise<HeldToken> {
    this.#round += 1;
    const asked = this.#askHost(reason, line, this.#round);
    // A failure is not kept: the next request asks again.
    asked.catch(() => {
      if (this.#held === asked) this.#held = undefined;
    });
    return asked;
  }

  async #askHost(
    reason: 'initial' | 'expired',
    line: RequestLine,
    round: number,
  ): Promise<HeldToken> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new AuthError(line, 'no token was supplied in time'));
      }, this.timeoutMs);
    });
    try {
      const text = await Promise.race([this.#call(reason, line), tooLate]);
      if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) {
        throw new AuthError(line, 'getToken() did not give a token');
      }
      return { text, round };
    } finally {
      clearTimeout(timer);
    }
  }

  async #call(reason: 'initial' | 'expired', line: RequestLine): Promise<unknown> {
    try {
      return await this.getToken({ reason });
    } catch (cause) {
      throw new AuthError(line, 'getToken() failed', undefined, { cause });
    }
  }
}
