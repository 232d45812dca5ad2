import { AllCommunityModule, ModuleRegistry, createGrid } from 'ag-grid-community';

ModuleRegistry.registerModules([AllCommunityModule]);
let grid;
export async function mount(host, rows) {
  const place = document.createElement('div');
  place.className = 'scroller';
  host.append(place);
  await new Promise((resolve) => {
    grid = createGrid(place, {
      rowData: rows,
      getRowId: ({ data }) => data.id,
      columnDefs: ['name', 'status', 'executedCalls', 'startedAt'].map((field) => ({
        field,
        filter: true,
      })),
      onFirstDataRendered: resolve,
    });
  });
}
export const sort = async () => grid.applyColumnState({ state: [{ colId: 'name', sort: 'asc' }] });
export const filter = async () =>
  grid.setFilterModel({ status: { filterType: 'text', type: 'equals', filter: 'paused' } });
export const reset = async () => grid.setFilterModel(null);
export const search = async (text) => grid.setGridOption('quickFilterText', text);
export const rowsInPage = () => document.querySelectorAll('.ag-row').length;
