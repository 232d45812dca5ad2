import { tableWords } from './localize.js';

/**
 * The name of a column in the kit's own CSV files, in the reader's language; an importer's own
 * headings are never translated.
 *
 * @example csvHeading('started_at') // 'started_at'
 */
export const csvHeading = (heading: string): string => tableWords(heading, `csv-${heading}`);

export const FILE_SUBJECTS = ['calls', 'campaigns', 'follow-ups', 'time'] as const;
export type FileSubject = (typeof FILE_SUBJECTS)[number];

/** What a saved file is named after. @example fileWords('follow-ups') // 'follow-ups' */
export const fileWords = (subject: FileSubject): string => tableWords(subject, `file-${subject}`);
