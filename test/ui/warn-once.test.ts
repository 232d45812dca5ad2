import { expect } from '@open-wc/testing';
import { defineElement, VERSION } from '../../src/ui/define-element.js';
import { oneOf, warnOnce } from '../../src/ui/warn-once.js';

function warningsOf(run: () => void): string[] {
  const lines: string[] = [];
  const { warn } = console;
  console.warn = (line: string) => lines.push(line);
  try {
    run();
  } finally {
    console.warn = warn;
  }
  return lines;
}

describe('warnOnce', () => {
  it('says each line once', () => {
    const lines = warningsOf(() => {
      warnOnce('a-tag', 'is odd.');
      warnOnce('a-tag', 'is odd.');
      warnOnce('b-tag', 'is odd.');
    });
    expect(lines).to.deep.equal(['<a-tag> is odd.', '<b-tag> is odd.']);
  });
});

describe('oneOf', () => {
  const attribute = { tag: 'c-tag', name: 'size' };

  it('takes a word of the list', () => {
    expect(oneOf('large', ['small', 'large'], attribute)).to.equal('large');
  });

  it('falls back in silence when nothing was said', () => {
    const lines = warningsOf(() => {
      for (const nothing of [undefined, null, '']) {
        expect(oneOf(nothing, ['small', 'large'], attribute)).to.equal('small');
      }
    });
    expect(lines).to.deep.equal([]);
  });

  it('names the tag, the attribute and the words when it falls back', () => {
    const lines = warningsOf(() => {
      expect(oneOf('constructor', ['small', 'large'], attribute)).to.equal('small');
      expect(oneOf('constructor', ['small', 'large'], attribute)).to.equal('small');
    });
    expect(lines).to.deep.equal([
      '<c-tag> size="constructor" is not one of small, large; "small" is used instead.',
    ]);
  });
});

describe('defineElement', () => {
  it('registers once, and a second time does no harm', () => {
    class One extends HTMLElement {}
    class Copy extends HTMLElement {}
    const lines = warningsOf(() => {
      defineElement('define-probe', One);
      defineElement('define-probe', One);
      defineElement('define-probe', Copy);
    });
    expect(customElements.get('define-probe')).to.equal(One);
    // The copy came while the same version was registered: nothing to tell anybody.
    expect(lines).to.deep.equal([]);
  });

  it('warns when another version, or a stranger, was there first', () => {
    class Stranger extends HTMLElement {}
    class Ours extends HTMLElement {}
    customElements.define('stranger-probe', Stranger);
    const lines = warningsOf(() => {
      defineElement('stranger-probe', Ours);
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('stranger-probe').and.to.contain(VERSION);
    expect(customElements.get('stranger-probe')).to.equal(Stranger);
  });
});
