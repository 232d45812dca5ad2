import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseJson, writeJson } from '../../src/api/json.js';

describe('parseJson', () => {
  it('reads what JSON.parse reads, for any value without huge numbers', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const isExact = !/\d{16}/.test(text);
        fc.pre(isExact);
        expect(parseJson(text)).to.deep.equal(JSON.parse(text));
      }),
    );
  });

  it('keeps the digits of any whole number too large to be exact', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 2n ** 80n }), fc.boolean(), (size, negative) => {
        const digits = String(negative ? -size : size);
        expect(parseJson(`{"id":${digits}}`)).to.deep.equal({ id: digits });
      }),
    );
  });

  it('never merges two neighbours', () => {
    const ids = parseJson('[9007199254740992, 9007199254740993, 9007199254740991]');
    expect(ids).to.deep.equal(['9007199254740992', '9007199254740993', 9007199254740991]);
  });

  it('leaves fractions and long text alone, and makes an inexact power no number at all', () => {
    const text = '{"a": 0.12345678901234567, "b": "1234567890123456789", "c": 1e21}';
    expect(parseJson(text)).to.deep.equal({
      a: 0.12345678901234567,
      b: '1234567890123456789',
      c: Number.NaN,
    });
  });

  it('makes a number NaN where the engine does not hand out its source', () => {
    const parse = JSON.parse;
    const withoutSource = (text: string, reviver?: (key: string, value: unknown) => unknown) =>
      parse(text, reviver && ((key: string, value: unknown) => reviver(key, value))) as unknown;
    JSON.parse = withoutSource;
    try {
      expect(parseJson('[9007199254740993]')).to.deep.equal([Number.NaN]);
    } finally {
      JSON.parse = parse;
    }
  });

  it('reads past a byte order mark', () => {
    expect(parseJson('\uFEFF{"a":1}')).to.deep.equal({ a: 1 });
  });
});

describe('writeJson', () => {
  it('writes arrays as arrays where an old library gave them a toJSON', () => {
    const value = { all: ['a', ['b']], none: undefined, deep: { of: [1] } };
    const right = JSON.stringify(value);
    Object.defineProperty(Array.prototype, 'toJSON', {
      configurable: true,
      value(this: unknown[]) {
        return `[${this.join(', ')}]`;
      },
    });
    try {
      expect(JSON.stringify(value)).to.not.equal(right);
      expect(writeJson(value)).to.equal(right);
    } finally {
      Reflect.deleteProperty(Array.prototype, 'toJSON');
    }
  });
});
