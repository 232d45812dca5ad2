import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { NetworkError } from '../../src/api/index.js';
import { tallyCalls } from '../../src/domain/call-tally.js';
import { CAMPAIGN_STATUSES } from '../../src/domain/campaign-status.js';
import type { Campaign } from '../../src/domain/campaign.js';
import '../../src/elements/campaign-list/define.js';
import type { CampaignList } from '../../src/elements/campaign-list/campaign-list.js';
import { FakeApi, call, campaign, page } from '../fake-api.js';
import { allByRole, byRole, inState, nextEvent, textOf } from '../on-screen.js';

const failure = (): NetworkError =>
  new NetworkError({ method: 'GET', url: 'https://a.test/x' }, 'refused');

async function withCampaigns(campaigns: readonly Campaign[], more = html``): Promise<CampaignList> {
  const list = await fixture<CampaignList>(
    html`<campaign-list .campaigns=${campaigns}>${more}</campaign-list>`,
  );
  await list.updateComplete;
  return list;
}

async function withApi(): Promise<{ list: CampaignList; api: FakeApi }> {
  const api = new FakeApi();
  const list = await fixture<CampaignList>(
    html`<campaign-list .api=${api} project-id="p1"></campaign-list>`,
  );
  return { list, api };
}

const rowIds = (list: CampaignList): (string | undefined)[] =>
  allByRole(list, 'row').map((row) => row.dataset['campaignId']);
const names = (list: CampaignList): string[] =>
  allByRole(list, 'row').map((row) => textOf(row.querySelector('[part~="name"]')));

async function search(list: CampaignList, words: string): Promise<void> {
  const field = byRole(list, 'searchbox') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await list.updateComplete;
}

async function press(list: CampaignList, name: RegExp | string): Promise<void> {
  byRole(list, 'button', name).click();
  await list.updateComplete;
}

