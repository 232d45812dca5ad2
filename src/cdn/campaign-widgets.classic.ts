/**
 * The script tag for editors that drop `type="module"`: everything in one file, which may stand
 * alone, under any name, on any origin, also one that sends no CORS headers.
 *
 *   <script src="…/campaign-widgets.classic.js" data-api-base="https://api.example.com/v1"></script>
 */
import { loadPageElements } from './loading.js';

// Gone as soon as this script has run; what is loaded comes later.
const script = document.currentScript;
void loadPageElements(() => (script instanceof HTMLScriptElement ? script.dataset : {}));
