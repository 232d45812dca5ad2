/** Registers and downloads only the elements that the page uses, now or later. */
import type { ReactiveElement } from 'lit';
import { VERSION, leaveToFirst } from '../ui/define-element.js';
import { pageDefaults, setPageDefaults } from '../ui/page-defaults.js';
import { TAGS, loadElement } from './element-loading.js';
import { attributesFor, replacePlaceholder } from './placeholders.js';

export { TAGS, VERSION, attributesFor, leaveToFirst, loadElement };

/** The `data-` attributes of the script tag. */
export interface ScriptData {
  /** Where the campaigns API starts, for elements that no one tells otherwise. */
  readonly apiBase?: string | undefined;
  /** Which API that is, when it is not the default contract. */
  readonly preset?: string | undefined;
  /** The language of elements where no `lang` says so. */
  readonly lang?: string | undefined;
  /** A selector of hosts whose open shadow roots hold elements as well. */
  readonly scan?: string | undefined;
}

const PLACEHOLDER = '[data-campaign-widget]';
const scanned = new WeakSet<Node>();
const placeholders = new WeakSet<HTMLElement>();
let hosts: string | undefined;

/**
 * What the tag of a module says. Modules have no `document.currentScript`: the tag is the one
 * with the module's address.
 */
export function scriptData(address: string): ScriptData {
  const script = all(document, 'script[type="module"][src]').find(
    (one) => one instanceof HTMLScriptElement && one.src === address,
  );
  return script instanceof HTMLScriptElement ? script.dataset : {};
}

/** Takes the page's defaults, and loads what it uses, now and later; once more adds to them. */
export function start({ apiBase, preset, lang, scan: selector }: ScriptData): void {
  setPageDefaults({
    ...pageDefaults(),
    ...(apiBase && { apiBase }),
    ...(preset && { preset }),
    ...(lang && { lang }),
  });
  hosts = selector ?? hosts;
  scan(document);
  // Those that are there already may have found no API.
  for (const tag of TAGS) {
    for (const one of all(document, tag)) (one as Partial<ReactiveElement>).requestUpdate?.();
  }
}

/**
 * Loads the elements used inside a document or an open shadow root, now and later.
 */
export function scan(root: Document | ShadowRoot): void {
  loadIn(root);
  if (scanned.has(root)) return;
  scanned.add(root);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes' && target instanceof Element) loadIn(target);
      for (const node of addedNodes) if (node instanceof Element) loadIn(node);
    }
  }).observe(root, { childList: true, subtree: true, attributeFilter: ['data-campaign-widget'] });
}

function loadIn(root: ParentNode): void {
  const found = root instanceof Element ? [root] : [];
  for (const tag of TAGS) {
    if (found.some(({ localName }) => localName === tag) || all(root, tag).length > 0) {
      void loadElement(tag);
    }
  }
  for (const placeholder of matching(root, PLACEHOLDER)) {
    if (!(placeholder instanceof HTMLElement) || placeholders.has(placeholder)) continue;
    placeholders.add(placeholder);
    void replacePlaceholder(placeholder);
  }
  if (!hosts) return;
  for (const { shadowRoot } of matching(root, hosts)) if (shadowRoot) scan(shadowRoot);
}

/** From the prototypes: `<img name="querySelectorAll">` and form fields shadow methods. */
function all(root: ParentNode, selector: string): Element[] {
  const methods =
    root instanceof Document
      ? Document.prototype
      : root instanceof Element
        ? Element.prototype
        : DocumentFragment.prototype;
  const find: unknown = Reflect.get(methods, 'querySelectorAll');
  const found: unknown = typeof find === 'function' && Reflect.apply(find, root, [selector]);
  return found instanceof NodeList ? [...found].filter((node) => node instanceof Element) : [];
}

function matching(root: ParentNode, selector: string): Element[] {
  try {
    const inside = all(root, selector);
    return root instanceof Element && Element.prototype.matches.call(root, selector)
      ? [root, ...inside]
      : inside;
  } catch {
    hosts = undefined;
    console.warn(`data-scan="${selector}" is not a selector; no shadow roots are looked into.`);
    return [];
  }
}
