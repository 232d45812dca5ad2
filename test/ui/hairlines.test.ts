import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { FakeApi, call, campaign, page } from '../fake-api.js';
import { inState } from '../on-screen.js';

const api = Object.assign(new FakeApi(), {
  listCampaigns: () => Promise.resolve(page([campaign(), campaign({ id: 'c2' })])),
  listCalls: () => Promise.resolve(page([call(), call({ id: 'k2', status: 'Busy' })])),
});

/** The colours of the lines under a row: its own and its cells'. */
const lineColours = (row: HTMLTableRowElement): readonly string[] => [
  ...new Set(
    [row, ...row.cells].flatMap((box) => {
      const { borderBlockEndStyle, borderBlockEndColor } = getComputedStyle(box);
      return borderBlockEndStyle === 'none' ? [] : [borderBlockEndColor];
    }),
  ),
];

describe('hairlines', () => {
  for (const [tag, content] of [
    ['campaign-list', html`<campaign-list .api=${api}></campaign-list>`],
    ['call-log', html`<call-log .api=${api} campaign-id="c"></call-log>`],
    [
      'call-outcome-chart',
      html`<call-outcome-chart .api=${api} campaign-id="c"></call-outcome-chart>`,
    ],
    ['campaign-status-legend', html`<campaign-status-legend></campaign-status-legend>`],
  ] as const) {
    for (const width of ['1000px', '320px']) {
      it(`${tag}, ${width} wide: one colour from end to end`, async () => {
        const wrapper = await fixture<HTMLElement>(html`<main>${content}</main>`);
        wrapper.style.inlineSize = width;
        const element = wrapper.firstElementChild;
        if (!(element instanceof HTMLElement)) throw new Error('There is no element.');
        await inState(element, 'ready');
        const rows = [
          ...(element.shadowRoot?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? []),
        ];
        expect(rows.length).to.be.above(1);
        for (const row of rows) expect(lineColours(row), row.innerText).to.have.length(1);
      });
    }
  }
});
