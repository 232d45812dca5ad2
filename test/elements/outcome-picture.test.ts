import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { Chart } from 'chart.js';
import '../../src/elements/call-outcome-chart/define.js';
import type { CallOutcomeChart } from '../../src/elements/call-outcome-chart/call-outcome-chart.js';
import { call } from '../fake-api.js';
import { byRole, textOf } from '../on-screen.js';

const Original = IntersectionObserver;

/** Sees everything at once, so that the download begins with the first update. */
class SeesAll extends Original {
  readonly #seen: IntersectionObserverCallback;

  constructor(seen: IntersectionObserverCallback) {
    super(seen);
    this.#seen = seen;
  }

  override observe(): void {
    this.#seen([{ isIntersecting: true } as IntersectionObserverEntry], this);
  }
}

/** Sees nothing until it is told to. */
class SeesLater extends Original {
  static #waiting: (() => void)[] = [];

  static seeNow(): void {
    for (const see of SeesLater.#waiting.splice(0)) see();
  }

  readonly #seen: IntersectionObserverCallback;

  constructor(seen: IntersectionObserverCallback) {
    super(seen);
    this.#seen = seen;
  }

  override observe(): void {
    SeesLater.#waiting.push(() => {
      this.#seen([{ isIntersecting: true } as IntersectionObserverEntry], this);
    });
  }
}

/** The names of the files that are handed over meanwhile. */
async function filesSavedDuring(act: () => Promise<void>): Promise<string[]> {
  const names: string[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    names.push(this.download);
  };
  try {
    await act();
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
  return names;
}

const chartOf = (): Promise<CallOutcomeChart> =>
  fixture<CallOutcomeChart>(html`<call-outcome-chart .calls=${[call()]}></call-outcome-chart>`);

/** One that nobody sees yet, far below. */
async function chartFarBelow(): Promise<CallOutcomeChart> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.style.paddingBlockStart = '5000px';
  const chart = document.createElement('call-outcome-chart');
  chart.calls = [call()];
  place.append(chart);
  await chart.updateComplete;
  return chart;
}

const isDrawn = (chart: CallOutcomeChart): Promise<void> =>
  waitUntil(() => {
    const canvas = canvasOf(chart);
    return canvas && Chart.getChart(canvas);
  }, 'nothing was drawn');

const canvasOf = (chart: CallOutcomeChart): HTMLCanvasElement | null | undefined =>
  chart.shadowRoot?.querySelector('canvas');

const chartOn = (chart: CallOutcomeChart): Chart => {
  const canvas = canvasOf(chart);
  const drawn = canvas && Chart.getChart(canvas);
  if (!drawn) throw new Error('nothing is drawn');
  return drawn;
};

