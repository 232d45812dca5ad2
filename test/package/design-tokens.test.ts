import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { TOKENS, tokenGroups, tokenSheets } from './design-tokens.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the design tokens', () => {
  it('are what the style sheets hold (npm run tokens brings them up to date)', async () => {
    for (const [path, text] of await tokenSheets()) {
      assert.equal(readFileSync(root + path, 'utf8'), text, path);
    }
  });

  it('name another token by its whole path, as the format has it', () => {
    const paths = new Set(
      [...tokenGroups()].flatMap(([group, tokens]) =>
        [...tokens.keys()].map((name) => `{${group}.${name}}`),
      ),
    );
    const aliases = [...TOKENS.values()].flatMap(({ $value: value }) =>
      typeof value === 'string' ? value : [],
    );
    assert.ok(aliases.length > 0);
    for (const alias of aliases) assert.ok(paths.has(alias), alias);
  });

  it('name every custom property that a host may set, and no other', () => {
    const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.styles.ts'))
      .map((path) => readFileSync(`${root}src/${path}`, 'utf8'))
      .join('\n');
    const read = new Set(
      [...sources.matchAll(/var\(\s*--campaign-widgets-([a-z-]+)/g)].map(([, name]) => name),
    );
    assert.deepEqual([...read].sort(), [...TOKENS.keys()].sort());
  });
});
