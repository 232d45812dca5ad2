import { executeServerCommand } from '@web/test-runner-commands';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import { CALL_STATUSES } from '../../src/domain/call-status.js';
import { tallyCalls, type CallTally } from '../../src/domain/call-tally.js';
import { wordsToCome } from '../../src/i18n/localize.js';
import { itNeeds } from '../engines/abilities.js';
import { FakeApi, call, campaign } from '../fake-api.js';
import { inState } from '../on-screen.js';

const HOUR = 3_600_000;
const CALLS = CALL_STATUSES.map(({ id }, index) =>
  call({
    id: `k${String(index)}`,
    status: id,
    contactName: 'Ada Nowak',
    phoneNumber: '+15550100',
    startedAt: `2026-11-${String(10 + (index % 9))}T1${String(index % 6)}:00:00Z`,
    durationMs: 29_760_000,
  }),
);
const TALLY: CallTally = tallyCalls(
  [...Array(192).keys()].map((index) =>
    call({ id: String(index), durationMs: index === 0 ? 8 * HOUR + 960_000 : 0 }),
  ),
);

/** The element in a frame of the host's. */
async function shown(
  content: TemplateResult,
  { width, lang = 'en', dir = 'ltr' }: { width: number; lang?: string; dir?: 'ltr' | 'rtl' },
): Promise<{ readonly element: HTMLElement; readonly root: ShadowRoot }> {
  const frame = await fixture<HTMLElement>(html`<div lang=${lang} dir=${dir}>${content}</div>`);
  frame.style.font = '15px sans-serif';
  frame.style.inlineSize = `${String(width)}px`;
  const element = frame.firstElementChild;
  if (!(element instanceof HTMLElement) || !element.shadowRoot)
    throw new Error('Nothing is shown.');
  await wordsToCome(lang);
  await waitUntil(() => element.shadowRoot?.querySelector('[part~=base]'), 'nothing is shown');
  return { element, root: element.shadowRoot };
}

const all = (root: ParentNode, selector: string): readonly HTMLElement[] => {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  expect(found, selector).not.to.be.empty;
  return found;
};

const box = (element: Element): DOMRect => element.getBoundingClientRect();

/** Where words stand, without the padding around them. */
function words(element: Element | null | undefined): DOMRect {
  if (!element) throw new Error('There are no words.');
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

const different = (values: readonly number[]): readonly number[] => [
  ...new Set(values.map(Math.round)),
];

describe('edges of the header', () => {
  const busy = campaign({
    name: 'Spring',
    status: 'paused',
    updatedAt: '2026-11-20T06:04:00Z',
    scheduledCalls: 321,
    executedCalls: 212,
    tally: TALLY,
  });

  for (const [lang, dir] of [
    ['de', 'ltr'],
    ['ar', 'rtl'],
  ] as const) {
    it(`keep calls and time apart: ${lang}`, async () => {
      const { root } = await shown(html`<campaign-header .campaign=${busy}></campaign-header>`, {
        width: 296,
        lang,
        dir,
      });
      root.querySelector('summary')?.click();
      await waitUntil(() => root.querySelector('details')?.open);
      for (const row of all(root, 'details tr')) {
        const [calls, time] = [...row.querySelectorAll('.number')].map(words);
        if (!calls || !time) throw new Error('A column is missing.');
        const gap = dir === 'ltr' ? time.left - calls.right : calls.left - time.right;
        expect(gap, row.textContent).to.be.above(5);
      }
    });
  }

  for (const width of [296, 340, 620, 1200]) {
    it(`hold what is to come, ${String(width)} pixels wide`, async () => {
      const api = new FakeApi();
      const { root } = await shown(
        html`<campaign-header .api=${api} campaign-id="c"></campaign-header>`,
        { width },
      );
      for (const figure of all(root, '.figure-box')) {
        const edge = box(figure).right + 0.5;
        for (const bar of all(figure, '.skeleton, progress')) {
          expect(box(bar).right, bar.outerHTML).to.be.at.most(edge);
        }
      }
    });
  }

  it('give the last figure the line that it has alone', async () => {
    const { root } = await shown(html`<campaign-header .campaign=${busy}></campaign-header>`, {
      width: 296,
    });
    const [first, second, last] = all(root, 'dd').map(box);
    expect(second?.top).to.equal(first?.top);
    expect(last?.top).to.be.above(second?.bottom ?? Infinity);
    expect(last?.width).to.be.within(290, 297);
  });

  it('are one edge for name, figures and what is below', async () => {
    const { root } = await shown(html`<campaign-header .campaign=${busy}></campaign-header>`, {
      width: 900,
    });
    expect(different(all(root, 'h2, dt, summary').map((one) => box(one).left))).to.have.length(3);
    expect(box(all(root, 'dt')[0] ?? root.host).left).to.equal(box(root.host).left);
  });

  it('put the mark of a pause beside its first line', async () => {
    for (const width of [296, 900]) {
      const { root } = await shown(html`<campaign-header .campaign=${busy}></campaign-header>`, {
        width,
      });
      const [mark, text] = all(root, '.next > svg, .next > p').map(box);
      expect(Math.abs((mark?.top ?? 0) - (text?.top ?? 99)), String(width)).to.be.below(1);
    }
  });
});
