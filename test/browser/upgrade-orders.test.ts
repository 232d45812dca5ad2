import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { differences, type Looks } from './every-state.js';
import { startSite, waitForState, type Site } from './host-page.js';

/** What a page may do to an element, in whatever order. */
const STEPS: Readonly<Record<string, string>> = {
  define: `await Promise.all(elements.map(([tag]) => load(tag)));`,
  properties: `for (const [tag, element] of elements) Object.assign(element, data[tag].properties);`,
  attributes: `for (const [tag, element] of elements)
    for (const [name, value] of Object.entries(data[tag].attributes)) element.setAttribute(name, value);`,
  children: `for (const [tag, element] of elements) element.append(...data[tag].children());`,
};

/** The elements: in the page before all of this, by its markup, or put there after it. */
const PLACES = ['in the markup', 'there at the end'] as const;

/**
 * Runs in the page: goes through every order in a frame of its own, where nothing is registered
 * yet, and answers the DOM that came of each. Frames are taken away again.
 */
const tryOrders = (orders: readonly (readonly string[])[]): string => `(async () => {
  const DATA = () => ({
    'campaign-status-badge': {
      properties: { size: 'large', status: 'Executed' },
      attributes: { appearance: 'outlined', title: 'A status' },
      children: () => ['Complete'],
    },
    'campaign-list': {
      properties: { campaigns: [
        { id: 'b', name: 'Beta', status: 'Ended', scheduledCalls: 4, executedCalls: 1 },
        { id: 'a', name: 'Alpha', status: 'Paused' }] },
      attributes: { columns: 'name status progress', sort: 'name', 'page-size': '5', class: 'wide' },
      children: () => slotted('empty', 'Nothing here.'),
    },
    'call-outcome-chart': {
      properties: { calls: [
        { id: '1', campaignId: 'c', status: 'Completed', durationMs: 61000 },
        { id: '2', campaignId: 'c', status: 'Failed', durationMs: 5000 }] },
      attributes: { type: 'bar', measure: 'time', lang: 'en' },
      children: () => slotted('error', 'Something broke.'),
    },
    'campaign-header': {
      properties: { campaign: { id: 'c', name: 'Gamma', status: 'Paused', scheduledCalls: 9, executedCalls: 3 } },
      attributes: { 'time-zone': 'Europe/Berlin' },
      children: () => slotted('loading', 'Wait.'),
    },
    'call-log': {
      properties: { followUp: true, calls: [
        { id: '1', campaignId: 'c', status: 'No Answer', startedAt: '2026-11-01T10:00:00Z', contactName: 'Ada' }] },
      attributes: { 'page-size': '7', 'show-phone-numbers': '', search: 'ad' },
      children: () => slotted('empty', 'No calls.'),
    },
  });
  const STEPS = { ${Object.entries(STEPS)
    .map(([name, code]) => `${name}: async ({ elements, data, load }) => { ${code} }`)
    .join(',\n')} };
  let slotted;
  const settled = (element) => element.matches(':state(ready)') &&
    (element.localName !== 'call-outcome-chart' || element.shadowRoot.querySelector('canvas')?.style.height);
  const domOf = (element) => {
    // What the picture measures of its box is not the page's doing.
    const copy = element.shadowRoot.innerHTML.replace(/<canvas[^>]*>/g, '<canvas>');
    const attributes = [...element.attributes].map(({ name, value }) => name + '=' + value).sort().join(' ');
    return [attributes, element.innerHTML, copy].join('\\n').replace(/<!--.*?-->|\\s+/g, ' ').replace(/ +/g, ' ');
  };
  const outcome = {};
  const tryIn = async (order, place) => {
    const frame = document.createElement('iframe');
    frame.width = frame.height = 600;
    document.body.append(frame);
    const page = frame.contentDocument;
    page.documentElement.lang = 'en';
    const make = (tag) => page.createElement(tag);
    slotted = (slot, text) => [Object.assign(document.createElement('p'), { slot, textContent: text })];
    const data = DATA();
    const tags = Object.keys(data);
    if (place === 'in the markup') page.body.innerHTML = tags.map((tag) => '<' + tag + '></' + tag + '>').join('');
    const elements = tags.map((tag) => [tag, place === 'in the markup' ? page.querySelector(tag) : make(tag)]);
    // Nothing loads by itself what is not in the page yet.
    const load = async (tag) => {
      if (!frame.contentWindow.customElements.get('campaign-widgets')) {
        const script = Object.assign(make('script'), { type: 'module', src: '/widgets/campaign-widgets.js' });
        const seen = make('div');
        seen.hidden = true;
        seen.append(...tags.map(make));
        page.head.append(script);
        page.body.append(seen);
        await Promise.all(tags.map((one) => frame.contentWindow.customElements.whenDefined(one)));
        seen.remove();
      }
    };
    for (const step of order) await STEPS[step]({ elements, data, load });
    page.body.append(...elements.map(([, element]) => element));
    for (const end = performance.now() + 30000; !elements.every(([, element]) => element.shadowRoot && settled(element)); ) {
      if (performance.now() > end) throw new Error([...order, place].join() + ' never was ready');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    for (const [tag, element] of elements) outcome[[tag, ...order, place].join()] = domOf(element);
    frame.remove();
  };
  const waiting = ${JSON.stringify(orders)}.flatMap((order) => ${JSON.stringify(PLACES)}.map((place) => [order, place]));
  await Promise.all([1, 2, 3, 4].map(async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await tryIn(...next);
  }));
  return outcome;
})()`;

