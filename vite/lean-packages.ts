import type { Plugin } from 'vite';
import { ELEMENT_CUTS } from './lean-lit.js';
import { RETRY_CUTS } from './lean-retries.js';
import { TEMPLATE_CUTS } from './lean-templates.js';

/** A part of a package's file, and what stands in its place: nothing by default. */
export type Cut = readonly [part: string, instead?: string];

/**
 * What the script-tag build leaves out of packages, by file. Each part must be there exactly
 * once, so that another version stops the build instead of being cut in the wrong place.
 */
const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  ...ELEMENT_CUTS,
  ...TEMPLATE_CUTS,
  ...RETRY_CUTS,
  // Prototype.js and MooTools put an `Array.from` of their own in place, which knows no sets.
  'chart.js/dist/chart.js': [
    ['const array = Array.from(scopes);', 'const array = [...scopes];'],
    ['Array.from(changeSet)', '[...changeSet]'],
    // Ways to move and shapes of points that the picture does not choose.
    [
      'effects[cfg.easing] || effects.linear',
      "cfg.easing === 'linear' ? effects.linear : effects.easeOutQuart",
    ],
    ['if (options.usePointStyle) {', 'if (false) {'],
  ],
  // Names of colours: the browser has made them numbers by then.
  '@kurkle/color/dist/color.esm.js': [['names = unpack();', 'names = {};']],
  'chart.js/dist/chunks/index.js': [
    [
      'return items;\n    }\n    return Array.from(set);',
      'return items;\n    }\n    return [...set];',
    ],
    ['_createResolver(Array.from(set)', '_createResolver([...set]'],
    [
      'set.add(key);\n        }\n    }\n    return Array.from(set);',
      'set.add(key);\n        }\n    }\n    return [...set];',
    ],
  ],
};

/** Packages without what the kit does not use: a third of Lit, three quarters of p-retry. */
export function leanPackages(): Plugin {
  return {
    name: 'lean-packages',
    enforce: 'pre',
    transform: {
      filter: {
        id: /\/(?:css-tag|reactive-element|lit-element|lit-html|directive|directive-helpers|p-retry\/index|color\.esm|dist\/chart|dist\/chunks\/index)\.js$/,
      },
      handler(code, id) {
        const [file, cuts] = Object.entries(CUTS).find(([name]) => id.endsWith(`/${name}`)) ?? [];
        if (!file || !cuts) return null;
        let lean = code;
        for (const [part, instead = ''] of cuts) {
          const [before, after, ...more] = lean.split(part);
          if (before === undefined || after === undefined || more.length > 0) {
            throw new Error(`${file} is not the version that vite/lean-packages.ts knows: ${part}`);
          }
          lean = before + instead + after;
        }
        return { code: lean, map: null };
      },
    },
  };
}
