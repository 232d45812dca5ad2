import { parseExactJson } from './json.js';
import { slices } from './slices.js';

/** A part of so few characters is parsed in one go, which takes less than a millisecond. */
const PART_LENGTH = 2 ** 16;
/** Deeper than records lie: what is longer than a part down there is parsed in one go as well. */
const DEEPEST = 4;

/**
 * What `parseJson` gives, or throws, for a text of megabytes, without holding up the host's page:
 * short parts of the text are parsed one by one, in slices, and put together.
 *
 * @throws SyntaxError when the text is not JSON; the signal's reason, when it aborts meanwhile
 */
export async function parseJsonInSlices(
  text: string,
  signal?: AbortSignal,
  partLength = PART_LENGTH,
): Promise<unknown> {
  const reader = new Reader(text, partLength, slices(signal));
  const value = await reader.value(0);
  reader.end();
  return value;
}

/** Walks through the text; brackets and commas of long lists are its own, all else is parsed. */
class Reader {
  #at: number;

  constructor(
    private readonly text: string,
    private readonly partLength: number,
    private readonly pauseIfDue: () => Promise<void> | undefined,
  ) {
    this.#at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** The value that comes next; of a long list, a promise. */
  value(depth: number): unknown {
    const first = this.#next();
    if (first !== '[' && first !== '{') return this.#part(endOfScalar(this.text, this.#at));
    const isDeep = depth === DEEPEST;
    const end = endOfBrackets(this.text, this.#at, isDeep ? Infinity : this.partLength);
    if (end !== undefined) return this.#part(end);
    if (isDeep) throw new SyntaxError('a bracket that is not closed');
    this.#at += 1;
    return first === '[' ? this.#array(depth + 1) : this.#object(depth + 1);
  }

  end(): void {
    if (this.#next() !== undefined) throw new SyntaxError('more than one value');
  }

  async #array(depth: number): Promise<unknown[]> {
    const items: unknown[] = [];
    if (this.#takes(']')) return items;
    for (;;) {
      items.push(await this.value(depth));
      if (!(await this.#goesOn(']'))) return items;
    }
  }

  async #object(depth: number): Promise<object> {
    const fields: [string, unknown][] = [];
    if (this.#takes('}')) return {};
    for (;;) {
      if (this.#next() !== '"') throw new SyntaxError('a field without a name');
      const name = String(this.value(depth));
      if (!this.#takes(':')) throw new SyntaxError('a name without a value');
      fields.push([name, await this.value(depth)]);
      // Makes an own field of `__proto__` too, as parsing does.
      if (!(await this.#goesOn('}'))) return Object.fromEntries(fields);
    }
  }

  /** Whether a comma comes next, or else the bracket that closes; long work pauses here. */
  async #goesOn(closing: string): Promise<boolean> {
    const pause = this.pauseIfDue();
    if (pause) await pause;
    if (this.#takes(closing)) return false;
    if (!this.#takes(',')) throw new SyntaxError('a list without a comma');
    return true;
  }

  #part(end: number): unknown {
    const part = this.text.slice(this.#at, end);
    this.#at = end;
    return parseExactJson(part);
  }

  #takes(sign: string): boolean {
    const isThere = this.#next() === sign;
    if (isThere) this.#at += 1;
    return isThere;
  }

  #next(): string | undefined {
    while (' \t\n\r'.includes(this.text[this.#at] ?? '.')) this.#at += 1;
    return this.text[this.#at];
  }
}

/** Behind the bracket that closes the one at `start`; `undefined` when that is further than `most`. */
function endOfBrackets(text: string, start: number, most: number): number | undefined {
  const limit = Math.min(text.length, start + most);
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at) - 1;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function endOfScalar(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start);
  let end = start;
  while (end < text.length && !',]}'.includes(text.charAt(end))) end += 1;
  return end;
}

/** Behind the quotation mark that closes the one at `start`, or at the end of the text. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end > 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return end + 1;
  }
  return text.length;
}
