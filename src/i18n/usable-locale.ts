/**
 * A locale that `Intl` takes: `en_US` becomes `en-US`, nonsense becomes the fallback.
 *
 * @example usableLocale('pt_BR') // 'pt-BR'
 */
export function usableLocale(text: string | undefined, fallback = 'en'): string {
  try {
    return Intl.getCanonicalLocales((text ?? '').replaceAll('_', '-'))[0] ?? fallback;
  } catch {
    // Not a language tag at all: the page's author meant nothing that Intl knows.
    return fallback;
  }
}
