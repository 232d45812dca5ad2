import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { brotliCompressSync } from 'node:zlib';

/** What one source module is of a built file. */
export interface ModuleBytes {
  readonly module: string;
  /** Characters of it in the built file. */
  readonly minified: number;
  /** Brotli bytes that the file would be smaller by without it. */
  readonly brotli: number;
}

/** Where the bytes of a built file come from, by its source map; the biggest first. */
export function moduleBytes(file: string): ModuleBytes[] {
  // A file of one import has no map.
  if (!existsSync(`${file}.map`)) return [];
  const code = readFileSync(file, 'utf8');
  const all = brotliCompressSync(code).length;
  const map = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload;
  const owners = ownersOf(code, new SourceMap(map));
  return [...new Set(owners)]
    .map((module) => {
      const others = owners.map((owner, at) => (owner === module ? '' : code.charAt(at)));
      return {
        module,
        minified: owners.filter((owner) => owner === module).length,
        brotli: all - brotliCompressSync(others.join('')).length,
      };
    })
    .sort((one, other) => other.brotli - one.brotli);
}

/** For every character, the module that it was written in. */
function ownersOf(code: string, map: SourceMap): string[] {
  return code.split('\n').flatMap((line, row) =>
    Array.from({ length: line.length + 1 }, (_, column) => {
      const entry = map.findEntry(row, column);
      const source = 'originalSource' in entry ? entry.originalSource : undefined;
      return source?.replace(/^(?:\.\.\/)+/, '').replace('node_modules/', '') ?? '(the bundler)';
    }),
  );
}
