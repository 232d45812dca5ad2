/** A text in English, or one with values in it: `str`. */
export type Source = string | Filled;

interface Filled {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** Values in a message; a translation may put them in another order. */
export const str = (strings: readonly string[], ...values: unknown[]): Filled => ({
  strings,
  values,
});

/** Says a message in a language; `undefined` where it has no translation. */
export type Speaker = (source: Source, id: string, count?: number) => string | undefined;

/**
 * Messages are written as for `@lit/localize`, which itself will not do: it knows one locale for
 * the whole page, and that is the host's wherever host and kit share the package. Here two
 * elements may speak two languages, and nobody else's messages are touched. Rendering is
 * synchronous, so whoever renders is remembered for as long as that takes.
 */
let speaker: Speaker | undefined;

/** By locale, once its words have come; `undefined` for those that nobody translated. */
const speakers = new Map<string, Speaker | undefined>();

/** The parts of a language, so that a page downloads the words of its own elements only. */
export type Part = 'status' | 'calls' | 'data' | 'history';
const parts = new Set<Part>(['status']);

/** English is in the code itself; others are sent for once somebody has brought some. */
let hasOtherEnglish = false;

/** By locale and how many parts it has; `undefined` once they have come. */
const coming = new Map<string, Promise<void> | undefined>();

/** What follows is said in the language of a locale; in English until its words have come. */
export function speak(locale: string): void {
  speaker = speakers.get(locale);
}

/** Says what `say` says in the language of a locale. */
export function inLanguage(locale: string, say: () => void): void {
  const before = speaker;
  speak(locale);
  try {
    say();
  } finally {
    speaker = before;
  }
}

/** Called by a module whose words are in a part, when it is loaded. */
export function needWords(part: Part): void {
  parts.add(part);
}

/** Called when somebody brings the words of a locale. */
export function bringWords(locale: string): void {
  if (isEnglish(locale)) hasOtherEnglish = true;
}

const isEnglish = (locale: string): boolean => /^en\b/.test(locale);

/** Sends for the words of a locale; nothing where there is nothing to wait for. Never rejects. */
export function wordsToCome(locale: string): Promise<void> | undefined {
  if (isEnglish(locale) && !hasOtherEnglish) return undefined;
  const key = `${locale} ${String(parts.size)}`;
  if (!coming.has(key)) {
    const settled = (): void => {
      coming.set(key, undefined);
    };
    coming.set(key, learn(locale).then(settled));
  }
  return coming.get(key);
}

async function learn(locale: string): Promise<void> {
  try {
    const { speakerOf } = await import('./languages.js');
    speakers.set(locale, await speakerOf(locale, parts));
  } catch (error) {
    console.warn(`lang="${locale}" could not be loaded; English stays.`, error);
  }
}

function say(source: Source, id: string, count?: number): string {
  return (
    speaker?.(source, id, count) ??
    (typeof source === 'string' ? source : String.raw({ raw: source.strings }, ...source.values))
  );
}

/** Every string a person reads passes through here, or through `plural`. */
export const msg = (source: Source, { id }: { readonly id: string }): string => say(source, id);

/**
 * A message that depends on a number: English has two forms, Arabic six.
 *
 * @example plural(calls, { one: str`${number} call`, other: str`${number} calls` }, { id: 'calls' })
 */
export const plural = (
  count: number,
  { one, other }: { readonly one: Source; readonly other: Source },
  { id }: { readonly id: string },
): string => say(count === 1 ? one : other, id, count);

/**
 * The words of a table's row. The row holds the English text, the id names its translation, so a
 * status is described in one place only.
 */
export const tableWords = (english: string, id: string): string => say(english, id);
