import type { ApiClient } from '../api-client.js';
import type { Page } from '../campaigns-api.js';
import { ResponseShapeError } from '../errors.js';
import { readPageOf } from '../page-reading.js';
import type { Reading } from '../records.js';
import { filterInSlices } from '../slices.js';
import { holds } from './conditions.js';
import { countOf, textOf, valueOf } from './fields.js';
import { laterCursors } from './later-cursors.js';
import type { FieldSource, ListMapping } from './mapping.js';
import { mappedRequest } from './mapped-request.js';
import { checkedLink } from './next-link.js';
import { nextCursor, pageStep } from './page-steps.js';
import type { TemplateValues } from './templates.js';

export interface ListQuestion<T> {
  readonly mapping: ListMapping & { readonly fields: { readonly id: FieldSource } };
  readonly values: TemplateValues;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly cursor: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly readOne: (raw: unknown) => Reading<T>;
  /** Ids of the records that are the campaign's, where only another answer tells. */
  readonly members?: ReadonlySet<string> | undefined;
  /** Whether a record that was read is asked for: for times that the API cannot filter by. */
  readonly isWanted?: ((record: T) => boolean) | undefined;
}

/** Asks for one page of a list and reads it. */
export async function mappedPage<T>(
  client: ApiClient,
  question: ListQuestion<T>,
): Promise<Page<T>> {
  const { mapping, values, headers, cursor, signal, readOne, members, isWanted } = question;
  const { root } = client;
  const { paging, fields } = mapping;
  const step = pageStep(paging, cursor);
  const pageSize = 'size' in paging ? paging.size : undefined;
  const line = mappedRequest(mapping, { ...values, pageSize }, { root, headers, step });
  // A cursor may come from where nobody looked at it, and the token goes with the question.
  if (step.url !== undefined) checkedLink(step.url, undefined, { line, root });
  const answer = await client.ask(line, signal);
  const records = valueOf(answer, mapping.items);
  if (!Array.isArray(records)) {
    throw new ResponseShapeError(line, `cannot be read: ${mapping.items || 'it'} is no list`);
  }
  const list: readonly unknown[] = records;
  const counted = countOf(answer, mapping.total);
  const total = typeof counted === 'number' && counted >= 0 ? counted : undefined;
  const page = { answer, records: list, total, id: fields.id, cursor, line, root };
  const next = nextCursor(paging, page);
  const later = next === undefined ? [] : laterCursors(paging, page);
  const { omit, only } = mapping;
  const isAsked = (raw: unknown): boolean => {
    if (only && !holds(raw, only, values)) return false;
    if (omit && holds(raw, omit, values)) return false;
    const id = textOf(raw, fields.id) ?? '';
    return !step.seen?.includes(id) && (members?.has(id) ?? true);
  };
  const asked = await filterInSlices(list, isAsked, signal);
  const isFirst = cursor === undefined;
  const { items, rejected } = await readPageOf(asked, readOne, { line, isFirst, signal });
  const wanted = isWanted ? await filterInSlices(items, isWanted, signal) : items;
  const skipped = list.length - wanted.length - rejected.length;
  // The server's total is of everything it lists, not of the records picked out of it here.
  const isPicked = only ?? omit ?? members ?? isWanted;
  return {
    items: wanted,
    rejected,
    ...(next !== undefined && { nextCursor: next }),
    ...(later.length > 0 && { laterCursors: later }),
    ...(total !== undefined && !isPicked && { total }),
    ...(skipped > 0 && { skipped }),
  };
}
