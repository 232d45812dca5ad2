/** Which file registers which tag; each is downloaded when a page uses it. */
const ELEMENTS: ReadonlyMap<string, () => Promise<unknown>> = new Map([
  ['campaign-workspace', () => import('../elements/campaign-workspace/define.js')],
  ['call-log', () => import('../elements/call-log/define.js')],
  ['call-outcome-chart', () => import('../elements/call-outcome-chart/define.js')],
  ['campaign-header', () => import('../elements/campaign-header/define.js')],
  ['campaign-list', () => import('../elements/campaign-list/define.js')],
  ['campaign-status-legend', () => import('../elements/campaign-status-legend/define.js')],
  ['campaign-status-badge', () => import('../elements/campaign-status-badge/define.js')],
]);

export const TAGS: readonly string[] = [...ELEMENTS.keys()];

const loads = new Map<string, Promise<boolean>>();

/**
 * Downloads and registers a tag, once; says whether that went well. When it does not, whatever
 * the page put inside the tag stays visible, and one console line says why.
 */
export function loadElement(tag: string): Promise<boolean> {
  const known = loads.get(tag);
  if (known) return known;
  const define = ELEMENTS.get(tag);
  const load = define
    ? define().then(
        () => true,
        (error: unknown) => {
          console.warn(`<${tag}> could not be loaded; what the page put inside it stays.`, error);
          return false;
        },
      )
    : Promise.resolve(false);
  loads.set(tag, load);
  return load;
}
