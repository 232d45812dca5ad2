import { ArcElement, Chart, DoughnutController, Legend, Tooltip } from 'chart.js';
import { LABELS, outcomes } from './outcomes.js';

Chart.register(ArcElement, DoughnutController, Legend, Tooltip);
let chart;
export async function mount(host, round) {
  const place = document.createElement('div');
  place.className = 'chart';
  const canvas = document.createElement('canvas');
  place.append(canvas);
  host.append(place);
  chart = new Chart(canvas, {
    type: 'doughnut',
    data: { labels: LABELS, datasets: [{ data: outcomes(round) }] },
    options: { animation: false },
  });
}
export async function update(round) {
  chart.data.datasets[0].data = outcomes(round);
  chart.update('none');
}
