import type { ReactiveController, ReactiveElement } from 'lit';

const SCRIPT = 'script[type="application/json"][slot="mapping"]';

/** The text of a `<script type="application/json" slot="mapping">` inside the host, as it changes. */
export class MappingScript implements ReactiveController {
  readonly #observer = new MutationObserver(() => {
    this.host.requestUpdate();
  });

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  get text(): string | undefined {
    for (const child of this.host.children) {
      if (!child.matches(SCRIPT)) continue;
      // A page that is still arriving may give the script before all of its text.
      this.#observer.observe(child, { childList: true, characterData: true, subtree: true });
      if (child.textContent.trim() !== '') return child.textContent;
    }
    return undefined;
  }

  hostConnected(): void {
    this.#observer.observe(this.host, { childList: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
