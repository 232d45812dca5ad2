import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { formatDuration } from '../../domain/duration.js';
import { msg } from '../../i18n/localize.js';
import { formatNumber } from '../../ui/formats.js';
import { NearViewport } from '../../ui/near-viewport.js';
import { saveFile } from '../../ui/save-file.js';
import type { GroupSeries } from './grouped-table.js';
import type { OutcomeCanvas, Picture } from './outcome-canvas.js';
import { segmentList } from './segment-keys.js';
import { measured, timeStep, type Measure, type OutcomeSegment } from './outcome-segments.js';

export const PICTURE_TYPES = ['doughnut', 'bar', 'heatmap'] as const;

interface Subject {
  readonly segments: readonly OutcomeSegment[];
  readonly sentence: string;
  readonly measure: Measure;
  readonly type: Picture['type'];
  readonly locale: string;
  /** More is on its way: what changes again before it arrives does not glide. */
  readonly isGrowing: boolean;
  readonly chosen?: ReadonlySet<string>;
  /** For stacked bars: their names, and a series for each heading of the table. */
  readonly stack?: { readonly labels: readonly string[]; readonly series: readonly GroupSeries[] };
}

/**
 * The chart's picture: downloads Chart.js once the element nears the viewport, draws after every
 * update of the host, and leaves nothing behind. Without it the table says the same.
 */
export class OutcomePicture implements ReactiveController {
  readonly #viewport: NearViewport;
  #subject: Subject | undefined;
  #canvas: OutcomeCanvas | undefined;
  #element: HTMLCanvasElement | undefined;
  #failure: unknown;
  #asked = false;
  /** The segment that the keyboard is on; -1 for none. */
  #active = -1;
  /** What recolours the page, and so the picture. */
  readonly #colors = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );

  constructor(
    private readonly host: ReactiveElement,
    private readonly onChoose: (key: string) => void,
  ) {
    this.#viewport = new NearViewport(host);
    host.addController(this);
  }

  view(subject: Subject): TemplateResult {
    this.#subject = subject;
    if (this.#failure !== undefined) {
      return html`<div class="picture" part="picture" role="status">
        <p class="note">
          ${msg('The picture could not be loaded; the table has the same numbers.', {
            id: 'chart-no-picture',
          })}
        </p>
        <button class="button" type="button" @click=${this.#retry}>
          ${msg('Retry', { id: 'retry' })}
        </button>
      </div>`;
    }
    return html`<div class="picture ${subject.type}" part="picture">
      <span class="paper" hidden></span>
      <canvas role="img" aria-label=${subject.sentence}></canvas>
      ${this.#segmentList(subject)}
    </div>`;
  }

  #segmentList({ segments, measure, locale, chosen, stack }: Subject): TemplateResult {
    const show = valueFormat(measure, locale);
    const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
    const parts = stack
      ? stack.series.map(({ key, label, values }) => ({ key, label, value: sum(values) }))
      : segments.map((one) => ({ key: one.key, label: one.label, value: measured(one, measure) }));
    return segmentList(
      parts.map(({ key, label, value }) => ({ key, words: `${label}: ${show(value)}` })),
      {
        active: this.#active,
        chosen: chosen ?? new Set(),
        moveTo: (index) => {
          this.#active = index;
          this.host.requestUpdate();
        },
        choose: this.onChoose,
      },
    );
  }

  /** Hands the picture to the person as a PNG file. */
  async download(name: string): Promise<void> {
    const png = await this.#canvas?.toPng();
    if (!png) return;
    saveFile(this.host.ownerDocument, { content: png, name, extension: 'png' });
  }

  hostConnected(): void {
    for (const colors of this.#colors) colors.addEventListener('change', this.#redraw);
    this.#redraw();
  }

  hostUpdate(): void {
    this.#subject = undefined;
  }

  hostUpdated(): void {
    const element = this.#subject && this.host.renderRoot.querySelector('canvas');
    if (!element) {
      this.#discard();
      return;
    }
    if (element !== this.#element) this.#discard();
    this.#element = element;
    if (this.#viewport.isNear) void this.#draw(element);
  }

  hostDisconnected(): void {
    for (const colors of this.#colors) colors.removeEventListener('change', this.#redraw);
    this.#discard();
  }

  readonly #redraw = (): void => {
    this.host.requestUpdate();
  };

  readonly #retry = (): void => {
    this.#failure = undefined;
    this.#asked = false;
    this.host.requestUpdate();
  };

  #discard(): void {
    this.#canvas?.destroy();
    this.#canvas = undefined;
    this.#element = undefined;
  }

  async #draw(element: HTMLCanvasElement): Promise<void> {
    if (!this.#canvas) {
      if (this.#asked) return;
      this.#asked = true;
      try {
        const { OutcomeCanvas } = await import('./outcome-canvas.js');
        if (this.#element !== element || !this.host.isConnected) return;
        this.#canvas = new OutcomeCanvas(element, this.onChoose);
      } catch (error) {
        this.#fail(error);
        return;
      } finally {
        this.#asked = false;
      }
    }
    try {
      const picture = this.#picture(element);
      if (!picture) return;
      this.#canvas.draw(picture);
      this.#canvas.pointAt(this.#active);
    } catch (error) {
      // Chart.js trusts the language to be as it was; not every page has left it so.
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#discard();
    this.#failure = error;
    this.host.requestUpdate();
  }

  /** Colours come from the table's swatches, so that picture and table cannot disagree. */
  #picture(element: HTMLCanvasElement): Picture | undefined {
    const subject = this.#subject;
    if (!subject) return undefined;
    const { segments, measure, locale, type, isGrowing, stack } = subject;
    const root = this.host.renderRoot;
    const swatches = [...root.querySelectorAll(stack ? 'thead .swatch' : 'tbody .swatch')];
    const colorAt = (index: number): string => {
      const swatch = swatches[index];
      return swatch ? getComputedStyle(swatch).color : '#808080';
    };
    const most = stack
      ? highestBar(stack.series)
      : Math.max(...segments.map((one) => one.milliseconds));
    const paper = root.querySelector('.paper');
    const style = getComputedStyle(element);
    return {
      type,
      ink: style.color,
      paper: paper ? getComputedStyle(paper).backgroundColor : '#ffffff',
      rightToLeft: style.direction === 'rtl',
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
}

const valueFormat =
  (measure: Measure, locale: string) =>
  (value: number): string =>
    measure === 'time' ? formatDuration(value, { locale }) : formatNumber(value, locale);

function highestBar(series: readonly GroupSeries[]): number {
  const bars = series[0]?.values.map((_value, index) =>
    series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  return Math.max(0, ...(bars ?? []));
}
