import { valuesAt, valuesOf } from './fields.js';
import type { Conditions, Match, StatusMapping } from './mapping.js';
import { fillText, type TemplateValues } from './templates.js';

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const known = patterns.get(source);
  if (known) return known;
  const pattern = new RegExp(source, 'iu');
  patterns.set(source, pattern);
  return pattern;
}

/** Whether one of the values is what the condition wants; case does not matter. */
function matches(values: readonly unknown[], match: Match): boolean {
  if (typeof match === 'object' && 'present' in match) return match.present === values.length > 0;
  return values.some((value) => {
    if (typeof match === 'boolean') return value === match;
    if (typeof match === 'object' && 'above' in match) return Number(value) > match.above;
    if (typeof value !== 'string' && typeof value !== 'number') return false;
    const text = String(value).toLowerCase();
    if (typeof match === 'string') return text === match.toLowerCase();
    if ('prefix' in match) return text.startsWith(match.prefix.toLowerCase());
    if ('pattern' in match) return patternOf(match.pattern).test(text);
    return match.some((word) => text === word.toLowerCase());
  });
}

/** Whether a record fulfils all conditions; one that is a text is a template. */
export function holds(record: unknown, conditions: Conditions, values: TemplateValues): boolean {
  return Object.entries(conditions).every(([path, match]) => {
    const wanted = typeof match === 'string' ? fillText(match, values) : match;
    return wanted !== undefined && matches(valuesAt(record, path), wanted);
  });
}

/**
 * The status of a record: the first rule that holds decides. Words that no rule knows are given
 * as they came, and are never taken for ours: where they look like ours, whose they are stands
 * before them.
 *
 * @param isOurs whether the kit's own parser would take the words for a status of ours
 */
export function statusOf(
  record: unknown,
  { from, first = [], rules }: StatusMapping<string>,
  {
    name = 'API',
    isOurs,
  }: { readonly name?: string | undefined; readonly isOurs: (words: string) => boolean },
): string {
  const values = new Map(
    Object.entries(from).map(([key, source]) => [key, valuesOf(record, source)]),
  );
  const all = [...first, ...rules];
  const rule = all.find(({ when }) =>
    Object.entries(when).every(([key, match]) => matches(values.get(key) ?? [], match)),
  );
  if (rule) return rule.is;
  // A number may be a word of the API's, a code; what a rule measures is none.
  const isMeasured = (key: string): boolean =>
    all.some(({ when: { [key]: match } }) => typeof match === 'object' && 'above' in match);
  const said = [...values].flatMap(([key, found]) =>
    isMeasured(key)
      ? []
      : found.filter((value) => typeof value === 'string' || typeof value === 'number'),
  );
  const words = said.length > 0 ? [...new Set(said)].join(' / ') : 'no status';
  return isOurs(words) ? `${name}: ${words}` : words;
}
