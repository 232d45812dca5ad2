import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/define.js';
import type { CampaignWorkspace } from '../../src/index.js';

/** By the real timer: the one that the tests watch must not count it. */
const realTimeout = window.setTimeout.bind(window);
const later = (ms: number): Promise<void> => new Promise((resolve) => realTimeout(resolve, ms));

const TAGS = [
  'campaign-status-badge',
  'campaign-list',
  'campaign-header',
  'call-outcome-chart',
  'call-log',
] as const;

/** Counts what is begun and not ended: timers, listeners of the page, observers, requests. */
class Ledger {
  readonly #undo: (() => void)[] = [];
  readonly timers = new Set<unknown>();
  readonly listeners = new Map<string, number>();
  readonly observers = new Set<object>();
  readonly requests = new Set<AbortSignal>();
  asked = 0;

  open(): void {
    this.#watchTimers();
    for (const target of [window, document, document.body, document.documentElement]) {
      this.#watchListeners(target);
    }
    for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'] as const) {
      this.#watchObservers(window[name].prototype);
    }
    this.#replace(window, 'fetch', () => this.#fetch);
  }

  close(): void {
    for (const undo of this.#undo.splice(0).reverse()) undo();
  }

  /** What is open, by name. */
  get entries(): Record<string, number> {
    return Object.fromEntries([
      ...[...this.listeners].filter(([, count]) => count !== 0),
      ['timers', this.timers.size],
      ['observers', this.observers.size],
      ['requests', this.requests.size],
    ]);
  }

  readonly #fetch = (input: string, init: RequestInit): Promise<Response> => {
    this.asked += 1;
    const { signal } = init;
    if (!signal) throw new Error('It cannot be stopped.');
    this.requests.add(signal);
    const { pathname } = new URL(input);
    const last = pathname.split('/').at(-1) ?? '';
    const record = { id: last, name: 'n', status: 'Paused' };
    const list = { data: [record], nextCursor: null };
    // Fast, slow, refused and never, as it comes.
    const fate = this.asked % 5;
    return new Promise((resolve, reject) => {
      const end = (work: () => void) => (): void => {
        this.requests.delete(signal);
        work();
      };
      signal.addEventListener(
        'abort',
        end(() => {
          reject(new DOMException('', 'AbortError'));
        }),
      );
      const body = last === 'calls' || last === 'campaigns' ? list : record;
      const status = last === 'call-totals' ? 404 : fate === 3 ? 503 : fate === 4 ? 401 : 200;
      const answer = end(() => {
        resolve(new Response(JSON.stringify(body), { status }));
      });
      if (fate === 0) answer();
      else if (fate !== 2) void Promise.resolve().then(answer);
    });
  };

  #watchTimers(): void {
    const { timers } = this;
    this.#replace(window, 'setTimeout', (real) => (work: () => void, ms?: number): unknown => {
      const id: unknown = Reflect.apply(real, window, [
        () => {
          timers.delete(id);
          work();
        },
        ms,
      ]);
      timers.add(id);
      return id;
    });
    this.#replace(window, 'clearTimeout', (real) => (id: unknown): void => {
      timers.delete(id);
      Reflect.apply(real, window, [id]);
    });
  }

  #watchListeners(target: EventTarget): void {
    const known = new Map<string, Set<unknown>>();
    const count = (type: string, change: (listeners: Set<unknown>) => void): void => {
      const name = `${target === window ? 'window' : (target as Node).nodeName}: ${type}`;
      const listeners = known.get(name) ?? new Set();
      known.set(name, listeners);
      change(listeners);
      this.listeners.set(name, listeners.size);
    };
    this.#replace(
      target,
      'addEventListener',
      (real) =>
        (type: string, listener: unknown, options?: unknown): void => {
          count(type, (listeners) => listeners.add(listener));
          Reflect.apply(real, target, [type, listener, options]);
        },
    );
    this.#replace(
      target,
      'removeEventListener',
      (real) =>
        (type: string, listener: unknown, options?: unknown): void => {
          count(type, (listeners) => listeners.delete(listener));
          Reflect.apply(real, target, [type, listener, options]);
        },
    );
  }

  #watchObservers(prototype: object): void {
    const { observers } = this;
    this.#replace(
      prototype,
      'observe',
      (real) =>
        function (this: object, ...args: unknown[]): void {
          observers.add(this);
          Reflect.apply(real, this, args);
        },
    );
    this.#replace(
      prototype,
      'disconnect',
      (real) =>
        function (this: object): void {
          observers.delete(this);
          Reflect.apply(real, this, []);
        },
    );
  }

  /** Puts another function in the place of one, until the ledger is closed. */
  #replace(target: object, name: string, make: (real: () => unknown) => unknown): void {
    const own = Object.getOwnPropertyDescriptor(target, name);
    const real: unknown = Reflect.get(target, name);
    if (typeof real !== 'function') throw new Error(`There is no ${name}.`);
    Object.defineProperty(target, name, {
      configurable: true,
      writable: true,
      value: make(real as () => unknown),
    });
    this.#undo.push(() => {
      Reflect.deleteProperty(target, name);
      if (own) Object.defineProperty(target, name, own);
    });
  }
}

