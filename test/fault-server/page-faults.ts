interface Row {
  readonly id: unknown;
}
interface WirePage {
  readonly data: readonly unknown[];
  readonly nextCursor?: string | null;
  readonly total?: number;
}

const FAILS = 500;
const renamed = (rows: readonly Row[], page: number): Row[] =>
  rows.map((row) => ({ ...row, id: `${String(row.id)}-${String(page)}` }));

/** What can be wrong with the pages of a list, each of its own kind. A number is a status. */
export const PAGE_FAULTS: ReadonlyMap<
  string,
  (rows: readonly Row[], page: number) => WirePage | number
> = new Map<string, (rows: readonly Row[], page: number) => WirePage | number>([
  ['cursor-loops', (data) => ({ data, nextCursor: '0' })],
  [
    'cursor-circles',
    (data, page) => ({ data: renamed(data, page), nextCursor: String((page + 1) % 3) }),
  ],
  ['cursor-never-ends', (data, page) => ({ data, nextCursor: String(page + 1) })],
  ['empty-pages-with-next', (_data, page) => ({ data: [], nextCursor: String(page + 1) })],
  [
    'empty-then-full',
    (data, page) => (page < 2 ? { data: [], nextCursor: String(page + 1) } : { data }),
  ],
  [
    'pages-overlap',
    (data, page) => ({
      data: [...data, ...renamed(data, page)],
      nextCursor: page < 2 ? String(page + 1) : null,
    }),
  ],
  [
    'page-2-fails',
    (data, page) =>
      page === 1 ? FAILS : { data: renamed(data, page), nextCursor: String(page + 1) },
  ],
  [
    'page-2-forbidden',
    (data, page) =>
      page === 1 ? 403 : { data: renamed(data, page), nextCursor: String(page + 1) },
  ],
  [
    'page-3-gone',
    (data, page) =>
      page === 2 ? 404 : { data: renamed(data, page), nextCursor: String(page + 1) },
  ],
  ['no-records', () => ({ data: [] })],
  ['duplicate-ids', (data) => ({ data: [...data, ...data] })],
  ['all-bad-rows', (data) => ({ data: data.map(() => ({ id: 7, status: null })) })],
  [
    'mixed-bad-rows',
    (data) => ({
      data: [...data, null, 7, 'x', [], {}, { id: 'b', status: 5 }, { id: {}, status: 'x' }],
    }),
  ],
  ['fewer-than-announced', (data) => ({ data, total: 900 })],
  ['total-nonsense', (data) => ({ data, total: -5 })],
]);

const UNSAFE = ['9007199254740992', '9007199254740993', '9007199254740994', '1e400', '-0', '0.5'];
/** Ids as numbers that a parser rounds: written by hand, because `JSON.stringify` rounds as well. */
export function unsafeIds(rows: readonly Row[]): string {
  const row = JSON.stringify({ ...rows[0], id: 0 });
  const data = UNSAFE.map((id) => row.replace('"id":0', `"id":${id}`));
  return `{"data":[${data.join(',')}],"nextCursor":null}`;
}
