/** The version that registers; a second copy of another version on the page warns once. */
export const VERSION = '0.1.0';

const VERSION_KEY = 'campaignWidgetsVersion';

let hasWarned = false;

/**
 * Registers a tag once. A second registration is harmless; one by another version of the kit
 * keeps the first and says so in the console, once for all tags.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const registered = customElements.get(tag);
  if (registered === undefined) {
    Object.defineProperty(element, VERSION_KEY, { value: VERSION });
    customElements.define(tag, element);
    return;
  }
  if (registered !== element) {
    leaveToFirst(Reflect.get(registered, VERSION_KEY), `<${tag}> is already registered`);
  }
}

/** Says once that another version of the kit came first, and stays. */
export function leaveToFirst(first: unknown, what: string): void {
  if (first === VERSION || hasWarned) return;
  hasWarned = true;
  console.warn(
    `${what}${typeof first === 'string' ? ` by version ${first}` : ''}; ` +
      `version ${VERSION} leaves it as it is. Load one version of Campaign Widgets per page.`,
  );
}
