/**
 * What a page with the script tag and one element downloads, in brotli bytes: the script, the
 * element's file, and whatever these import. The limits stand in package.json under
 * `pageSizes`: at once, and with all that is loaded on demand. The files of a language come on top,
 * each under `languageSize`.
 *
 *   npm run size
 *   npm run size -- --why              where the bytes of each file come from
 *   npm run size -- --why call-log     … of the files of one page
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { moduleBytes } from './module-bytes.js';

const ENTRY = 'campaign-widgets.js';
const cdn = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));

export interface PageSize {
  readonly tag: string;
  /** Downloaded when the element is on the page. */
  readonly bytes: number;
  /** With what it downloads only near the viewport, or only to fetch. */
  readonly bytesWithEverything: number;
  /** The files downloaded at once. */
  readonly files: readonly string[];
}

const sources = new Map<string, string>();

function source(file: string): string {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(cdn + file, 'utf8');
  sources.set(file, text);
  return text;
}

const staticImports = (file: string): string[] =>
  [...source(file).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)].flatMap(
    ([, name]) => name ?? [],
  );

const dynamicImports = (file: string): string[] =>
  [...source(file).matchAll(/import\(\s*["'`]\.\/([^"'`]+)["'`]\s*\)/g)].flatMap(
    ([, name]) => name ?? [],
  );

function closure(starts: readonly string[], follow: (file: string) => string[]): Set<string> {
  const found = new Set(starts);
  // A set grows while it is walked, so that everything reached is walked too.
  for (const file of found) for (const next of follow(file)) found.add(next);
  return found;
}

function brotliBytes(files: Iterable<string>): number {
  let bytes = 0;
  for (const file of files) bytes += brotliCompressSync(source(file)).length;
  return bytes;
}

/** The sizes of all elements' pages, from the built files. */
export function pageSizes(): PageSize[] {
  // The script itself imports nothing at once: what starts it comes by `import()`.
  const entryFiles = closure([ENTRY, ...dynamicImports(ENTRY)], staticImports);
  const loading = [...entryFiles].map(source).join('\n');
  const elements = loading.matchAll(
    /\[\s*["'`]([a-z]+-[a-z-]+)["'`],\s*\(\)\s*=>\s*import\(\s*["'`]\.\/([^"'`]+)["'`]/g,
  );
  const pages = [...elements].map(([, tag = '', file = '']) => {
    const first = closure([...entryFiles, file], staticImports);
    const all = closure([...first], (from) =>
      entryFiles.has(from) ? [] : [...staticImports(from), ...dynamicImports(from)],
    );
    return {
      tag,
      bytes: brotliBytes(first),
      bytesWithEverything: brotliBytes(all),
      files: [...first],
    };
  });
  if (pages.length === 0) throw new Error(`No elements were found in ${ENTRY}.`);
  return pages;
}

function printReasons(pages: readonly PageSize[]): void {
  for (const file of new Set(pages.flatMap(({ files }) => files))) {
    console.log(`\n${file}: ${String(brotliBytes([file]))} B`);
    for (const { module, minified, brotli } of moduleBytes(cdn + file)) {
      console.log(`${String(brotli).padStart(7)} B ${String(minified).padStart(7)}  ${module}`);
    }
  }
}

/** The sizes of the parts of all languages but English, each a file of its own: `de.status`. */
export function languageSizes(): ReadonlyMap<string, number> {
  const files = closure([ENTRY], (file) => [...staticImports(file), ...dynamicImports(file)]);
  const sizes = new Map<string, number>();
  for (const file of files) {
    const [, part] = /^([a-z]{2}(?:-[A-Z]{2})?\.[a-z]+)-/.exec(file) ?? [];
    if (part) sizes.set(part, brotliBytes([file]));
  }
  if (sizes.size === 0) throw new Error(`No languages were found from ${ENTRY} on.`);
  return sizes;
}

function main(): void {
  const settings: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  const { pageSizes: pageLimits, languageSize } = settings as {
    pageSizes: Record<string, [number, number]>;
    languageSize: number;
  };
  const limits = new Map<string, readonly [number, number]>(Object.entries(pageLimits));
  const pages = pageSizes();
  const why = process.argv.indexOf('--why');
  if (why >= 0) {
    const only = process.argv[why + 1];
    printReasons(pages.filter(({ tag }) => only === undefined || tag === only));
    return;
  }
  for (const { tag, bytes, bytesWithEverything, files } of pages) {
    const limit = limits.get(tag);
    if (!limit) throw new Error(`package.json has no pageSizes limits for ${tag}.`);
    const isTooBig = bytes > limit[0] || bytesWithEverything > limit[1];
    if (isTooBig) process.exitCode = 1;
    console.log(
      `${tag.padEnd(24)} ${String(bytes)} B at once in ${String(files.length)} files (limit ${String(limit[0])}), ` +
        `${String(bytesWithEverything)} B with everything (limit ${String(limit[1])})` +
        (isTooBig ? ': TOO BIG' : ''),
    );
  }
  for (const [language, bytes] of languageSizes()) {
    const isTooBig = bytes > languageSize;
    if (isTooBig) process.exitCode = 1;
    console.log(
      `${language.padEnd(24)} ${String(bytes)} B (limit ${String(languageSize)})` +
        (isTooBig ? ': TOO BIG' : ''),
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
