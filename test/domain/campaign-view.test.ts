import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  CAMPAIGN_SORTS,
  REVIEW_FACETS,
  campaignFacet,
  campaignsInOrder,
  campaignStatusCounts,
  campaignsToReview,
  filterCampaigns,
  sortCampaigns,
  type CampaignFacet,
} from '../../src/domain/campaign-view.js';
import { holdsWords, searchKey } from '../../src/domain/search-key.js';
import { tallyCalls } from '../../src/domain/call-tally.js';
import type { Campaign } from '../../src/domain/campaign.js';

const STATUSES = ['not_started', 'Started', 'PAUSED', 'executed', 'ended', 'Warming Up'];
const FACETS: readonly CampaignFacet[] = [
  'not-started',
  'started',
  'paused',
  'complete',
  'ended',
  'unrecognised',
];

const arbitraryCampaign: fc.Arbitrary<Campaign> = fc
  .record(
    {
      name: fc.string({ unit: fc.constantFrom('a', 'B', 'é', '1', ' '), maxLength: 6 }),
      status: fc.constantFrom(...STATUSES),
      startedAt: fc.constantFrom('2026-01-01', '2026-02-01T10:00:00Z', 'soon'),
      executedCalls: fc.integer({ min: -1, max: 20 }),
      scheduledCalls: fc.integer({ min: -1, max: 20 }),
      durations: fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 3 }),
    },
    { requiredKeys: ['name', 'status'] },
  )
  .map(({ durations, ...fields }) => ({
    id: '',
    ...fields,
    ...(durations && {
      tally: tallyCalls(
        durations.map((durationMs, id) => ({
          id: String(id),
          campaignId: '',
          status: 'Completed',
          durationMs,
        })),
      ),
    }),
  }));
const arbitraryCampaigns = fc
  .array(arbitraryCampaign, { maxLength: 25 })
  .map((campaigns) => campaigns.map((campaign, index) => ({ ...campaign, id: String(index) })));

describe('campaign facets', () => {
  it('file every campaign once, zeros included', () => {
    fc.assert(
      fc.property(arbitraryCampaigns, (campaigns) => {
        const counts = campaignStatusCounts(campaigns);
        expect([...counts.keys()]).to.deep.equal(FACETS);
        for (const [index, facet] of FACETS.entries()) {
          const same = campaigns.filter(({ status }) => status === STATUSES[index]);
          expect(counts.get(facet)).to.equal(same.length);
          for (const campaign of same) expect(campaignFacet(campaign)).to.equal(facet);
        }
      }),
    );
  });
});

describe('searchKey', () => {
  it('has neither case nor accents', () => {
    expect(searchKey('Élan ÜBER ﬁ')).to.equal('elan uber fi');
    expect(searchKey('İstanbul')).to.equal('istanbul');
  });
});

