/**
 * The script tag: registers and downloads only the elements that the page uses, now or later.
 *
 *   <script type="module" src="…/campaign-widgets.js" data-api-base="https://api.example.com/v1"></script>
 */
import { start } from './start.js';

export { scan } from './start.js';

/** Module scripts have no `document.currentScript`; the tag is the one with our address. */
const script = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')].find(
  ({ src }) => src === import.meta.url,
);
start(script?.dataset ?? {});
