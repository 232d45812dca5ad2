import type { ReactiveController, ReactiveElement } from 'lit';
import { unlessAborted } from '../api/waiting.js';
import { errorKind } from '../i18n/error-kind.js';

/** What a load may do besides answering at the end. */
export interface LoadRequest<Value> {
  /** Aborted when the question changes, another load starts, or the element leaves the page. */
  readonly signal: AbortSignal;
  /** Puts what has come so far on screen: a first load shows it, a refresh keeps the old. */
  show(value: Value): void;
}

export interface LoaderOptions<Question extends readonly unknown[], Value> {
  /** What is asked, compared part by part; `undefined` asks nothing and forgets the answer. */
  readonly question: () => Question | undefined;
  readonly load: (question: Question, request: LoadRequest<Value>) => Promise<Value>;
  /** After the newest load ended well. */
  readonly onLoad?: (value: Value) => void;
  /** After the newest load failed. */
  readonly onError?: (error: unknown) => void;
}

const SHOW_EVERY_MS = 250;

/**
 * Loads what an element shows. Only the newest load may write; a changed question forgets the
 * old answer at once; a failed refresh keeps it and says so, unless access was refused; a removed
 * element asks nothing more, while a moved one keeps what it has. Unlike a plain task it shows
 * answers as they grow.
 */
export class Loader<Question extends readonly unknown[], Value> implements ReactiveController {
  /** The answer, or what has come of it so far. */
  value: Value | undefined;
  /** Why the newest load failed. */
  error: unknown;
  /** When `value` was whole last, in milliseconds since 1970. */
  loadedAt: number | undefined;

  #question: Question | undefined;
  #running: { readonly abort: AbortController; readonly done: Promise<void> } | undefined;
  #interrupted = false;

  constructor(
    private readonly host: ReactiveElement,
    private readonly options: LoaderOptions<Question, Value>,
  ) {
    host.addController(this);
  }

  /** Something is on its way. */
  get loading(): boolean {
    return this.#running !== undefined;
  }

  /** Loads again; settles when that load has ended, well or not, and never rejects. */
  refresh(): Promise<void> {
    const question = this.options.question();
    if (!question) return Promise.resolve();
    this.#question = question;
    return this.#start(question);
  }

  hostConnected(): void {
    if (this.#interrupted) void this.refresh();
  }

  hostUpdate(): void {
    const question = this.options.question();
    if (sameQuestion(question, this.#question)) return;
    this.#question = question;
    this.#running?.abort.abort();
    this.#running = undefined;
    this.value = undefined;
    this.error = undefined;
    this.loadedAt = undefined;
    if (question) void this.#start(question);
  }

  hostDisconnected(): void {
    // A move disconnects and connects in one go; only what stays away is stopped.
    queueMicrotask(() => {
      if (this.host.isConnected || !this.#running) return;
      this.#interrupted = true;
      this.#running.abort.abort();
      this.#running = undefined;
    });
  }

  #start(question: Question): Promise<void> {
    this.#running?.abort.abort();
    // One that has left asks when it is back.
    this.#interrupted = !this.host.isConnected;
    if (this.#interrupted) return Promise.resolve();
    const abort = new AbortController();
    const done = this.#run(question, abort);
    this.#running = { abort, done };
    this.host.requestUpdate();
    return done;
  }

  async #run(question: Question, abort: AbortController): Promise<void> {
    // Also while a changed question waits for the update that asks it.
    const isNewest = (): boolean =>
      this.#running?.abort === abort && sameQuestion(this.options.question(), question);
    const keepsOld = this.loadedAt !== undefined;
    let held: Value | undefined;
    let mayShowAt = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const paint = (): void => {
      timer = undefined;
      if (!isNewest() || keepsOld) return;
      const started = performance.now();
      this.value = held;
      this.host.requestUpdate();
      mayShowAt = started + SHOW_EVERY_MS;
      // What takes long to paint is painted less often, so that loading goes on.
      void this.host.updateComplete.then(() => {
        mayShowAt = Math.max(mayShowAt, started + 5 * (performance.now() - started));
      });
    };
    // The caller notes this run as the newest before it does anything.
    await Promise.resolve();
    let ending: () => void;
    try {
      const { signal } = abort;
      const answer = this.options.load(question, {
        signal,
        show: (partial) => {
          held = partial;
          if (timer !== undefined || !isNewest()) return;
          const wait = mayShowAt - performance.now();
          if (wait <= 0) paint();
          else timer = setTimeout(paint, wait);
        },
      });
      // A host's own API object need not listen to the signal: whoever waits does not wait for it.
      const value = await unlessAborted(answer, signal);
      ending = () => {
        this.value = value;
        this.error = undefined;
        this.loadedAt = Date.now();
        this.options.onLoad?.(value);
      };
    } catch (error) {
      ending = () => {
        this.error = error ?? new Error('The load failed without saying why.');
        if (errorKind(error) === 'auth') {
          // Whoever looks may not see it any more.
          this.value = undefined;
          this.loadedAt = undefined;
        } else if (held !== undefined && !keepsOld) {
          // What came before the failure stands, also what was not painted yet.
          this.value = held;
        }
        this.options.onError?.(this.error);
      };
    }
    clearTimeout(timer);
    // An older load's end, good or bad, is nobody's concern any more.
    if (!isNewest()) return;
    this.#running = undefined;
    this.host.requestUpdate();
    try {
      ending();
    } catch (error) {
      // A host's own API object may answer anything; what its answer breaks is no error of the page.
      this.error = error;
      this.options.onError?.(error);
    }
  }
}

function sameQuestion(
  one: readonly unknown[] | undefined,
  other: readonly unknown[] | undefined,
): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((part, index) => Object.is(part, other[index]));
}
