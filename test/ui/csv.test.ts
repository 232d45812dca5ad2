import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { csvCell, csvFile } from '../../src/ui/csv.js';

/** Reads RFC 4180 without the code under test. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === ',' || (sign === '\r' && text[at + 1] === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r') {
        at += 1;
        rows.push([]);
      }
    } else cell += sign;
  }
  rows.pop();
  return rows;
}

const unguarded = (text: string): string => text.replace(/(^|\r\n|\r|\n)'/g, '$1');

describe('csvFile', () => {
  it('can be read back, cell by cell, but for the guard', () => {
    const cells = fc.string({
      unit: fc.constantFrom(
        'a',
        '"',
        ',',
        '\r\n',
        '\n',
        '=',
        '+',
        '-',
        '@',
        '1',
        ' ',
        ';',
        'é',
        '＝',
      ),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(fc.array(cells, { minLength: 3, maxLength: 3 })), (rows) => {
        const text = csvFile(['x', 'y', 'z'], rows);
        expect(text.startsWith('\uFEFFx,y,z\r\n')).to.equal(true);
        const [, ...read] = parsed(text.slice(1));
        expect(read.map((row) => row.map(unguarded))).to.deep.equal(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no line of a cell that a spreadsheet takes for a formula', () => {
    const dangerous = fc
      .tuple(
        fc.constantFrom('', ' ', '\t', '\u00A0', 'text\n', 'a\r\n', '\uFEFF', '\u200B'),
        fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠'),
        fc.constantFrom('1+1', 'SUM(A1)', "cmd|' /C calc'!A0", 'HYPERLINK("x")'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(dangerous, (text) => {
        const [[read = ''] = []] = parsed(`${csvCell(text)}\r\n`);
        for (const line of read.split(/\r\n|\r|\n/)) {
          expect(line.trim().replace(/^[\u200B\uFEFF]/, '')).not.to.match(/^[=+\-@＝＋－＠]/);
        }
      }),
    );
  });

  it('keeps numbers and phone numbers as they are', () => {
    for (const text of ['+15550100123', '+1 (555) 010-0123', '-5', '-5.25', '0', '12']) {
      expect(csvCell(text)).to.equal(text);
    }
    expect([csvCell(undefined), csvCell(0), csvCell(false)]).to.deep.equal(['', '0', 'false']);
  });

  it('quotes what would break a line or a column', () => {
    expect(csvCell('a,b')).to.equal('"a,b"');
    expect(csvCell('say "hi"')).to.equal('"say ""hi"""');
    expect(csvCell('=1')).to.equal("'=1");
    expect(csvCell('\tx')).to.equal('"\'\tx"');
  });
});
