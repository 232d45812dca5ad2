import { gzipSync } from 'node:zlib';

/**
 * Texts that are no JSON, in the spirit of a well-known parser suite: each breaks one rule. Those
 * that begin like JSON look like an answer that was cut, and are asked for again.
 */
const NO_JSON: Readonly<Record<string, string>> = {
  'array-extra-comma': '["",]',
  'array-double-comma': '[1,,2]',
  'array-only-comma': '[,1]',
  'array-colon': '["": 1]',
  'array-unclosed': '["x"',
  'array-extra-close': '["x"]]',
  'array-inner-unclosed': '[3[4]]',
  'array-newline-unclosed': '["a",\n4\n,1,',
  'array-spaces-comma': '[   , ""]',
  'array-star': '[*]',
  'object-trailing-comma': '{"id":0,}',
  'object-double-comma': '{"a":"b",,"c":"d"}',
  'object-no-colon': '{"a" "b"}',
  'object-double-colon': '{"x"::"b"}',
  'object-missing-value': '{"a":',
  'object-bare-key': '{a: "b"}',
  'object-single-quotes': "{'a':0}",
  'object-number-key': '{1:1}',
  'object-comment': '{"a":"b"}/**/',
  'object-line-comment': '{"a":"b"}//',
  'object-emoji': '{🇨🇭}',
  'object-two': '{"a":1}{"b":2}',
  'number-plus': '[+1]',
  'number-leading-zero': '[012]',
  'number-hex': '[0x1F]',
  'number-infinity': '[-Infinity]',
  'number-nan': '[NaN]',
  'number-dot': '[.5]',
  'number-dot-end': '[1.]',
  'number-two-minus': '[--2]',
  'number-exponent': '[1e+]',
  'string-control': '["a\u0000a"]',
  'string-newline': '["new\nline"]',
  'string-escape-x': '["\\x00"]',
  'string-bad-escape': '["\\a"]',
  'string-half-surrogate-escape': '["\\uD800\\u"]',
  'string-unclosed': '["\\"]',
  'string-single': "['a']",
  'literal-capital': '[True]',
  'literal-half': '[nul]',
  'literal-bare': 'nul',
  'form-feed': '[\f]',
  'no-break-space': '[\u00A0]',
  'word-joiner': '[\u2060]',
  undefined: 'undefined',
  'angle-brackets': '<.>',
  'open-brackets': '['.repeat(100_000),
  'open-objects': '[{"":'.repeat(50_000),
};

/** JSON that is not what the contract says. */
const WRONG_SHAPES: Readonly<Record<string, string>> = {
  null: 'null',
  number: '42',
  text: '"fine"',
  array: '[]',
  'empty-object': '{}',
  'data-null': '{"data":null,"nextCursor":null}',
  'data-object': '{"data":{"0":{}},"nextCursor":null}',
  'data-text': '{"data":"none","nextCursor":null}',
  'rows-null': '{"data":[null,null],"nextCursor":null}',
  'rows-arrays': '{"data":[[],[]],"nextCursor":null}',
  'rows-numbers': '{"data":[1,2],"nextCursor":null}',
  'cursor-number': '{"data":[],"nextCursor":7}',
  'error-envelope': '{"error":{"code":500,"message":"secret words of the server"}}',
  proto: '{"__proto__":{"data":[]},"constructor":1}',
};

/** What a body may be instead of a healthy answer, by name. */
export const ODD_BODIES: ReadonlyMap<string, (healthy: string) => string | Buffer> = new Map<
  string,
  (healthy: string) => string | Buffer
>([
  ...Object.entries(NO_JSON).map(([name, text]) => [`n-${name}`, () => text] as const),
  ...Object.entries(WRONG_SHAPES).map(([name, text]) => [`shape-${name}`, () => text] as const),
  ['utf-16le', (healthy) => Buffer.from(`\uFEFF${healthy}`, 'utf16le')],
  ['utf-16be', (healthy) => Buffer.from(`\uFEFF${healthy}`, 'utf16le').swap16()],
  ['latin-1', (healthy) => Buffer.from(healthy.replaceAll('Campaign', 'Café'), 'latin1')],
  ['lone-bytes', (healthy) => Buffer.concat([Buffer.from(healthy), Buffer.from([0xff, 0xfe])])],
  ['gzip-unsaid', (healthy) => gzipSync(healthy)],
  ['byte-order-mark', (healthy) => `\uFEFF${healthy}`],
  ['white-space', () => ' \n\t '],
  ['json-prefix', (healthy) => `)]}',\n${healthy}`],
  ['cut-in-half', (healthy) => healthy.slice(0, healthy.length / 2)],
]);
