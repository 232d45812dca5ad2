/**
 * Runs the tests of the domain in Node, as fast as can be: for mutation testing, which runs them
 * once for every change it makes to the rules. Ends with 1 when one fails.
 */
import { readdirSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
// The assertions without the fixtures, which need a page.
register(
  `data:text/javascript,${encodeURIComponent(`
    export const resolve = (name, context, next) =>
      next(name === '@open-wc/testing' ? '@esm-bundle/chai/esm/chai.js' : name, context);
  `)}`,
  import.meta.url,
);

type Work = () => unknown;
const tests: { readonly name: string; readonly work: Work }[] = [];
const names: string[] = [];
Object.assign(globalThis, {
  describe: (name: string, define: Work) => {
    names.push(name);
    define();
    names.pop();
  },
  it: (name: string, work: Work) => {
    tests.push({ name: [...names, name].join(' > '), work });
  },
});
for (const file of readdirSync(`${root}test/domain`)) {
  if (file.endsWith('.test.ts')) await import(pathToFileURL(`${root}test/domain/${file}`).href);
}
for (const { name, work } of tests) {
  try {
    await work();
  } catch (error) {
    console.error(`${name}: ${String(error)}`);
    process.exit(1);
  }
}
console.log(`${String(tests.length)} passed`);
process.exit(tests.length > 100 ? 0 : 1);
