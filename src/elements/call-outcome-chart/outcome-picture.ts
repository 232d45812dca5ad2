import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { followLanguage } from '../../ui/nearest-language.js';
import { NearViewport } from '../../ui/near-viewport.js';
import { saveFile } from '../../ui/save-file.js';
import type { OutcomeCanvas } from './outcome-canvas.js';
import { measured } from './outcome-segments.js';
import { pictureOf, valueFormat, type PictureSubject } from './picture.js';
import { segmentList } from './segment-keys.js';

/** Once it is there, a picture is drawn in the frame that shows its element first. */
let Drawing: typeof OutcomeCanvas | undefined;

/**
 * The chart's picture: downloads Chart.js once the element nears the viewport, draws after every
 * update of the host, and leaves nothing behind. Without it the table says the same.
 */
export class OutcomePicture implements ReactiveController {
  readonly #viewport: NearViewport;
  #subject: PictureSubject | undefined;
  #canvas: OutcomeCanvas | undefined;
  #element: HTMLCanvasElement | undefined;
  #failure: unknown;
  #asked = false;
  /** The name of the file to hand over as soon as there is a picture. */
  #wanted: string | undefined;
  /** The segment that the keyboard is on; -1 for none. */
  #active = -1;
  #unfollow: (() => void) | undefined;
  /** What recolours the page, and so the picture. */
  #colors: readonly MediaQueryList[] = [];

  constructor(
    private readonly host: ReactiveElement,
    private readonly onChoose: (key: string) => void,
  ) {
    this.#viewport = new NearViewport(host);
    host.addController(this);
  }

  view(subject: PictureSubject): TemplateResult {
    this.#subject = subject;
    if (this.#failure !== undefined) {
      return html`<div class="picture" part="picture">
        <p class="visually-hidden">${subject.sentence}</p>
        <p class="note" role="status">
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

  #segmentList({ segments, measure, locale, chosen, stack }: PictureSubject): TemplateResult {
    const show = valueFormat(measure, locale);
    const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
    const parts = stack
      ? stack.series.map(({ key, label, values }) => ({ key, label, value: sum(values) }))
      : segments.map((one) => ({ key: one.key, label: one.label, value: measured(one, measure) }));
    return segmentList(
      parts.map(({ key, label, value }) => ({ key, words: `${label}: ${show(value)}` })),
      {
        active: this.#active,
        chosen,
        moveTo: (index) => {
          this.#active = index;
          this.host.requestUpdate();
        },
        choose: this.onChoose,
      },
    );
  }

  /** Hands the picture to the person as a PNG file; what is not drawn yet, once it is. */
  async download(name: string): Promise<void> {
    if (!this.#canvas) {
      this.#wanted = name;
      this.#retry();
      return;
    }
    const png = await this.#canvas.toPng();
    if (!png) return;
    saveFile(this.host.ownerDocument, { content: png, name, extension: 'png' });
  }

  hostConnected(): void {
    // The element itself follows the words; a picture has a direction as well.
    this.#unfollow = followLanguage(this.host, this.#redraw);
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];
    // The DOMs of Node have no such queries.
    const canAsk = typeof matchMedia === 'function';
    this.#colors = canAsk ? queries.map((query) => matchMedia(query)) : [];
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
    if (element !== this.#element) {
      this.#discard();
      if (Drawing) this.#viewport.look();
    }
    this.#element = element;
    // A last update may come after the host has left: nobody would take down what it draws.
    if (this.#viewport.isNear && this.host.isConnected) void this.#draw(element);
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    // Nobody who comes back later waits for a file.
    this.#wanted = undefined;
    for (const colors of this.#colors) colors.removeEventListener('change', this.#redraw);
    this.#discard();
  }

  readonly #redraw = (): void => {
    this.host.requestUpdate();
  };

  readonly #retry = (): void => {
    this.#failure = undefined;
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
      if (!Drawing) {
        this.#asked = true;
        try {
          Drawing = (await import('./outcome-canvas.js')).OutcomeCanvas;
        } catch (error) {
          this.#fail(error);
          return;
        } finally {
          this.#asked = false;
        }
        if (!this.host.isConnected) return;
        if (this.#element !== element) {
          // Another canvas has taken its place meanwhile, and waits.
          this.#redraw();
          return;
        }
      }
      this.#canvas = new Drawing(element, this.onChoose);
    }
    try {
      if (!this.#subject) return;
      const { renderRoot: root } = this.host;
      this.#canvas.draw(pictureOf(this.#subject, { canvas: element, root }));
      this.#canvas.pointAt(this.#active);
      if (this.#wanted === undefined) return;
      const name = this.#wanted;
      this.#wanted = undefined;
      await this.download(name);
    } catch (error) {
      // Chart.js trusts the language to be as it was; not every page has left it so.
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#discard();
    this.#wanted = undefined;
    this.#failure = error;
    this.host.requestUpdate();
  }
}
