/** What the mock API can do wrong, for the query `?fault=`, the path `/fault/NAME/…` or the server. */
export const FAULTS = [
  { id: '401', does: 'refuses every token' },
  { id: '403', does: 'gives no access' },
  { id: '404', does: 'finds nothing' },
  { id: '429', does: 'asks to wait a second' },
  { id: '500', does: 'breaks' },
  { id: '503', does: 'is down' },
  { id: 'slow', does: 'takes three seconds for every answer' },
  { id: 'bad-rows', does: 'breaks every fifth record' },
  { id: 'all-bad', does: 'breaks every record' },
  { id: 'empty', does: 'has no records' },
  { id: 'html', does: 'answers with a page instead of JSON' },
  { id: 'truncated', does: 'breaks off in the middle of the answer' },
  { id: 'loop', does: 'names the same next page for ever' },
  { id: 'duplicates', does: 'sends the first record of every page twice' },
  { id: 'no-totals', does: 'does not offer call totals' },
  { id: 'flaky', does: 'fails the first time each address is asked' },
  { id: 'page-2-fails', does: 'fails on every page but the first' },
  { id: 'drop', does: 'drops the connection' },
] as const;

export type Fault = (typeof FAULTS)[number]['id'];

/** @example parseFault('503') // '503' */
export function parseFault(text: string | null | undefined): Fault | undefined {
  return FAULTS.find(({ id }) => id === text)?.id;
}

/** How long `slow` takes, in milliseconds. */
export const SLOW_MS = 3000;

/** Breaks some records of a page, or sends one twice. */
export function spoilRecords(fault: Fault | undefined, records: readonly unknown[]): unknown[] {
  if (fault === 'empty') return [];
  if (fault === 'all-bad') return records.map((_record, index) => ({ id: index, status: null }));
  if (fault === 'bad-rows') {
    return records.map((record, index) =>
      index % 5 === 4 ? { id: `bad-${String(index)}`, status: 42 } : record,
    );
  }
  if (fault === 'duplicates') return records.length > 0 ? [records[0], ...records] : [];
  return [...records];
}
