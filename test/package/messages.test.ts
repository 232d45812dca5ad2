import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Plurals } from '../../src/i18n/languages.js';
import type { Part } from '../../src/i18n/localize.js';
import { englishMessages, sourceFiles } from '../i18n/messages.js';
import { untranslatedLiterals } from '../i18n/template-literals.js';

const PARTS = ['status', 'calls', 'data', 'history'] as const satisfies readonly Part[];
const LANGUAGES = ['ar', 'de', 'es', 'fr', 'pt-BR'] as const;
const locales = new URL('../../src/i18n/locales/', import.meta.url);

/** Which modules may count on which parts: those that every page with the module has loaded. */
const PARTS_OF: readonly (readonly [RegExp, readonly Part[]])[] = [
  [/^elements\/(call-log|call-outcome-chart)\//, PARTS],
  [
    /^elements\/campaign-status-legend\/|^i18n\/call-status-words|^ui\/call-status-view/,
    ['status', 'calls'],
  ],
  [
    /^(cdn|elements\/campaign-status-badge)\/|^ui\/(campaign-status-view|status-changes|widget-element)|^i18n\/campaign-status-words/,
    ['status'],
  ],
  [/^(elements|ui|i18n)\//, ['status', 'data']],
];

type Entries = ReadonlyMap<string, string | Plurals>;

async function wordsOf(language: string, part: Part): Promise<Entries> {
  const url = new URL(`${language}.${part}.ts`, locales).href;
  return ((await import(url)) as { words: Entries }).words;
}

const english = englishMessages();
const placeholders = (text: string): string => [...new Set(text.match(/\{\d\}/g))].sort().join(' ');

describe('the messages', () => {
  it('are found in the source', () => {
    assert.ok(english.size > 200, `only ${String(english.size)} messages`);
  });

  for (const path of sourceFiles.filter((one) => /^(elements|ui|cdn)\//.test(one))) {
    it(`${path} says nothing that cannot be translated`, () => {
      assert.deepEqual(untranslatedLiterals(path), []);
    });
  }

  it('has a file for each language and part, and no other', () => {
    const expected = LANGUAGES.flatMap((language) => PARTS.map((part) => `${language}.${part}.ts`));
    assert.deepEqual(readdirSync(fileURLToPath(locales)).sort(), expected.sort());
  });

  for (const language of LANGUAGES) {
    describe(`in ${language}`, () => {
      const parts = PARTS.map((part) => [part, wordsOf(language, part)] as const);
      const all = async (): Promise<[string, string | Plurals][]> =>
        (await Promise.all(parts.map(async ([, words]) => [...(await words)]))).flat();

      it('are all there, once, and no others', async () => {
        const ids = (await all()).map(([id]) => id).sort();
        assert.deepEqual(ids, [...english.keys()].sort());
      });

      it('are where the modules that say them find them', async () => {
        for (const [part, words] of parts) {
          for (const id of (await words).keys()) {
            for (const file of english.get(id)?.files ?? []) {
              const [, usable = []] = PARTS_OF.find(([pattern]) => pattern.test(file)) ?? [];
              assert.ok(usable.includes(part), `${id} of ${file} is in ${language}.${part}`);
            }
          }
        }
      });

      it('hold the same values', async () => {
        for (const [id, translation] of await all()) {
          const wanted = placeholders(english.get(id)?.forms.at(-1) ?? '');
          const text = typeof translation === 'string' ? translation : translation.other;
          assert.equal(placeholders(text), wanted, id);
          for (const form of typeof translation === 'string' ? [] : Object.values(translation)) {
            // A word for the number, as Arabic has for one and two, may stand in its place.
            const extra = placeholders(form)
              .split(' ')
              .filter((one) => !wanted.includes(one));
            assert.deepEqual(extra, [], `${id}: ${form}`);
          }
        }
      });

      it('have a form for each number that the language tells apart', async () => {
        const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
        // Millions are written in digits here, where Romance languages need no form of their own.
        const needed = language === 'ar' ? pluralCategories : ['one', 'other'];
        for (const [id, translation] of await all()) {
          const isPlural = (english.get(id)?.forms.length ?? 0) > 1;
          assert.equal(typeof translation === 'object', isPlural, id);
          if (typeof translation === 'object') {
            assert.deepEqual(Object.keys(translation).sort(), [...needed].sort(), id);
          }
        }
      });

      it('are words, and none is English by oversight', async () => {
        for (const [id, translation] of await all()) {
          const forms =
            typeof translation === 'string' ? [translation] : Object.values(translation);
          for (const form of forms) assert.ok(form.trim() === form && form !== '', id);
          const isSentence = /\p{L}+ \p{L}+ \p{L}/u.test(english.get(id)?.forms[0] ?? '');
          if (isSentence) assert.ok(!english.get(id)?.forms.includes(forms[0] ?? ''), id);
        }
      });
    });
  }

  it('are in the build, each part under its own name', () => {
    for (const language of LANGUAGES) {
      for (const part of PARTS) {
        const file = `../../dist/i18n/locales/${language}.${part}.js`;
        assert.ok(existsSync(fileURLToPath(new URL(file, import.meta.url))), file);
      }
    }
  });
});
