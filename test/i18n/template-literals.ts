import ts from 'typescript';
import { nodesOf, parsed } from './messages.js';

const READ_ATTRIBUTES =
  /(?:^|\s)(?:title|aria-label|aria-description|aria-roledescription|alt|placeholder|label)\s*=\s*"([^"]*)"/g;
/** Properties of the kit's own records that a person reads. */
const READ_PROPERTIES = new Set(['title', 'advice', 'label', 'note', 'ariaLabel', 'placeholder']);
const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text.replace(/&\w+;/g, ''));

/** Words for people in a file that reach the page without going through translation. */
export function untranslatedLiterals(path: string): string[] {
  const found: string[] = [];
  const file = parsed(path);
  const note = (node: ts.Node, text: string): void => {
    if (!hasWords(text)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path}:${String(line + 1)}: ${text.trim()}`);
  };
  for (const node of nodesOf(file)) {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html') {
      for (const text of readTexts(node.template)) note(node, text);
    }
    if (ts.isPropertyAssignment(node) && READ_PROPERTIES.has(node.name.getText())) {
      if (ts.isStringLiteralLike(node.initializer)) note(node, node.initializer.text);
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      const isText = /\.(?:textContent|innerText|title|ariaLabel)$/.test(node.left.getText());
      if (isText && ts.isStringLiteralLike(node.right)) note(node, node.right.text);
    }
  }
  return found;
}

/** What a template shows: its own text, its read attributes, and literals put in as children. */
function readTexts(template: ts.TemplateLiteral): string[] {
  const parts = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template.text]
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
  const markup = parts.join('\u0001').replace(/<!--.*?-->/gs, '');
  const texts = markup.replace(/<[^>]*>/g, '\u0000').split(/[\u0000\u0001]/);
  for (const [tag] of markup.matchAll(/<[^>]*>/g)) {
    for (const [, value = ''] of tag.matchAll(READ_ATTRIBUTES))
      texts.push(...value.split('\u0001'));
  }
  if (ts.isNoSubstitutionTemplateLiteral(template)) return texts;
  let before = template.head.text;
  for (const { expression, literal } of template.templateSpans) {
    const inTag = before.lastIndexOf('<') > before.lastIndexOf('>');
    const isRead = !inTag || /(?:title|aria-label|alt|placeholder)=(?:"[^"]*)?$/.test(before);
    if (isRead) texts.push(...literalResults(expression));
    before += `\u0001${literal.text}`;
  }
  return texts;
}

/** String literals that an expression may give, not those it only compares or passes on. */
function literalResults(node: ts.Expression): string[] {
  if (ts.isParenthesizedExpression(node)) return literalResults(node.expression);
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  }
  if (ts.isConditionalExpression(node)) {
    return [...literalResults(node.whenTrue), ...literalResults(node.whenFalse)];
  }
  if (ts.isBinaryExpression(node)) {
    const { left, operatorToken, right } = node;
    const gives = [
      ts.SyntaxKind.QuestionQuestionToken,
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.PlusToken,
    ];
    if (gives.includes(operatorToken.kind))
      return [...literalResults(left), ...literalResults(right)];
    if (operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return literalResults(right);
  }
  return [];
}
