import { isoInstant, parseInstant } from '../../domain/instant.js';
import type {
  CountField,
  DurationField,
  DurationUnit,
  FieldPath,
  FieldSource,
  TimeField,
  TimeUnit,
} from './mapping.js';

const steps = new Map<FieldPath, readonly string[]>();

/** Every value at a path that is there: neither missing, nor null, nor empty text. */
export function valuesAt(record: unknown, path: FieldPath): readonly unknown[] {
  let names = steps.get(path);
  if (!names) {
    names = path === '' ? [] : path.split('.');
    steps.set(path, names);
  }
  let values: readonly unknown[] = [record];
  for (const name of names) values = values.flatMap((value) => stepInto(value, name));
  return values.filter((value) => value !== undefined && value !== null && value !== '');
}

function stepInto(value: unknown, name: string): readonly unknown[] {
  if (name === '*') return Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return [];
  return [Reflect.get(value, name)];
}

/** The values of the first path that has any. */
export function valuesOf(record: unknown, source: FieldSource): readonly unknown[] {
  if (typeof source === 'string') return valuesAt(record, source);
  for (const path of source) {
    const values = valuesAt(record, path);
    if (values.length > 0) return values;
  }
  return [];
}

/** The first value, as it is. */
export const valueOf = (record: unknown, source: FieldSource | undefined): unknown =>
  source === undefined ? undefined : valuesOf(record, source)[0];

/** Text, or a number as text; anything else is not there. */
export function textOf(record: unknown, source: FieldSource | undefined): string | undefined {
  const value = valueOf(record, source);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}

/** A number, also one written as text; anything else stays as it is, for the record to be refused. */
function numberFrom(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(value)) return value;
  return Number(value);
}

/** A time as ISO 8601. What cannot be read stays as it came; zero since 1970 means "not set". */
export function timeOf(record: unknown, field: TimeField | undefined): unknown {
  if (field === undefined) return undefined;
  const isPath = typeof field === 'string' || !('path' in field);
  const value = valueOf(record, isPath ? field : field.path);
  return value === undefined ? undefined : isoTime(value, isPath ? 'iso' : field.unit);
}

function isoTime(value: unknown, unit: TimeUnit): unknown {
  if (unit === 'iso') return value;
  if (unit === 'rfc2822') {
    // Only what begins like a date of that kind: `Date.parse` reads far too much.
    const isDate =
      typeof value === 'string' && /^([a-z]{3}, ?)?\d{1,2} [a-z]{3} \d{4} /i.test(value);
    return isDate ? isoOf(new Date(value).getTime(), value) : value;
  }
  const number = numberFrom(value);
  if (typeof number !== 'number') return value;
  if (number === 0) return undefined;
  return isoOf(unit === 'epoch-s' ? number * 1000 : number, String(value));
}

const LAST_INSTANT = 8.64e15;

function isoOf(milliseconds: number, otherwise: string): string {
  const isInstant = Math.abs(milliseconds) <= LAST_INSTANT;
  return isInstant ? isoInstant(milliseconds) : otherwise;
}

const SECONDS_IN: Readonly<Record<DurationUnit, number>> = { s: 1, ms: 0.001, min: 60 };

/** A duration in seconds. What is no number stays as it came, for the record to be refused. */
export function secondsOf(record: unknown, field: DurationField | undefined): unknown {
  if (field === undefined) return undefined;
  if (field.unit === 'derived') {
    const [start, end] = [timeOf(record, field.start), timeOf(record, field.end)].map(parseInstant);
    return start === undefined || end === undefined ? undefined : (end - start) / 1000;
  }
  const number = numberFrom(valueOf(record, field.path));
  return typeof number === 'number' ? number * SECONDS_IN[field.unit] : number;
}

/** A count, or the sum of those that are there. */
export function countOf(record: unknown, field: CountField | undefined): unknown {
  if (field === undefined) return undefined;
  if (typeof field === 'string' || !('sum' in field)) return numberFrom(valueOf(record, field));
  const counts = field.sum
    .map((path) => numberFrom(valueOf(record, path)))
    .filter((count) => typeof count === 'number');
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : undefined;
}
