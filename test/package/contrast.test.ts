import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { TOKENS } from './design-tokens.js';

type Rgb = readonly [number, number, number];
type Mode = 'light' | 'dark';

const css = readFileSync(fileURLToPath(new URL('../../demo/demo.css', import.meta.url)), 'utf8');

const rgb = (hex: string): Rgb => {
  const part = (at: number): number => parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
};

/** A colour seen through: so much of it on what is beneath. */
const over = (top: Rgb, share: number, beneath: Rgb): Rgb => {
  const mixed = (at: 0 | 1 | 2): number => top[at] * share + beneath[at] * (1 - share);
  return [mixed(0), mixed(1), mixed(2)];
};

/** WCAG's relative luminance. */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

interface Theme {
  readonly mode: Mode;
  readonly ground: Rgb;
  readonly text: Rgb;
  readonly set: ReadonlyMap<string, string>;
}

const theme = (
  mode: Mode,
  ground: string,
  text: string,
  set = new Map<string, string>(),
): Theme => ({
  mode,
  ground: rgb(ground),
  text: rgb(text),
  set,
});

const brands = [...css.matchAll(/^\.brand-(\w+) \{(.*?)^\}/gms)].map(([, name = '', body = '']) => {
  const set = new Map(
    [...body.matchAll(/--([\w-]+): (#\w{6});/g)].map(([, key, hex]) => [key, hex]),
  );
  const mode = body.includes('color-scheme: dark') ? 'dark' : 'light';
  const named = new Map([...set].map(([key = '', hex = '']) => [key, hex]));
  return [name, theme(mode, named.get('card') ?? '', named.get('ink') ?? '', named)] as const;
});

const THEMES = new Map<string, Theme>([
  ['the defaults, light', theme('light', '#ffffff', '#1c2230')],
  ['the defaults, dark', theme('dark', '#16181d', '#e7e9ef')],
  ...brands,
]);

/** What a token's colour comes out as, on what is beneath it. */
function shown(name: string, { mode, text, set, ground }: Theme, beneath = ground): Rgb {
  const own = set.get(`campaign-widgets-${name}`);
  if (own) return rgb(own);
  if (name === 'text') return text;
  const token = TOKENS.get(name);
  const extension = token?.$extensions?.['campaign-widgets'];
  if (extension?.mix) {
    const top = shown(extension.mix.of, { mode, text, set, ground });
    return over(top, extension.mix.percent / 100, beneath);
  }
  const value = mode === 'dark' && extension?.dark ? extension.dark : token?.$value;
  if (typeof value !== 'object' || !('hex' in value)) throw new Error(`${name} is no colour.`);
  return over(rgb(value.hex), value.alpha ?? 1, beneath);
}

describe('contrast', () => {
  it('is tried on six brands', () => {
    assert.equal(brands.length, 6);
  });

  for (const [name, one] of THEMES) {
    const grounds = ['hover', 'chosen'].map((token) => shown(token, one));
    it(`of words is 4.5 at least: ${name}`, () => {
      const tell = (words: Rgb, ground: Rgb, what: string): void => {
        const ratio = contrast(words, ground);
        assert.ok(ratio >= 4.5, `${what}: ${ratio.toFixed(2)}`);
      };
      for (const ground of [one.ground, ...grounds]) {
        for (const words of ['text', 'muted', 'accent']) {
          tell(shown(words, one, ground), ground, words);
        }
        for (const token of TOKENS.keys()) {
          if (!token.endsWith('-surface')) continue;
          const words = token.replace(/surface$/, 'text');
          tell(shown(words, one), shown(token, one, ground), words);
        }
      }
      tell(shown('on-accent', one), shown('accent', one), 'on-accent');
      tell(shown('on-heat', one), shown('heat', one), 'on-heat');
      for (const share of [0.07, 0.17, 0.29, 0.42]) {
        tell(one.text, over(shown('heat', one), share, one.ground), `heat at ${String(share)}`);
      }
    });

    it(`of what is drawn is 3 at least: ${name}`, () => {
      const drawn = [...TOKENS.keys()].filter((token) => token.startsWith('outcome-'));
      for (const token of [...drawn, 'accent', 'danger', 'control-line']) {
        const ratio = contrast(shown(token, one), one.ground);
        assert.ok(ratio >= 3, `${token}: ${ratio.toFixed(2)}`);
      }
    });
  }
});
