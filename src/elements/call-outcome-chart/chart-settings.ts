import type { ChartConfiguration } from 'chart.js';
import type { Fill } from './hatchings.js';
import type { Picture } from './picture.js';

export type Kind = 'doughnut' | 'bar';
type Data = ChartConfiguration<Kind, number[], string>['data'];
type Options = NonNullable<ChartConfiguration<Kind, number[], string>['options']>;

/** So many names fit under their bars, aslant if they must. */
const WEEK = 7;

/** Where in the data a person pointed. */
export interface PicturePlace {
  readonly index: number;
  readonly datasetIndex: number;
}

/** One value for each slice. */
export function sliceData({ type, slices, paper, ink }: Picture, fills: Fill[]): Data {
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

/** One row of values for each colour of stacked bars. */
export function stackData({ labels, series }: NonNullable<Picture['stack']>): Data {
  return {
    labels: [...labels],
    datasets: series.map(({ label, color, values }) => ({
      label,
      data: [...values],
      backgroundColor: color,
      hoverBackgroundColor: color,
      maxBarThickness: 72,
    })),
  };
}

/** How the picture's type, direction and numbers are shown; what was clicked is handed on. */
export function chartOptions(
  picture: Picture,
  choose: (place: PicturePlace | undefined) => void,
): Options {
  const { format, ink } = picture;
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: picture.animate ? { duration: 250 } : false,
    color: ink,
    font: { ...picture.font },
    ...(picture.type === 'bar' && { indexAxis: 'y' as const }),
    ...(picture.type === 'doughnut' && { cutout: '62%' }),
    onClick: (_event, elements) => {
      choose(elements[0]);
    },
    scales: axes(picture),
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

function axes(picture: Picture): NonNullable<Options['scales']> {
  if (picture.type === 'doughnut') return {};
  const { format, ink, step, rightToLeft, stack } = picture;
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
        x: {
          ...names,
          reverse: rightToLeft,
          // Aslant, the last from right to left would be cut off; of many, some are enough.
          ticks: {
            color: ink,
            maxRotation: rightToLeft || Number(stack?.labels.length) > WEEK ? 0 : 50,
          },
        },
        y: { ...values, position: side },
      }
    : {
        x: { ...values, reverse: rightToLeft },
        y: { ...names, position: side, ticks: { color: ink, autoSkip: false } },
      };
}
