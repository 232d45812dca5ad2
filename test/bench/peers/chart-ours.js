import '../../../src/elements/call-outcome-chart/define.ts';
import { tallyFromTotals } from '../../../src/domain/index.ts';
import { LABELS, outcomes } from './outcomes.js';

let chart;
const tallyOf = (round) =>
  tallyFromTotals(
    outcomes(round).map((calls, index) => ({
      status: LABELS[index],
      calls,
      durationMs: calls * 60_000,
    })),
  );
const drawn = async () => {
  await chart.updateComplete;
  while (!chart.shadowRoot.querySelector('canvas')?.hasAttribute('width'))
    await new Promise(requestAnimationFrame);
};
/** The drawing code is downloaded when a chart comes near: that is not what is measured. */
export async function warm(host) {
  await mount(host, 0);
  host.replaceChildren();
}
export async function mount(host, round) {
  chart = document.createElement('call-outcome-chart');
  chart.tally = tallyOf(round);
  host.append(chart);
  await drawn();
}
export async function update(round) {
  chart.tally = tallyOf(round);
  await chart.updateComplete;
}
