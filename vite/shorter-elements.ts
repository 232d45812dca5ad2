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
 * them, and attributes have one expression each. Lit's decorators become `static properties`, its
 * form for plain JavaScript.
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
  const texts = parts.map((part) => part.getText(file).replace(/\s*\n\s*/g, ' '));
  const written = wholeValues(texts, file.fileName);
  return parts.map((part, index) => edit(part, () => written[index] ?? ''));
}

/**
 * Writes attributes with one expression each, their whole value, as `vite/lean-templates.ts` needs
 * them: `` part="cell cell-${id}" `` becomes `` part=${`cell cell-${id}`} ``.
 */
function wholeValues(texts: readonly string[], fileName: string): readonly string[] {
  let before = '';
  let isInside = false;
  return texts.map((text, index) => {
    const closed = isInside ? text.replace('"', '`}') : text;
    isInside &&= closed === text;
    const opened = closed.replace(/( [^\s"'=<>]+=)"([^"]*\$\{)$/, '$1${`$2');
    isInside ||= opened !== closed;
    before += opened;
    if (isInside || index === texts.length - 1) return opened;
    const isValue = /<[^>]*$/.test(before);
    const hasName = / \S+=\$\{$/.test(opened);
    if (isValue !== hasName || (isValue && !/^\}[\s>]/.test(texts[index + 1] ?? ''))) {
      throw new Error(`${fileName}: an expression is an attribute's value or content: ${opened}`);
    }
    return opened;
  });
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
