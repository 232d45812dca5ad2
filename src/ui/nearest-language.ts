import { usableLocale } from '../domain/usable-locale.js';
import { pageDefaults } from './page-defaults.js';

/** The parent in the tree a person sees: slots and shadow roots are crossed upwards. */
export function parentOf(element: Element): Element | undefined {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** The value of an attribute on the element or its nearest ancestor that has it. */
export function nearestAttribute(start: Element, name: string): string | undefined {
  for (let at: Element | undefined = start; at; at = parentOf(at)) {
    const value = at.getAttribute(name);
    if (value) return value;
  }
  return undefined;
}

/** The language for an element: its own `lang`, an ancestor's, the page default, the browser's. */
export function nearestLocale(element: Element): string {
  const text = nearestAttribute(element, 'lang') ?? pageDefaults().lang;
  return usableLocale(text, usableLocale(navigator.language));
}

const followers = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls back when a `lang` or `dir` changes anywhere in the page, or in a shadow root around the
 * element. One observer for all.
 */
export function followLanguage(element: Element, onChange: () => void): () => void {
  followers.add(onChange);
  const options = { subtree: true, attributeFilter: ['lang', 'dir'] };
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const follower of [...followers]) follower();
    });
    // Read from the prototype: a host may have an `<img name="documentElement">`.
    const root: unknown = Reflect.get(Document.prototype, 'documentElement', document);
    if (root instanceof Element) observer.observe(root, options);
  }
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    if (at.assignedSlot || !at.parentElement) {
      const root = (at.assignedSlot ?? at).getRootNode();
      if (root instanceof ShadowRoot) observer.observe(root, options);
    }
  }
  return () => {
    followers.delete(onChange);
    if (followers.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
