import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
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
  const owners = ownersOf(code, new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8'))));
  return [...new Set(owners)]
    .map((module) => {
      const rest = [...code].filter((_, at) => owners[at] !== module).join('');
      return {
        module,
        minified: owners.filter((owner) => owner === module).length,
        brotli: all - brotliCompressSync(rest).length,
      };
    })
    .sort((one, other) => other.brotli - one.brotli);
}

/** For every character, the module that it was written in. */
function ownersOf(code: string, map: SourceMap): string[] {
  const starts = [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return [...code].map((_, at) => {
    const line = starts.findLastIndex((start) => start <= at);
    const entry = map.findEntry(line, at - (starts[line] ?? 0));
    const source = 'originalSource' in entry ? entry.originalSource : undefined;
    return source?.replace(/^(?:\.\.\/)+/, '').replace('node_modules/', '') ?? '(the bundler)';
  });
}
