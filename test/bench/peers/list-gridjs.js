import { Grid } from 'gridjs';

let grid;
let all;
const fields = ['name', 'status', 'executedCalls', 'startedAt'];
const cells = (rows) => rows.map((row) => fields.map((field) => row[field]));
const drawn = () =>
  new Promise((resolve) => {
    const done = (state, before) => {
      if (state.status < 3 || state === before) return;
      resolve(undefined);
    };
    grid.config.store.subscribe(done);
  });
export async function mount(host, rows) {
  all = rows;
  const place = document.createElement('div');
  host.append(place);
  grid = new Grid({ columns: fields, data: cells(rows), sort: true, pagination: { limit: 25 } });
  const whole = drawn();
  grid.render(place);
  await whole;
}
const show = async (rows) => {
  const whole = drawn();
  grid.updateConfig({ data: cells(rows) }).forceRender();
  await whole;
};
export const sort = () => {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return show([...all].sort((one, other) => compare(one.name, other.name)));
};
export const filter = () => show(all.filter(({ status }) => status === 'paused'));
export const reset = () => show(all);
export const search = (text) => show(all.filter(({ name }) => name.toLowerCase().includes(text)));
export const rowsInPage = () => document.querySelectorAll('.gridjs-tr').length;
