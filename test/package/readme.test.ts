import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { readmeWithReference } from './readme-reference.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');

describe('the README', () => {
  it('describes the elements as they are (npm run readme brings it up to date)', async () => {
    assert.equal(readme, await readmeWithReference());
  });

  it('names commands and files that exist', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = [...readme.matchAll(/npm run ([a-z:-]+)/g)].map(([, name = '']) => name);
    assert.ok(commands.length > 0);
    for (const name of commands) assert.ok(name in scripts, `npm run ${name}`);
    for (const [, path = ''] of readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)) {
      assert.ok(existsSync(root + path), path);
    }
  });

  it('says what the classic script weighs', () => {
    const script = readFileSync(`${root}dist/cdn/campaign-widgets.classic.js`);
    const said = Number(/one file, about (\d+) KB with Brotli/.exec(readme)?.[1]);
    const kilobytes = brotliCompressSync(script).length / 1000;
    assert.ok(Math.abs(kilobytes - said) <= 5, `${String(kilobytes)} KB, not ${String(said)}`);
  });
});
