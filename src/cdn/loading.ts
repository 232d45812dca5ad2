import type * as PageElements from './page-elements.js';

/** Loads the kit and starts it for a script tag; says so in one console line if that fails. */
export function loadPageElements(
  dataOf: (page: typeof PageElements) => PageElements.ScriptData,
): Promise<typeof PageElements | undefined> {
  return import('./page-elements.js').then(
    (page) => {
      page.start(dataOf(page));
      return page;
    },
    (error: unknown) => {
      console.warn(
        'Campaign Widgets could not be loaded; what the page shows instead stays.',
        error,
      );
      return undefined;
    },
  );
}
