/**
 * The script tag: registers and downloads only the elements that the page uses, now or later.
 *
 *   <script type="module" src="…/campaign-widgets.js" data-api-base="https://api.example.com/v1"></script>
 *
 * It imports nothing at once, so that nothing that goes wrong later is an error of the page:
 * whatever the page put inside the tags stays, and one console line says why.
 */
import { loadPageElements } from './loading.js';
import type { ScriptData } from './page-elements.js';

const loaded = loadPageElements(({ scriptData }) => scriptData(import.meta.url));

/**
 * Loads the elements used inside an open shadow root, now and later.
 *
 * @example
 * import { scan } from '…/campaign-widgets.js';
 * scan(myElement.shadowRoot);
 */
export async function scan(root: Document | ShadowRoot): Promise<void> {
  (await loaded)?.scan(root);
}

/**
 * Sets the page's defaults where there is no script tag to say them.
 *
 * @example
 * const { start } = await import('…/campaign-widgets.js');
 * await start({ apiBase: 'https://api.example.com/v1' });
 */
export async function start(data: ScriptData): Promise<void> {
  (await loaded)?.start(data);
}
