import { expect } from '@open-wc/testing';
import { rememberGrowing } from '../../src/ui/remember-growing.js';

describe('rememberGrowing', () => {
  /** Joins rows, and notes which it was asked to add. */
  function joining(): { join: (rows: readonly string[], mark: string) => string; added: string[] } {
    const added: string[] = [];
    const join = rememberGrowing((mark: string) => {
      let joined = '';
      return (fresh: readonly string[]): string => {
        added.push(fresh.join(''));
        joined += fresh.map((row) => row + mark).join('');
        return joined;
      };
    });
    return { join, added };
  }

  it('adds the rows that are new, and nothing where there are none', () => {
    const { join, added } = joining();
    const rows: string[] = [];
    expect(join(rows, '.')).to.equal('');
    rows.push('a', 'b');
    expect(join(rows, '.')).to.equal('a.b.');
    expect(join(rows, '.')).to.equal('a.b.');
    rows.push('c');
    expect(join(rows, '.')).to.equal('a.b.c.');
    expect(added).to.deep.equal(['', 'ab', 'c']);
  });

  it('starts over for other arguments and for another list', () => {
    const { join } = joining();
    const rows = ['a', 'b'];
    join(rows, '.');
    expect(join(rows, '!')).to.equal('a!b!');
    expect(join(['c'], '!')).to.equal('c!');
  });

  it('starts over for a list that did not only grow', () => {
    const { join } = joining();
    const rows = ['a', 'b'];
    join(rows, '.');
    rows.unshift('z');
    expect(join(rows, '.')).to.equal('z.a.b.');
    rows.pop();
    expect(join(rows, '.')).to.equal('z.a.');
    rows.length = 0;
    expect(join(rows, '.')).to.equal('');
  });
});
