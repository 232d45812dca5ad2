import { AuthError, type RequestLine } from './errors.js';

/** Supplies a token: `initial` at first need, `expired` when the server refused the last one. */
export type GetToken = (why: {
  readonly reason: 'initial' | 'expired';
}) => string | Promise<string>;

/** A token and the round it came in, so that a renewal is asked for once, not by each who waits. */
export interface HeldToken {
  readonly text: string;
  readonly round: number;
}

/** How long a host may take to supply a token, in milliseconds. */
const TOKEN_TIMEOUT_MS = 10_000;

/** Holds one host's token in memory, asks for it when needed, and renews it once for all. */
export class TokenKeeper {
  #held: Promise<HeldToken> | undefined;
  #round = 0;
  #reason: 'initial' | 'expired' = 'initial';

  constructor(
    private readonly getToken: GetToken,
    private readonly timeoutMs = TOKEN_TIMEOUT_MS,
  ) {}

  /** The token, asked for once. @throws AuthError when the host does not supply one */
  current(line: RequestLine): Promise<HeldToken> {
    return (this.#held ??= this.#ask(line));
  }

  /**
   * Lets go of a token that the server refused, unless a newer one is held already: all who were
   * refused share one renewal.
   */
  forget(refused: HeldToken): void {
    if (refused.round !== this.#round) return;
    this.#held = undefined;
    this.#reason = 'expired';
  }

  /** Lets go of whatever is held: the person signed out, and the next token may be another's. */
  signOut(): void {
    this.#held = undefined;
    this.#round += 1;
    this.#reason = 'initial';
  }

  #ask(line: RequestLine): Promise<HeldToken> {
    this.#round += 1;
    const asked = this.#askHost(line, this.#round);
    // A failure is not kept: the next request asks again.
    asked.catch(() => {
      if (this.#held === asked) this.#held = undefined;
    });
    return asked;
  }

  async #askHost(line: RequestLine, round: number): Promise<HeldToken> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new AuthError(line, 'getToken() did not give a token in time'));
      }, this.timeoutMs);
    });
    try {
      const given: unknown = await Promise.race([this.#call(line), tooLate]);
      // Files and shells end with a line break.
      const text = typeof given === 'string' ? given.trim() : given;
      // Only what an HTTP header can carry; `Bearer ` is put before it by the client.
      if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) {
        throw new AuthError(
          line,
          'getToken() did not give a token: a string without spaces, in plain ASCII',
        );
      }
      return { text, round };
    } finally {
      clearTimeout(timer);
    }
  }

  async #call(line: RequestLine): Promise<unknown> {
    try {
      return await this.getToken({ reason: this.#reason });
    } catch (cause) {
      throw new AuthError(line, 'getToken() failed', undefined, { cause });
    }
  }
}

const keepers = new WeakMap<GetToken, TokenKeeper>();

/** One keeper for each host's `getToken`, so that clients of one host renew once. */
export function keeperFor(getToken: GetToken): TokenKeeper {
  const known = keepers.get(getToken);
  if (known) return known;
  const keeper = new TokenKeeper(getToken);
  keepers.set(getToken, keeper);
  return keeper;
}
