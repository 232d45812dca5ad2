import type { ReactiveController, ReactiveElement } from 'lit';

/** Knows once the element has come near the viewport, so that what is dear can wait until then. */
export class NearViewport implements ReactiveController {
  isNear = false;
  #observer: IntersectionObserver | undefined;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isNear) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.isNear = true;
        this.hostDisconnected();
        this.host.requestUpdate();
      },
      { rootMargin: '200px' },
    );
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
