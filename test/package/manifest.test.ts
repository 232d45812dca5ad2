import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly kind?: string;
  readonly privacy?: string;
}
interface Element {
  readonly tagName?: string;
  readonly attributes?: readonly Described[];
  readonly members?: readonly Described[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssStates?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

const manifest = JSON.parse(readFileSync(`${root}dist/custom-elements.json`, 'utf8')) as {
  readonly modules: readonly { readonly declarations?: readonly Element[] }[];
};
const elements = manifest.modules
  .flatMap(({ declarations }) => declarations ?? [])
  .filter(({ tagName }) => tagName !== undefined);

const parsed = new Map<string, ts.SourceFile>();
function fileOf(path: string): ts.SourceFile {
  const known = parsed.get(path);
  if (known) return known;
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  parsed.set(path, file);
  return file;
}

const isOfTypes = ({ importClause }: ts.ImportDeclaration): boolean =>
  importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

/** The files that an element shows itself with: its own, and those of `ui` that it imports. */
function filesOf(tag: string): string[] {
  const found = new Set([`${root}src/elements/${tag}/${tag}.ts`]);
  for (const path of found) {
    for (const node of fileOf(path).statements) {
      if (!ts.isImportDeclaration(node) || isOfTypes(node)) continue;
      if (!ts.isStringLiteral(node.moduleSpecifier)) continue;
      const next = join(dirname(path), node.moduleSpecifier.text.replace(/\.js$/, '.ts'));
      if (existsSync(next) && /src\/(?:elements|ui)\//.test(next)) found.add(next);
    }
    // What is loaded on demand stands beside the element.
    for (const [, later = ''] of codeOf(path).matchAll(/import\('\.\/([a-z-]+)\.js'\)/g)) {
      found.add(join(dirname(path), `${later}.ts`));
    }
  }
  return [...found];
}

/** Comments are what the manifest is made of; the code is what it has to agree with. */
const codeOf = (path: string): string => readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\//g, '');
const allIn = (tag: string, pattern: RegExp): string[] =>
  filesOf(tag).flatMap((path) => [...codeOf(path).matchAll(pattern)].map(([, text = '']) => text));
const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();
const names = (described: readonly Described[] = []): string[] =>
  described.map(({ name }) => name).sort();

interface Property {
  readonly name: string;
  readonly attribute: string | undefined;
  readonly type: string | undefined;
}

/** The reactive properties of a class and of those it extends, from the syntax. */
function propertiesOf(tag: string): Property[] {
  return filesOf(tag)
    .filter(
      (path) => /\/(?:widget|data|campaign)-element\.ts$/.test(path) || path.endsWith(`/${tag}.ts`),
    )
    .flatMap((path) => {
      const file = fileOf(path);
      const found: Property[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isPropertyDeclaration(node)) {
          for (const { expression } of ts.getDecorators(node) ?? []) {
            const text = expression.getText(file);
            if (!text.startsWith('property(')) continue;
            const name = node.name.getText(file);
            const [, own] = /attribute: '([^']+)'/.exec(text) ?? [];
            const attribute = text.includes('attribute: false')
              ? undefined
              : (own ?? name.toLowerCase());
            found.push({ name, attribute, type: node.type?.getText(file) });
          }
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
      return found;
    });
}

const plain = (type = ''): string => type.replace(/\s+/g, ' ').replace(/^\| /, '');

describe('custom-elements.json', () => {
  it('leaves no custom property out of the README, and none is there that no style reads', () => {
    const used = elements.flatMap(({ tagName = '' }) =>
      allIn(tagName, /var\(\s*(--campaign-widgets-[a-z-]+)/g),
    );
    const readme = readFileSync(`${root}README.md`, 'utf8');
    const listed = [...readme.matchAll(/^\| `(--campaign-widgets-[a-z-]+)`/gm)].map(
      ([, name = '']) => name,
    );
    assert.ok(used.length > 40);
    assert.deepEqual(unique(listed), unique(used));
  });

  it('is of every tag', () => {
    assert.equal(elements.length, 7);
  });

  for (const element of elements) {
    const tag = element.tagName ?? '';
    const isListed = (
      kind: string,
      described: readonly Described[] | undefined,
      there: string[],
    ) => {
      assert.deepEqual(names(described), unique(there), `${tag}: ${kind}`);
      for (const one of described ?? []) {
        // A default slot has no name, and may have no more words than the others.
        assert.ok((one.description ?? '').length > 3, `${tag}: ${kind} ${one.name} says nothing`);
      }
    };

    it(`lists the attributes and properties of <${tag}>, with their types`, () => {
      const properties = propertiesOf(tag);
      isListed(
        'attributes',
        element.attributes,
        properties.flatMap(({ attribute }) => attribute ?? []),
      );
      const fields = (element.members ?? []).filter(
        ({ kind, privacy }) => kind === 'field' && (privacy ?? 'public') === 'public',
      );
      isListed(
        'properties',
        fields,
        properties.map(({ name }) => name),
      );
      for (const { name, attribute, type } of properties) {
        const field = fields.find((one) => one.name === name);
        assert.ok(field?.type?.text, `${tag}: ${name} has no type`);
        if (type !== undefined) assert.equal(plain(field.type.text), plain(type), name);
        if (attribute === undefined) continue;
        const described = element.attributes?.find((one) => one.name === attribute);
        assert.equal(plain(described?.type?.text), plain(field.type.text), attribute);
      }
    });

    it(`lists the events of <${tag}>, with their types`, () => {
      isListed('events', element.events, allIn(tag, /\bfire\(\s*[\w.]+,\s*'([a-z-]+)'/g));
      for (const { name, type } of element.events ?? []) {
        const detail = `${name.replace(/(?:^|-)([a-z])/g, (_dash, letter: string) => letter.toUpperCase())}Detail`;
        assert.equal(type?.text, `CustomEvent<${detail}>`);
      }
    });

    it(`lists the slots, parts and states of <${tag}>`, () => {
      isListed('slots', element.slots, allIn(tag, /<slot(?: name="([a-z]+)")?/g));
      // In a template, or handed to one: `part = 'status'`, `{ part: 'base status' }`.
      const parts = allIn(tag, /\spart(?:=|: | = )["']([^"']+)["']/g)
        .flatMap((text) => text.split(' '))
        // `cell-${column}`: the description of `cell` says so.
        .filter((part) => !part.includes('$'));
      isListed(
        'parts',
        element.cssParts,
        parts.filter((part) => !part.startsWith('cell-')),
      );
      const states = allIn(tag, /setStates\(([^;]*?)\);/g).flatMap((text) =>
        [...text.matchAll(/'([a-z]+)'/g)].map(([, state = '']) => state),
      );
      isListed('states', element.cssStates, tag === 'campaign-workspace' ? [] : states);
    });

    it(`lists custom properties of <${tag}> that there are`, () => {
      // A workspace hands them down to all that it may hold.
      const users = tag === 'campaign-workspace' ? elements.map(({ tagName }) => tagName) : [tag];
      const used = new Set(
        users.flatMap((user) => allIn(user ?? '', /(--campaign-widgets-[a-z-]+)/g)),
      );
      for (const { name, description } of element.cssProperties ?? []) {
        assert.ok(used.has(name), `${tag}: ${name}`);
        assert.ok(description);
      }
    });
  }
});
