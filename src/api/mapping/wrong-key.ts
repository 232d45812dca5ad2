import { getDotPath, type BaseIssue, type StrictObjectIssue } from 'valibot';

const MEANT = ' meant?';

/** Says which key is wrong, and which one is probably meant: `is no key: is "items" meant?` */
export function saysKey(names: readonly string[]): (issue: StrictObjectIssue) => string {
  return ({ expected, path }) => {
    const known = names.join(', ');
    if (!path) return `cannot be used: expected an object with the keys ${known}.`;
    const [{ key, input }] = path;
    if (expected === 'never') {
      const near = nearest(key, names);
      return near === undefined ? `is no key; there are ${known}.` : `is no key${meant(near)}`;
    }
    const strange = Object.keys(input as object).filter((name) => !names.includes(name));
    const near = nearest(key, strange);
    if (near !== undefined) return `is missing${meant(near)}`;
    return strange.length === 0
      ? 'is missing.'
      : `is missing; "${strange.join('", "')}" is no key.`;
  };
}

const meant = (name: string): string => `: is "${name}"${MEANT}`;

/**
 * What is wrong where. Of a value that has none of several forms, these are named, unless a key in
 * one of them is only misspelt.
 */
export function saysIssue(issue: BaseIssue<unknown>, above = 'mapping'): string {
  const path = getDotPath(issue);
  const at = path === null ? above : `${above}.${path}`;
  if (issue.type === 'strict_object') return `${at} ${issue.message}`;
  return (
    issue.issues?.map((form) => saysIssue(form, at)).find((words) => words.endsWith(MEANT)) ??
    `${at} cannot be used: expected ${issue.message}.`
  );
}

function nearest(key: unknown, names: readonly string[]): string | undefined {
  const forms = withoutLetters(String(key));
  return (
    names.find((name) => bareWord(name) === bareWord(String(key))) ??
    names.find((name) => [...withoutLetters(name)].some((form) => forms.has(form)))
  );
}

const bareWord = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/**
 * The word, and what is left of it without one or two letters: two words of which a form is the
 * same differ in so few, left out, added, exchanged or changed.
 */
function withoutLetters(text: string): ReadonlySet<string> {
  const word = bareWord(text);
  let forms = new Set([word]);
  for (let left = Math.min(2, Math.floor(word.length / 3)); left > 0; left -= 1) {
    forms = new Set(
      [...forms].flatMap((form) => [
        form,
        ...form.split('').map((_letter, at) => form.slice(0, at) + form.slice(at + 1)),
      ]),
    );
  }
  return forms;
}
