import { parseInstant } from '../../domain/instant.js';
import { SettingsError } from '../errors.js';
import { apiPath } from '../paths.js';
import type { Template } from './mapping.js';

/** What stands for the names in braces; a name without a value is left out. */
export type TemplateValues = Readonly<Record<string, string | number | undefined>>;

const PLACEHOLDER = /\{(\w+)(?::([\w-]+))?\}/g;

/** What to say when a path lacks a value. */
const MISSING: ReadonlyMap<string, string> = new Map([
  ['projectId', 'This API needs project-id: its account, assistant or location.'],
  ['campaignId', 'This API needs campaign-id.'],
]);

/** The text with its names filled in, or `undefined` when a value is not known. */
export function fillText(template: string, values: TemplateValues): string | undefined {
  const missing: string[] = [];
  const text = template.replace(PLACEHOLDER, (_whole, name: string, format?: string) => {
    const value = valueOf(name, format, values);
    if (value === undefined) missing.push(name);
    return String(value ?? '');
  });
  return missing.length === 0 ? text : undefined;
}

/** The entries that can be filled in. */
export function fillTexts(
  templates: Readonly<Record<string, string>> | undefined,
  values: TemplateValues,
): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const [name, template] of Object.entries(templates ?? {})) {
    const text = fillText(template, values);
    if (text !== undefined) filled[name] = text;
  }
  return filled;
}

/**
 * A path, each value one segment of it.
 *
 * @throws SettingsError when a value is not known, or cannot stand in a path
 * @example fillPath('/accounts/{projectId}/calls', { projectId: 'a/b' }) // '/accounts/a%2Fb/calls'
 */
export function fillPath(template: string, values: TemplateValues): string {
  return template.replace(PLACEHOLDER, (_whole, name: string, format?: string) => {
    const value = valueOf(name, format, values);
    if (value === undefined) {
      throw new SettingsError(MISSING.get(name) ?? `This API needs {${name}}, which is not known.`);
    }
    return apiPath(String(value)).slice(1);
  });
}

/** JSON with its texts filled in; what lacks a value, or is left empty by that, is left out. */
function fillTemplate(template: Template, values: TemplateValues): Template | undefined {
  if (typeof template === 'string') {
    const [whole, name = '', format] =
      new RegExp(`^(?:${PLACEHOLDER.source})$`).exec(template) ?? [];
    // A template that is one name keeps the kind of its value: `{pageSize}` is a number.
    return whole === undefined ? fillText(template, values) : valueOf(name, format, values);
  }
  if (typeof template !== 'object' || template === null) return template;
  if (isList(template)) {
    return template
      .map((entry) => fillTemplate(entry, values))
      .filter((entry) => entry !== undefined);
  }
  const filled = fillObject(template, values);
  const isLeftEmpty = Object.keys(filled).length === 0 && Object.keys(template).length > 0;
  return isLeftEmpty ? undefined : filled;
}

/** An object with its texts filled in, without what lacks a value. */
export function fillObject(
  template: Readonly<Record<string, Template>>,
  values: TemplateValues,
): Record<string, Template> {
  const filled: Record<string, Template> = {};
  for (const [name, entry] of Object.entries(template)) {
    const value = fillTemplate(entry, values);
    if (value !== undefined) filled[name] = value;
  }
  return filled;
}

const isList = (template: Template): template is readonly Template[] => Array.isArray(template);

function valueOf(
  name: string,
  format: string | undefined,
  values: TemplateValues,
): string | number | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (format === undefined || value === undefined) return value;
  const instant = parseInstant(value);
  if (instant === undefined) return undefined;
  if (format === 'epoch-ms') return instant;
  return format === 'epoch-s' ? Math.floor(instant / 1000) : undefined;
}
