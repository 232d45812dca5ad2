/**
 * Text for comparing without case and accents.
 *
 * @example searchKey('Élan Über') // 'elan uber'
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase();
}
