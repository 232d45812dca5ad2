import { gzipSync } from 'node:zlib';
import { NO_JSON, WRONG_SHAPES } from './odd-json.js';

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
