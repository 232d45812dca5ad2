import { html, type TemplateResult } from 'lit';
import type { CallSort } from '../../domain/call-view.js';
import { CALL_STATUSES, parseCallStatus } from '../../domain/call-status.js';
import { wantsFollowUp } from '../../domain/follow-up-reasons.js';
import { callStatusLabel } from '../../i18n/call-status-words.js';
import { msg } from '../../i18n/localize.js';
import { unknownStatusWords } from '../../i18n/unknown-status-words.js';
import type { Browsing } from '../../ui/browsing.js';
import { formatNumber } from '../../ui/formats.js';
import { searchField } from '../../ui/row-filters.js';
import { showFocused } from '../../ui/show-focused.js';
import { COUNTED_CHOICES, type CountedChoice } from './log-options.js';
import { veiled } from '../../ui/veiled.js';

/** What the filters show, and what they do. */
export interface LogFilters {
  readonly browsing: Browsing<string, CallSort>;
  readonly counts: ReadonlyMap<string, number>;
  readonly followUp: boolean;
  readonly days: Readonly<Record<'from' | 'to', string>>;
  readonly counted: CountedChoice;
  readonly locale: string;
  toggle(facet: string): void;
  setDay(end: 'from' | 'to', day: string): void;
  setCounted(choice: CountedChoice): void;
}

/** Search, days, whether it counts, and a switch for each status that occurs, or wants a follow-up. */
export function logFilters(filters: LogFilters): TemplateResult {
  const { browsing, followUp, locale } = filters;
  const counts = new Map(
    [...filters.counts].filter(([facet]) => !followUp || facetWantsFollowUp(facet)),
  );
  for (const facet of browsing.chosen) if (!counts.has(facet)) counts.set(facet, 0);
  return html`<div class="filters" part="filters">
    ${searchField(msg('Search calls', { id: 'log-search' }), browsing)}
    ${dayField(fromWords(), 'from', filters)} ${dayField(toWords(), 'to', filters)}
    ${countedField(filters)}
    <div
      class="facets"
      role="group"
      @focusin=${showFocused}
      aria-label=${msg('Filter by status', { id: 'list-facets' })}
    >
      ${[...counts].map(
        ([facet, count]) =>
          html`<button
            class="button facet"
            part="facet"
            type="button"
            data-facet=${facet}
            aria-pressed=${browsing.chosen.has(facet) ? 'true' : 'false'}
            @click=${() => {
              filters.toggle(facet);
            }}
          >
            <bdi>${facetLabel(facet)}</bdi>
            <span class="count">${formatNumber(count, locale)}</span>
          </button>`,
      )}
    </div>
  </div>`;
}

const fromWords = (): string => msg('From', { id: 'log-from' });
const toWords = (): string => msg('To', { id: 'log-to' });
const timeSpentWords = (): string => msg('Total Time Spent', { id: 'time-spent' });

function facetWantsFollowUp(facet: string): boolean {
  const id = parseCallStatus(facet);
  return id !== undefined && wantsFollowUp(id);
}

function facetLabel(facet: string): string {
  const id = parseCallStatus(facet);
  return id ? callStatusLabel(id) : unknownStatusWords(facet);
}

function dayField(label: string, end: 'from' | 'to', filters: LogFilters): TemplateResult {
  return html`<label class="day"
    ><span>${label}</span
    ><input
      class="field"
      type="date"
      .value=${filters.days[end]}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) filters.setDay(end, event.target.value);
      }}
  /></label>`;
}

function countedField({ counted, setCounted }: LogFilters): TemplateResult {
  const labels: Readonly<Record<CountedChoice, string>> = {
    all: msg('All', { id: 'log-all' }),
    counted: msg('Counts', { id: 'counts' }),
    'not-counted': msg('Does not count', { id: 'does-not-count' }),
  };
  return html`<label class="day"
    ><span>${timeSpentWords()}</span
    ><select
      class="field"
      @change=${(event: Event) => {
        if (!(event.target instanceof HTMLSelectElement)) return;
        setCounted(COUNTED_CHOICES[event.target.selectedIndex] ?? 'all');
      }}
    >
      ${COUNTED_CHOICES.map(
        (choice) =>
          html`<option value=${choice} .selected=${choice === counted}>${labels[choice]}</option>`,
      )}
    </select></label
  >`;
}

/** The filters' place: as many switches as a campaign that is over has, usually. */
export function skeletonFilters(): TemplateResult {
  return html`<div class="filters" aria-hidden="true">
    <span class="field"></span>
    ${[fromWords(), toWords(), timeSpentWords()].map(
      (words) => html`<span class="day"><span>${words}</span><span class="field"></span></span>`,
    )}
    <div class="facets">
      ${CALL_STATUSES.filter(({ final }) => final).map(
        ({ id }) =>
          html`<span class="button facet"
            ><span class="hollow">${veiled(`${facetLabel(id)} 000`)}</span></span
          >`,
      )}
    </div>
  </div>`;
}
