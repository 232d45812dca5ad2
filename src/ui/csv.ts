/** A cell: what is missing stays empty. */
export type CsvCell = string | number | boolean | undefined;

const BYTE_ORDER_MARK = '\uFEFF';

/** What spreadsheets take for a formula at the start of a line, also behind spaces of any kind. */
const FORMULA = /^[\s\u200B\u2060\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;
/** Numbers and phone numbers begin like formulas and do no harm. */
const HARMLESS = /^(?:-?\d+(?:\.\d+)?|\+\d[\d ().-]*)$/;

/**
 * One cell in RFC 4180, safe in a spreadsheet: any line of it that would be a formula gets an
 * apostrophe in front, which shows text as text. Phone numbers stay as they are.
 *
 * @example csvCell('=1+1') // "'=1+1"
 * @example csvCell('+15550100123') // '+15550100123'
 */
export function csvCell(cell: CsvCell): string {
  if (cell === undefined) return '';
  const text = String(cell)
    .split(/(\r\n|\r|\n)/)
    .map((line) => (FORMULA.test(line) && !HARMLESS.test(line) ? `'${line}` : line))
    .join('')
    .replace(/^(?=[\t\r])/, "'");
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A whole CSV file: UTF-8 with a byte order mark, lines ending in CRLF, headings first.
 *
 * @example csvFile(['Name'], [['Ada']]) // '\uFEFFName\r\nAda\r\n'
 */
export function csvFile(headings: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [headings, ...rows].map((cells) => cells.map(csvCell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