const steps = fc.oneof(
  ...[1, 2, 3].map(() => fc.record({ mount: fc.constantFrom(...TAGS), in: fc.nat({ max: 2 }) })),
  fc.record({ remove: fc.nat({ max: 9 }) }),
  fc.record({ move: fc.nat({ max: 9 }), in: fc.nat({ max: 2 }) }),
  fc.record({ token: fc.constantFrom('t', 'u'), in: fc.constantFrom(1, 2) }),
  fc.record({ logout: fc.constantFrom(1, 2) }),
  fc.record({ base: fc.constantFrom('/one', '/two'), in: fc.constantFrom(1, 2) }),
  fc.record({ campaign: fc.constantFrom('a', 'b'), of: fc.nat({ max: 9 }) }),
  fc.record({ seconds: fc.constantFrom('1', '60', ''), of: fc.nat({ max: 9 }) }),
  fc.record({ refresh: fc.nat({ max: 9 }) }),
  fc.record({ language: fc.constantFrom('en', 'de', 'ar') }),
  ...[1, 2].map(() => fc.record({ wait: fc.constantFrom(0, 5, 20) })),
);
type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never;

const tokens = new Map(['t', 'u'].map((token) => [token, () => Promise.resolve(token)]));

/** A page with two workspaces and room beside them. */
class Room {
  readonly #root = document.createElement('main');
  readonly #places: readonly HTMLElement[];

  constructor() {
    this.#places = ['div', 'campaign-workspace', 'campaign-workspace'].map((tag) =>
      document.createElement(tag),
    );
    this.#root.append(...this.#places);
    document.body.append(this.#root);
    for (const place of [1, 2]) this.#set(place, { apiBase: '/one', getToken: tokens.get('t') });
  }

  async take(step: Step): Promise<void> {
    if ('mount' in step) {
      const element = document.createElement(step.mount);
      element.setAttribute('campaign-id', 'a');
      if (step.in === 0) element.setAttribute('api-base', '/own');
      this.#places[step.in]?.append(element);
    } else if ('remove' in step) this.#pick(step.remove)?.remove();
    else if ('move' in step) {
      const element = this.#pick(step.move);
      if (element) this.#places[step.in]?.append(element);
    } else if ('token' in step) this.#set(step.in, { getToken: tokens.get(step.token) });
    else if ('base' in step) this.#set(step.in, { apiBase: step.base });
    else if ('logout' in step) (this.#places[step.logout] as CampaignWorkspace).logout();
    else if ('campaign' in step) this.#pick(step.of)?.setAttribute('campaign-id', step.campaign);
    else if ('seconds' in step) this.#pick(step.of)?.setAttribute('refresh-seconds', step.seconds);
    else if ('refresh' in step) {
      const element = this.#pick(step.refresh) as
        (Element & { refresh(): Promise<void> }) | undefined;
      void element?.refresh();
    } else if ('language' in step) this.#root.lang = step.language;
    else await later(step.wait);
  }

  leave(): void {
    this.#root.remove();
  }

  #pick(place: number): Element | undefined {
    const all = this.#root.querySelectorAll(TAGS.join());
    return all[place % Math.max(1, all.length)];
  }

  #set(place: number, properties: Partial<CampaignWorkspace>): void {
    Object.assign(this.#places[place] ?? {}, properties);
  }
}

describe('elements that come, go, move and change', () => {
  const ledger = new Ledger();
  before(async () => {
    ledger.open();
    // What all elements share is there once, for good.
    const room = new Room();
    for (const mount of TAGS) await room.take({ mount, in: 0 });
    await later(300);
    room.leave();
    await later(50);
  });
  after(() => {
    ledger.close();
  });

  it('leave nothing behind: no timer, listener, observer or request', async function () {
    this.timeout(200_000);
    const shared = ledger.entries;
    let most = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 5, maxLength: 25 }), async (sequence) => {
        const room = new Room();
        for (const step of sequence) await room.take(step);
        most = Math.max(most, ledger.requests.size + ledger.timers.size);
        room.leave();
        await later(0);
        const { asked } = ledger;
        const isOver = (): boolean => JSON.stringify(ledger.entries) === JSON.stringify(shared);
        for (let turn = 0; turn < 100 && !isOver(); turn += 1) await later(2);
        expect(ledger.entries).to.deep.equal(shared);
        // Badges of a frame ask together; those that are gone by then do not.
        await later(20);
        expect(ledger.asked).to.equal(asked);
      }),
      { numRuns: 250, endOnFailure: true, includeErrorInReport: true },
    );
    expect(ledger.asked).to.be.above(250);
    expect(most).to.be.above(5);
  });
});
