/** Reads the messages that the source says, for the tests that run in Node. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { CALL_STATUSES, CAMPAIGN_STATUSES, FOLLOW_UP_REASONS } from '../../src/domain/index.js';
import { CALL_HEADINGS, FOLLOW_UP_HEADINGS } from '../../src/elements/call-log/call-csv.js';
import { CAMPAIGN_HEADINGS } from '../../src/elements/campaign-list/campaign-csv.js';
import { FILE_SUBJECTS } from '../../src/i18n/csv-words.js';

/** A message in English: one text, or one for each of the two numbers. */
export interface Message {
  readonly forms: readonly string[];
  /** Where it is said, below `src`. */
  readonly files: readonly string[];
}

const root = fileURLToPath(new URL('../../src/', import.meta.url));

/** The TypeScript files of the source, below `src`. */
export const sourceFiles: readonly string[] = readdirSync(root, {
  recursive: true,
  encoding: 'utf8',
})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort();

export function parsed(path: string): ts.SourceFile {
  const text = readFileSync(root + path, 'utf8');
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Whatever is below a node, the node itself first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** The text of a message: a string, or `str` with `{0}` for its first value. */
function textOf(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTaggedTemplateExpression(node)) throw new Error(`Not a text: ${node.getText()}`);
  const { template } = node;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.templateSpans.reduce(
    (text, span, index) => `${text}{${String(index)}}${span.literal.text}`,
    template.head.text,
  );
}

function property(node: ts.Expression | undefined, name: string): ts.Expression {
  if (node && ts.isObjectLiteralExpression(node)) {
    for (const one of node.properties) {
      if (ts.isPropertyAssignment(one) && one.name.getText() === name) return one.initializer;
    }
  }
  throw new Error(`No ${name} in: ${node?.getText() ?? 'nothing'}`);
}

/** The calls of `msg` and `plural` in a file, by id. */
function* messagesIn(path: string): Generator<readonly [id: string, forms: readonly string[]]> {
  for (const node of nodesOf(parsed(path))) {
    if (!ts.isCallExpression(node)) continue;
    const [first, second, third] = node.arguments;
    const callee = node.expression.getText();
    if (callee === 'msg' && first) yield [textOf(property(second, 'id')), [textOf(first)]];
    if (callee !== 'plural') continue;
    const forms = ['one', 'other'].map((form) => textOf(property(second, form)));
    yield [textOf(property(third, 'id')), forms];
  }
}

/** Messages of tables: the row holds the English text. */
function* tableMessages(): Generator<readonly [id: string, text: string, file: string]> {
  const campaigns = 'i18n/campaign-status-words.ts';
  for (const { id, label, description, advice } of CAMPAIGN_STATUSES) {
    yield [`campaign-status-${id}`, label, campaigns];
    yield [`campaign-status-${id}-description`, description, campaigns];
    yield [`campaign-status-${id}-advice`, advice, campaigns];
  }
  const calls = 'i18n/call-status-words.ts';
  for (const { id, label, description, advice } of CALL_STATUSES) {
    yield [`call-status-${id}`, label, calls];
    yield [`call-status-${id}-description`, description, calls];
    yield [`call-status-${id}-advice`, advice, calls];
  }
  for (const { id, label } of FOLLOW_UP_REASONS) {
    yield [`follow-up-${id}`, label, 'elements/call-log/follow-up-table.ts'];
  }
  for (const heading of CAMPAIGN_HEADINGS) {
    yield [`csv-${heading}`, heading, 'elements/campaign-list/campaign-csv.ts'];
  }
  for (const heading of [...CALL_HEADINGS, ...FOLLOW_UP_HEADINGS]) {
    yield [`csv-${heading}`, heading, 'elements/call-log/call-csv.ts'];
  }
  for (const subject of FILE_SUBJECTS) {
    const isCampaigns = subject === 'campaigns';
    const file = isCampaigns ? 'campaign-list/campaign-list.ts' : 'call-log/log-page.ts';
    yield [`file-${subject}`, subject, `elements/${file}`];
  }
}

/** Every message of the source by its id. Throws where one id says two things. */
export function englishMessages(): ReadonlyMap<string, Message> {
  const messages = new Map<string, Message>();
  const note = (id: string, forms: readonly string[], file: string): void => {
    const known = messages.get(id);
    if (known && known.forms.join('\n') !== forms.join('\n')) {
      throw new Error(`"${id}" says two things: ${known.forms.join('|')} and ${forms.join('|')}`);
    }
    messages.set(id, { forms, files: [...(known?.files ?? []), file] });
  };
  for (const path of sourceFiles) {
    for (const [id, forms] of messagesIn(path)) note(id, forms, path);
  }
  for (const [id, text, file] of tableMessages()) note(id, [text], file);
  return messages;
}
