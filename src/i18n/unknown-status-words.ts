import { msg } from './localize.js';

/** A status that the kit does not know, as the API wrote it; one that is blank, in words. */
export const unknownStatusWords = (words: string): string =>
  words.trim() || msg('No status', { id: 'status-none' });
