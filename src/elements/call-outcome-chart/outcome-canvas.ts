import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  LinearScale,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  LinearScale,
  Tooltip,
);

export interface PictureSlice {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** A CSS colour as `getComputedStyle` gives it. */
  readonly color: string;
  /** Hatched: what does not count is told apart without colour. */
  readonly hatched: boolean;
}

/** One colour of stacked bars: a value for each bar. */
export interface PictureSeries {
  readonly key: string;
  readonly label: string;
  readonly color: string;
  readonly values: readonly number[];
}

export interface Picture {
  readonly type: 'doughnut' | 'bar' | 'stacked';
  readonly slices: readonly PictureSlice[];
  /** For stacked bars, in place of slices. */
  readonly stack?: {
    readonly labels: readonly string[];
    readonly series: readonly PictureSeries[];
  };
  readonly ink: string;
  readonly paper: string;
  readonly rightToLeft: boolean;
  readonly animate: boolean;
  readonly format: (value: number) => string;
  /** The distance between two marks of the axis, where round numbers are not the decimal ones. */
  readonly step: number | undefined;
}

type Kind = 'doughnut' | 'bar';
type Fill = CanvasPattern | string;

/** Draws outcomes on a canvas with Chart.js: updated in place, rebuilt only for another type. */
export class OutcomeCanvas {
  #chart: Chart<Kind, number[], string> | undefined;
  #type: Picture['type'] | undefined;
  #picture: Picture | undefined;
  /** Those of the last drawing, by their colours. */
  #hatchings: ReadonlyMap<string, Fill> = new Map();

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly onChoose: (key: string) => void,
  ) {}

  draw(picture: Picture): void {
    this.#picture = picture;
    const { ink } = picture;
    const data = picture.stack
      ? stackData(picture.stack)
      : sliceData(picture, this.#fills(picture));
    if (this.#chart && this.#type === picture.type) {
      this.#chart.data = data;
      this.#chart.options = options(picture, ink, this.#choose);
      this.#chart.update(picture.animate ? undefined : 'none');
      return;
    }
    this.#chart?.destroy();
    this.#type = picture.type;
    const configuration: ChartConfiguration<Kind, number[], string> = {
      type: picture.type === 'doughnut' ? 'doughnut' : 'bar',
      data,
      options: options(picture, ink, this.#choose),
    };
    this.#chart = new Chart(this.canvas, configuration);
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

  /** A hatching is dear to make, and from one update to the next few colours change. */
  #fills({ slices, paper }: Picture): Fill[] {
    const used = new Map<string, Fill>();
    const fills = slices.map(({ color, hatched }) => {
      if (!hatched) return color;
      const key = `${color} ${paper}`;
      const fill = used.get(key) ?? this.#hatchings.get(key) ?? hatching(color, paper);
      used.set(key, fill);
      return fill;
    });
    this.#hatchings = used;
    return fills;
  }

  readonly #choose = (element: { index: number; datasetIndex: number } | undefined): void => {
    if (!element || !this.#picture) return;
    const { stack, slices } = this.#picture;
    const chosen = stack ? stack.series[element.datasetIndex] : slices[element.index];
    if (chosen) this.onChoose(chosen.key);
  };
}

type Data = ChartConfiguration<Kind, number[], string>['data'];

function sliceData({ type, slices, paper, ink }: Picture, fills: Fill[]): Data {
  return {
    labels: slices.map(({ label }) => label),
    datasets: [
      {
        data: slices.map(({ value }) => value),
        backgroundColor: fills,
        hoverBackgroundColor: fills,
        borderColor: type === 'doughnut' ? paper : slices.map(({ color }) => color),
        borderWidth: type === 'doughnut' ? 2 : 1,
        hoverBorderColor: ink,
        hoverBorderWidth: 3,
      },
    ],
  };
}

function stackData({ labels, series }: NonNullable<Picture['stack']>): Data {
  return {
    labels: [...labels],
    datasets: series.map(({ label, color, values }) => ({
      label,
      data: [...values],
      backgroundColor: color,
      hoverBackgroundColor: color,
    })),
  };
}

function options(
  picture: Picture,
  ink: string,
  choose: (element: { index: number; datasetIndex: number } | undefined) => void,
): NonNullable<ChartConfiguration<Kind, number[], string>['options']> {
  const { format } = picture;
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: picture.animate ? { duration: 250 } : false,
    color: ink,
    ...(picture.type === 'bar' && { indexAxis: 'y' as const }),
    ...(picture.type === 'doughnut' && { cutout: '62%' }),
    onClick: (_event, elements) => {
      choose(elements[0]);
    },
    scales: axes(picture, ink),
    plugins: {
      tooltip: {
        rtl: picture.rightToLeft,
        callbacks: {
          label: ({ dataIndex, datasetIndex, dataset }) => {
            const { stack, slices } = picture;
            const value =
              stack?.series[datasetIndex]?.values[dataIndex] ?? slices[dataIndex]?.value;
            return [dataset.label, format(value ?? 0)].filter(Boolean).join(': ');
          },
        },
      },
    },
  };
}

type Options = NonNullable<ChartConfiguration<Kind, number[], string>['options']>;

function axes(picture: Picture, ink: string): NonNullable<Options['scales']> {
  if (picture.type === 'doughnut') return {};
  const { format, step, rightToLeft } = picture;
  const hidden = { display: false };
  const isStacked = picture.type === 'stacked';
  const values = {
    beginAtZero: true,
    stacked: isStacked,
    grid: hidden,
    border: hidden,
    ticks: {
      color: ink,
      maxTicksLimit: 5,
      ...(step !== undefined && { stepSize: step }),
      callback: (value: string | number) => format(Number(value)),
    },
  };
  const names = { stacked: isStacked, grid: hidden, border: hidden };
  const side = rightToLeft ? ('right' as const) : ('left' as const);
  return isStacked
    ? {
        x: { ...names, reverse: rightToLeft, ticks: { color: ink } },
        y: { ...values, position: side },
      }
    : {
        x: { ...values, reverse: rightToLeft },
        y: { ...names, position: side, ticks: { color: ink, autoSkip: false } },
      };
}

/** Diagonal lines of the colour on paper. */
function hatching(color: string, paper: string): Fill {
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const context = tile.getContext('2d');
  if (!context) return color;
  context.fillStyle = paper;
  context.fillRect(0, 0, 8, 8);
  context.strokeStyle = color;
  context.lineWidth = 2.5;
  for (const offset of [-8, 0, 8]) {
    context.beginPath();
    context.moveTo(offset, 8);
    context.lineTo(offset + 8, 0);
    context.stroke();
  }
  return context.createPattern(tile, 'repeat') ?? color;
}
