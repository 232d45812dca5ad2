import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';

/** A part of the picture that the keyboard can reach. */
export interface Segment {
  readonly key: string;
  /** Name and value, as a screen reader says them. */
  readonly words: string;
}

/**
 * Where a key leads from one segment, or `undefined` when it leads nowhere. Left is back, also in
 * a text that runs from right to left: the picture is a list to whoever cannot see it.
 *
 * @example segmentAfter('End', 0, 5) // 4
 */
function segmentAfter(key: string, now: number, count: number): number | undefined {
  const last = count - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(now + 1, last);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(now - 1, 0);
  return undefined;
}

/**
 * The picture's segments as a list box over it: one stop of the Tab key, arrows inside. While the
 * keyboard is there, a line says which keys do what.
 */
export function segmentList(
  segments: readonly Segment[],
  options: {
    /** -1 for none. */
    readonly active: number;
    readonly chosen: ReadonlySet<string>;
    moveTo(index: number): void;
    choose(key: string): void;
  },
): TemplateResult {
  const { active, chosen, moveTo, choose } = options;
  const pressed = (event: KeyboardEvent): void => {
    const next = segmentAfter(event.key, active, segments.length);
    const isChoice = event.key === 'Enter' || event.key === ' ';
    if (next === undefined && !isChoice) return;
    event.preventDefault();
    const segment = segments[active];
    if (next !== undefined) moveTo(next);
    else if (segment) choose(segment.key);
  };
  return html`<div
      class="segments"
      part="segments"
      role="listbox"
      tabindex="0"
      aria-multiselectable="true"
      aria-label=${msg('Outcomes of the calls', { id: 'chart-caption' })}
      aria-describedby="keys"
      aria-activedescendant=${active < 0 ? nothing : `segment-${String(active)}`}
      @keydown=${pressed}
      @focus=${() => {
        if (active < 0) moveTo(0);
      }}
      @blur=${() => {
        moveTo(-1);
      }}
    >
      ${segments.map(
        ({ key, words }, index) =>
          html`<span
            role="option"
            id="segment-${index}"
            aria-label=${words}
            aria-selected=${chosen.has(key) ? 'true' : 'false'}
          ></span>`,
      )}
    </div>
    <p class="keys" id="keys" part="keys">
      ${msg('Arrow keys go from outcome to outcome; Enter filters by one.', { id: 'chart-keys' })}
    </p>`;
}
