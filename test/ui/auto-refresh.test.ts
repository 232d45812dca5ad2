import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { AutoRefresh } from '../../src/ui/auto-refresh.js';

class RefreshHost extends LitElement {
  @property({ type: Number }) refreshSeconds: number | undefined;
  refreshed = 0;
  error: unknown;
  readonly auto = new AutoRefresh(this, {
    refresh: () => {
      this.refreshed += 1;
      return Promise.resolve();
    },
    error: () => this.error,
  });
}
customElements.define('refresh-host', RefreshHost);

/** A clock the test turns; only what the controller uses. */
class FakeTime {
  #now = Date.now();
  #timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  #ids = 1;
  readonly #real = {
    setTimeout: window.setTimeout,
    clearTimeout: window.clearTimeout,
    now: Date.now,
  };

  install(): void {
    Date.now = () => this.#now;
    Object.assign(window, {
      setTimeout: (run: () => void, wait = 0) => {
        this.#ids += 1;
        // As in browsers, where a longer timer runs at once.
        const isTooLong = wait > 2 ** 31 - 1;
        this.#timers.set(this.#ids, { at: this.#now + (isTooLong ? 0 : wait), run });
        return this.#ids;
      },
      clearTimeout: (id: number) => this.#timers.delete(id),
    });
  }

  get pending(): number {
    return this.#timers.size;
  }

  async pass(seconds: number): Promise<void> {
    const end = this.#now + seconds * 1000;
    for (;;) {
      const next = [...this.#timers].sort(([, one], [, other]) => one.at - other.at)[0];
      if (!next || next[1].at > end) break;
      this.#timers.delete(next[0]);
      this.#now = Math.max(this.#now, next[1].at);
      next[1].run();
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    }
    this.#now = end;
  }

  restore(): void {
    Date.now = this.#real.now;
    Object.assign(window, {
      setTimeout: this.#real.setTimeout,
      clearTimeout: this.#real.clearTimeout,
    });
  }
}

function pretend(visibility: 'visible' | 'hidden', isOnline: boolean): void {
  Object.defineProperty(Document.prototype, 'visibilityState', {
    configurable: true,
    get: () => visibility,
  });
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });
}

const visibilityState = Object.getOwnPropertyDescriptor(Document.prototype, 'visibilityState');

describe('AutoRefresh', () => {
  let time: FakeTime;
  let host: RefreshHost;
  beforeEach(async () => {
    host = await fixture<RefreshHost>(html`<refresh-host></refresh-host>`);
    time = new FakeTime();
    time.install();
    host.refreshSeconds = 10;
    await host.updateComplete;
  });
  afterEach(() => {
    time.restore();
    if (visibilityState)
      Object.defineProperty(Document.prototype, 'visibilityState', visibilityState);
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('loads again every so many seconds, and stops when told', async () => {
    await time.pass(35);
    expect(host.refreshed).to.equal(3);
    host.refreshSeconds = undefined;
    await host.updateComplete;
    await time.pass(100);
    expect(host.refreshed).to.equal(3);
    expect(time.pending).to.equal(0);
  });

  it('asks no service before it wants to be asked again', async () => {
    host.error = { retryAt: Date.now() + 60_000 };
    await time.pass(59);
    expect(host.refreshed).to.equal(0);
    await time.pass(1);
    expect(host.refreshed).to.equal(1);
    host.error = { retryAt: Date.now() - 1 };
    await time.pass(10);
    expect(host.refreshed).to.equal(2);
  });

  it('waits as long as it is told, also longer than a timer can', async () => {
    host.refreshSeconds = 60 * 24 * 3600;
    await host.updateComplete;
    await time.pass(60 * 24 * 3600 - 1);
    expect(host.refreshed).to.equal(0);
    await time.pass(1);
    expect(host.refreshed).to.equal(1);
  });

  it('goes on when the clock is set back by two days', async () => {
    const { now } = Date;
    Date.now = () => now() - 2 * 24 * 3_600_000;
    await time.pass(10);
    expect(host.refreshed).to.equal(1);
    await time.pass(10);
    expect(host.refreshed).to.equal(2);
    Date.now = now;
  });

  it('asks nothing while hidden, and once when it is seen again', async () => {
    pretend('hidden', true);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await time.pass(100);
    expect(host.refreshed).to.equal(0);
    pretend('visible', true);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await time.pass(0);
    expect(host.refreshed).to.equal(1);
    await time.pass(9);
    expect(host.refreshed).to.equal(1);
  });

  for (const [name, hidden] of [
    ['visibilityState', 'hidden'],
    ['hidden', true],
  ] as const) {
    it(`believes a page that says itself that it is hidden, by ${name}`, async () => {
      Object.defineProperty(document, name, { configurable: true, value: hidden });
      try {
        document.dispatchEvent(new Event('visibilitychange'));
        await time.pass(100);
        expect(host.refreshed).to.equal(0);
      } finally {
        Reflect.deleteProperty(document, name);
      }
      document.dispatchEvent(new Event('visibilitychange'));
      await time.pass(0);
      expect(host.refreshed).to.equal(1);
    });
  }

  it('asks nothing while offline, and once when the network is back', async () => {
    pretend('visible', false);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await time.pass(60);
    expect(host.refreshed).to.equal(0);
    pretend('visible', true);
    window.dispatchEvent(new Event('online'));
    await time.pass(0);
    expect(host.refreshed).to.equal(1);
  });

  it('asks once when the network is back, also without a schedule', async () => {
    host.refreshSeconds = undefined;
    await host.updateComplete;
    window.dispatchEvent(new Event('online'));
    await time.pass(60);
    expect(host.refreshed).to.equal(1);
  });

  it('leaves no timer behind when it is taken away, and goes on when it is back', async () => {
    host.remove();
    expect(time.pending).to.equal(0);
    await time.pass(60);
    expect(host.refreshed).to.equal(0);
    document.body.append(host);
    await time.pass(0);
    expect(host.refreshed).to.equal(1);
    host.remove();
  });

  it('refuses less than a second, and says so once', async () => {
    const lines: unknown[] = [];
    const { warn } = console;
    console.warn = (line: unknown) => lines.push(line);
    try {
      host.refreshSeconds = 0.01;
      await host.updateComplete;
      await time.pass(60);
    } finally {
      console.warn = warn;
    }
    expect(host.refreshed).to.equal(0);
    expect(lines).to.have.length(1);
  });
});
