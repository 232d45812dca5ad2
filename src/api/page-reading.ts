import { ResponseShapeError, type RequestLine } from './errors.js';
import { readRecords, type Reading } from './records.js';
import type { RejectedRecord } from './campaigns-api.js';

/** What was read, or an error that says where it came from and why it cannot be read. */
export function valueOf<T>(reading: Reading<T>, line: RequestLine): T {
  if ('value' in reading) return reading.value;
  throw new ResponseShapeError(line, `cannot be read: ${reading.reason}`);
}

/**
 * The records of one page: the good ones, and why each of the others was set aside.
 *
 * @throws ResponseShapeError when records came and not one can be read, on the first page; a
 * later page may hold a single bad record, and the list before it still stands; the signal's
 * reason, when it aborts meanwhile
 */
export async function readPageOf<T>(
  data: readonly unknown[],
  readOne: (raw: unknown) => Reading<T>,
  asked: {
    readonly line: RequestLine;
    readonly isFirst: boolean;
    readonly signal: AbortSignal | undefined;
  },
): Promise<{ readonly items: T[]; readonly rejected: RejectedRecord[] }> {
  const { line, isFirst, signal } = asked;
  const records = await readRecords(data, readOne, signal);
  const [first] = records.rejected;
  if (isFirst && records.items.length === 0 && first) {
    throw new ResponseShapeError(line, `no record could be read; the first: ${first.reason}`);
  }
  return records;
}
