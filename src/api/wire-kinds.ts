/** A kind of value that comes over the wire. */
export interface Kind<T> {
  readonly is: (raw: unknown) => raw is T;
  /** Why something is none: where in it, and what was expected there; never the value. */
  readonly flawOf: (raw: unknown) => string;
}

/** What the values of a kind are. @example type Wire = ValueOf<typeof wireCall> */
export type ValueOf<K> = K extends Kind<infer T> ? T : never;

/**
 * A kind by its name, as flaws tell it (`expected text`), and its test.
 *
 * @example const text = kind('text', (raw) => typeof raw === 'string')
 */
export function kind<T>(name: string, is: (raw: unknown) => raw is T): Kind<T> {
  return { is, flawOf: () => `expected ${name}` };
}

/** Absent and `null` will do as well. */
export function maybe<T>({ is, flawOf }: Kind<T>): Kind<T | null | undefined> {
  return {
    is: (raw): raw is T | null | undefined => raw === undefined || raw === null || is(raw),
    flawOf,
  };
}

/** A list of anything. */
export const list = kind('a list', (raw): raw is readonly unknown[] => Array.isArray(raw));

/** A list of values that are all of a kind. */
export function listOf<T>({ is, flawOf }: Kind<T>): Kind<readonly T[]> {
  return {
    is: (raw): raw is readonly T[] => list.is(raw) && raw.every(is),
    flawOf: (raw) => {
      if (!list.is(raw)) return list.flawOf(raw);
      const index = raw.findIndex((one) => !is(one));
      return within(String(index), flawOf(raw[index]));
    },
  };
}

type Fields<Kinds> = { readonly [Name in keyof Kinds]: ValueOf<Kinds[Name]> };

/**
 * An object with these fields; it may have others. Flaws name the first field in the order given.
 *
 * @example record({ id: text }).flawOf({ id: 1 }) // 'id: expected text'
 */
export function record<Kinds extends Readonly<Record<string, Kind<unknown>>>>(
  kinds: Kinds,
): Kind<Fields<Kinds>> {
  const kindOf = new Map<string, Kind<unknown>>(Object.entries(kinds));
  const needed = [...kindOf].filter(([, { is }]) => !is(undefined));
  return {
    is: (raw): raw is Fields<Kinds> => {
      if (!isObject(raw)) return false;
      for (const [name, { is }] of needed) if (!is(raw[name])) return false;
      // Most records lack most fields: only those that are there are looked at.
      for (const name in raw) if (kindOf.get(name)?.is(raw[name]) === false) return false;
      return true;
    },
    flawOf: (raw) => {
      if (!isObject(raw)) return 'expected an object';
      for (const [name, { is, flawOf }] of kindOf) {
        const value = raw[name];
        if (!is(value)) return within(name, name in raw ? flawOf(value) : 'expected a value');
      }
      return '';
    },
  };
}

const isObject = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null;

const within = (place: string, flaw: string): string =>
  flaw.startsWith('expected') ? `${place}: ${flaw}` : `${place}.${flaw}`;
