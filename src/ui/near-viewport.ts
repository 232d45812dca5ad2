import type { ReactiveController, ReactiveElement } from 'lit';

const MARGIN = 200;

/** Knows once the element has come near the viewport, so that what is dear can wait until then. */
export class NearViewport implements ReactiveController {
  isNear = false;
  #observer: IntersectionObserver | undefined;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // In the DOMs of Node nobody looks.
    if (this.isNear || typeof IntersectionObserver !== 'function') return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#note();
        this.host.requestUpdate();
      },
      { rootMargin: `${String(MARGIN)}px` },
    );
    this.#observer.observe(this.host);
  }

  /** Looks at once, for what would wait for nothing but the observer. */
  look(): void {
    const { top, bottom, width } = this.host.getBoundingClientRect();
    if (width > 0 && bottom >= -MARGIN && top <= innerHeight + MARGIN) this.#note();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Near once is near for good: there is nothing more to observe. */
  #note(): void {
    this.isNear = true;
    this.#observer?.disconnect();
  }
}
