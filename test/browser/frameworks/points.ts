import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** A point that a framework gets for what reaches an element, or comes from it. */
interface Point {
  readonly name: string;
  /** Whether it is one of custom-elements-everywhere's; the others are harder cases of these. */
  readonly official?: true;
  /** Done before, as a person does it. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** True in the page, at the latest soon. */
  readonly holds: string;
}

const press = (id: string) => (page: Page) => page.click(`#${id}`);
const choose = (id: string) => (page: Page) =>
  page.evaluate(
    `document.getElementById('events').shadowRoot.querySelector('[data-campaign-id="${id}"] .name').click()`,
  );
const fire = (name: string) => (page: Page) =>
  page.evaluate(`document.getElementById('events').dispatchEvent(new CustomEvent('${name}'))`);
const rows = (id: string): string =>
  `[...document.getElementById('${id}').shadowRoot.querySelectorAll('tbody tr')].map((row) => row.dataset.campaignId).join()`;
const child = (text: string): string =>
  `document.querySelector('#children p').textContent.trim() === '${text}'`;
const odd = (count: number): string =>
  `document.getElementById('children').shadowRoot.querySelector('slot[name=empty]').assignedElements()
    .filter(({ localName }) => localName === 'b').length === ${String(count)}`;
const isFirstChild = `document.querySelector('#children p') === (globalThis.firstChild ??= document.querySelector('#children p'))`;
const view = `document.getElementById('view')?.shadowRoot?.querySelectorAll('tbody tr').length === 5`;
const declared = (text: string): string =>
  `document.getElementById('declared').textContent === '${text}'`;

/** In the order in which they are tried. */
export const POINTS: readonly Point[] = [
  {
    name: 'no children',
    official: true,
    holds: `document.getElementById('alone').shadowRoot.textContent.trim() === 'Paused'`,
  },
  { name: 'children in its shadow root', official: true, holds: view },
  {
    name: 'children of the host in a slot',
    holds: `${isFirstChild} && ${child('Pressed 0 times')}`,
  },
  { name: 'a child left out', holds: odd(0) },
  {
    name: 'a boolean, true, as a property',
    official: true,
    holds: `document.getElementById('properties').followUp === true`,
  },
  {
    name: 'a boolean, false, as a property',
    holds: `document.getElementById('properties').showPhoneNumbers === false`,
  },
  {
    name: 'a number as a property',
    official: true,
    holds: `document.getElementById('properties').pageSize === 5`,
  },
  {
    name: 'a string as a property or an attribute',
    official: true,
    holds: `document.getElementById('properties').status === 'callback'`,
  },
  {
    name: 'a boolean, true, as an attribute',
    holds: `document.getElementById('attributes').followUp === true`,
  },
  {
    name: 'a boolean, false, as an attribute',
    holds: `document.getElementById('attributes').showPhoneNumbers === false`,
  },
  {
    name: 'a number as an attribute',
    holds: `document.getElementById('attributes').pageSize === 5`,
  },
  {
    name: 'an array',
    official: true,
    holds: `document.getElementById('properties').shadowRoot.querySelectorAll('[data-call-id="1"]').length === 1`,
  },
  {
    name: 'an object',
    official: true,
    holds: `document.getElementById('object').shadowRoot.textContent.includes('Delta') &&
      document.getElementById('rich').headers['x-host'] === 'application'`,
  },
  {
    name: 'an object by a name in camelCase',
    official: true,
    holds: `typeof document.getElementById('rich').getToken === 'function'`,
  },
  { name: 'an array shown', holds: `${rows('events')} === 'a,b'` },
  {
    name: 'an event heard by a declared listener, in kebab-case',
    official: true,
    act: choose('b'),
    holds: declared('b'),
  },
  {
    name: 'an event heard by a listener added to the element',
    official: true,
    holds: `document.getElementById('added').textContent === 'b'`,
  },
  ...['lowercaseevent', 'camelEvent', 'CAPSevent', 'PascalEvent'].map((name) => ({
    name: `an event of the page’s own, ${name}`,
    official: true as const,
    act: fire(name),
    holds: declared(name),
  })),
  {
    name: 'a child changed and the same child still',
    official: true,
    act: press('next'),
    holds: `${isFirstChild} && ${child('Pressed 1 times')}`,
  },
  { name: 'a child added', holds: odd(1) },
  { name: 'another array', holds: `${rows('events')} === 'c'` },
  {
    name: 'a child removed',
    act: press('next'),
    holds: `${odd(0)} && ${child('Pressed 2 times')}`,
  },
  {
    name: 'hidden',
    act: press('toggle'),
    holds: `!document.getElementById('view') && document.getElementById('dummy').textContent === 'Dummy view'`,
  },
  { name: 'and shown again', official: true, act: press('toggle'), holds: view },
];

/** Which of the points a page of a framework does not get. */
export async function missedPoints(page: Page): Promise<readonly string[]> {
  const missed: string[] = [];
  for (const { name, act, holds } of POINTS) {
    await act?.(page);
    if (!(await comesTrue(page, holds))) missed.push(name);
  }
  return missed;
}

async function comesTrue(page: Page, expression: string): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    const isTrue = await page.evaluate(`(() => {
      try { return ${expression}; } catch { return false; }
    })()`);
    if (isTrue === true) return true;
    await wait(20);
  }
  return false;
}
