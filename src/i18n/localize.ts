import { msg } from '@lit/localize';

/** The one door to translation: every string a person reads passes through `msg`. */
export { msg, str } from '@lit/localize';

/**
 * The words of a table's row. The row holds the English text, the id names its translation, so a
 * status is described in one place only.
 */
export const tableWords = (english: string, id: string): string => msg(english, { id });
