import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseJson } from '../../src/api/json.js';
import { parseJsonInSlices } from '../../src/api/json-in-slices.js';
import { NO_JSON, WRONG_SHAPES } from '../fault-server/odd-json.js';

/** What comes of a text: its value, or that it is not JSON. */
const outcome = async (parse: () => unknown): Promise<unknown> => {
  try {
    return { value: await parse() };
  } catch (error) {
    return error instanceof SyntaxError ? 'no JSON' : error;
  }
};

/** Numbers of few digits: of the others, some lose theirs, depending on their neighbours. */
const fewDigits = (_name: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value % 1e6) / 8 : value;

/** However little is parsed at once, the parser's own answer is right. */
const expectAlike = async (text: string, partLengths = [1, 2, 5, 17, 80]): Promise<void> => {
  const right = await outcome(() => parseJson(text));
  for (const length of partLengths) {
    const inSlices = await outcome(() => parseJsonInSlices(text, undefined, length));
    expect(inSlices, `${text.slice(0, 200)}, ${String(length)} at once`).to.deep.equal(right);
  }
};

describe('JSON in slices', () => {
  it('is what the parser makes of it, with any white space', () =>
    fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ maxDepth: 7 }),
        fc.constantFrom(undefined, 1, '\t', ' \r\n'),
        (value, space) => expectAlike(JSON.stringify(value, fewDigits, space)),
      ),
    ));

  it('is refused where the parser refuses it: a sign more, less or another', () => {
    const signs = fc.constantFrom(
      ...'[ ] { } , : " \\ 0 - e . t \n \u00A0 \uFEFF'.split(' '),
      ' ',
      '',
    );
    return fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.nat(), fc.nat(1), signs, (value, where, cut, sign) => {
        const text = JSON.stringify(value, fewDigits);
        const at = where % (text.length + 1);
        return expectAlike(text.slice(0, at) + sign + text.slice(at + cut));
      }),
      { numRuns: 500 },
    );
  });

  for (const [name, text] of Object.entries({ ...NO_JSON, ...WRONG_SHAPES })) {
    it(`leads where parsing leads: ${name}`, () => expectAlike(text));
  }

  it('keeps every digit, and fields with the names of the language', async () => {
    await expectAlike('\uFEFF[{"id":9007199254740993}, {"id":12345678901234567890}]');
    const text = '{"__proto__":{"a":[1]},"constructor":[{}],"a":[1],"a":[2]}';
    const value = await parseJsonInSlices(text, undefined, 4);
    expect(Object.keys(value as object)).to.deep.equal(['__proto__', 'constructor', 'a']);
    expect(JSON.stringify(value)).to.equal(JSON.stringify(JSON.parse(text)));
  });

  it('ends soon with brackets that never close', () =>
    expectAlike('['.repeat(2_000_000), [2 ** 16]));

  it('lets the host’s own timer run, and is right about megabytes', async () => {
    const record = { name: 'Ünï "quoted" \\ campaign', list: [1, [2, { three: 3 }]], none: null };
    const text = JSON.stringify({ data: Array(60_000).fill(record), nextCursor: 'two' });
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    });
    const value = await parseJsonInSlices(text);
    clearInterval(timer);
    expect(JSON.stringify(value)).to.equal(text);
    expect(turns).to.be.above(2);
  });

  it('goes no further once the signal aborts', async () => {
    const abort = new AbortController();
    const text = JSON.stringify(Array(200_000).fill({ id: 'a' }));
    const parsing = parseJsonInSlices(text, abort.signal, 2);
    abort.abort(new Error('left'));
    expect(String(await parsing.catch(String))).to.equal('Error: left');
  });
});
