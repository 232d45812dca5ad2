import '../../../src/elements/campaign-list/define.ts';
import { tallyFromTotals } from '../../../src/domain/index.ts';

let list;
// Totals that came with the rows: nobody is asked for them.
const tally = tallyFromTotals([{ status: 'completed', calls: 3, durationMs: 60_000 }]);
export const prepare = (rows) => rows.map((row) => ({ ...row, tally }));
export async function mount(host, rows) {
  list = document.createElement('campaign-list');
  list.campaigns = rows;
  host.append(list);
  await list.updateComplete;
}
export async function sort() {
  list.shadowRoot.querySelector('th button').click();
  await list.updateComplete;
}
export async function filter() {
  list.shadowRoot.querySelector('button[data-facet="paused"]').click();
  await list.updateComplete;
}
export const reset = filter;
export async function search(text) {
  const input = list.shadowRoot.querySelector('input[type="search"]');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await list.updateComplete;
}
export const rowsInPage = () => list.shadowRoot.querySelectorAll('[data-campaign-id]').length;
