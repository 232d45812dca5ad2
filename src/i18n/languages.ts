import { bringWords, wordsToCome, type Part, type Speaker } from './localize.js';
import { usableLocale } from '../domain/usable-locale.js';

/** A translation that depends on a number: a form for each category the language has. */
export type Plurals = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** The words of a language by id, `{0}` standing for the first value; a `Map` is one. */
export interface Words {
  get(id: string, english: string): string | Plurals | undefined;
}

type Load = () => Promise<{ readonly words: Words }>;

const of =
  (loads: Readonly<Record<Part, Load>>) =>
  (part: Part): ReturnType<Load> =>
    loads[part]();

/** Only the one in use is downloaded, and of it what the page needs. English is in the code itself. */
const languages = new Map<string, (part: Part) => ReturnType<Load>>([
  [
    'ar',
    of({
      status: () => import('./locales/ar.status.js'),
      calls: () => import('./locales/ar.calls.js'),
      data: () => import('./locales/ar.data.js'),
      history: () => import('./locales/ar.history.js'),
    }),
  ],
  [
    'de',
    of({
      status: () => import('./locales/de.status.js'),
      calls: () => import('./locales/de.calls.js'),
      data: () => import('./locales/de.data.js'),
      history: () => import('./locales/de.history.js'),
    }),
  ],
  [
    'es',
    of({
      status: () => import('./locales/es.status.js'),
      calls: () => import('./locales/es.calls.js'),
      data: () => import('./locales/es.data.js'),
      history: () => import('./locales/es.history.js'),
    }),
  ],
  [
    'fr',
    of({
      status: () => import('./locales/fr.status.js'),
      calls: () => import('./locales/fr.calls.js'),
      data: () => import('./locales/fr.data.js'),
      history: () => import('./locales/fr.history.js'),
    }),
  ],
  [
    'pt',
    of({
      status: () => import('./locales/pt-BR.status.js'),
      calls: () => import('./locales/pt-BR.calls.js'),
      data: () => import('./locales/pt-BR.data.js'),
      history: () => import('./locales/pt-BR.history.js'),
    }),
  ],
]);

/** The parts that have come, by language; each is there once, however often it is loaded. */
const vocabularies = new Map<string, Set<Words>>();

/**
 * Loads the words of a locale, or of its language: `es-419` speaks `es`; gives `undefined` for a
 * language that nobody translated. Rejects when they cannot be loaded.
 */
export async function speakerOf(
  locale: string,
  parts: Iterable<Part>,
): Promise<Speaker | undefined> {
  const language = languages.has(locale) ? locale : locale.replace(/-.*/, '');
  const load = languages.get(language);
  if (!load) return undefined;
  const vocabulary = vocabularies.get(language) ?? new Set<Words>();
  vocabularies.set(language, vocabulary);
  for (const { words } of await Promise.all([...parts].map(load))) vocabulary.add(words);
  const rules = new Intl.PluralRules(locale);
  return (source, id, count = 0) => {
    const { strings, values } = typeof source === 'string' ? plain(source) : source;
    const english = strings.reduce((text, next, index) => `${text}{${String(index - 1)}}${next}`);
    const found = foundIn(vocabulary, id, english);
    const text = typeof found === 'object' ? (found[rules.select(count)] ?? found.other) : found;
    return text?.replace(/\{(\d)\}/g, (_place, index: string) => String(values[Number(index)]));
  };
}

function foundIn(
  vocabulary: Iterable<Words>,
  id: string,
  english: string,
): string | Plurals | undefined {
  for (const words of vocabulary) {
    const found = words.get(id, english);
    if (found !== undefined) return found;
  }
  return undefined;
}

const plain = (text: string) => ({ strings: [text], values: [] });

/**
 * Loads the words of a locale ahead, for the elements imported until then, as a server does before
 * it renders. Elements do so themselves. Never rejects: what cannot be loaded is shown in English.
 *
 * @example await loadLanguage('de')
 */
export async function loadLanguage(locale: string): Promise<void> {
  await wordsToCome(usableLocale(locale));
}

/**
 * Teaches the kit a language, or other words for one that it knows, before any element shows it.
 *
 * @param locale `nl`; or with a region, for that region only: `de-CH`
 * @param load gives `{ words }`: a `Map` from the ids in `src/i18n/locales` to translations
 * @example addLanguage('nl', () => import('./campaign-words.nl.js'))
 */
export function addLanguage(locale: string, load: Load): void {
  let loading: ReturnType<Load> | undefined;
  const tag = usableLocale(locale);
  // All its words are in one place, whichever part asks.
  languages.set(tag, () => (loading ??= load()));
  bringWords(tag);
}
