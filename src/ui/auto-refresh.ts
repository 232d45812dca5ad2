import type { ReactiveController, ReactiveElement } from 'lit';
import { errorProperty } from '../i18n/error-kind.js';
import { warnOnce } from './warn-once.js';

const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * By the browser, read from the prototype, for a host may have an `<img name="visibilityState">`;
 * or by the host, which may know better: tests and apps in a shell of their own do.
 */
const isHidden = (): boolean =>
  [
    document.hidden,
    document.visibilityState,
    Reflect.get(Document.prototype, 'visibilityState', document),
  ].some((said: unknown) => said === true || said === 'hidden');

export interface AutoRefreshHost extends ReactiveElement {
  /** Seconds between the end of a load and the next; 0 or nothing for none. */
  readonly refreshSeconds?: number | undefined;
}

/**
 * Loads again every so many seconds, while a person can see it: a hidden or offline page asks
 * nothing, and asks once when it is back. When the network is back, so does one without a schedule.
 */
export class AutoRefresh implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seconds = 0;
  /** When the next load is due, in milliseconds since 1970. */
  #due = Infinity;
  #running = false;

  constructor(
    private readonly host: AutoRefreshHost,
    private readonly options: {
      readonly refresh: () => Promise<void>;
      /** Why the newest load failed. */
      readonly error: () => unknown;
    },
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // On its way down: an event that a host made need not bubble.
    window.addEventListener('visibilitychange', this.#wake, true);
    window.addEventListener('online', this.#online);
    this.#schedule();
  }

  hostUpdated(): void {
    const seconds = this.#wanted();
    if (seconds === this.#seconds) return;
    this.#seconds = seconds;
    this.#due = seconds > 0 ? Date.now() + seconds * 1000 : Infinity;
    this.#schedule();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    window.removeEventListener('visibilitychange', this.#wake, true);
    window.removeEventListener('online', this.#online);
  }

  #wanted(): number {
    const seconds = this.host.refreshSeconds ?? 0;
    if (seconds === 0 || seconds >= 1) return seconds;
    warnOnce(
      this.host.localName,
      `refresh-seconds="${String(seconds)}" is not a number of at least 1; nothing is refreshed.`,
    );
    return 0;
  }

  readonly #wake = (): void => {
    // What is said of now, such as “tomorrow”, has grown old meanwhile.
    this.host.requestUpdate();
    this.#schedule();
  };

  readonly #online = (): void => {
    this.#due = Date.now();
    this.#schedule();
  };

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#due === Infinity || this.#running || !this.host.isConnected) return;
    if (isHidden() || !navigator.onLine) return;
    const wait = Math.max(0, this.#due - Date.now());
    // A longer timer would run at once.
    this.#timer =
      wait > LONGEST_TIMER
        ? setTimeout(this.#wake, LONGEST_TIMER)
        : setTimeout(this.#refreshUnlessTooSoon, wait);
  }

  /** A service that says when to come back is not asked before. */
  readonly #refreshUnlessTooSoon = (): void => {
    const retryAt = Number(errorProperty(this.options.error(), 'retryAt'));
    if (retryAt > Date.now()) {
      this.#due = retryAt;
      this.#schedule();
    } else void this.#refresh();
  };

  async #refresh(): Promise<void> {
    this.#running = true;
    this.#due = Infinity;
    await this.options.refresh();
    this.#running = false;
    if (this.#seconds > 0) this.#due = Date.now() + this.#seconds * 1000;
    this.#schedule();
  }
}
