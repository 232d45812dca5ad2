/**
 * The script tag: registers and downloads only the elements that the page uses, now or later.
 *
 *   <script type="module" src="…/campaign-widgets.js" data-api-base="https://api.example.com/v1"></script>
 */
import { setPageDefaults } from '../ui/page-defaults.js';
import { TAGS, loadElement } from './element-loading.js';
import { replacePlaceholder } from './placeholders.js';

/** The `data-` attributes of the script tag. */
export interface ScriptData {
  /** Where the campaigns API starts, for elements that no one tells otherwise. */
  readonly apiBase?: string | undefined;
  /** The language of elements where no `lang` says so. */
  readonly lang?: string | undefined;
  /** A selector of hosts whose open shadow roots hold elements as well. */
  readonly scan?: string | undefined;
}

const PLACEHOLDER = '[data-campaign-widget]';
const scanned = new WeakSet<Node>();
const placeholders = new WeakSet<HTMLElement>();
let hosts: string | undefined;

/** Takes the page's defaults, and loads what it uses, now and later. Starting twice is harmless. */
export function start({ apiBase, lang, scan: selector }: ScriptData): void {
  setPageDefaults({ ...(apiBase && { apiBase }), ...(lang && { lang }) });
  hosts = selector ?? hosts;
  scan(document);
}

/**
 * Loads the elements used inside a document or an open shadow root, now and later.
 *
 * @example
 * import { scan } from '…/campaign-widgets.js';
 * scan(myElement.shadowRoot);
 */
export function scan(root: Document | ShadowRoot): void {
  loadIn(root);
  if (scanned.has(root)) return;
  scanned.add(root);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) loadIn(node);
    }
  }).observe(root, { childList: true, subtree: true });
}

function loadIn(root: ParentNode): void {
  const found = root instanceof Element ? [root] : [];
  for (const tag of TAGS) {
    if (found.some(({ localName }) => localName === tag) || root.querySelector(tag)) {
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

function matching(root: ParentNode, selector: string): Element[] {
  try {
    const inside = [...root.querySelectorAll(selector)];
    return root instanceof Element && root.matches(selector) ? [root, ...inside] : inside;
  } catch {
    hosts = undefined;
    console.warn(`data-scan="${selector}" is not a selector; no shadow roots are looked into.`);
    return [];
  }
}

/** Module scripts have no `document.currentScript`; the tag is the one with our address. */
const script = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')].find(
  ({ src }) => src === import.meta.url,
);
start(script?.dataset ?? {});
