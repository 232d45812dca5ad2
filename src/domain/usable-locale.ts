/** A page says the same few; whoever makes them up is read anew. */
const MOST_TEXTS = 100;
const read = new Map<string, string | undefined>();

/**
 * A locale that `Intl` takes: `en_US` becomes `en-US`, nonsense becomes the fallback.
 *
 * @example usableLocale('pt_BR') // 'pt-BR'
 */
export function usableLocale(text = '', fallback = 'en'): string {
  if (!read.has(text)) {
    if (read.size >= MOST_TEXTS) read.clear();
    read.set(text, canonical(text));
  }
  return read.get(text) ?? fallback;
}

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0];
  } catch {
    // Not a language tag at all: the page's author meant nothing that Intl knows.
    return undefined;
  }
}