describe('campaign-list: states', () => {
  it('is loading in the shape of a table, and can be read out', async () => {
    const { list } = await withApi();
    await inState(list, 'loading');
    expect(allByRole(list, 'row')).to.have.length(25);
    expect(allByRole(list, 'status').map(textOf)).to.include('Loading campaigns');
    await expect(list).to.be.accessible();
  });

  it('is ready with every campaign, and says so to the host', async () => {
    const { list, api } = await withApi();
    const loaded = nextEvent(list, 'campaign-load');
    const campaigns = CAMPAIGN_STATUSES.map(({ id }) => campaign({ status: id }));
    (await api.next('campaigns')).answer(page(campaigns));
    expect((await loaded).detail).to.deep.equal({ records: 5 });
    await inState(list, 'ready');
    expect(rowIds(list)).to.deep.equal(campaigns.map(({ id }) => id));
    for (const [index, { id, label }] of CAMPAIGN_STATUSES.entries()) {
      const pill = allByRole(list, 'row')[index]?.querySelector(`[data-status="${id}"]`);
      expect(textOf(pill)).to.equal(label);
    }
    await expect(list).to.be.accessible();
  });

  it('marks a paused campaign, and no other, as needing review', async () => {
    const list = await withCampaigns(CAMPAIGN_STATUSES.map(({ id }) => campaign({ status: id })));
    const marked = allByRole(list, 'row').filter((row) =>
      row.querySelector('[part="needs-review"]'),
    );
    expect(marked.map((row) => row.dataset['facet'])).to.deep.equal(['paused']);
  });

  it('is empty with words', async () => {
    const { list, api } = await withApi();
    (await api.next('campaigns')).answer(page<Campaign>([]));
    await inState(list, 'empty');
    expect(textOf(list)).to.contain('No campaigns yet');
    await expect(list).to.be.accessible();
  });

  it('says an error in plain words, and Retry asks again', async () => {
    const { list, api } = await withApi();
    const failed = nextEvent(list, 'campaign-error');
    (await api.next('campaigns')).fail(failure());
    const { detail } = await failed;
    expect(detail.kind).to.equal('network');
    expect(detail.retryable).to.equal(true);
    await inState(list, 'error');
    expect(textOf(byRole(list, 'alert'))).to.contain('cannot be reached');
    await expect(list).to.be.accessible();
    await press(list, 'Retry');
    (await api.next('campaigns')).answer(page([campaign({ id: 'back' })]));
    await inState(list, 'ready');
    expect(rowIds(list)).to.deep.equal(['back']);
  });

  it('keeps the keyboard where it was when Retry goes', async () => {
    const { list, api } = await withApi();
    (await api.next('campaigns')).fail(failure());
    await inState(list, 'error');
    byRole(list, 'button', 'Retry').focus();
    byRole(list, 'button', 'Retry').click();
    (await api.next('campaigns')).answer(page([campaign()]));
    await inState(list, 'ready');
    expect(document.activeElement).to.equal(list);
  });

  it('tells the host of an address that cannot be asked', async () => {
    const list = await fixture<CampaignList>(html`<campaign-list></campaign-list>`);
    const failed = nextEvent(list, 'campaign-error');
    list.apiBase = 'ftp://files.example';
    const { detail } = await failed;
    expect([detail.kind, detail.retryable]).to.deep.equal(['configuration', false]);
    await inState(list, 'error');
  });

  it('keeps old rows when a refresh fails, and says how old they are', async () => {
    const { list, api } = await withApi();
    (await api.next('campaigns')).answer(page([campaign({ id: 'old' })]));
    await inState(list, 'ready');
    const refreshed = list.refresh();
    (await api.next('campaigns')).fail(failure());
    await refreshed;
    await inState(list, 'stale');
    expect(rowIds(list)).to.deep.equal(['old']);
    expect(textOf(list)).to.match(/What is shown was updated \d/);
    await expect(list).to.be.accessible();
  });

  it('says when it was loaded, where it loads again by itself', async () => {
    const { list, api } = await withApi();
    list.refreshSeconds = 600;
    (await api.next('campaigns')).answer(page([campaign({ id: 'one' })]));
    await inState(list, 'ready');
    const updated = list.shadowRoot?.querySelector('[part="updated"]');
    expect(textOf(updated)).to.match(/^Updated \d/);
    expect(updated?.hasAttribute('role')).to.equal(false);
    await expect(list).to.be.accessible();
  });

  it('is partial with a bar while pages come, and keeps what came when one fails', async () => {
    const { list, api } = await withApi();
    const first = page([campaign({ id: 'one' })], { nextCursor: '2', total: 4 });
    (await api.next('campaigns')).answer(first);
    await inState(list, 'partial');
    const bar = byRole(list, 'progressbar', /campaigns? so far/);
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).to.deep.equal(['1', '4']);
    await expect(list).to.be.accessible();
    (await api.next('campaigns')).fail(failure());
    await inState(list, 'stale');
    expect(rowIds(list)).to.deep.equal(['one']);
    expect(textOf(list)).to.contain('What is shown is incomplete');
  });

  it('says that there is more when reading had to stop', async () => {
    const { list, api } = await withApi();
    const again = { nextCursor: 'same' };
    (await api.next('campaigns')).answer(page([campaign({ id: 'a' })], again));
    (await api.next('campaigns')).answer(page([campaign({ id: 'b' })], again));
    await waitUntil(() => textOf(list).includes('There are more campaigns than the 2 shown here'));
    expect(list.matches(':state(partial)')).to.equal(true);
  });

  it('counts records set aside, on screen and in the event', async () => {
    const { list, api } = await withApi();
    const issue = nextEvent(list, 'campaign-data-issue');
    const rejected = [
      { index: 1, reason: 'status: expected text' },
      { index: 2, reason: 'id: expected text' },
    ];
    (await api.next('campaigns')).answer(page([campaign({ status: 'Warming Up' })], { rejected }));
    const { detail } = await issue;
    expect(detail).to.deep.equal({ rejected, unrecognised: ['Warming Up'] });
    await inState(list, 'ready');
    expect(textOf(list)).to.contain('2 records could not be read and are not included.');
    const pill = list.shadowRoot?.querySelector('[data-status="unrecognised"]');
    expect(textOf(pill)).to.equal('Warming Up');
  });

  it('names what is missing where nobody named an API', async () => {
    const list = await fixture<CampaignList>(html`<campaign-list></campaign-list>`);
    await inState(list, 'error');
    expect(textOf(list)).to.contain('api-base=');
    expect(allByRole(list, 'button', 'Retry')).to.have.length(0);
  });

  it('shows the host’s own words in its slots', async () => {
    const list = await withCampaigns([], html`<p slot="empty">Start your first campaign</p>`);
    const slot = list.shadowRoot?.querySelector<HTMLSlotElement>('slot[name="empty"]');
    expect(slot?.assignedElements().map(textOf)).to.deep.equal(['Start your first campaign']);
  });
});

