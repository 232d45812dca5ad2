/**
 * The script tag: registers and downloads only the elements that the page uses, now or later.
 *
 *   <script type="module" src="…/campaign-widgets.js" data-api-base="https://api.example.com/v1"></script>
 */
import { setPageDefaults } from '../ui/page-defaults.js';

const ELEMENTS: ReadonlyMap<string, () => Promise<unknown>> = new Map([
  ['campaign-workspace', () => import('../elements/campaign-workspace/define.js')],
  ['call-log', () => import('../elements/call-log/define.js')],
  ['call-outcome-chart', () => import('../elements/call-outcome-chart/define.js')],
  ['campaign-header', () => import('../elements/campaign-header/define.js')],
  ['campaign-list', () => import('../elements/campaign-list/define.js')],
  ['campaign-status-legend', () => import('../elements/campaign-status-legend/define.js')],
  ['campaign-status-badge', () => import('../elements/campaign-status-badge/define.js')],
]);

/** Module scripts have no `document.currentScript`; the tag is the one with our address. */
const script = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')].find(
  ({ src }) => src === import.meta.url,
);
const { apiBase, lang } = script?.dataset ?? {};
setPageDefaults({ ...(apiBase && { apiBase }), ...(lang && { lang }) });

const asked = new Set<string>();

function load(tag: string): void {
  const define = ELEMENTS.get(tag);
  if (!define || asked.has(tag)) return;
  asked.add(tag);
  define().catch((error: unknown) => {
    console.warn(`<${tag}> could not be loaded; what the page put inside it stays.`, error);
  });
}

function loadAllIn(root: Element): void {
  load(root.localName);
  for (const tag of ELEMENTS.keys()) {
    if (!asked.has(tag) && root.getElementsByTagName(tag).length > 0) load(tag);
  }
}

loadAllIn(document.documentElement);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) if (node instanceof Element) loadAllIn(node);
  }
}).observe(document.documentElement, { childList: true, subtree: true });
