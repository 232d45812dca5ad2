const BEYOND_ASCII = /[^\0-\x7f]/;
/** Nobody types more; what a person pastes may be more than an expression takes. */
const MOST_LETTERS = 100;

/**
 * Text for comparing without case and accents.
 *
 * @example searchKey('Élan Über') // 'elan uber'
 */
export function searchKey(text: string): string {
  // Plain ASCII has no accents, and lists are long.
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/**
 * Whether a text holds the words, whatever the case and accents of either. Most texts are ASCII
 * and are read as they are: a hundred thousand keys take longer to make than to search.
 *
 * @example holdsWords('elan')('Élan Über') // true
 */
export function holdsWords(search: string): (text: string) => boolean {
  const words = searchKey(search);
  const first = words.slice(0, MOST_LETTERS).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const mayHold = new RegExp(`${first}|${BEYOND_ASCII.source}`, 'i');
  return (text) =>
    mayHold.test(text) &&
    ((words.length <= MOST_LETTERS && !BEYOND_ASCII.test(text)) || searchKey(text).includes(words));
}
