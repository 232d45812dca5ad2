/** A table written by hand: of all rows only those that can be seen are in the page. */
const HEIGHT = 33;
const SEEN = 20;
let all = [];
let shown = [];
let body;
let spacer;
let scroller;
export async function mount(host, rows) {
  all = rows;
  shown = rows;
  scroller = document.createElement('div');
  scroller.className = 'scroller';
  spacer = document.createElement('div');
  const table = document.createElement('table');
  body = table.createTBody();
  spacer.append(table);
  scroller.append(spacer);
  host.append(scroller);
  scroller.addEventListener('scroll', draw);
  draw();
}
function draw() {
  const first = Math.floor(scroller.scrollTop / HEIGHT);
  spacer.style.blockSize = `${shown.length * HEIGHT}px`;
  body.replaceChildren(
    ...shown.slice(first, first + SEEN).map(({ name, status, executedCalls, startedAt }) => {
      const row = document.createElement('tr');
      for (const text of [name, status, String(executedCalls), startedAt]) {
        row.insertCell().textContent = text;
      }
      return row;
    }),
  );
}
export async function sort() {
  const { compare } = new Intl.Collator('en', { numeric: true });
  shown = [...all].sort((one, other) => compare(one.name, other.name));
  draw();
}
export async function filter() {
  shown = all.filter(({ status }) => status === 'paused');
  draw();
}
export async function reset() {
  shown = all;
  draw();
}
export async function search(text) {
  shown = all.filter(({ name }) => name.toLowerCase().includes(text));
  draw();
}
export const rowsInPage = () => body.rows.length;
