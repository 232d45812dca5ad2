import { noChange, type ChildPart, type TemplateResult } from 'lit';
import { insertPart, removePart, setChildPartValue } from 'lit/directive-helpers.js';
import { Directive, directive, type DirectiveResult } from 'lit/directive.js';

type KeyOf<Row> = (row: Row) => string;
type ViewOf<Row> = (row: Row) => TemplateResult;

class KeptRows extends Directive {
  #keys: readonly string[] = [];
  #parts: readonly ChildPart[] = [];

  render<Row>(rows: readonly Row[], _keyOf: KeyOf<Row>, viewOf: ViewOf<Row>): TemplateResult[] {
    return rows.map(viewOf);
  }

  override update<Row>(
    container: ChildPart,
    [rows, keyOf, viewOf]: [readonly Row[], KeyOf<Row>, ViewOf<Row>],
  ): typeof noChange {
    const focused = focusedIn(container.parentNode);
    const keys = rows.map(keyOf);
    const parts = this.#partsFor(keys, container, focused);
    this.#keys = keys;
    this.#parts = parts;
    let at = container.startNode?.nextSibling ?? null;
    // Not `entries()`: on pages with Prototype.js that is a plain copy.
    rows.forEach((row, index) => {
      const part = parts[index];
      if (!part) return;
      if (at === part.startNode) at = part.endNode?.nextSibling ?? null;
      else moveBefore(part, at);
      setChildPartValue(part, viewOf(row));
    });
    // Nodes that were moved have lost it.
    if (focused?.isConnected && focusedIn(container.parentNode) !== focused) {
      focused.focus({ preventScroll: true });
    }
    return noChange;
  }

  /** For each key the part it had, else one that is free, else a new one; the rest is removed. */
  #partsFor(
    keys: readonly string[],
    container: ChildPart,
    focused: Element | undefined,
  ): readonly ChildPart[] {
    const free = new Map<string, ChildPart>();
    const rest: ChildPart[] = [];
    this.#parts.forEach((part, index) => {
      const key = this.#keys[index] ?? '';
      if (free.has(key)) rest.push(part);
      else free.set(key, part);
    });
    const kept = keys.map((key) => {
      const part = free.get(key);
      free.delete(key);
      return part;
    });
    rest.push(...free.values());
    // Whoever had the focus would find itself on another record: those nodes go.
    const gone = rest.filter((part) => focused && holds(part, focused));
    const spare = rest.filter((part) => !gone.includes(part));
    const parts = kept.map((part) => part ?? spare.shift() ?? insertPart(container));
    for (const part of [...gone, ...spare]) remove(part);
    return parts;
  }
}

/**
 * Rows in order, each with what is on screen for it already: a row that stays keeps its nodes and
 * the focus in them. The nodes of a row that goes are given to one that comes, so that a new order
 * or another page changes words and makes nothing.
 *
 * Lit's own `repeat` makes such rows anew, and since 3.3.1 leaves a comment behind for every row
 * that goes, for as long as the table stands: sorting the same table takes longer every time.
 *
 * @example html`<tbody>${keptRows(calls, ({ id }) => id, (call) => html`<tr>…</tr>`)}</tbody>`
 */
export const keptRows = directive(KeptRows) as <Row>(
  rows: readonly Row[],
  keyOf: KeyOf<Row>,
  viewOf: ViewOf<Row>,
) => DirectiveResult;

function focusedIn(parent: Node): HTMLElement | undefined {
  const root = parent.getRootNode();
  const { activeElement } = root instanceof ShadowRoot ? root : (root.ownerDocument ?? document);
  return activeElement instanceof HTMLElement && parent.contains(activeElement)
    ? activeElement
    : undefined;
}

function holds(part: ChildPart, element: Element): boolean {
  for (let node = part.startNode; node && node !== part.endNode; node = node.nextSibling) {
    if (node.contains(element)) return true;
  }
  return false;
}

function moveBefore({ startNode, endNode }: ChildPart, before: Node | null): void {
  const after = endNode?.nextSibling ?? null;
  for (let node = startNode; node && node !== after;) {
    const next: ChildNode | null = node.nextSibling;
    node.parentNode?.insertBefore(node, before);
    node = next;
  }
}

function remove(part: ChildPart): void {
  const { endNode } = part;
  removePart(part);
  if (endNode instanceof Comment) endNode.remove();
}
