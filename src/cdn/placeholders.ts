import { sayOnce } from '../ui/warn-once.js';
import { TAGS, loadElement } from './element-loading.js';

/** What any element may have, and editors let through. */
const GLOBAL_ATTRIBUTES = ['id', 'class', 'lang', 'dir', 'title', 'tabindex', 'slot', 'hidden'];

/**
 * Editors that strip unknown tags leave `<div data-campaign-widget="campaign-list"
 * data-api-base="…">`. It becomes the element as soon as that is registered; until then, or where
 * it cannot be loaded, what is inside the `div` stays.
 */
export async function replacePlaceholder(placeholder: HTMLElement): Promise<void> {
  const name = placeholder.dataset['campaignWidget'] ?? '';
  const tag = name.trim().toLowerCase();
  if (!TAGS.includes(tag)) {
    sayOnce(`data-campaign-widget="${name}" names no element; there are ${TAGS.join(', ')}.`);
    return;
  }
  if (!(await loadElement(tag))) return;
  // Somebody else may have removed or replaced it meanwhile.
  if (!placeholder.isConnected) return;
  // From the prototype: `<form name="createElementNS">` shadows the method.
  const { ownerDocument, namespaceURI } = placeholder;
  const element = Document.prototype.createElementNS.call(ownerDocument, namespaceURI, tag);
  for (const name of attributesFor(tag)) {
    const value = placeholder.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  for (const name of GLOBAL_ATTRIBUTES) {
    const value = placeholder.getAttribute(name);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...placeholder.childNodes);
  placeholder.replaceWith(element);
}

/** Only what the element itself reads: `data-onclick` is not for us to turn into `onclick`. */
export function attributesFor(tag: string): readonly string[] {
  const registered = customElements.get(tag);
  const names: unknown = registered && Reflect.get(registered, 'observedAttributes');
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
