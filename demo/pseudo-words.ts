import type { Words } from '../src/i18n/languages.js';

const ACCENTED = new Map(
  Object.entries({
    ...{ a: 'á', b: 'ƀ', c: 'ç', d: 'ď', e: 'é', f: 'ƒ', g: 'ğ', h: 'ĥ', i: 'í', j: 'ĵ', k: 'ķ' },
    ...{ l: 'ľ', m: 'ɱ', n: 'ñ', o: 'ó', p: 'þ', q: 'ʠ', r: 'ř', s: 'š', t: 'ţ', u: 'ú', v: 'ṽ' },
    ...{ w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž', A: 'Á', B: 'Ɓ', C: 'Ç', D: 'Ď', E: 'É', F: 'Ƒ', G: 'Ğ' },
    ...{ H: 'Ĥ', I: 'Í', J: 'Ĵ', K: 'Ķ', L: 'Ľ', M: 'Ṁ', N: 'Ñ', O: 'Ó', P: 'Þ', Q: 'Ɋ', R: 'Ř' },
    ...{ S: 'Š', T: 'Ţ', U: 'Ú', V: 'Ṽ', W: 'Ŵ', X: 'Ẋ', Y: 'Ý', Z: 'Ž' },
  }),
);
const LONGER_BY = 0.4;

/**
 * A message made strange: accented, 40 % longer and in brackets, so that what is not translated,
 * put together from pieces, or cut off stands out. Values stay as they are.
 *
 * @example pseudo('Retry') // '⟦Řéţřý··⟧'
 */
export function pseudo(english: string): string {
  const accented = english
    .split(/(\{\d\})/)
    .map((piece) => (/^\{\d\}$/.test(piece) ? piece : piece.replace(/[a-z]/gi, accentedLetter)))
    .join('');
  const padding = '·'.repeat(Math.ceil(english.length * LONGER_BY));
  // In pieces, for words break at spaces only.
  return `⟦${accented}${padding.replace(/.{8}(?=.)/g, '$& ')}⟧`;
}

const accentedLetter = (letter: string): string => ACCENTED.get(letter) ?? letter;

/** For `addLanguage('en-XA', …)`. */
export const words: Words = { get: (_id, english) => pseudo(english) };
