/**
 * What `src/ui/tokens.tokens.json`, in the format of the Design Tokens Community Group, is turned
 * into: the style sheets that hold the defaults, and the README's table of custom properties.
 *
 *   npm run tokens
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

interface Color {
  readonly colorSpace: 'srgb';
  readonly components: readonly [number, number, number];
  readonly alpha?: number;
  readonly hex: string;
}

/** What the format has no words for: the dark value, mixtures, and where the CSS goes. */
interface Extension {
  readonly dark?: Color;
  /** So much of another token's colour on whatever is beneath, in percent. */
  readonly mix?: { readonly of: string; readonly percent: number };
  /** The token that a distance is multiplied by. */
  readonly times?: string;
  /** The default in CSS, where it is the host's own value. */
  readonly css?: string;
  readonly for?: readonly string[];
  /** The private name in CSS, where several tokens share one. */
  readonly property?: string;
  readonly sheet?: string;
  readonly name?: string;
  readonly selector?: string;
}

type Value = Color | { readonly value: number; readonly unit: string } | number | string;

export interface Token {
  readonly $value: Value;
  readonly $description?: string;
  readonly $extensions?: { readonly 'campaign-widgets'?: Extension };
}

type Group = Readonly<Record<string, Token>> & {
  readonly $extensions: { readonly 'campaign-widgets': Extension };
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const FILE = 'src/ui/tokens.tokens.json';
const file = JSON.parse(readFileSync(`${root}${FILE}`, 'utf8')) as Readonly<Record<string, Group>>;
const groups = Object.entries(file).flatMap(([name, group]) => (name.startsWith('$') ? [] : group));

const extensionOf = (token: Token): Extension => token.$extensions?.['campaign-widgets'] ?? {};

/** The group's tokens by name, without what the format says about the group itself. */
const tokensOf = (group: Group): [string, Token][] =>
  Object.entries(group).filter((entry): entry is [string, Token] => !entry[0].startsWith('$'));

/** The tokens of each group, by their names. */
export const tokenGroups = (): ReadonlyMap<string, ReadonlyMap<string, Token>> =>
  new Map(
    Object.entries(file).flatMap(([name, group]) =>
      name.startsWith('$') ? [] : [[name, new Map(tokensOf(group))]],
    ),
  );

/** Every token by its name. */
export const TOKENS: ReadonlyMap<string, Token> = new Map(groups.flatMap(tokensOf));

const privateName = (name: string): string => {
  const token = TOKENS.get(name);
  return `--_${(token && extensionOf(token).property) ?? name}`;
};

/** The colour as CSS writes it, see-through where it is. */
function hexOf({ hex, alpha = 1 }: Color): string {
  const opacity = Math.round(alpha * 255).toString(16);
  return alpha === 1 ? hex : `${hex}${opacity.padStart(2, '0')}`;
}

function cssDefault(token: Token): string {
  const { dark, mix, times, css } = extensionOf(token);
  const { $value: value } = token;
  if (css) return css;
  if (mix) {
    // Words may have been recoloured by whoever they stand in; the mixture follows.
    const of = mix.of === 'text' ? 'currentcolor' : `var(${privateName(mix.of)})`;
    return `color-mix(in srgb, ${of} ${String(mix.percent)}%, transparent)`;
  }
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') throw new Error(`An alias without a mixture: ${value}`);
  if ('unit' in value) {
    const size = `${String(value.value)}${value.unit}`;
    return times ? `calc(${size} * var(${privateName(times)}))` : size;
  }
  return dark ? `light-dark(${hexOf(value)}, ${hexOf(dark)})` : hexOf(value);
}

/** The style sheets by their paths. */
export async function tokenSheets(): Promise<ReadonlyMap<string, string>> {
  const sheets = new Map<string, string>();
  for (const group of groups) {
    const { sheet = '', name, selector, property } = group.$extensions['campaign-widgets'];
    const rules = new Map<string, string[]>();
    for (const [id, token] of tokensOf(group)) {
      const own = extensionOf(token);
      const rule = own.for?.join(', ') ?? selector ?? ':host';
      const declared = `--_${own.property ?? property ?? id}: var(--campaign-widgets-${id}, ${cssDefault(token)});`;
      rules.set(rule, [...(rules.get(rule) ?? []), declared]);
    }
    const text = [...rules].map(([rule, lines]) => `${rule} { ${lines.join(' ')} }`).join('\n');
    const code = `import { css } from 'lit';\n\n/** Made from tokens.tokens.json by \`npm run tokens\`. */\nexport const ${name ?? ''} = css\`\n${text}\n\`;\n`;
    sheets.set(
      sheet,
      await format(code, { parser: 'typescript', printWidth: 100, singleQuote: true }),
    );
  }
  return sheets;
}

function shown(token: Token, mode: 'light' | 'dark'): string {
  const { dark, mix, times, css } = extensionOf(token);
  const { $value: value } = token;
  if (css) return css === 'currentcolor' ? 'the host’s' : css;
  if (mix) return `\`${mix.of}\` at ${String(mix.percent)} %`;
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if ('unit' in value) {
    return `${String(value.value)}${value.unit}${times ? ` × \`${times}\`` : ''}`;
  }
  return `\`${hexOf(mode === 'dark' && dark ? dark : value)}\``;
}

/** All tokens with their defaults, in Markdown. */
export function tokenTable(): string {
  const lines = [...TOKENS].map(
    ([name, token]) =>
      `| \`--campaign-widgets-${name}\` | ${shown(token, 'light')} | ${shown(token, 'dark')} | ${token.$description ?? ''} |`,
  );
  return `| Custom property | Light | Dark | For |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of await tokenSheets()) writeFileSync(`${root}${path}`, text);
}
