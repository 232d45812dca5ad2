import ApexCharts from 'apexcharts';
import { LABELS, outcomes } from './outcomes.js';

let chart;
export async function mount(host, round) {
  const place = document.createElement('div');
  place.className = 'chart';
  host.append(place);
  chart = new ApexCharts(place, {
    chart: { type: 'donut', animations: { enabled: false }, height: 272 },
    series: outcomes(round),
    labels: LABELS,
  });
  await chart.render();
}
export const update = (round) => chart.updateSeries(outcomes(round), false);