describe('campaign-list: looking through rows', () => {
  const some = [
    campaign({ id: 'a', name: 'Émile Zürich', status: 'paused', startedAt: '2026-01-02' }),
    campaign({ id: 'b', name: 'beta 10', status: 'Complete', startedAt: '2026-01-01' }),
    campaign({ id: 'c', name: 'beta 9', status: 'executed' }),
    campaign({ id: 'd', name: 'Gamma', status: 'Warming Up', startedAt: '2026-01-03' }),
  ];

  it('searches without regard to case and accents', async () => {
    const list = await withCampaigns(some);
    await search(list, 'emile zurich');
    expect(rowIds(list)).to.deep.equal(['a']);
    await search(list, 'BETA');
    expect(rowIds(list)).to.deep.equal(['b', 'c']);
    await search(list, 'nothing like it');
    expect(textOf(list)).to.contain('No campaign matches');
    await expect(list).to.be.accessible();
    await press(list, 'Clear filters');
    expect(rowIds(list)).to.have.length(4);
  });

  it('switches statuses, each with its count over everything loaded', async () => {
    const list = await withCampaigns(some);
    await press(list, 'Complete 2');
    expect(rowIds(list)).to.deep.equal(['b', 'c']);
    await press(list, 'Paused 1');
    expect(rowIds(list)).to.deep.equal(['a', 'b', 'c']);
    expect(byRole(list, 'button', 'Paused 1').getAttribute('aria-pressed')).to.equal('true');
    await press(list, 'Complete 2');
    expect(rowIds(list)).to.deep.equal(['a']);
    expect(allByRole(list, 'button', /^(Not Started|Ended) 0$/)).to.have.length(2);
    expect(allByRole(list, 'status').map(textOf)).to.include('Found: 1');
  });

  it('keeps the keyboard on a switch that nothing is left of, and on what stays when it clears', async () => {
    const list = await withCampaigns([campaign({ status: 'paused' })]);
    list.status = 'ended';
    await list.updateComplete;
    const ended = byRole(list, 'button', /^Ended/);
    ended.focus();
    ended.click();
    await list.updateComplete;
    expect(list.shadowRoot?.activeElement).to.equal(ended);
    expect(ended.getAttribute('aria-disabled')).to.equal('true');
    ended.click();
    await list.updateComplete;
    expect(rowIds(list)).to.have.length(1);

    await search(list, 'nothing like it');
    const clear = byRole(list, 'button', 'Clear filters');
    clear.focus();
    clear.click();
    await list.updateComplete;
    expect(rowIds(list)).to.have.length(1);
    expect(document.activeElement).to.equal(list);
  });

  it('starts with the statuses and the order of its attributes', async () => {
    const list = await fixture<CampaignList>(
      html`<campaign-list
        .campaigns=${some}
        status="complete paused"
        sort="-started"
      ></campaign-list>`,
    );
    expect(rowIds(list)).to.deep.equal(['a', 'b', 'c']);
  });

  it('shows the first page of what a script asks for', async () => {
    const list = await withCampaigns(
      ['paused', 'ended', 'ended'].map((status) => campaign({ status })),
    );
    list.pageSize = 1;
    await list.updateComplete;
    for (const choice of [{ sort: 'name' }, { status: 'ended' }]) {
      await press(list, 'Next');
      Object.assign(list, choice);
      await list.updateComplete;
      const pager = list.shadowRoot?.querySelector('[part="pager"] span');
      expect(textOf(pager), JSON.stringify(choice)).to.match(/^1–1 of [2-3]/);
    }
  });

  it('stays at the rows on screen when the page gets another size', async () => {
    const list = await withCampaigns(Array.from({ length: 9 }, () => campaign()));
    list.pageSize = 2;
    await list.updateComplete;
    for (let turns = 0; turns < 3; turns += 1) await press(list, 'Next');
    const range = (): string => textOf(list.shadowRoot?.querySelector('[part="pager"] span'));
    expect(range()).to.equal('7–8 of 9');
    list.pageSize = 4;
    await list.updateComplete;
    expect(range()).to.equal('5–8 of 9');
    list.pageSize = 1;
    await list.updateComplete;
    expect(range()).to.equal('5–5 of 9');
  });

  it('sorts by its headers, both ways, and says which', async () => {
    const list = await withCampaigns(some);
    await press(list, /^Campaign$/);
    expect(names(list)).to.deep.equal(['beta 9', 'beta 10', 'Émile Zürich', 'Gamma']);
    const [name] = allByRole(list, 'columnheader', /^Campaign$/);
    expect(name?.getAttribute('aria-sort')).to.equal('ascending');
    await press(list, /^Campaign$/);
    expect(names(list)).to.deep.equal(['Gamma', 'Émile Zürich', 'beta 10', 'beta 9']);
    expect(name?.getAttribute('aria-sort')).to.equal('descending');
    await press(list, /^Started$/);
    expect(rowIds(list)).to.deep.equal(['b', 'a', 'd', 'c']);
    expect(name?.getAttribute('aria-sort')).to.equal('none');
  });

  it('keeps its order through searches and switches', async () => {
    const list = await withCampaigns(some);
    await press(list, /^Campaign$/);
    await search(list, 'beta');
    expect(rowIds(list)).to.deep.equal(['c', 'b']);
    await press(list, /^Campaign$/);
    expect(rowIds(list)).to.deep.equal(['b', 'c']);
    await search(list, '');
    await press(list, 'Complete 2');
    await press(list, 'Paused 1');
    expect(names(list)).to.deep.equal(['Émile Zürich', 'beta 10', 'beta 9']);
  });

  it('never has more than 200 rows, and reaches every campaign once', async () => {
    const many = Array.from({ length: 430 }, (_, index) => campaign({ id: `n${String(index)}` }));
    const list = await fixture<CampaignList>(
      html`<campaign-list .campaigns=${many} page-size="5000"></campaign-list>`,
    );
    const seen: (string | undefined)[] = [];
    for (;;) {
      expect(allByRole(list, 'row').length).to.be.at.most(200);
      seen.push(...rowIds(list));
      if (byRole(list, 'button', 'Next').ariaDisabled === 'true') break;
      await press(list, 'Next');
    }
    expect(seen).to.deep.equal(many.map(({ id }) => id));
    expect(textOf(list)).to.contain('401–430 of 430');
    await search(list, 'no such');
    await press(list, 'Clear filters');
    expect(textOf(list)).to.contain('1–200 of 430');
  });

  it('has pages of 25 rows where their size makes no sense, or is taken away', async () => {
    const many = Array.from({ length: 30 }, (_, index) => campaign({ id: `n${String(index)}` }));
    const list = await withCampaigns(many);
    for (const size of ['0', '-3', '', 'many', 'undefined']) {
      list.setAttribute('page-size', size);
      await list.updateComplete;
      expect(rowIds(list), `"${size}"`).to.have.length(25);
      list.setAttribute('page-size', '4');
      await list.updateComplete;
      expect(rowIds(list)).to.have.length(4);
    }
    list.removeAttribute('page-size');
    await list.updateComplete;
    expect(rowIds(list)).to.have.length(25);
  });

  it('shows whatever a search leaves, for any campaigns and words', async () => {
    const list = await withCampaigns([]);
    const plain = (text: string): string =>
      text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase();
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'B', 'é', 'ß', ' ', '1') }), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.string({ unit: fc.constantFrom('A', 'b', 'e', 'É'), maxLength: 2 }),
        async (words, wanted) => {
          list.campaigns = words.map((name, index) => campaign({ id: `#${String(index)}`, name }));
          await list.updateComplete;
          await search(list, wanted);
          const expected = words.flatMap((name, index) =>
            plain(name).includes(plain(wanted)) ? [`#${String(index)}`] : [],
          );
          expect(rowIds(list)).to.deep.equal(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('campaign-list: totals', () => {
  it('shows totals that came with the campaign, without asking', async () => {
    const tally = tallyCalls([call({ durationMs: 3_900_000 }), call({ status: 'Failed' })]);
    const list = await withCampaigns([campaign({ id: 'a', tally })]);
    const time = list.shadowRoot?.querySelector('[part="time-spent"]');
    expect(time?.getAttribute('datetime')).to.equal('PT1H5M');
    expect(textOf(time)).to.equal('1 hr 5 min');
  });

  it('reads the calls of the rows on screen, at most four at a time', async () => {
    const { list, api } = await withApi();
    const campaigns = Array.from({ length: 30 }, (_, index) =>
      campaign({ id: `c${String(index)}` }),
    );
    (await api.next('campaigns')).answer(page(campaigns));
    const asked = new Set<string | undefined>();
    for (let done = 0; done < 25; done += 1) {
      const next = await api.next('calls');
      expect(api.waiting('calls').length).to.be.at.most(4);
      asked.add(next.id);
      next.answer(page([call({ durationMs: 60_000 * (done + 1) })]));
    }
    await waitUntil(() => list.shadowRoot?.querySelectorAll('[part="time-spent"]').length === 25);
    expect([...asked]).to.deep.equal(campaigns.slice(0, 25).map(({ id }) => id));
    const sums = [...(list.shadowRoot?.querySelectorAll('[part="time-spent"]') ?? [])];
    expect(sums[0]?.getAttribute('datetime')).to.equal('PT1M');
    expect(sums[24]?.getAttribute('datetime')).to.equal('PT25M');
    expect(api.waiting('calls')).to.have.length(0);
  });

  it('adds totals up again when it loads again by itself, and shows the old ones meanwhile', async () => {
    const { list, api } = await withApi();
    list.refreshSeconds = 1;
    const shown = (): string => textOf(list.shadowRoot?.querySelector('[part="time-spent"]'));
    (await api.next('campaigns')).answer(page([campaign({ id: 'a' })]));
    (await api.next('calls')).answer(page([call()]));
    await waitUntil(() => shown() === '1 min');
    (await api.next('campaigns')).answer(page([campaign({ id: 'a' })]));
    (await api.next('calls')).answer(page([call({ durationMs: 1000 })], { nextCursor: '2' }));
    const last = await api.next('calls');
    expect(shown()).to.equal('1 min');
    last.answer(page([call({ durationMs: 120_000 })]));
    await waitUntil(() => shown() === '2 min 1 sec');
    (await api.next('campaigns')).answer(page([campaign({ id: 'a' })]));
    (await api.next('calls')).fail(failure());
    await waitUntil(() => allByRole(list, 'button', 'Retry').length > 0);
    expect(shown()).to.equal('2 min 1 sec');
    byRole(list, 'button', 'Retry').click();
    (await api.next('calls')).answer(page([call()]));
    await waitUntil(() => shown() === '1 min');
  });

  it('says “at least” until a total is whole, and offers Retry where it failed', async () => {
    const { list, api } = await withApi();
    (await api.next('campaigns')).answer(page([campaign({ id: 'a' })]));
    (await api.next('calls')).answer(page([call()], { nextCursor: '2' }));
    await waitUntil(() => textOf(list).includes('at least 1 min'));
    (await api.next('calls')).fail(failure());
    await waitUntil(() => allByRole(list, 'button', 'Retry').length > 0);
    expect(textOf(list), 'what came stands').to.contain('at least 1 min');
    byRole(list, 'button', 'Retry').click();
    (await api.next('calls')).fail(failure());
    await waitUntil(() => textOf(list).includes('Total not available'));
    await expect(list).to.be.accessible();
    byRole(list, 'button', 'Retry').click();
    (await api.next('calls')).answer(page([call({ durationMs: 120_000 })]));
    await waitUntil(() => textOf(list).includes('2 min'));
  });

  it('says that an order by totals has those alone that are known', async () => {
    const { list, api } = await withApi();
    list.pageSize = 1;
    const known = campaign({ id: 'a', executedCalls: 3, tally: tallyCalls([call()]) });
    (await api.next('campaigns')).answer(page([known, campaign({ id: 'b', executedCalls: 5 })]));
    await inState(list, 'ready');
    const words = 'Only totals known so far are sorted';
    await press(list, /^Calls$/);
    expect(textOf(list)).not.to.contain(words);
    await press(list, /^Total Time Spent$/);
    expect(textOf(list)).to.contain(words);
    await expect(list).to.be.accessible();
    await press(list, 'Next');
    (await api.next('calls')).answer(page([call()]));
    await waitUntil(() => !textOf(list).includes(words));
    await press(list, /^Started$/);
    expect(textOf(list)).not.to.contain(words);
  });

  it('adds up what failed when the network is back', async () => {
    const { list, api } = await withApi();
    const campaigns = page([campaign({ id: 'a' }), campaign({ id: 'b' })]);
    (await api.next('campaigns')).answer(campaigns);
    (await api.next('calls')).answer(page([call()]));
    (await api.next('calls')).fail(failure());
    await waitUntil(() => textOf(list).includes('Total not available'));
    window.dispatchEvent(new Event('online'));
    (await api.next('campaigns')).answer(campaigns);
    for (const durationMs of [60_000, 120_000]) {
      (await api.next('calls')).answer(page([call({ durationMs })]));
    }
    await waitUntil(() => textOf(list).includes('2 min'));
    expect(textOf(list)).not.to.contain('Total not available');
    window.dispatchEvent(new Event('online'));
    await list.updateComplete;
    expect(api.waiting('campaigns'), 'nothing is missing').to.have.length(0);
  });
});

describe('campaign-list: choosing', () => {
  it('fires campaign-select and marks the row', async () => {
    const list = await withCampaigns([campaign({ id: 'a', name: 'Alpha' }), campaign()]);
    const chosen = nextEvent(list, 'campaign-select');
    await press(list, 'Alpha');
    const event = await chosen;
    expect(event.detail.campaign.id).to.equal('a');
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
    await list.updateComplete;
    expect(allByRole(list, 'row')[0]?.getAttribute('aria-current')).to.equal('true');
  });

  it('takes a click anywhere in a row, once, but not for words being copied', async () => {
    const list = await withCampaigns([campaign({ id: 'a', name: 'Alpha' }), campaign()]);
    const chosen: string[] = [];
    list.addEventListener('campaign-select', ({ detail }) => {
      chosen.push(detail.campaign.id);
    });
    const [row] = allByRole(list, 'row');
    row?.click();
    row?.querySelector<HTMLElement>('[part="status"]')?.click();
    byRole(list, 'button', 'Alpha').querySelector('bdi')?.click();
    expect(chosen).to.deep.equal(['a', 'a', 'a']);
    const words = row?.querySelector('[part="label"]');
    if (!words) throw new Error('no words to mark');
    getSelection()?.selectAllChildren(words);
    words.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    expect(chosen).to.have.length(3);
    getSelection()?.removeAllRanges();
    words.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    expect(chosen).to.have.length(4);
  });

  it('marks the chosen row at its beginning, also where an engine draws no shadow of a row', async () => {
    for (const [dir, edge] of [
      ['ltr', '3px 0px 0px'],
      ['rtl', '-3px 0px 0px'],
    ] as const) {
      const list = await withCampaigns([campaign({ id: 'a', name: 'Alpha' })]);
      list.style.inlineSize = '1000px';
      // Another page of the same process may have forced colours, which know no shadows.
      list.style.setProperty('forced-color-adjust', 'none');
      list.dir = dir;
      await press(list, 'Alpha');
      const cell = allByRole(list, 'row')[0]?.firstElementChild;
      if (!cell) throw new Error('The row has no cell.');
      expect(getComputedStyle(cell).boxShadow).to.contain(`${edge} 0px inset`);
    }
  });

  it('leaves everything as it was when the host prevents it', async () => {
    const list = await withCampaigns([campaign({ id: 'a', name: 'Alpha' })]);
    list.addEventListener('campaign-select', (event) => {
      event.preventDefault();
    });
    await press(list, 'Alpha');
    expect(allByRole(list, 'row')[0]?.getAttribute('aria-current')).to.equal('false');
  });

  it('links names by the host’s template, through the gate', async () => {
    const one = [campaign({ id: 'a/b?', name: 'Alpha' })];
    const list = await fixture<CampaignList>(
      html`<campaign-list .campaigns=${one} href-template="/campaigns/{id}"></campaign-list>`,
    );
    const link = byRole(list, 'link', 'Alpha') as HTMLAnchorElement;
    expect(link.href).to.equal(`${location.origin}/campaigns/a%2Fb%3F`);
    expect(link.getAttribute('href')).to.equal('/campaigns/a%2Fb%3F');
    let choices = 0;
    list.addEventListener('campaign-select', () => choices++);
    allByRole(list, 'row')[0]?.click();
    expect(choices, 'a link is followed where it is clicked').to.equal(0);
    list.hrefTemplate = 'javascript:alert({id})';
    await list.updateComplete;
    expect(allByRole(list, 'link')).to.have.length(0);
    expect(allByRole(list, 'button', 'Alpha')).to.have.length(1);
  });
});

describe('campaign-list: hostile data', () => {
  it('shows names and statuses as text, isolated from the words around', async () => {
    const nasty = '<img src=x onerror="throw 1">\u202E{{7*7}}';
    const list = await withCampaigns([campaign({ name: nasty, status: nasty })]);
    expect(list.shadowRoot?.querySelector('img')).to.equal(null);
    const bdi = [...(list.shadowRoot?.querySelectorAll('bdi') ?? [])].map(textOf);
    expect(bdi).to.deep.equal([nasty, nasty]);
  });

  it('does not say that there is nothing where not one of the given can be read', async () => {
    const list = await withCampaigns([null, {}] as unknown[] as Campaign[]);
    await inState(list, 'error');
    expect(byRole(list, 'alert')).not.to.equal(undefined);
    Object.assign(list, { campaigns: [campaign()] });
    await inState(list, 'ready');
  });

  it('shows the good ones of given records, and says how many are none', async () => {
    const bad: unknown[] = [null, 7, {}, { id: 'a' }, { id: 'b', status: 'paused' }];
    const list = await withCampaigns([campaign({ id: 'good' }), ...bad] as Campaign[]);
    expect(rowIds(list)).to.deep.equal(['good']);
    expect(textOf(list)).to.contain('5 records could not be read');
  });

  it('takes totals that are none for totals that are not known', async () => {
    const tally = tallyCalls([call({ durationMs: 60_000 })]);
    // Kept as JSON, a map becomes an empty object.
    const bad: unknown[] = [null, {}, 'none', JSON.parse(JSON.stringify(tally))];
    const rows = bad.map((tally, index) => ({ ...campaign({ id: String(index) }), tally }));
    const list = await withCampaigns([campaign({ id: 'good', tally }), ...rows] as Campaign[]);
    const spent = [...(list.shadowRoot?.querySelectorAll('[part~="cell-time-spent"]') ?? [])];
    const unknown = bad.map(() => '– not known');
    expect(spent.map(textOf)).to.deep.equal(['1 min', ...unknown]);
  });

  it('shows a dash for dates and numbers that are none', async () => {
    const list = await withCampaigns([
      campaign({ startedAt: 'yesterday', executedCalls: Number.NaN, scheduledCalls: 0 }),
    ]);
    const cells = [...(list.shadowRoot?.querySelectorAll('tbody td') ?? [])].map(textOf);
    expect(cells.filter((words) => words.includes('–'))).to.have.length(4);
  });
});

describe('campaign-list: what needs review, and files', () => {
  const some = [
    campaign({ id: 'a', name: 'Alpha', status: 'PAUSED' }),
    campaign({ id: 'b', name: '=Beta', status: 'Complete', executedCalls: 3, scheduledCalls: 3 }),
  ];

  it('narrows to what needs review with one press, and back', async () => {
    const list = await withCampaigns(some);
    await press(list, 'Needs review 1');
    expect(rowIds(list)).to.deep.equal(['a']);
    expect(byRole(list, 'button', 'Needs review 1').getAttribute('aria-pressed')).to.equal('true');
    await press(list, 'Needs review 1');
    expect(rowIds(list)).to.deep.equal(['a', 'b']);
    await expect(list).to.be.accessible();
  });

  it('tells the host how many need review, when that changes', async () => {
    const { list, api } = await withApi();
    const heard: (readonly string[])[] = [];
    list.addEventListener('campaign-review', ({ detail }) => {
      expect(detail.total).to.equal(detail.campaigns.length);
      heard.push(detail.campaigns.map(({ id }) => id));
    });
    (await api.next('campaigns')).answer(page(some));
    await inState(list, 'ready');
    const refreshWith = async (...campaigns: readonly Campaign[]): Promise<void> => {
      const refreshed = list.refresh();
      (await api.next('campaigns')).answer(page(campaigns));
      await refreshed;
    };
    const [first, second] = ['a', 'c'].map((id) => campaign({ id, status: 'Paused' }));
    if (!first || !second) throw new Error('There are none.');
    await refreshWith(first);
    await refreshWith(first, second);
    await refreshWith(second, first);
    await refreshWith({ ...first, status: 'Started' });
    expect(heard).to.deep.equal([['a'], ['a', 'c'], []]);
  });

  it('tells of a changed status after a refresh, once', async () => {
    const { list, api } = await withApi();
    const one = campaign({ name: 'Gamma', status: 'Started' });
    (await api.next('campaigns')).answer(page([one]));
    await inState(list, 'ready');
    const changed = nextEvent(list, 'campaign-status-change');
    void list.refresh();
    (await api.next('campaigns')).answer(page([{ ...one, status: 'Ended' }]));
    expect((await changed).detail.previous).to.equal('Started');
    await list.updateComplete;
    expect(allByRole(list, 'status').map(textOf)).to.include('Gamma is now Ended.');
  });

  it('says it of each account, whose campaigns may have the same ids', async () => {
    for (const id of ['1', '1']) {
      const { list, api } = await withApi();
      const one = campaign({ id, name: 'Gamma', status: 'Started' });
      (await api.next('campaigns')).answer(page([one]));
      await inState(list, 'ready');
      void list.refresh();
      (await api.next('campaigns')).answer(page([{ ...one, status: 'Ended' }]));
      await waitUntil(() => allByRole(list, 'status').map(textOf).includes('Gamma is now Ended.'));
    }
  });

  it('saves what is filtered, in the order on screen, safe for a spreadsheet', async () => {
    const list = await withCampaigns(some);
    const files: Promise<string>[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (file: Blob) => {
      files.push(file.text());
      return createObjectURL(file);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      expect(this.download).to.equal('campaigns.csv');
    };
    try {
      await press(list, /^Campaign$/);
      await press(list, 'Download CSV');
      await search(list, 'alpha');
      await press(list, 'Download CSV');
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    const [all = '', found = ''] = await Promise.all(files);
    const lines = all.trim().split('\r\n');
    expect(lines[0]).to.match(/^id,name,status,status_label,/);
    expect(lines[1]).to.match(/^b,'=Beta,complete,Complete,3,3,/);
    expect(lines[2]).to.match(/^a,Alpha,paused,Paused,/);
    expect(found.trim().split('\r\n')).to.have.length(2);
  });
});
