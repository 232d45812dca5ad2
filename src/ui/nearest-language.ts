import { pageDefaults } from './page-defaults.js';

/** The parent in the tree a person sees: slots and shadow roots are crossed upwards. */
function parentOf(element: Element): Element | undefined {
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

/**
 * A locale that `Intl` takes: `en_US` becomes `en-US`, nonsense becomes the fallback.
 *
 * @example usableLocale('pt_BR') // 'pt-BR'
 */
export function usableLocale(text: string | undefined, fallback = 'en'): string {
  try {
    return Intl.getCanonicalLocales((text ?? '').replaceAll('_', '-'))[0] ?? fallback;
  } catch {
    // Not a language tag at all: the page's author meant nothing that Intl knows.
    return fallback;
  }
}

/** The language for an element: its own `lang`, an ancestor's, the page default, the browser's. */
export function nearestLocale(element: Element): string {
  const text = nearestAttribute(element, 'lang') ?? pageDefaults().lang;
  return usableLocale(text, usableLocale(navigator.language));
}

const followers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Calls back when a `lang` or `dir` anywhere in the page changes. One observer for all. */
export function followLanguage(onChange: () => void): () => void {
  followers.add(onChange);
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const follower of [...followers]) follower();
    });
    // Read from the prototype: a host may have an `<img name="documentElement">`.
    const root: unknown = Reflect.get(Document.prototype, 'documentElement', document);
    if (!(root instanceof Element)) return () => undefined;
    observer.observe(root, {
      subtree: true,
      attributeFilter: ['lang', 'dir'],
    });
  }
  return () => {
    followers.delete(onChange);
    if (followers.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
