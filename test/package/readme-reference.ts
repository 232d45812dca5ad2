/**
 * The README's reference tables, made from the built manifest so that they cannot drift.
 *
 *   npm run readme
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { tokenTable } from './design-tokens.js';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
  readonly fieldName?: string;
  readonly inheritedFrom?: unknown;
}

interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly description?: string;
  readonly attributes?: readonly Described[];
  readonly members?: readonly (Described & { readonly kind: string; readonly privacy?: string })[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

const START = '<!-- reference:start -->';
const END = '<!-- reference:end -->';
const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = `${root}README.md`;

/** One line of a table: no line break or bar may end it early. */
const cell = (text = ''): string =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim();

function table(heading: string, rows: readonly Described[] = []): string {
  if (rows.length === 0) return '';
  const lines = rows.map(({ name, description }) => `| \`${name}\` | ${cell(description)} |`);
  return `| ${heading} | |\n| --- | --- |\n${lines.join('\n')}\n\n`;
}

function section(element: Declaration): string {
  const { attributes = [], members = [], events = [] } = element;
  const fields = new Set(attributes.map(({ fieldName }) => fieldName));
  const isPublic = ({ privacy }: { readonly privacy?: string }): boolean =>
    privacy === undefined || privacy === 'public';
  const others = members.filter((member) => isPublic(member) && !fields.has(member.name));
  const properties = others
    .filter(({ kind }) => kind === 'field')
    .map((member) => ({ ...member, name: `.${member.name}` }));
  const methods = others
    .filter(({ kind }) => kind === 'method')
    .map((member) => ({ ...member, name: `${member.name}()` }));
  return [
    `### \`<${element.tagName ?? ''}>\`\n\n${element.description ?? ''}\n\n`,
    table('Attribute', attributes),
    table('Property or method', [...properties, ...methods]),
    table(
      'Event',
      events.map(({ name, description, type }) => ({
        name,
        description: `${description ?? ''} \`${type?.text.replace(/^CustomEvent<(.*)>$/, '$1') ?? ''}\``,
      })),
    ),
    table('Slot', element.slots),
    table('Part', element.cssParts),
    table('State', element.cssStates),
    table(
      'Custom property',
      element.cssProperties?.filter(({ inheritedFrom }) => !inheritedFrom),
    ),
  ].join('');
}

/** The reference of all elements in Markdown. */
function reference(): string {
  const manifest = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8')) as {
    readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
  };
  const declarations = manifest.modules.flatMap(({ declarations: found }) => found ?? []);
  const elements = declarations.filter(({ tagName }) => tagName);
  return ['### Custom properties\n\n', tokenTable(), ...elements.map(section)].join('');
}

/** The README as it should be. */
export async function readmeWithReference(): Promise<string> {
  const text = readFileSync(readme, 'utf8');
  const [before, rest = ''] = text.split(START);
  const [, after] = rest.split(END);
  if (before === undefined || after === undefined) throw new Error(`README.md has no ${START}.`);
  const whole = `${before}${START}\n\n${reference()}${END}${after}`;
  return format(whole, { parser: 'markdown', printWidth: 100, singleQuote: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(readme, await readmeWithReference());
}
