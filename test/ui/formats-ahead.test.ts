import { expect } from '@open-wc/testing';
import { formatsAhead } from '../../src/ui/formats-ahead.js';
import { formattersMade } from './formatters-made.js';

/** Does something while `requestIdleCallback` is another, or none. */
function withIdleCallbacks(request: unknown, work: () => void): void {
  const original = Object.getOwnPropertyDescriptor(globalThis, 'requestIdleCallback');
  Reflect.deleteProperty(globalThis, 'requestIdleCallback');
  if (request) Reflect.set(globalThis, 'requestIdleCallback', request);
  try {
    work();
  } finally {
    Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    if (original) Object.defineProperty(globalThis, 'requestIdleCallback', original);
  }
}

const makeAll = (): void => {
  formatsAhead('number', 'moment', 'duration');
};

describe('formatsAhead', () => {
  it('makes a formatter of each kind, each in a moment in which the page has nothing to do', () => {
    const idle: (() => void)[] = [];
    const atOnce = formattersMade(() => {
      withIdleCallbacks((callback: () => void) => idle.push(callback), makeAll);
    });
    expect(atOnce).to.deep.equal([]);
    expect(idle).to.have.length(3);
    const made = formattersMade(() => {
      for (const callback of idle) callback();
    });
    expect(made).to.include.members(['NumberFormat', 'DateTimeFormat', 'ListFormat']);
  });

  it('does nothing where there are no idle moments', () => {
    withIdleCallbacks(undefined, makeAll);
  });
});
