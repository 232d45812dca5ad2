import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** From the inside out: a layer may import itself and those before it. */
const LAYERS = ['domain', 'api', 'i18n', 'ui', 'elements', 'define', 'frameworks', 'cdn'] as const;
type Layer = (typeof LAYERS)[number];

/** What each layer may take from outside the project. */
const PACKAGES: Readonly<Record<Layer, readonly RegExp[]>> = {
  domain: [],
  api: [/^valibot$/, /^p-retry$/],
  i18n: [],
  ui: [/^lit($|\/)/, /^@lit\/(context|task)($|\/)/],
  elements: [/^lit($|\/)/, /^@lit\/(context|task)($|\/)/, /^chart\.js$/],
  define: [],
  frameworks: [/^lit$/, /^(react|preact|solid-js|vue)$/, /^svelte\/elements$/],
  cdn: [/^lit($|\/)/],
};

const ROOMS_WITHOUT_A_NAME = /(^|\/)(utils?|helpers?|common|constants|misc|managers?)(\/|\.ts$)/;
const source = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

function layerOf(path: string): Layer | undefined {
  if (path === 'index.ts' || path === 'define.ts') return 'define';
  const folder = path.split('/')[0];
  return LAYERS.find((layer) => layer === folder);
}

/** Every module named in the file: imports, re-exports, dynamic imports and import types. */
function importsOf(path: string): string[] {
  const text = readFileSync(`${source}${path}`, 'utf8');
  const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const named =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (named && ts.isStringLiteral(named)) names.push(named.text);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return names;
}

describe('the layers of the source', () => {
  it('has files to read', () => {
    assert.ok(files.length > 20, `only ${String(files.length)} files were found`);
  });

  for (const path of files) {
    it(`${path} imports only inwards`, () => {
      const layer = layerOf(path);
      assert.ok(layer, `${path} is in no layer: one of ${LAYERS.join(', ')}`);
      for (const name of importsOf(path)) {
        if (name.startsWith('.')) {
          const target = posix.join(dirname(path), name);
          const targetLayer = layerOf(target.replace(/\.js$/, '.ts'));
          assert.ok(targetLayer, `${path} imports ${name}, which is in no layer`);
          assert.ok(
            LAYERS.indexOf(targetLayer) <= LAYERS.indexOf(layer),
            `${path} (${layer}) imports ${name} (${targetLayer}): a backward arrow`,
          );
        } else {
          assert.ok(
            PACKAGES[layer].some((allowed) => allowed.test(name)),
            `${path} (${layer}) imports the package ${name}`,
          );
        }
      }
    });
  }

  it('keeps every element in a folder of its own name, with the same three files', () => {
    const tags = new Set(
      files.filter((path) => path.startsWith('elements/')).map((path) => path.split('/')[1] ?? ''),
    );
    for (const tag of tags) {
      for (const name of [`${tag}.ts`, `${tag}.styles.ts`, 'define.ts']) {
        assert.ok(files.includes(`elements/${tag}/${name}`), `elements/${tag}/${name} is missing`);
      }
    }
  });

  it('has no room without a name of its own', () => {
    assert.deepEqual(
      files.filter((path) => ROOMS_WITHOUT_A_NAME.test(path)),
      [],
    );
  });
});
