/** The embed builder: an element, its attributes and a theme; a preview and the HTML to paste. */
import { html, render, type TemplateResult } from 'lit';
import { startMocks } from '../mocks/browser.js';
import { embedSnippet } from './embed-snippet.js';

type Field =
  | { readonly name: string; readonly kind: 'text' | 'number'; readonly hint?: string }
  | { readonly name: string; readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly name: string; readonly kind: 'switch' };

interface Choice {
  readonly tag: string;
  readonly needsApi: boolean;
  readonly fields: readonly Field[];
}

const CHOICES: readonly Choice[] = [
  {
    tag: 'campaign-list',
    needsApi: true,
    fields: [
      { name: 'columns', kind: 'text', hint: 'name status time-spent' },
      { name: 'sort', kind: 'text', hint: '-started' },
      { name: 'status', kind: 'text', hint: 'paused' },
      { name: 'page-size', kind: 'number' },
      { name: 'href-template', kind: 'text', hint: '/campaigns/{id}' },
      { name: 'refresh-seconds', kind: 'number' },
    ],
  },
  {
    tag: 'campaign-status-badge',
    needsApi: false,
    fields: [
      { name: 'status', kind: 'text', hint: 'paused' },
      { name: 'size', kind: 'choice', choices: ['medium', 'small', 'large'] },
      { name: 'appearance', kind: 'choice', choices: ['filled', 'outlined', 'plain'] },
    ],
  },
  { tag: 'campaign-header', needsApi: true, fields: [{ name: 'refresh-seconds', kind: 'number' }] },
  {
    tag: 'call-outcome-chart',
    needsApi: true,
    fields: [
      { name: 'type', kind: 'choice', choices: ['doughnut', 'bar', 'heatmap'] },
      { name: 'measure', kind: 'choice', choices: ['calls', 'time'] },
      { name: 'group-by', kind: 'choice', choices: ['status', 'hour', 'weekday', 'day'] },
      { name: 'time-zone', kind: 'text', hint: 'Europe/Berlin' },
    ],
  },
  {
    tag: 'call-log',
    needsApi: true,
    fields: [
      { name: 'follow-up', kind: 'switch' },
      { name: 'show-phone-numbers', kind: 'switch' },
      { name: 'status', kind: 'text', hint: 'callback, no answer' },
      { name: 'page-size', kind: 'number' },
      { name: 'columns', kind: 'choice', choices: ['generic', 'gohighlevel', 'hubspot'] },
    ],
  },
  {
    tag: 'campaign-status-legend',
    needsApi: false,
    fields: [{ name: 'kind', kind: 'choice', choices: ['all', 'campaign', 'call'] }],
  },
];

const THEME: readonly Field[] = [
  { name: '--campaign-widgets-accent', kind: 'text', hint: '#0b6e4f' },
  { name: '--campaign-widgets-radius', kind: 'text', hint: '2px' },
  { name: 'color-scheme', kind: 'choice', choices: ['', 'light', 'dark'] },
];

const [firstChoice] = CHOICES;
if (!firstChoice) throw new Error('There is nothing to build.');
let choice = firstChoice;
let attributes: Record<string, string | boolean> = firstAttributes(choice);
let theme: Record<string, string> = {};

/** What makes a first look worth looking at. */
function firstAttributes({ fields, needsApi }: Choice): Record<string, string> {
  if (fields.some(({ name }) => name === 'page-size')) return { 'page-size': '5' };
  return !needsApi && fields.some(({ name }) => name === 'status') ? { status: 'paused' } : {};
}

const part = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
};

function chosenWorkspace(apiBase: string): Record<string, string> {
  if (!choice.needsApi) return {};
  return { 'api-base': apiBase, 'project-id': 'northwind', 'campaign-id': 'cmp-0003' };
}

function control(
  field: Field,
  value: string | boolean,
  set: (value: string | boolean) => void,
): TemplateResult {
  const read = (event: Event): void => {
    const { target } = event;
    if (target instanceof HTMLSelectElement) set(target.value);
    else if (target instanceof HTMLInputElement)
      set(field.kind === 'switch' ? target.checked : target.value);
  };
  if (field.kind === 'switch') {
    return html`<label class="switch"
      ><input type="checkbox" .checked=${value === true} @change=${read} /> ${field.name}</label
    >`;
  }
  if (field.kind === 'choice') {
    return html`<label
      >${field.name}
      <select @change=${read}>
        ${field.choices.map((one) => html`<option .selected=${one === value}>${one}</option>`)}
      </select></label
    >`;
  }
  return html`<label
    >${field.name}
    <input
      type=${field.kind}
      min="1"
      placeholder=${field.hint ?? ''}
      .value=${String(value)}
      @input=${read}
  /></label>`;
}

function controls(): TemplateResult {
  return html`<label
      >Element
      <select
        @change=${(event: Event) => {
          if (!(event.target instanceof HTMLSelectElement)) return;
          choice = CHOICES[event.target.selectedIndex] ?? choice;
          attributes = firstAttributes(choice);
          show();
        }}
      >
        ${CHOICES.map(({ tag }) => html`<option .selected=${tag === choice.tag}>${tag}</option>`)}
      </select></label
    >
    <fieldset>
      <legend>Attributes</legend>
      ${choice.fields.map((field) =>
        control(field, attributes[field.name] ?? '', (value) => {
          const isDefault = field.kind === 'choice' && value === field.choices[0];
          attributes = { ...attributes, [field.name]: isDefault ? '' : value };
          show();
        }),
      )}
    </fieldset>
    <fieldset>
      <legend>Theme</legend>
      ${THEME.map((field) =>
        control(field, theme[field.name] ?? '', (value) => {
          theme = { ...theme, [field.name]: String(value) };
          show();
        }),
      )}
    </fieldset>`;
}

function preview(): Element {
  const element = document.createElement(choice.tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== '' && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  for (const [name, value] of Object.entries(theme)) element.style.setProperty(name, value);
  const outside = chosenWorkspace('/api');
  if (Object.keys(outside).length === 0) return element;
  const workspace = document.createElement('campaign-workspace');
  for (const [name, value] of Object.entries(outside)) workspace.setAttribute(name, value);
  workspace.append(element);
  return workspace;
}

function show(): void {
  render(controls(), part('controls'));
  part('preview').replaceChildren(preview());
  part('preview').dataset['scheme'] = theme['color-scheme'] ?? '';
  part('copied').textContent = '';
  part('snippet').textContent = embedSnippet({
    tag: choice.tag,
    attributes,
    workspace: chosenWorkspace('https://api.example.com/v1'),
    theme,
  });
}

part('controls').addEventListener('submit', (event) => {
  event.preventDefault();
});
part('copy').addEventListener('click', () => {
  navigator.clipboard.writeText(part('snippet').textContent).then(
    () => {
      part('copied').textContent = 'Copied';
    },
    () => {
      part('copied').textContent = 'Select the text and copy it by hand.';
    },
  );
});
await startMocks({ now: Date.now(), latencyMs: 150 });
await import('../src/define.js');
show();
