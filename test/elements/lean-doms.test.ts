import { expect, fixture, html } from '@open-wc/testing';
import { pageAddress } from '../../src/api/page-address.js';
import '../../src/define.js';
import { textOf } from '../on-screen.js';

/** What jsdom and happy-dom, in which hosts run their tests, do not have. */
const MISSING: readonly (readonly [name: string, owner: object, key: string, stub: unknown])[] = [
  ['no internals', HTMLElement.prototype, 'attachInternals', undefined],
  ['internals without states', HTMLElement.prototype, 'attachInternals', () => ({})],
  ['no IntersectionObserver', globalThis, 'IntersectionObserver', undefined],
  ['no matchMedia', globalThis, 'matchMedia', undefined],
];

describe('the DOMs of Node', () => {
  for (const [name, owner, key, stub] of MISSING) {
    it(`show every element with ${name}`, async () => {
      const before = Object.getOwnPropertyDescriptor(owner, key);
      Object.defineProperty(owner, key, { value: stub, configurable: true, writable: true });
      try {
        const calls = [{ id: 'k', campaignId: 'c', status: 'busy' }];
        const campaign = { id: 'c', name: 'Spring', status: 'paused' };
        const page = await fixture(html`
          <div>
            <campaign-list .campaigns=${[campaign]}></campaign-list>
            <campaign-header .campaign=${campaign} .calls=${calls}></campaign-header>
            <campaign-status-badge .campaign=${campaign}></campaign-status-badge>
            <call-outcome-chart .calls=${calls}></call-outcome-chart>
            <call-log .calls=${calls}></call-log>
            <campaign-status-legend></campaign-status-legend>
          </div>
        `);
        const shown = [...page.children].map((element) => textOf(element).trim());
        for (const [index, words] of ['Spring', 'Spring', 'Paused', 'Busy', 'Busy'].entries()) {
          expect(shown[index], page.children[index]?.localName).to.include(words);
        }
      } finally {
        if (before) Object.defineProperty(owner, key, before);
      }
    });
  }

  it('tell where the page is, though their document has no owner', () => {
    const before = Object.getOwnPropertyDescriptor(Node.prototype, 'baseURI');
    if (!before) throw new Error('There is no address.');
    Object.defineProperty(Node.prototype, 'baseURI', {
      configurable: true,
      get(this: Node): unknown {
        if (!this.ownerDocument) throw new TypeError('There is no owner.');
        return before.get?.call(this);
      },
    });
    try {
      expect(pageAddress()).to.equal(location.href.replace(/#.*/, ''));
    } finally {
      Object.defineProperty(Node.prototype, 'baseURI', before);
    }
  });
});
