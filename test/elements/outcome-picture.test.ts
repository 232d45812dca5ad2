import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { Chart } from 'chart.js';
import '../../src/elements/call-outcome-chart/define.js';
import type { CallOutcomeChart } from '../../src/elements/call-outcome-chart/call-outcome-chart.js';
import { call } from '../fake-api.js';

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

const canvasOf = (chart: CallOutcomeChart): HTMLCanvasElement | null | undefined =>
  chart.shadowRoot?.querySelector('canvas');

// Alone in its page: what draws is downloaded only once.
describe('the picture of outcomes', () => {
  before(() => {
    globalThis.IntersectionObserver = SeesAll;
  });
  after(() => {
    globalThis.IntersectionObserver = Original;
  });

  it('is drawn on the canvas that took the place of another during the download', async () => {
    const chart = await fixture<CallOutcomeChart>(
      html`<call-outcome-chart .calls=${[call()]}></call-outcome-chart>`,
    );
    const first = canvasOf(chart);
    chart.groupBy = 'hour';
    await chart.updateComplete;
    const second = canvasOf(chart);
    expect(second).not.to.equal(first);
    await waitUntil(() => second && Chart.getChart(second), 'nothing was drawn');
  });
});
