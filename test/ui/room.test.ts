import { expect, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import '../../src/define.js';
import { FakeApi, call, campaign, page } from '../fake-api.js';
import { inState } from '../on-screen.js';

const api = Object.assign(new FakeApi(), {
  listCampaigns: () =>
    Promise.resolve(page([campaign(), campaign({ id: 'c2', status: 'paused' })])),
  getCampaign: () => Promise.resolve(campaign({ scheduledCalls: 9, executedCalls: 3 })),
  listCalls: () =>
    Promise.resolve(
      page([call({ durationMs: 90_000, contactName: 'Ada', startedAt: '2026-11-10T09:00:00Z' })]),
    ),
});

const ELEMENTS: readonly (readonly [string, TemplateResult])[] = [
  ['campaign-list', html`<campaign-list .api=${api}></campaign-list>`],
  ['campaign-header', html`<campaign-header .api=${api} campaign-id="c"></campaign-header>`],
  [
    'call-outcome-chart',
    html`<call-outcome-chart .api=${api} campaign-id="c"></call-outcome-chart>`,
  ],
  ['call-log', html`<call-log .api=${api} campaign-id="c"></call-log>`],
  ['campaign-status-legend', html`<campaign-status-legend></campaign-status-legend>`],
];

/** The element in a box of the host's, ready; `outer` is the room that the box has. */
async function placed(
  content: TemplateResult,
  { outer, box }: { readonly outer: string; readonly box: string },
): Promise<{ readonly element: HTMLElement; readonly outer: HTMLElement }> {
  const wrapper = document.createElement('main');
  wrapper.style.cssText = `font: 16px sans-serif; position: relative; ${outer}`;
  const inner = document.createElement('div');
  inner.style.cssText = box;
  wrapper.append(inner);
  document.body.append(wrapper);
  render(content, inner);
  const element = inner.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error('There is no element.');
  await inState(element, 'ready');
  return { element, outer: wrapper };
}

afterEach(() => {
  for (const wrapper of document.querySelectorAll('main')) wrapper.remove();
});

for (const [tag, content] of ELEMENTS) {
  describe(`room for ${tag}`, () => {
    for (const [where, box] of [
      ['a row of a flexible box', 'display: flex'],
      ['a box as wide as what is in it, such as a dialog', 'inline-size: fit-content'],
      ['a float', 'float: left'],
      ['a box in a line', 'display: inline-block'],
      ['a cell of a table', 'display: table-cell'],
    ] as const) {
      it(`is taken in ${where}`, async () => {
        const { element } = await placed(content, { outer: 'inline-size: 1000px', box });
        const { width } = element.getBoundingClientRect();
        expect(width).to.be.within(800, 1000);
      });

      it(`is not forced in ${where}`, async () => {
        const { element } = await placed(content, { outer: 'inline-size: 320px', box });
        expect(element.getBoundingClientRect().width).to.be.at.most(320);
      });
    }

    it('is shared with what stands beside it', async () => {
      const { element } = await placed(content, {
        outer: 'inline-size: 700px',
        box: 'display: flex',
      });
      const beside = document.createElement('p');
      beside.style.cssText = 'flex: none; inline-size: 300px';
      element.after(beside);
      expect(element.getBoundingClientRect().width).to.equal(400);
    });

    it('is all there is, where that is more', async () => {
      const { element } = await placed(content, { outer: 'inline-size: 1400px', box: '' });
      expect(element.getBoundingClientRect().width).to.equal(1400);
      const base = element.shadowRoot?.querySelector('[part~=base]');
      expect(base?.getBoundingClientRect().width).to.equal(1400);
      expect(base?.getBoundingClientRect().top).to.equal(element.getBoundingClientRect().top);
    });

    it('is all there is, whatever the host has the element lay out', async () => {
      const { element } = await placed(content, { outer: 'inline-size: 1400px', box: '' });
      for (const display of ['flex', 'grid', 'inline-block', 'flow-root']) {
        element.style.cssText = `display: ${display}; inline-size: 1400px`;
        const base = element.shadowRoot?.querySelector('[part~=base]');
        expect(base?.getBoundingClientRect().width, display).to.be.closeTo(1400, 1);
      }
    });

    it('is measured in letters: large ones take the narrow form sooner', async () => {
      const { outer } = await placed(content, {
        outer: 'font-size: 32px; inline-size: 700px; overflow-x: auto',
        box: '',
      });
      expect(outer.scrollWidth).to.equal(outer.clientWidth);
    });
  });
}
