import { html, nothing, type TemplateResult } from 'lit';
import {
  REVIEW_FACETS,
  type CampaignFacet,
  type CampaignSort,
} from '../../domain/campaign-view.js';
import { CAMPAIGN_STATUSES } from '../../domain/campaign-status.js';
import { campaignStatusLabel } from '../../i18n/campaign-status-words.js';
import { msg } from '../../i18n/localize.js';
import type { Browsing } from '../../ui/browsing.js';
import { formatNumber } from '../../ui/formats.js';
import { searchField } from '../../ui/row-filters.js';
import { showFocused } from '../../ui/show-focused.js';
import { statusIcon } from '../../ui/campaign-status-view.js';
import { icon } from '../../ui/status-icon.js';
import { veiled } from '../../ui/veiled.js';

export function facetLabel(facet: CampaignFacet): string {
  return facet === 'unrecognised'
    ? msg('Other', { id: 'facet-unrecognised' })
    : campaignStatusLabel(facet);
}

/** Search, and a switch for each status with how many campaigns have it. */
export function listFilters(options: {
  readonly browsing: Browsing<CampaignFacet, CampaignSort>;
  readonly counts: ReadonlyMap<CampaignFacet, number>;
  readonly locale: string;
}): TemplateResult {
  const { browsing } = options;
  const facets = [...options.counts].filter(
    ([facet, count]) => facet !== 'unrecognised' || count > 0 || browsing.chosen.has(facet),
  );
  return html`<div class="filters" part="filters">
    ${searchField(msg('Search campaigns', { id: 'list-search' }), browsing)}
    <div
      class="facets"
      role="group"
      @focusin=${showFocused}
      aria-label=${msg('Filter by status', { id: 'list-facets' })}
    >
      ${reviewSwitch(options)}
      ${facets.map(([facet, count]) => {
        const number = formatNumber(count, options.locale);
        const label = facetLabel(facet);
        const isUseless = count === 0 && !browsing.chosen.has(facet);
        return html`<button
          class="button facet"
          part="facet"
          type="button"
          data-facet=${facet}
          data-status=${facet === 'unrecognised' ? nothing : facet}
          aria-pressed=${browsing.chosen.has(facet) ? 'true' : 'false'}
          aria-disabled=${isUseless ? 'true' : 'false'}
          @click=${() => {
            if (!isUseless) browsing.toggle(facet);
          }}
        >
          ${statusIcon(facet)}${label} <span class="count">${number}</span>
        </button>`;
      })}
    </div>
  </div>`;
}

/** One press to what wants a person, and one back; nothing where nothing does. */
function reviewSwitch(options: {
  readonly browsing: Browsing<CampaignFacet, CampaignSort>;
  readonly counts: ReadonlyMap<CampaignFacet, number>;
  readonly locale: string;
}): TemplateResult | typeof nothing {
  const { browsing, counts, locale } = options;
  const count = [...REVIEW_FACETS].reduce((sum, facet) => sum + (counts.get(facet) ?? 0), 0);
  const isOn =
    browsing.chosen.size === REVIEW_FACETS.size &&
    [...REVIEW_FACETS].every((facet) => browsing.chosen.has(facet));
  if (count === 0 && !isOn) return nothing;
  return html`<button
    class="button facet to-review"
    part="review-filter"
    type="button"
    aria-pressed=${isOn ? 'true' : 'false'}
    @click=${() => {
      browsing.choose(isOn ? new Set() : REVIEW_FACETS);
    }}
  >
    ${icon('attention')}${msg('Needs review', { id: 'needs-review' })}
    <span class="count">${formatNumber(count, locale)}</span>
  </button>`;
}

/** The filters' place, before there is anything to filter. */
export function skeletonFilters(): TemplateResult {
  return html`<div class="filters" aria-hidden="true">
    <span class="field"></span>
    <div class="facets">
      ${CAMPAIGN_STATUSES.map(
        ({ id }) =>
          html`<span class="button facet"
            ><span class="hollow">${statusIcon(id)} ${veiled(`${facetLabel(id)} 00`)}</span></span
          >`,
      )}
    </div>
  </div>`;
}