/** Runs in the page: what it holds, with what is in the shadow roots. */
const DOM_OF_MAIN = `(() => {
  const main = document.querySelector('main');
  for (const script of main.querySelectorAll('script')) script.remove();
  const roots = [...main.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');
  return [main.innerHTML, ...roots].join(' ').replace(/<!--.*?-->|\\s+/g, ' ').replace(/ +/g, ' ');
})()`;

describe('before or after upgrade', () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  it('a script before, in and after the markup, deferred or not: the same DOM', async () => {
    const markup = `<campaign-status-badge status="paused">Paused</campaign-status-badge>
      <campaign-list><p slot="error">Nobody to ask.</p></campaign-list>
      <div data-campaign-widget="campaign-status-legend" data-kind="campaign">Statuses</div>`;
    const [first = '', ...rest] = markup.split('\n');
    const outcomes = new Set<unknown>();
    for (const tag of [
      '<script type="module" src="/widgets/campaign-widgets.js"></script>',
      '<script type="module" async src="/widgets/campaign-widgets.js"></script>',
      '<script src="/widgets/campaign-widgets.classic.js"></script>',
      '<script defer src="/widgets/campaign-widgets.classic.js"></script>',
    ]) {
      for (const html of [
        `<head>${tag}</head><body><main>${markup}</main></body>`,
        `<body><main>${first}${tag}\n${rest.join('\n')}</main></body>`,
        `<body><main>${markup}</main>${tag}</body>`,
      ]) {
        const { page, trouble, close } = await site.open({ html });
        await waitForState(page, 'campaign-status-badge, campaign-status-legend', 'ready');
        await waitForState(page, 'campaign-list', 'error');
        outcomes.add(await page.evaluate(DOM_OF_MAIN));
        assert.deepEqual(trouble, [], html);
        await close();
      }
    }
    assert.equal(outcomes.size, 1, [...outcomes].join('\n\n'));
  });

  it(
    'definition, properties, attributes and children come in any order: the same DOM',
    { timeout: 180_000 },
    async () => {
      const orders = permutations(Object.keys(STEPS));
      assert.equal(orders.length, 24);
      const { page, trouble, close } = await site.open({ html: '<body></body>' });
      const found = (await page.evaluate(tryOrders(orders))) as Looks;
      assert.equal(Object.keys(found).length, 24 * PLACES.length * 5);
      // Every one like the first of its tag.
      const expected: Record<string, string> = {};
      for (const name of Object.keys(found)) {
        const [tag] = name.split(',');
        const first = Object.keys(found).find((one) => one.startsWith(`${String(tag)},`));
        expected[name] = found[String(first)] ?? '';
      }
      assert.deepEqual(differences(found, expected), []);
      const list = Object.values(expected).find((dom) => dom.includes('Alpha')) ?? '';
      assert.match(list, /page-size=5.*Nothing here.*Alpha.*Beta/s);
      assert.deepEqual(trouble, []);
      await close();
    },
  );
});

function permutations(items: readonly string[]): string[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
