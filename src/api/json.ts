/** Parses JSON as `parseExactJson` does, past a byte order mark. */
export const parseJson = (text: string): unknown =>
  parseExactJson(text.startsWith('\uFEFF') ? text.slice(1) : text);

/**
 * Parses JSON so that whole numbers too large to be exact keep their digits, as strings: two ids
 * that differ only in their last digit must not become one. Where the engine does not hand out
 * the source of a number, it becomes NaN, and the record is set aside.
 *
 * @throws SyntaxError when the text is not JSON
 */
export function parseExactJson(text: string): unknown {
  // Sixteen digits in a row are rare; only then is the slow way worth its time.
  if (!/\d{16}/.test(text)) return JSON.parse(text) as unknown;
  return JSON.parse(text, keepDigits) as unknown;
}

function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value !== 'number' || !Number.isInteger(value) || Number.isSafeInteger(value)) {
    return value;
  }
  const source = context?.source;
  return source !== undefined && /^-?\d+$/.test(source) ? source : Number.NaN;
}

/** JSON of a value as it is, where a page's old library gave every array a `toJSON` of its own. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, function (this: object, key: string): unknown {
    return Reflect.get(this, key);
  });
}
