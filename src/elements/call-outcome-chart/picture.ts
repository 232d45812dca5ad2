import { formatDuration } from '../../domain/duration.js';
import { formatNumber } from '../../ui/formats.js';
import type { GroupSeries } from './grouped-table.js';
import { measured, timeStep, type Measure, type OutcomeSegment } from './outcome-segments.js';

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
  /** The host's, in the size of small text. */
  readonly font: { readonly family: string; readonly size: number };
  readonly rightToLeft: boolean;
  readonly animate: boolean;
  /** What the sum of the slices is called; not there while it may still be too low. */
  readonly sumName: string | undefined;
  readonly format: (value: number) => string;
  /** The distance between two marks of the axis, where round numbers are not the decimal ones. */
  readonly step: number | undefined;
}

/** Small text of a text, as everywhere in the kit. */
const SMALL = 0.867;

/** What the picture is of, before it has colours. */
export interface PictureSubject {
  readonly segments: readonly OutcomeSegment[];
  readonly sentence: string;
  readonly measure: Measure;
  readonly type: Picture['type'];
  readonly locale: string;
  /** More is on its way: what changes again before it arrives does not glide. */
  readonly isGrowing: boolean;
  /** What the sum of all slices is called, where it is whole and there is one. */
  readonly sumName?: string | undefined;
  readonly chosen: ReadonlySet<string>;
  /** For stacked bars: their names, and a series for each heading of the table. */
  readonly stack?: { readonly labels: readonly string[]; readonly series: readonly GroupSeries[] };
}

/**
 * The subject as values and colours. Colours come from the table's swatches, so that picture and
 * table cannot disagree.
 */
export function pictureOf(
  subject: PictureSubject,
  { canvas, root }: { readonly canvas: Element; readonly root: ParentNode },
): Picture {
  const { segments, measure, locale, type, isGrowing, sumName, stack } = subject;
  const swatches = [...root.querySelectorAll(stack ? 'thead .swatch' : 'tbody .swatch')];
  const colorAt = (index: number): string => {
    const swatch = swatches[index];
    return swatch ? getComputedStyle(swatch).color : '#808080';
  };
  const most = stack
    ? highestBar(stack.series)
    : Math.max(...segments.map((one) => one.milliseconds));
  const paper = root.querySelector('.paper');
  const style = getComputedStyle(canvas);
  return {
    type,
    ink: style.color,
    font: { family: style.fontFamily, size: Number.parseFloat(style.fontSize) * SMALL },
    paper: paper ? getComputedStyle(paper).backgroundColor : '#ffffff',
    rightToLeft: style.direction === 'rtl',
    sumName,
    animate: !isGrowing && !matchMedia('(prefers-reduced-motion: reduce)').matches,
    step: measure === 'time' ? timeStep(most) : undefined,
    format: valueFormat(measure, locale),
    ...(stack && {
      stack: {
        labels: stack.labels,
        series: stack.series.map((one, index) => ({ ...one, color: colorAt(index) })),
      },
    }),
    slices: segments.map((segment, index) => ({
      key: segment.key,
      label: segment.label,
      value: measured(segment, measure),
      color: colorAt(index),
      hatched: !segment.counts,
    })),
  };
}

/** How a value of the picture is written. */
export const valueFormat =
  (measure: Measure, locale: string) =>
  (value: number): string =>
    measure === 'time' ? formatDuration(value, { locale }) : formatNumber(value, locale);

function highestBar(series: readonly GroupSeries[]): number {
  const bars = series[0]?.values.map((_value, index) =>
    series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  return Math.max(0, ...(bars ?? []));
}
