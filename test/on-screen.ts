import { oneEvent, waitUntil } from '@open-wc/testing';
import type { WidgetEventDetails } from '../src/ui/events.js';

/** What a person sees of an element: its text, without what is hidden, in single spaces. */
export function textOf(element: Element | null | undefined): string {
  const root = element?.shadowRoot ?? element;
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) texts.push(node.data);
    else if (!(node instanceof HTMLStyleElement)) node.childNodes.forEach(walk);
  };
  if (root) walk(root);
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

/** The accessible name, as far as the kit's own controls need it. */
const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? textOf(element);

const ROLES = {
  button: 'button, [role="button"]',
  link: 'a[href]',
  progressbar: 'progress, [role="progressbar"]',
  searchbox: 'input[type="search"]',
  row: 'tbody tr',
  alert: '[role="alert"]',
  status: '[role="status"]',
  columnheader: 'thead th',
} as const;

/** All controls of a role whose name matches, in the element's shadow root. */
export function allByRole(
  host: Element,
  role: keyof typeof ROLES,
  name: RegExp | string = /(?:)/,
): HTMLElement[] {
  const found = host.shadowRoot?.querySelectorAll<HTMLElement>(ROLES[role]) ?? [];
  return [...found].filter((element) =>
    typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)),
  );
}

/** The one control of a role and name. */
export function byRole(
  host: Element,
  role: keyof typeof ROLES,
  name?: RegExp | string,
): HTMLElement {
  const [first, ...more] = allByRole(host, role, name);
  if (!first || more.length > 0) {
    throw new Error(
      `${String(more.length + Number(!!first))} ${role}s named ${String(name)} in: ${textOf(host)}`,
    );
  }
  return first;
}

/** Waits until an element says it is in a state. */
export async function inState(host: Element, state: string): Promise<void> {
  await waitUntil(
    () => host.matches(`:state(${state})`),
    `${host.localName} never was ${state}: ${textOf(host)}`,
  );
}

/** The next event of a name, typed; like a host that listens. */
export function nextEvent<Name extends keyof WidgetEventDetails>(
  host: Element,
  name: Name,
): Promise<CustomEvent<WidgetEventDetails[Name]>> {
  return oneEvent<CustomEvent<WidgetEventDetails[Name]>>(host, name);
}
