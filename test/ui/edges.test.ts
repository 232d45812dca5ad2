import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import { CALL_STATUSES } from '../../src/domain/call-status.js';
import { tallyCalls, type CallTally } from '../../src/domain/call-tally.js';
import { wordsToCome } from '../../src/i18n/localize.js';
import { FakeApi, call, campaign } from '../fake-api.js';

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

describe('edges of rows', () => {
  it('hold the words that say a total is not to be had', async () => {
    const api = Object.assign(new FakeApi(), {
      listCampaigns: () => Promise.resolve({ items: [campaign()], rejected: [] }),
      listCalls: () => Promise.reject(new Error('no')),
    });
    const { element, root } = await shown(html`<campaign-list .api=${api}></campaign-list>`, {
      width: 296,
      lang: 'de',
    });
    await waitUntil(() => root.querySelector('.no-total'), 'the total was not given up');
    expect(words(root.querySelector('.no-total')).right).to.be.below(box(element).right);
  });

  it('are two for the fields of a narrow log, and the same while it loads', async () => {
    const tops: number[] = [];
    for (const content of [
      html`<call-log .calls=${CALLS}></call-log>`,
      html`<call-log .api=${new FakeApi()} campaign-id="c"></call-log>`,
    ]) {
      const { root } = await shown(content, { width: 296 });
      const fields = all(root, '.field').map(box);
      expect(different(fields.map(({ left }) => left))).to.have.length(2);
      expect(different(fields.map(({ right }) => right))).to.have.length(2);
      tops.push(box(all(root, 'table')[0] ?? root.host).top - box(root.host).top);
    }
    expect(different(tops)).to.have.length(1);
  });

  it('are one for the days of a log too narrow for two', async () => {
    const { root } = await shown(html`<call-log .calls=${CALLS}></call-log>`, { width: 250 });
    expect(different(all(root, '.day .field').map((one) => box(one).width))).to.have.length(1);
  });

  it('keep the mark for sorting beside a heading of two lines', async () => {
    const { root } = await shown(html`<campaign-list .campaigns=${[campaign()]}></campaign-list>`, {
      width: 720,
    });
    const button = all(root, '.sort').find((one) => one.textContent.includes('Total'));
    const range = document.createRange();
    const text = [...(button?.childNodes ?? [])].find(({ nodeValue }) =>
      (nodeValue ?? '').includes('T'),
    );
    if (!button || !text) throw new Error('The heading is missing.');
    range.selectNode(text);
    const { left, height } = range.getBoundingClientRect();
    expect(height).to.be.above(25);
    expect(left - box(all(button, '.arrow')[0] ?? button).right).to.be.below(15);
  });

  it('are those of the name for what a call was about', async () => {
    const { root } = await shown(html`<call-log .calls=${CALLS}></call-log>`, { width: 900 });
    root.querySelector<HTMLElement>('[part=contact]')?.click();
    await waitUntil(() => root.querySelector('.details'), 'nothing opened');
    const name = words(root.querySelector('[part=contact] bdi'));
    const note = words(root.querySelector('.details .note'));
    expect(Math.abs(name.left - note.left)).to.be.below(1);
    const cell = box(all(root, '.details td')[0] ?? root.host);
    expect(Math.abs(note.top - cell.top - (cell.bottom - note.bottom))).to.be.below(3);
  });

  it('leave a box to tick in the middle of its row, as large as the text asks', async () => {
    const { element, root } = await shown(html`<call-log .calls=${CALLS} follow-up></call-log>`, {
      width: 900,
    });
    const tick = box(all(root, 'input[type=checkbox]')[0] ?? element);
    const row = box(all(root, 'tbody tr')[0] ?? element);
    expect(Math.abs(tick.top + tick.bottom - row.top - row.bottom)).to.be.below(2.5);
    const { width } = tick;
    element.style.fontSize = '40px';
    expect(box(all(root, 'input[type=checkbox]')[0] ?? element).width).to.be.above(width * 1.5);
  });

  it('hold a status and an age on one line where there is room', async () => {
    for (const lang of ['en', 'de', 'es']) {
      for (const content of [
        html`<call-log .calls=${CALLS}></call-log>`,
        html`<call-log .calls=${CALLS} follow-up></call-log>`,
      ]) {
        const { root } = await shown(content, { width: 760, lang });
        for (const one of root.querySelectorAll('.status > :last-child, [data-column=due] time')) {
          expect(words(one).height, one.textContent).to.be.below(25);
        }
      }
    }
  });

  it('are those of the rows for what saves them, also where none is found', async () => {
    for (const width of [296, 900]) {
      const { element, root } = await shown(html`<call-log .calls=${CALLS}></call-log>`, { width });
      const end = (): number => box(all(root, '[part=csv]')[0] ?? element).right;
      expect(Math.abs(end() - box(element).right)).to.be.below(1);
      Object.assign(element, { search: 'nobody' });
      await waitUntil(() => root.querySelector('.notice'), 'somebody was found');
      expect(Math.abs(end() - box(element).right)).to.be.below(1);
    }
  });

  it('have a mark for sorting where cards have no table below their headings', async () => {
    for (const [width, mark] of [
      [296, true],
      [900, false],
    ] as const) {
      const { root } = await shown(html`<call-log .calls=${CALLS}></call-log>`, { width });
      const { content } = getComputedStyle(all(root, 'thead tr')[0] ?? root.host, '::before');
      expect(content.includes('↑↓'), String(width)).to.equal(mark);
    }
  });
});

