import { expect } from '@open-wc/testing';
import { formatsAhead } from '../../src/ui/formats-ahead.js';
import { formattersMade } from './formatters-made.js';

/** Does something while `requestIdleCallback` is another, or none. */
async function withIdleCallbacks(request: unknown, work: () => unknown): Promise<void> {
  const original = Object.getOwnPropertyDescriptor(globalThis, 'requestIdleCallback');
  Reflect.deleteProperty(globalThis, 'requestIdleCallback');
  if (request) Reflect.set(globalThis, 'requestIdleCallback', request);
  try {
    await work();
  } finally {
    Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    if (original) Object.defineProperty(globalThis, 'requestIdleCallback', original);
  }
}

const makeAll = (): void => {
  formatsAhead('number', 'moment', 'duration');
};

describe('formatsAhead', () => {
  it('makes a formatter of each kind, each in a moment in which the page has nothing to do', async () => {
    const idle: (() => void)[] = [];
    await withIdleCallbacks(
      (callback: () => void) => idle.push(callback),
      () => {
        expect(formattersMade(makeAll)).to.deep.equal([]);
      },
    );
    expect(idle).to.have.length(3);
    const made = formattersMade(() => {
      for (const callback of idle) callback();
    });
    expect(made).to.include.members(['NumberFormat', 'DateTimeFormat', 'ListFormat']);
  });

  it('does not wait for such a moment until the first answer has come', async () => {
    const options: unknown[] = [];
    await withIdleCallbacks((_callback: unknown, given: unknown) => options.push(given), makeAll);
    for (const given of options) expect(given).to.have.property('timeout').that.is.below(50);
  });

  it('does nothing where there are no idle moments', async () => {
    await withIdleCallbacks(undefined, makeAll);
  });

  it('is asked by the list and the header as soon as these are defined', async () => {
    const idle: unknown[] = [];
    await withIdleCallbacks(
      (callback: unknown) => idle.push(callback),
      async () => {
        await import('../../src/elements/campaign-list/define.js');
        expect(idle).to.have.length(3);
        await import('../../src/elements/campaign-header/define.js');
        expect(idle).to.have.length(5);
      },
    );
  });
});
