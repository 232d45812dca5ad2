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

export interface Picture {
  readonly type: 'doughnut' | 'bar';
  readonly slices: readonly PictureSlice[];
  readonly ink: string;
  readonly paper: string;
  readonly rightToLeft: boolean;
  readonly animate: boolean;
  readonly format: (value: number) => string;
  /** The distance between two marks of the axis, where round numbers are not the decimal ones. */
  readonly step: number | undefined;
}

type Kind = 'doughnut' | 'bar';

/** Draws outcomes on a canvas with Chart.js: updated in place, rebuilt only for another type. */
export class OutcomeCanvas {
  #chart: Chart<Kind, number[], string> | undefined;
  #type: Kind | undefined;
  #picture: Picture | undefined;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly onChoose: (key: string) => void,
  ) {}

  draw(picture: Picture): void {
    this.#picture = picture;
    const { slices, paper, ink } = picture;
    const fills = slices.map((slice) =>
      slice.hatched ? hatching(slice.color, paper) : slice.color,
    );
    const data = {
      labels: slices.map(({ label }) => label),
      datasets: [
        {
          data: slices.map(({ value }) => value),
          backgroundColor: fills,
          hoverBackgroundColor: fills,
          borderColor: picture.type === 'doughnut' ? paper : slices.map(({ color }) => color),
          borderWidth: picture.type === 'doughnut' ? 2 : 1,
        },
      ],
    };
    if (this.#chart && this.#type === picture.type) {
      this.#chart.data = data;
      this.#chart.options = options(picture, ink, this.#choose);
      this.#chart.update(picture.animate ? undefined : 'none');
      return;
    }
    this.#chart?.destroy();
    this.#type = picture.type;
    const configuration: ChartConfiguration<Kind, number[], string> = {
      type: picture.type,
      data,
      options: options(picture, ink, this.#choose),
    };
    this.#chart = new Chart(this.canvas, configuration);
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

  readonly #choose = (index: number | undefined): void => {
    const slice = index === undefined ? undefined : this.#picture?.slices[index];
    if (slice) this.onChoose(slice.key);
  };
}

function options(
  picture: Picture,
  ink: string,
  choose: (index: number | undefined) => void,
): NonNullable<ChartConfiguration<Kind, number[], string>['options']> {
  const { format } = picture;
  const isBar = picture.type === 'bar';
  const hidden = { display: false };
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: picture.animate ? { duration: 250 } : false,
    color: ink,
    ...(isBar ? { indexAxis: 'y' as const } : { cutout: '62%' }),
    onClick: (_event, elements) => {
      choose(elements[0]?.index);
    },
    scales: isBar
      ? {
          x: {
            beginAtZero: true,
            reverse: picture.rightToLeft,
            grid: hidden,
            border: hidden,
            ticks: {
              color: ink,
              maxTicksLimit: 5,
              ...(picture.step !== undefined && { stepSize: picture.step }),
              callback: (value) => format(Number(value)),
            },
          },
          y: {
            position: picture.rightToLeft ? ('right' as const) : ('left' as const),
            grid: hidden,
            border: hidden,
            ticks: { color: ink, autoSkip: false },
          },
        }
      : {},
    plugins: {
      tooltip: {
        rtl: picture.rightToLeft,
        callbacks: { label: ({ dataIndex }) => format(picture.slices[dataIndex]?.value ?? 0) },
      },
    },
  };
}

/** Diagonal lines of the colour on paper. */
function hatching(color: string, paper: string): CanvasPattern | string {
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
