/**
 * Text for comparing without case and accents.
 *
 * @example searchKey('Élan Über') // 'elan uber'
 */
export function searchKey(text: string): string {
  // Plain ASCII has no accents, and lists are long.
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase();
}
