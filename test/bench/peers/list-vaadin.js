import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/grid/vaadin-grid-column.js';

let grid;
let all;
export async function mount(host, rows) {
  all = rows;
  grid = document.createElement('vaadin-grid');
  for (const path of ['name', 'status', 'executedCalls', 'startedAt']) {
    const column = document.createElement('vaadin-grid-column');
    column.path = path;
    grid.append(column);
  }
  grid.items = rows;
  host.append(grid);
  await grid.updateComplete;
}
const show = async (items) => {
  grid.items = items;
  await grid.updateComplete;
};
export const sort = () => {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return show([...all].sort((one, other) => compare(one.name, other.name)));
};
export const filter = () => show(all.filter(({ status }) => status === 'paused'));
export const reset = () => show(all);
export const search = (text) => show(all.filter(({ name }) => name.toLowerCase().includes(text)));
export const rowsInPage = () => grid.shadowRoot.querySelectorAll('tbody tr').length;
