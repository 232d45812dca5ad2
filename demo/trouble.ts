/** Every fault the mock API knows, at a click, and the state each element is in. */
import { html, render } from 'lit';
import { startMocks } from '../mocks/browser.js';
import { FAULTS } from '../mocks/faults.js';

const TAGS = ['campaign-list', 'campaign-header', 'call-outcome-chart', 'call-log'] as const;
const STATES = ['loading', 'ready', 'empty', 'error', 'stale', 'partial'] as const;
const ALL = [{ id: 'none', does: 'answers as it should' }, ...FAULTS];

const part = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
};

const chosen = new URL(location.href).searchParams.get('fault') ?? 'bad-rows';

function show(fault: string): void {
  history.replaceState(undefined, '', `?fault=${fault}`);
  render(
    ALL.map(
      ({ id, does }) =>
        html`<button
          type="button"
          aria-pressed=${id === fault ? 'true' : 'false'}
          @click=${() => {
            show(id);
          }}
        >
          <b>${id}</b> ${does}
        </button>`,
    ),
    part('faults'),
  );
  const workspace = document.createElement('campaign-workspace');
  workspace.setAttribute('api-base', fault === 'none' ? '/api' : `/api/fault/${fault}`);
  workspace.setAttribute('project-id', 'northwind');
  workspace.setAttribute('campaign-id', 'cmp-0003');
  for (const tag of TAGS) {
    const card = document.createElement('section');
    card.className = 'card';
    const title = document.createElement('h2');
    title.textContent = tag;
    const state = document.createElement('span');
    state.className = 'state';
    title.append(state);
    const element = document.createElement(tag);
    element.setAttribute('page-size', '5');
    card.append(title, element);
    workspace.append(card);
  }
  part('stage').replaceChildren(workspace);
}

/** States are not announced by any event; a glance every moment is enough for a demo. */
function showStates(): void {
  for (const card of document.querySelectorAll('#stage .card')) {
    const element = card.lastElementChild;
    const label = card.querySelector('.state');
    if (!element || !label) continue;
    const now = STATES.filter((state) => element.matches(`:state(${state})`)).join(' ');
    if (label.textContent !== now) label.textContent = now;
  }
  requestAnimationFrame(showStates);
}

await startMocks({ now: Date.now(), latencyMs: 150 });
await import('../src/define.js');
show(chosen);
showStates();
