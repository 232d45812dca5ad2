import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html, render } from 'lit';
import { keptRows } from '../../src/ui/kept-rows.js';

interface Row {
  readonly id: string;
  readonly name: string;
}

/** A list in a shadow root, as rows are in elements. */
function list(): { show(rows: readonly Row[]): void; items(): HTMLElement[]; root: ShadowRoot } {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  return {
    root,
    show: (rows) => {
      render(
        html`<ul>
          ${keptRows(
            rows,
            ({ id }) => id,
            ({ id, name }) => html`<li data-id=${id}><button>${name}</button></li>`,
          )}
        </ul>`,
        root,
      );
    },
    items: () => [...root.querySelectorAll('li')],
  };
}

const nodesIn = (root: ShadowRoot): number => root.querySelector('ul')?.childNodes.length ?? NaN;
const rowsOf = (ids: string): Row[] => Array.from(ids, (id) => ({ id, name: `Row ${id}` }));
const shownIn = (items: readonly HTMLElement[]): Row[] =>
  items.map((item) => ({ id: item.dataset['id'] ?? '', name: item.textContent.trim() }));

const IDS = Array.from('abcdefghij');
const anyStep = fc.record({
  ids: fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 8 }),
  round: fc.nat(3),
});

describe('keptRows', () => {
  it('shows any rows in order, keeps the nodes of those that stay, and leaves nothing behind', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 12 }), (steps) => {
        const { show, items, root } = list();
        let before = new Map<string, HTMLElement>();
        for (const { ids, round } of steps) {
          const rows = ids.map((id) => ({ id, name: `${id}${String(round)}` }));
          show(rows);
          expect(shownIn(items())).to.deep.equal(rows);
          const now = new Map(items().map((item) => [item.dataset['id'] ?? '', item]));
          for (const [id, item] of now) {
            if (before.has(id)) expect(item, id).to.equal(before.get(id));
          }
          before = now;
        }
        show([]);
        const empty = nodesIn(root);
        show(rowsOf('abc'));
        show([]);
        expect(nodesIn(root)).to.equal(empty);
        root.host.remove();
      }),
    );
  });

  it('takes the same nodes for another page of rows', () => {
    const { show, items, root } = list();
    show(rowsOf('abc'));
    const before = items();
    const nodes = nodesIn(root);
    for (let turn = 0; turn < 50; turn += 1) show(rowsOf(turn % 2 === 0 ? 'def' : 'abc'));
    expect(items()).to.deep.equal(before);
    expect(nodesIn(root)).to.equal(nodes);
    root.host.remove();
  });

  it('shows rows that share an id, each once', () => {
    const { show, items, root } = list();
    show(rowsOf('aab'));
    show(rowsOf('baaa'));
    expect(shownIn(items())).to.deep.equal(rowsOf('baaa'));
    show(rowsOf('a'));
    expect(shownIn(items())).to.deep.equal(rowsOf('a'));
    root.host.remove();
  });

  it('leaves the focus on its row wherever that goes, and on no other row', () => {
    const { show, items, root } = list();
    show(rowsOf('abc'));
    const [first] = items();
    first?.querySelector('button')?.focus();
    for (const order of ['cba', 'bca', 'xya', 'axy']) {
      show(rowsOf(order));
      expect(root.activeElement?.textContent, order).to.equal('Row a');
    }
    show(rowsOf('xyz'));
    expect(root.activeElement).to.equal(null);
    expect(first?.isConnected).to.equal(false);
    root.host.remove();
  });
});
