import type { ApiRequest } from '../request.js';
import { writeJson } from '../json.js';
import { apiQuery } from '../paths.js';
import type { RequestMapping } from './mapping.js';
import { joinPath } from './next-link.js';
import type { PageStep } from './page-steps.js';
import { fillObject, fillPath, fillTexts, type TemplateValues } from './templates.js';

/** The token's own placeholder stays: it is filled in when the question is sent. */
const TOKEN = { token: '{token}' };

/** A question as the mapping describes it; the page's parameters go where the method puts them. */
export function mappedRequest(
  mapping: RequestMapping,
  values: TemplateValues,
  {
    root,
    headers,
    step,
  }: {
    readonly root: string;
    readonly headers: Readonly<Record<string, string>> | undefined;
    readonly step?: PageStep;
  },
): ApiRequest {
  const { method = 'GET', body } = mapping;
  const { parameters = {}, url } = step ?? {};
  const isPost = method === 'POST';
  const query = fillTexts(mapping.query, values);
  if (!isPost) for (const [name, value] of Object.entries(parameters)) query[name] = String(value);
  const filled = isPost ? { ...fillObject(body ?? {}, values), ...parameters } : undefined;
  return {
    method,
    url: url ?? joinPath(root, fillPath(mapping.path, values)) + apiQuery(query),
    headers: fillTexts({ ...headers, ...mapping.headers }, { ...values, ...TOKEN }),
    ...(filled && { body: writeJson(filled) }),
  };
}
