/** What the script tag says for the whole page, below every attribute and workspace. */
export interface PageDefaults {
  readonly apiBase?: string;
  readonly preset?: string;
  readonly lang?: string;
}

let defaults: PageDefaults = {};

/** Called by the script-tag entry, before any element is registered. */
export function setPageDefaults(next: PageDefaults): void {
  defaults = { ...next };
}

export const pageDefaults = (): PageDefaults => defaults;