describe('edges of the chart', () => {
  for (const by of ['hour', 'day']) {
    it(`keep each ${by} on one line`, async () => {
      const { root } = await shown(
        html`<call-outcome-chart .calls=${CALLS} group-by=${by}></call-outcome-chart>`,
        { width: 296 },
      );
      for (const name of all(root, 'tbody th')) {
        expect(words(name).height, name.textContent).to.be.below(25);
      }
    });
  }

  it('keep a heatmap’s title in sight, its names at one edge and its hours alike', async () => {
    const { element, root } = await shown(
      html`<call-outcome-chart .calls=${CALLS} type="heatmap"></call-outcome-chart>`,
      { width: 296 },
    );
    expect(words(root.querySelector('caption')).right).to.be.at.most(box(element).right);
    const names = all(root, 'th:first-child').map((one) => words(one).left);
    expect(different(names)).to.have.length(1);
    const hours = all(root, 'tbody tr:first-child td').map((one) => box(one).width);
    expect(Math.max(...hours) - Math.min(...hours)).to.be.below(1.5);
  });
});

describe('edges of a badge', () => {
  it('are none where it is plain: forced colours would draw them', async () => {
    const { root } = await shown(
      html`<campaign-status-badge status="paused" appearance="plain"></campaign-status-badge>`,
      { width: 296 },
    );
    const [pill] = all(root, '.status');
    expect(pill && getComputedStyle(pill).borderTopWidth).to.equal('0px');
  });
});

describe('a row of controls wider than a phone', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    it(`shows the whole of the one that the keyboard is at: ${dir}`, async () => {
      const { root } = await shown(html`<call-log .calls=${CALLS}></call-log>`, {
        width: 240,
        dir,
      });
      for (const [place, control] of [
        ['.facets', '.facet'],
        ['thead tr', '.sort'],
      ] as const) {
        const [row] = all(root, place);
        const controls = all(root, control);
        if (!row) throw new Error('There is no row.');
        expect(row.scrollWidth, 'all fit').to.be.above(row.clientWidth);
        for (const one of [...controls, ...[...controls].reverse()]) {
          one.focus();
          expect(box(one).right, one.textContent).to.be.at.most(box(row).right + 1);
          expect(box(one).left, one.textContent).to.be.at.least(box(row).left - 1);
        }
      }
    });
  }
});
