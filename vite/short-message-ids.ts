import { readFileSync, readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The last argument of `msg` and `plural`: nothing else in the source looks like it. */
const MESSAGE_ID = /\{\s*id: '([a-z\d-]+)',?\s*\}/g;
/** A key of a language's words. */
const WORDS_KEY = /^( {4})(?:'([a-z\d-]+)'|(\w+)):/gm;

/**
 * Gives messages ids of two letters, in the code and in the languages alike. Ids put together at
 * run time, those of tables, stay as they are.
 */
export function shortMessageIds(source: string): Plugin {
  const ids = new Set<string>();
  for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue;
    for (const [, id = ''] of readFileSync(`${source}/${path}`, 'utf8').matchAll(MESSAGE_ID)) {
      ids.add(id);
    }
  }
  const short = new Map([...ids].sort().map((id, index) => [id, (360 + index).toString(36)]));
  const shortOf = (id: string): string => short.get(id) ?? id;
  return {
    name: 'short-message-ids',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler(code, file) {
        const shorter = file.includes('/i18n/locales/')
          ? code.replace(
              WORDS_KEY,
              (_key, indent: string, quoted?: string, bare?: string) =>
                `${indent}'${shortOf(quoted ?? bare ?? '')}':`,
            )
          : code.replace(MESSAGE_ID, (_object, id: string) => `{ id: '${shortOf(id)}' }`);
        return shorter === code ? null : { code: shorter, map: null };
      },
    },
  };
}
