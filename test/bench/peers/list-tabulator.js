import { TabulatorFull as Tabulator } from 'tabulator-tables';

let table;
export async function mount(host, rows) {
  const place = document.createElement('div');
  host.append(place);
  table = new Tabulator(place, {
    data: rows,
    height: 660,
    columns: ['name', 'status', 'executedCalls', 'startedAt'].map((field) => ({
      title: field,
      field,
    })),
  });
  await new Promise((resolve) => table.on('tableBuilt', resolve));
}
export const sort = async () => table.setSort('name', 'asc');
export const filter = async () => table.setFilter('status', '=', 'paused');
export const reset = async () => table.clearFilter();
export const search = async (text) => table.setFilter('name', 'like', text);
export const rowsInPage = () => document.querySelectorAll('.tabulator-row').length;
