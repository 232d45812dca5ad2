/**
 * Takes `this` out of the top of the built modules, where there is none. TypeScript writes it for
 * scripts that bring a `__decorate` of their own, and Rollup warns of it on each file of a host.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.js')) continue;
  const code = readFileSync(`dist/${name}`, 'utf8');
  // On its own line, so that the source maps stay right.
  const without = code.replace(/(?<=^var __\w+ = )\(this && this\.__\w+\) \|\| /gm, '');
  if (without !== code) writeFileSync(`dist/${name}`, without);
}
