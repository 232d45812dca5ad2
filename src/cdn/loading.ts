import type * as PageElements from './page-elements.js';

type Page = typeof PageElements;

/** Registered like an element, by the first script that runs, so that others find it. */
const LOADER = 'campaign-widgets';

/**
 * Loads the kit and starts it for a script tag; says so in one console line if that fails. Where
 * a page has two copies, the first does all the loading: each would else register some of the tags.
 */
export function loadPageElements(
  dataOf: (page: Page) => PageElements.ScriptData,
): Promise<Page | undefined> {
  const own = import('./page-elements.js');
  const first = customElements.get(LOADER) as { readonly page?: Promise<Page> } | undefined;
  if (!first) {
    customElements.define(
      LOADER,
      class extends HTMLElement {
        static readonly page = own;
      },
    );
  }
  return own
    .then(async (page) => {
      const loader = (await first?.page) ?? page;
      page.leaveToFirst(loader.VERSION, 'Campaign Widgets is already loaded');
      loader.start(dataOf(page));
      return loader;
    })
    .catch((error: unknown) => {
      console.warn(
        'Campaign Widgets could not be loaded; what the page shows instead stays.',
        error,
      );
      return undefined;
    });
}
