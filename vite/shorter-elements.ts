import { transform } from 'lightningcss';
import ts from 'typescript';
import type { Plugin } from 'vite';

/** A change of a source text between two places. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Writes the elements shorter. In templates, `css` is minified by a CSS tool, and in `html` and
 * `svg` line breaks with their indentation become one space, which is what the browser makes of
 * them. Lit's decorators become `static properties`, its form for plain JavaScript.
 */
export function shorterElements(): Plugin {
  return {
    name: 'shorter-elements',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      handler(code, id) {
        const file = ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true);
        const edits: Edit[] = [];
        const visit = (node: ts.Node): void => {
          if (ts.isTaggedTemplateExpression(node)) edits.push(...templateEdits(node, file));
          if (ts.isClassDeclaration(node)) edits.push(...decoratorEdits(node, file));
          ts.forEachChild(node, visit);
        };
        visit(file);
        if (edits.length === 0) return null;
        const inOrder = edits.sort((one, other) => one.start - other.start);
        const pieces = inOrder.map(
          ({ start, text }, index) => code.slice(inOrder[index - 1]?.end ?? 0, start) + text,
        );
        return { code: pieces.join('') + code.slice(inOrder.at(-1)?.end), map: null };
      },
    },
  };
}

function templateEdits(node: ts.TaggedTemplateExpression, file: ts.SourceFile): Edit[] {
  const { tag, template } = node;
  const name = tag.getText(file);
  const edit = (part: ts.Node, change: (text: string) => string): Edit => ({
    start: part.getStart(file),
    end: part.getEnd(),
    text: change(part.getText(file)),
  });
  if (name === 'css' && ts.isNoSubstitutionTemplateLiteral(template)) {
    // An escape would be read twice.
    if (template.getText(file).includes('\\'))
      throw new Error(`${file.fileName}: no escapes in css`);
    return [edit(template, (text) => `\`${minifiedCss(text.slice(1, -1))}\``)];
  }
  if (name !== 'html' && name !== 'svg') return [];
  const parts = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
  return parts.map((part) => edit(part, (text) => text.replace(/\s*\n\s*/g, ' ')));
}

function decoratorEdits(node: ts.ClassDeclaration, file: ts.SourceFile): Edit[] {
  const edits: Edit[] = [];
  const properties: string[] = [];
  for (const member of node.members) {
    if (!ts.canHaveDecorators(member)) continue;
    for (const decorator of ts.getDecorators(member) ?? []) {
      const call = decorator.expression;
      if (!ts.isCallExpression(call) || !ts.isPropertyDeclaration(member)) {
        throw new Error(
          `${file.fileName}: only properties are decorated, with @property or @state`,
        );
      }
      const options = call.arguments[0]?.getText(file) ?? '{}';
      const isState = call.expression.getText(file) === 'state';
      properties.push(`${member.name.getText(file)}: ${isState ? '{ state: true }' : options}`);
      edits.push({ start: decorator.getStart(file), end: decorator.getEnd(), text: '' });
    }
  }
  if (properties.length === 0) return [];
  const start = node.members.pos;
  const text = ` static properties = { ${properties.join(', ')} };`;
  return [...edits, { start, end: start, text }];
}

function minifiedCss(sheet: string): string {
  const input = { filename: 'template.css', code: Buffer.from(sheet), minify: true };
  return transform(input).code.toString();
}