// Alone in its page: what draws is downloaded only once.
describe('the picture of outcomes', () => {
  beforeEach(() => {
    globalThis.IntersectionObserver = SeesAll;
  });
  afterEach(() => {
    globalThis.IntersectionObserver = Original;
  });

  it('is drawn on the canvas that took the place of another during the download', async () => {
    const chart = await chartOf();
    const first = canvasOf(chart);
    chart.groupBy = 'hour';
    await chart.updateComplete;
    const second = canvasOf(chart);
    expect(second).not.to.equal(first);
    await waitUntil(() => second && Chart.getChart(second), 'nothing was drawn');
  });

  for (const leaves of [true, false]) {
    it(`is handed over once it is drawn${leaves ? ', but not when the chart has left meanwhile' : ''}`, async () => {
      globalThis.IntersectionObserver = SeesLater;
      const chart = await chartFarBelow();
      const names = await filesSavedDuring(async () => {
        byRole(chart, 'button', 'Download picture').click();
        await chart.updateComplete;
        const place = chart.parentElement;
        if (leaves) {
          chart.remove();
          place?.append(chart);
        }
        SeesLater.seeNow();
        await isDrawn(chart);
        // A file is made of what was drawn, in its own time.
        await aTimeout(200);
      });
      expect(names).to.deep.equal(leaves ? [] : ['calls-calls.png']);
    });
  }

  it('is there with the first frame of its chart, once what draws is loaded', async () => {
    await isDrawn(await chartOf());
    globalThis.IntersectionObserver = SeesLater;
    const chart = document.createElement('call-outcome-chart');
    chart.calls = [call()];
    document.body.append(chart);
    await chart.updateComplete;
    const canvas = canvasOf(chart);
    expect(canvas && Chart.getChart(canvas) !== undefined).to.equal(true);
    chart.remove();
  });

  it('is not drawn any more where a last update comes after its chart has left', async () => {
    const chart = await chartOf();
    await isDrawn(chart);
    chart.requestUpdate();
    chart.remove();
    await chart.updateComplete;
    const canvas = canvasOf(chart);
    expect(canvas && Chart.getChart(canvas) !== undefined).to.equal(false);
  });

  for (const [where, style] of [
    ['far below', 'padding-block-start: 5000px'],
    ['that is not shown', 'display: none'],
  ] as const) {
    it(`waits in a place ${where}, also when what draws is loaded`, async () => {
      await isDrawn(await chartOf());
      globalThis.IntersectionObserver = SeesLater;
      const place = document.createElement('div');
      place.style.cssText = style;
      const chart = document.createElement('call-outcome-chart');
      chart.calls = [call()];
      place.append(chart);
      document.body.append(place);
      await chart.updateComplete;
      chart.requestUpdate();
      await chart.updateComplete;
      const canvas = canvasOf(chart);
      expect(canvas && Chart.getChart(canvas) !== undefined).to.equal(false);
      SeesLater.seeNow();
      await isDrawn(chart);
      place.remove();
    });
  }

  it('leaves its sentence behind where it cannot be drawn, once', async () => {
    const { getComputedStyle } = globalThis;
    globalThis.getComputedStyle = () => {
      throw new Error('not on this page');
    };
    const chart = await chartOf();
    try {
      await waitUntil(() => textOf(chart).includes('The picture could not be loaded'));
    } finally {
      globalThis.getComputedStyle = getComputedStyle;
    }
    const sentence = '1 call; 1 of 1 final call reached a person (100%). Total Time Spent: 1 min.';
    expect(textOf(chart)).to.contain(sentence);
    await expect(chart).to.be.accessible();
    byRole(chart, 'button', 'Retry').click();
    await isDrawn(chart);
    expect(textOf(chart)).not.to.contain(sentence);
    expect(canvasOf(chart)?.getAttribute('aria-label')).to.equal(sentence);
    await expect(chart).to.be.accessible();
  });

  it('is written in the host’s font, in the size of small text', async () => {
    const chart = await fixture<CallOutcomeChart>(
      html`<call-outcome-chart .calls=${[call()]} type="bar"></call-outcome-chart>`,
    );
    chart.style.font = '30px monospace';
    chart.requestUpdate();
    await isDrawn(chart);
    await waitUntil(() => chartOn(chart).options.font?.size === 30 * 0.867, 'the size stayed');
    expect(chartOn(chart).options.font?.family).to.equal('monospace');
  });

  for (const [days, dir, isLevel] of [
    [7, 'ltr', false],
    [8, 'ltr', true],
    [7, 'rtl', true],
  ] as const) {
    it(`names ${String(days)} days ${isLevel ? 'level' : 'aslant if it must'}: ${dir}`, async () => {
      const calls = [...Array(days).keys()].map((day) =>
        call({ startedAt: `2026-11-${String(10 + day)}T12:00:00Z` }),
      );
      const place = await fixture<HTMLElement>(
        html`<div dir=${dir}>
          <call-outcome-chart .calls=${calls} group-by="day"></call-outcome-chart>
        </div>`,
      );
      place.style.inlineSize = '296px';
      const chart = place.querySelector('call-outcome-chart');
      if (!chart) throw new Error('There is no chart.');
      await isDrawn(chart);
      await waitUntil(() => chartOn(chart).width < 300, 'the picture stayed wide');
      expect(Number(chartOn(chart).scales['x']?.labelRotation) === 0).to.equal(isLevel);
    });
  }
});
