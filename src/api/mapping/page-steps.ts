import { isoInstant, parseInstant } from '../../domain/instant.js';
import { ResponseShapeError, type RequestLine } from '../errors.js';
import { writeJson } from '../json.js';
import { textOf, valueOf } from './fields.js';
import type { FieldSource, Paging } from './mapping.js';
import { checkedLink } from './next-link.js';

/** What a page is asked with. */
export interface PageStep {
  /** Goes into the query, or the body of a `POST`. */
  readonly parameters: Readonly<Record<string, string | number>>;
  /** The whole address, where the answer before gave it. */
  readonly url?: string;
  /** Ids of records that the page before held already. */
  readonly seen?: readonly string[];
}

/** An answer, as far as finding the next page needs it. */
export interface PageAnswer {
  readonly answer: unknown;
  readonly records: readonly unknown[];
  readonly total: number | undefined;
  /** Where a record's id is. */
  readonly id: FieldSource;
  readonly cursor: string | undefined;
  readonly line: RequestLine;
  readonly root: string;
}

/** How many records the pages before held, and which page this is, for kinds that count. */
export const placeOf = (cursor: string | undefined): readonly [number, number] => {
  const [page = 0, records = 0] = (cursor ?? '').split(':').map(Number);
  return [page, records];
};

/** How a page is asked for: the first without a cursor, later ones with what `nextCursor` gave. */
export function pageStep(paging: Paging, cursor: string | undefined): PageStep {
  switch (paging.kind) {
    case 'none':
      return { parameters: {} };
    case 'cursor':
      return { parameters: cursor === undefined ? {} : { [paging.name]: cursor } };
    case 'page':
      return { parameters: { [paging.name]: (paging.first ?? 1) + placeOf(cursor)[0] } };
    case 'offset':
      return { parameters: { [paging.name]: placeOf(cursor)[1] } };
    case 'range': {
      const [, start] = placeOf(cursor);
      return { parameters: { [paging.from]: start, [paging.to]: start + paging.size } };
    }
    case 'next-link':
      return { parameters: {}, ...(cursor !== undefined && { url: cursor }) };
    case 'last-item': {
      if (cursor === undefined) return { parameters: {} };
      const [value = '', ...seen] = JSON.parse(cursor) as string[];
      return { parameters: { [paging.name]: value }, seen };
    }
  }
}

/**
 * What to ask the next page with, or `undefined` after the last one.
 *
 * @throws ResponseShapeError when the answer says there is more but not how to get it, or leads
 * to another origin
 */
export function nextCursor(paging: Paging, page: PageAnswer): string | undefined {
  const { answer, records, total, cursor } = page;
  const [number, before] = placeOf(cursor);
  const read = before + records.length;
  const counted = `${String(number + 1)}:${String(read)}`;
  switch (paging.kind) {
    case 'none':
      return undefined;
    case 'cursor':
      if (paging.more !== undefined && valueOf(answer, paging.more) === false) return undefined;
      return textOf(answer, paging.next);
    case 'page': {
      const more = paging.more === undefined ? undefined : valueOf(answer, paging.more);
      if (typeof more === 'boolean') return more ? counted : undefined;
      return isMore(read, records.length, paging.size, total) ? counted : undefined;
    }
    case 'offset':
    case 'range':
      return nextPlace(paging.size, page);
    case 'next-link': {
      const link = textOf(answer, paging.next);
      return link === undefined ? undefined : checkedLink(link, paging.relativeTo, page);
    }
    case 'last-item': {
      const next = records.length > 0 ? lastItem(paging, page) : undefined;
      return records.length < paging.size && next === cursor ? undefined : next;
    }
  }
}

/**
 * The place after a page. One shorter than asked for need not be the last, for a server may have a
 * limit of its own: the last is empty, or comes again where the server knows no places.
 */
function nextPlace(size: number, { records, total, id, cursor }: PageAnswer): string | undefined {
  const [, before] = placeOf(cursor);
  const place = `0:${String(before + records.length)}`;
  // An empty page before the total gives the same place again, which is noticed.
  if (total !== undefined) return before + records.length < total ? place : undefined;
  if (records.length >= size) return place;
  const first = `:${textOf(records[0], id) ?? ''}`;
  const isLast = records.length === 0 || cursor === `0:${String(before)}${first}`;
  return isLast ? undefined : place + first;
}

/**
 * A server may give fewer than asked for; where it says how many there are, that decides. Where
 * not, a short page is the last: many servers refuse a page number after it.
 */
function isMore(read: number, got: number, size: number, total: number | undefined): boolean {
  return total === undefined ? got >= size : read < total;
}

function lastItem(
  { field, time }: Extract<Paging, { kind: 'last-item' }>,
  { records, id, line, cursor }: PageAnswer,
): string {
  const value = textOf(records.at(-1), field);
  if (value === undefined) {
    throw new ResponseShapeError(line, `cannot be read on: its last record has no ${field}`);
  }
  const instant = time && parseInstant(value);
  if (instant === undefined) return writeJson([value]);
  // A bound that leaves out its own moment would lose the records that share it.
  const bound = isoInstant(instant + 1);
  const [boundBefore, ...seenBefore] = cursor === undefined ? [] : (JSON.parse(cursor) as string[]);
  const seen = records
    .filter((record) => parseInstant(textOf(record, field)) === instant)
    .map((record) => textOf(record, id) ?? '');
  const all = boundBefore === bound ? [...new Set([...seenBefore, ...seen])] : seen;
  return writeJson([bound, ...all]);
}
