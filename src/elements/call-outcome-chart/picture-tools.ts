import { html, type TemplateResult } from 'lit';
import { msg } from '../../i18n/localize.js';
import { MEASURES, type Measure } from './outcome-segments.js';

/** What the picture measures, and the picture as a file. */
export function pictureTools(tools: {
  readonly measure: Measure;
  measureBy(measure: Measure): void;
  download(): void;
}): TemplateResult {
  return html`<div class="tools">
    ${measureSwitch(tools.measure, tools.measureBy)}
    <button class="button" part="download" type="button" @click=${tools.download}>
      ${msg('Download picture', { id: 'chart-download' })}
    </button>
  </div>`;
}

function measureSwitch(now: Measure, choose: (measure: Measure) => void): TemplateResult {
  const labels: Readonly<Record<Measure, string>> = {
    calls: msg('Calls', { id: 'column-calls' }),
    time: msg('Time', { id: 'chart-time' }),
  };
  return html`<div
    class="measure"
    role="group"
    aria-label=${msg('The picture shows', { id: 'chart-measure' })}
  >
    ${MEASURES.map(
      (measure) =>
        html`<button
          class="button"
          type="button"
          aria-pressed=${measure === now ? 'true' : 'false'}
          @click=${() => {
            choose(measure);
          }}
        >
          ${labels[measure]}
        </button>`,
    )}
  </div>`;
}
