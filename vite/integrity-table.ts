import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const hashOf = (path: string): string =>
  `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;

/** Has the frame's page check its script and its sheet. Who checks that page is its server alone. */
function checkInFrame(path: string, dir: string): void {
  const html = readFileSync(path, 'utf8');
  const checked = html.replaceAll(
    /(?:href|src)="\.\/(embed\.[a-z]+)"/g,
    // In a sandbox the page has no origin of its own, and each file is another's.
    (link, name: string) => `${link} integrity="${hashOf(`${dir}/${name}`)}" crossorigin`,
  );
  writeFileSync(path, checked);
}

/**
 * `integrity.json`: the SHA-384 of every file, as `integrity` attributes take it;
 * `integrity.html`: the same as tags to paste.
 */
export function integrityTable(): Plugin {
  return {
    name: 'integrity-table',
    writeBundle({ dir = '' }) {
      checkInFrame(`${dir}/embed.html`, dir);
      const names = readdirSync(dir).filter((name) => !name.startsWith('integrity.'));
      const table = new Map(names.sort().map((name) => [name, hashOf(`${dir}/${name}`)]));
      const json = JSON.stringify(Object.fromEntries(table), undefined, 2);
      writeFileSync(`${dir}/integrity.json`, `${json}\n`);
      writeFileSync(`${dir}/integrity.html`, integrityTags(table));
    },
  };
}

/** What a page says so that no changed file runs in it; the first line names all files. */
function integrityTags(table: ReadonlyMap<string, string>): string {
  const address = (name: string): string => `https://cdn.example.com/${name}`;
  const modules = [...table].filter(
    ([name]) => name.endsWith('.js') && !name.includes('classic') && !name.startsWith('embed'),
  );
  const integrity = Object.fromEntries(modules.map(([name, hash]) => [address(name), hash]));
  const entry = 'campaign-widgets.js';
  return [
    '<!-- All files, each when it is used. Needs an inline script to be allowed. -->',
    `<script type="importmap">${JSON.stringify({ integrity }, undefined, 2)}</script>`,
    `<script type="module" src="${address(entry)}" integrity="${table.get(entry) ?? ''}" crossorigin></script>`,
    '',
    '<!-- Without an inline script, instead of the import map: keep the lines of files that the page uses; each is downloaded at once. -->',
    ...modules.map(
      ([name, hash]) => `<link rel="modulepreload" href="${address(name)}" integrity="${hash}">`,
    ),
    '',
    '<!-- Or everything in one file. -->',
    `<script src="${address('campaign-widgets.classic.js')}" integrity="${table.get('campaign-widgets.classic.js') ?? ''}" crossorigin></script>`,
    '',
  ].join('\n');
}
