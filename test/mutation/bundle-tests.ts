/**
 * Puts the tests of the domain into one file that Node runs in a second: mutation testing runs
 * them once for every change it makes to the rules. Stryker calls it once, in its copy of the
 * project, where the source holds all changes and an environment variable chooses one.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tests = readdirSync(`${root}test/domain`).filter((file) => file.endsWith('.test.ts'));

/** The assertions without the fixtures, which need a page; properties with fewer cases. */
const forNode: Plugin = {
  name: 'for-node',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^@open-wc\/testing$/ }, ({ resolveDir, kind }) =>
      resolve('@esm-bundle/chai', { resolveDir, kind }),
    );
    onResolve({ filter: /^fast-check$/ }, ({ importer }) =>
      importer.includes('/fast-check/') || importer.endsWith('fewer-cases.ts')
        ? undefined
        : { path: `${root}test/mutation/fewer-cases.ts` },
    );
  },
};

await build({
  stdin: {
    contents: ['domain-tests.ts', ...tests.map((file) => `../domain/${file}`)]
      .map((file) => `import './${file}';`)
      .join('\n'),
    resolveDir: `${root}test/mutation`,
  },
  outfile: `${root}coverage/domain-tests.js`,
  bundle: true,
  platform: 'node',
  format: 'esm',
  // The package says that importing a test has no effect.
  ignoreAnnotations: true,
  plugins: [forNode],
});