describe('holdsWords', () => {
  const unit = fc.constantFrom(
    ...['a', 'B', 'k', 'ſ', 'K', 'é', 'É', 'ı', 'İ', 'ß', 'σ', 'ς', '日', 'ﬁ'],
    ...['-', '.', '*', '[', '(', '\\', '|', '$', '\n', 'e\u0301', '\ud800'],
  );
  const texts = fc.oneof(
    fc.string({ unit, maxLength: 5 }),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );

  it('finds what a search among keys would', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, words, after) => {
        const holds = holdsWords(words);
        for (const text of [before, `${before}${words}${after}`, after.toUpperCase()]) {
          expect(holds(text), text).to.equal(searchKey(text).includes(searchKey(words)));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('takes a whole page of words', () => {
    const page = 'Call (again). '.repeat(100_000);
    expect(holdsWords(page)(page.toUpperCase())).to.equal(true);
    expect(holdsWords(page)(`${page.slice(0, -3)}?`)).to.equal(false);
    expect(holdsWords(page)('Call (again). ')).to.equal(false);
  });
});

describe('filterCampaigns', () => {
  it('keeps those of the facets whose name or id holds the words', () => {
    fc.assert(
      fc.property(
        arbitraryCampaigns,
        fc.subarray([...FACETS]),
        fc.constantFrom('', ' ', 'a', 'É', 'b1', '1'),
        (campaigns, facets, search) => {
          const plain = (text: string): string => text.toLowerCase().replaceAll('é', 'e');
          const expected = campaigns.filter((campaign) => {
            const index = STATUSES.indexOf(campaign.status);
            const isChosen =
              facets.length === 0 || facets.some((facet) => FACETS.indexOf(facet) === index);
            const words = plain(search.trim());
            return (
              isChosen && (plain(campaign.name).includes(words) || campaign.id.includes(words))
            );
          });
          const found = filterCampaigns(campaigns, { facets: new Set(facets), search });
          expect(found.map(({ id }) => id)).to.deep.equal(expected.map(({ id }) => id));
          expect(filterCampaigns(campaigns, { facets: new Set(facets), search })).to.deep.equal(
            found,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives the same list back where nothing is asked', () => {
    const campaigns: readonly Campaign[] = [{ id: '1', name: 'a', status: 'paused' }];
    expect(filterCampaigns(campaigns, {})).to.equal(campaigns);
  });
});

describe('sortCampaigns', () => {
  /** What a person reads in the column, as a number or text; undefined where there is nothing. */
  const valueOf: Readonly<Record<string, (campaign: Campaign) => number | string | undefined>> = {
    name: ({ name }) => name,
    status: ({ status }) => STATUSES.indexOf(status),
    progress: ({ executedCalls: done, scheduledCalls: all }) =>
      done === undefined || all === undefined || done < 0 || all <= 0
        ? undefined
        : Math.min(1, done / all),
    calls: ({ executedCalls, tally }) => executedCalls ?? tally?.calls,
    'time-spent': ({ tally }) => tally?.timeSpentMs,
    started: ({ startedAt }) =>
      startedAt === undefined || startedAt === 'soon' ? undefined : Date.parse(startedAt),
  };

  for (const sort of CAMPAIGN_SORTS) {
    for (const descending of [false, true]) {
      it(`by ${sort}, ${descending ? 'descending' : 'ascending'}: in order, stable, nothing last`, () => {
        fc.assert(
          fc.property(arbitraryCampaigns, (campaigns) => {
            const sorted = sortCampaigns(campaigns, { sort, descending, locale: 'en' });
            expect(sorted).to.have.members(campaigns);
            const inOrder = campaignsInOrder(campaigns, { sort, descending, locale: 'en' });
            expect(inOrder.slice(0, 3)).to.deep.equal(sorted.slice(0, 3));
            const read = valueOf[sort] ?? (() => undefined);
            for (const [index, next] of sorted.slice(1).entries()) {
              const before = sorted[index];
              if (!before) throw new Error('There is no row before.');
              const [one, other] = [read(before), read(next)];
              if (one === undefined) expect(other).to.equal(undefined);
              if (one === undefined || other === undefined) continue;
              const order =
                typeof one === 'string'
                  ? one.localeCompare(String(other), 'en', { numeric: true })
                  : one - Number(other);
              expect(descending ? -order : order).to.be.at.most(0);
              if (order === 0) expect(Number(before.id)).to.be.below(Number(next.id));
            }
          }),
        );
      });
    }
  }

  it('takes totals from where they are known', () => {
    const campaigns = ['a', 'b'].map((id): Campaign => ({ id, name: id, status: 'ended' }));
    const tally = tallyCalls([{ id: '1', campaignId: 'b', status: 'Completed', durationMs: 5 }]);
    const sorted = sortCampaigns(campaigns, {
      sort: 'time-spent',
      descending: false,
      locale: 'en',
      tallyOf: ({ id }) => (id === 'b' ? tally : undefined),
    });
    expect(sorted.map(({ id }) => id)).to.deep.equal(['b', 'a']);
  });
});

describe('campaignsToReview', () => {
  it('are those on hold, in their order', () => {
    fc.assert(
      fc.property(arbitraryCampaigns, (campaigns) => {
        expect(campaignsToReview(campaigns)).to.deep.equal(
          campaigns.filter((campaign) => campaignFacet(campaign) === 'paused'),
        );
      }),
    );
    const paused: Campaign = { id: '1', name: 'a', status: 'PAUSED' };
    expect(campaignsToReview([{ ...paused, status: 'on hold' }, paused])).to.deep.equal([paused]);
    expect([...REVIEW_FACETS]).to.deep.equal(['paused']);
  });
});
