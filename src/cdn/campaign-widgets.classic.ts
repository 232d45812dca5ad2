/**
 * The script tag for editors that drop `type="module"`; it may stand on any origin.
 *
 *   <script src="…/campaign-widgets.classic.js" data-api-base="https://api.example.com/v1"></script>
 */
import type * as Widgets from './campaign-widgets.js';

{
  const script = document.currentScript;
  if (script instanceof HTMLScriptElement) {
    // A classic script's own `import()` would start at the page, not at the script.
    const address = new URL('./campaign-widgets.js', script.src).href;
    import(/* @vite-ignore */ address).then(
      (module: typeof Widgets) => {
        module.start(script.dataset);
      },
      (error: unknown) => {
        console.warn(
          'Campaign Widgets could not be loaded; what the page shows instead stays.',
          error,
        );
      },
    );
  }
}
