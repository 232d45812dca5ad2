/** More at once gains little, and a server may take it for an attack. */
const MOST_AT_ONCE = 4;

/** Pages asked for before anybody reads them, by their cursors; each is asked for once. */
export class PagesAhead<Page> {
  readonly #coming = new Map<string, Promise<Page>>();

  constructor(private readonly ask: (cursor: string) => Promise<Page>) {}

  /** What will be read next, in order; of many the first few. */
  want(cursors: readonly string[]): void {
    for (const cursor of cursors.slice(0, MOST_AT_ONCE)) {
      if (this.#coming.has(cursor)) continue;
      const page = this.ask(cursor);
      // If it fails, it does so when its turn comes.
      page.catch(() => undefined);
      this.#coming.set(cursor, page);
    }
  }

  /** The page of a cursor, asked for now if it was not before. */
  take(cursor: string): Promise<Page> {
    const page = this.#coming.get(cursor) ?? this.ask(cursor);
    this.#coming.delete(cursor);
    return page;
  }
}
