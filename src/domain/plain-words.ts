/**
 * What is left of a status word when case, spaces, `_`, `-` and punctuation are ignored.
 *
 * @example plainWords('Voicemail - Left Message') // 'voicemailleftmessage'
 */
export function plainWords(raw: string): string {
  return raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}

/** So many spellings are remembered; an API that makes up more is read anew each time. */
const MOST_WORDS = 1000;

/** A parser from rows and aliases: a map, so that `constructor` is only ever a word. */
export function statusParser<Id extends string>(
  rows: Iterable<{ readonly id: Id; readonly label: string }>,
  aliases: Iterable<readonly [string, Id]>,
): (raw: unknown) => Id | undefined {
  const ids = new Map<string, Id>();
  for (const { id, label } of rows) {
    ids.set(plainWords(id), id);
    ids.set(plainWords(label), id);
  }
  for (const [alias, id] of aliases) ids.set(plainWords(alias), id);
  // An API has few words and uses them for every record.
  const known = new Map<string, Id | undefined>();
  return (raw) => {
    if (typeof raw !== 'string') return undefined;
    if (known.has(raw)) return known.get(raw);
    const id = ids.get(plainWords(raw));
    if (known.size < MOST_WORDS) known.set(raw, id);
    return id;
  };
}
