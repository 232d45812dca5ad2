import { html, type TemplateResult } from 'lit';
import type { SortOrder } from './browsing.js';
import { showFocused } from './show-focused.js';
import { drawnIcon, type Drawing } from './status-icon.js';

/** What a heading shows, and by what it sorts. */
interface Heading<Sort extends string> {
  readonly label: string;
  readonly isNumber: boolean;
  /** Rows can be sorted by the column. */
  readonly sort?: Sort | undefined;
}

/** How rows are sorted now, and how they are sorted otherwise. */
interface Sorting<Sort extends string> {
  readonly order?: SortOrder<Sort> | undefined;
  sortBy(column: Sort): void;
}

/** A column's heading: a button where it sorts, which is off while there are no rows yet. */
export function columnHeading<Sort extends string>(
  { label, isNumber, sort }: Heading<Sort>,
  sorting: Sorting<Sort> | undefined,
): TemplateResult {
  const className = isNumber ? 'number' : '';
  if (sort === undefined) {
    return html`<th role="columnheader" scope="col" class=${className}>
      <span class="plain">${label}</span>
    </th>`;
  }
  const order = sorting?.order;
  const direction = order?.by !== sort ? 'none' : order.descending ? 'descending' : 'ascending';
  return html`<th role="columnheader" scope="col" class=${className} aria-sort=${direction}>
    <button
      class="sort"
      type="button"
      ?disabled=${!sorting}
      @focus=${showFocused}
      @click=${() => {
        sorting?.sortBy(sort);
      }}
    >
      ${label}<span class="arrow">${drawnIcon(ARROWS[direction])}</span>
    </button>
  </th>`;
}

/** Drawn: few fonts have such arrows, and some systems show them as emoji. */
const ARROWS = {
  none: { path: 'M5 6.2 8 3.2l3 3M5 9.8l3 3 3-3' },
  ascending: { path: 'M8 12.8V3.2M4.4 6.8 8 3.2l3.6 3.6' },
  descending: { path: 'M8 3.2v9.6M4.4 9.2 8 12.8l3.6-3.6' },
} as const satisfies Readonly<Record<string, Drawing>>;
