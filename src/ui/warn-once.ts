const said = new Set<string>();

/** One console line per tag and message for the page's author, however many elements say it. */
export function warnOnce(tag: string, message: string): void {
  sayOnce(`<${tag}> ${message}`);
}

/** One console line, whoever says it, with what is behind it if there is something. */
export function sayOnce(line: string, cause?: unknown, what = line): void {
  if (said.has(what)) return;
  said.add(what);
  console.warn(...(cause === undefined ? [line] : [line, cause]));
}

/**
 * Reads an attribute that takes one of a few words. Another word warns once and falls back.
 *
 * @example oneOf('pie', ['doughnut', 'bar'], { tag: 'call-outcome-chart', name: 'type' }) // 'doughnut'
 */
export function oneOf<const Words extends readonly [string, ...string[]]>(
  value: string | null | undefined,
  words: Words,
  attribute: { readonly tag: string; readonly name: string },
): Words[number] {
  const fallback: Words[number] = words[0];
  if (value === null || value === undefined || value === '') return fallback;
  // In any case, as HTML reads such words.
  const known = words.find((word) => word === value.toLowerCase());
  if (known !== undefined) return known;
  warnOnce(
    attribute.tag,
    `${attribute.name}="${value}" is not one of ${words.join(', ')}; "${fallback}" is used instead.`,
  );
  return fallback;
}
