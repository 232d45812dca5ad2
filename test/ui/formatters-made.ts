const KINDS = ['NumberFormat', 'DateTimeFormat', 'ListFormat'] as const;

/** The kinds of formatters that some work makes, in order; those that throw included. */
export function formattersMade(work: () => void): string[] {
  const originals = KINDS.map((kind) => [kind, Intl[kind]] as const);
  const made: string[] = [];
  for (const [kind, original] of originals) {
    const construct = (target: typeof original, given: unknown[]): object => {
      made.push(kind);
      return Reflect.construct(target, given) as object;
    };
    Reflect.set(Intl, kind, new Proxy(original, { construct }));
  }
  try {
    work();
  } finally {
    for (const [kind, original] of originals) Reflect.set(Intl, kind, original);
  }
  return made;
}
