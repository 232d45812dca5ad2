import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  LinearScale,
  Tooltip,
} from 'chart.js';
import {
  chartOptions,
  sliceData,
  stackData,
  type Kind,
  type PicturePlace,
} from './chart-settings.js';
import { Hatchings } from './hatchings.js';
import type { Picture } from './picture.js';
import { writeSum } from './sum-in-middle.js';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  LinearScale,
  Tooltip,
);

/** Draws outcomes on a canvas with Chart.js: updated in place, rebuilt only for another type. */
export class OutcomeCanvas {
  #chart: Chart<Kind, number[], string> | undefined;
  #type: Picture['type'] | undefined;
  #picture: Picture | undefined;
  readonly #hatchings = new Hatchings();

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly onChoose: (key: string) => void,
  ) {}

  draw(picture: Picture): void {
    this.#picture = picture;
    const data = picture.stack
      ? stackData(picture.stack)
      : sliceData(picture, this.#hatchings.fillsOf(picture));
    const options = chartOptions(picture, this.#choose);
    if (this.#chart && this.#type === picture.type) {
      this.#chart.data = data;
      this.#chart.options = options;
      this.#chart.update(picture.animate ? undefined : 'none');
      return;
    }
    this.#chart?.destroy();
    this.#type = picture.type;
    this.#chart = new Chart<Kind, number[], string>(this.canvas, {
      type: picture.type === 'doughnut' ? 'doughnut' : 'bar',
      data,
      options,
      plugins: [
        {
          id: 'sum',
          beforeDatasetsDraw: (chart) => {
            if (this.#picture) writeSum(chart.ctx, chart.getDatasetMeta(0).data[0], this.#picture);
          },
        },
      ],
    });
  }

  /** Marks a slice, or the highest bars of a series, as a pointer would; -1 marks nothing. */
  pointAt(index: number): void {
    const chart = this.#chart;
    if (!chart) return;
    const bars = this.#picture?.stack?.series[index]?.values;
    const isShown = bars !== undefined || (index >= 0 && !this.#picture?.stack);
    const place = bars
      ? { datasetIndex: index, index: bars.indexOf(Math.max(...bars)) }
      : { datasetIndex: 0, index };
    const marked = isShown ? [place] : [];
    if (marked.length + chart.getActiveElements().length === 0) return;
    chart.setActiveElements(marked);
    chart.tooltip?.setActiveElements(marked, { x: 0, y: 0 });
    chart.update('none');
  }

  /** The picture as PNG on its paper, or `null` when the browser cannot make one. */
  toPng(): Promise<Blob | null> {
    const { width, height } = this.canvas;
    const sheet = this.canvas.ownerDocument.createElement('canvas');
    sheet.width = width;
    sheet.height = height;
    const context = sheet.getContext('2d');
    if (context) {
      context.fillStyle = this.#picture?.paper ?? '#ffffff';
      context.fillRect(0, 0, width, height);
      context.drawImage(this.canvas, 0, 0);
    }
    return new Promise((resolve) => {
      sheet.toBlob(resolve, 'image/png');
    });
  }

  destroy(): void {
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#type = undefined;
  }

  readonly #choose = (place: PicturePlace | undefined): void => {
    if (!place || !this.#picture) return;
    const { stack, slices } = this.#picture;
    const chosen = stack ? stack.series[place.datasetIndex] : slices[place.index];
    if (chosen) this.onChoose(chosen.key);
  };
}
