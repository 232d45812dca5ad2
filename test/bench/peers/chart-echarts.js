import { PieChart } from 'echarts/charts';
import { LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { LABELS, outcomes } from './outcomes.js';

use([PieChart, LegendComponent, TooltipComponent, CanvasRenderer]);
let chart;
const series = (round) => ({
  animation: false,
  legend: {},
  series: [
    {
      type: 'pie',
      radius: ['40%', '70%'],
      data: outcomes(round).map((value, index) => ({ value, name: LABELS[index] })),
    },
  ],
});
export async function mount(host, round) {
  const place = document.createElement('div');
  place.className = 'chart';
  host.append(place);
  chart = init(place);
  chart.setOption(series(round));
}
export async function update(round) {
  chart.setOption(series(round));
}
