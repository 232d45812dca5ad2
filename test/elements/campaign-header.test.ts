import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { HttpError } from '../../src/api/index.js';
import { tallyCalls, type CallTally } from '../../src/domain/call-tally.js';
import { CAMPAIGN_STATUSES } from '../../src/domain/campaign-status.js';
import type { Campaign } from '../../src/domain/campaign.js';
import '../../src/elements/campaign-header/define.js';
import type { CampaignHeader } from '../../src/elements/campaign-header/campaign-header.js';
import '../../src/elements/campaign-workspace/define.js';
import { FakeApi, call, campaign, page } from '../fake-api.js';
import { allByRole, byRole, inState, nextEvent, textOf } from '../on-screen.js';

const failure = (): HttpError => new HttpError({ method: 'GET', url: 'https://a.test/x' }, 404);
const tally = tallyCalls([
  call({ durationMs: 3_600_000 }),
  call({ status: 'No Answer', durationMs: 60_000 }),
  call({ status: 'Busy', durationMs: 5000 }),
  call({ status: 'Queued' }),
  { id: 'n', campaignId: 'c', status: 'Meeting Booked' },
  call({ status: 'Do Not Disturb', durationMs: 7000 }),
]);

async function withCampaign(fields: Partial<Campaign>): Promise<CampaignHeader> {
  const header = await fixture<CampaignHeader>(
    html`<campaign-header
      time-zone="UTC"
      .campaign=${campaign({ name: 'Spring', tally, ...fields })}
    ></campaign-header>`,
  );
  await inState(header, 'ready');
  return header;
}

async function withApi(): Promise<{ header: CampaignHeader; api: FakeApi }> {
  const api = new FakeApi();
  const header = await fixture<CampaignHeader>(
    html`<campaign-header .api=${api} campaign-id="c1"></campaign-header>`,
  );
  return { header, api };
}

const nextStep = (header: CampaignHeader): string =>
  textOf(header.shadowRoot?.querySelector('[part="next-step"]'));

describe('campaign-header', () => {
  it('shows the rest where totals that came with the campaign are none, as after JSON', async () => {
    for (const bad of [null, {}, JSON.parse(JSON.stringify(tally))] as unknown[]) {
      const header = await withCampaign({ tally: bad as CallTally });
      expect(textOf(header)).to.contain('Spring');
      expect(header.shadowRoot?.querySelector('[part~="time-spent"]')).to.equal(null);
    }
  });

  it('shows name, status, progress, time and connection rate, each with its denominator', async () => {
    const header = await withCampaign({ status: 'Paused', executedCalls: 6, scheduledCalls: 24 });
    expect(textOf(header.shadowRoot?.querySelector('h2'))).to.equal('Spring');
    expect(header.shadowRoot?.querySelector('[data-status="paused"]')).not.to.equal(null);
    expect(byRole(header, 'progressbar', '6 of 24 calls made').getAttribute('value')).to.equal(
      '0.25',
    );
    const time = header.shadowRoot?.querySelector('[part="time-spent"]');
    expect(time?.getAttribute('datetime')).to.equal('PT1H1M');
    expect(textOf(header)).to.contain('50%');
    expect(textOf(header)).to.contain('2 of 4 final calls reached a person');
    await expect(header).to.be.accessible();
  });

  it('links its name to where the campaign opens, and to nowhere that is no web page', async () => {
    const header = await withCampaign({ url: 'https://crm.example/campaigns/7' });
    const link = byRole(header, 'link', 'Spring');
    expect(link.getAttribute('href')).to.equal('https://crm.example/campaigns/7');
    await expect(header).to.be.accessible();
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '']) {
      expect(allByRole(await withCampaign({ url }), 'link'), url).to.have.length(0);
    }
  });

  it('explains what counts, with calls and time', async () => {
    const header = await withCampaign({});
    const rows = [...(header.shadowRoot?.querySelectorAll('details tbody tr') ?? [])].map((row) =>
      [...row.querySelectorAll('td')].map(textOf),
    );
    expect(rows).to.deep.equal([
      ['3', '1 hr 1 min'],
      ['2', '1 min 5 sec'],
      ['1', '0 sec'],
      ['1', '7 sec'],
    ]);
  });

  for (const { id, advice } of CAMPAIGN_STATUSES) {
    it(`says what to do next: ${id}`, async () => {
      const header = await withCampaign({ status: id });
      expect(nextStep(header)).to.contain(advice);
      await expect(header).to.be.accessible();
    });
  }

  it('says since when a campaign is paused, and how many calls an ended one never made', async () => {
    const paused = await withCampaign({ status: 'Paused', updatedAt: '2026-11-20T10:32:00Z' });
    expect(nextStep(paused)).to.match(/Paused since Nov 20, 2026, 10:32\sAM\. Needs review/);
    const ended = await withCampaign({ status: 'Ended', executedCalls: 30, scheduledCalls: 1230 });
    expect(nextStep(ended)).to.contain('Calls never made: 1,200.');
  });

  it('offers the follow-ups of a complete campaign to the workspace', async () => {
    const header = await withCampaign({ status: 'Complete' });
    const chosen = nextEvent(header, 'call-filter-change');
    byRole(header, 'button', 'Show follow-ups: 3').click();
    const { statuses } = (await chosen).detail;
    expect([...statuses].sort()).to.deep.equal(['busy', 'meeting-booked', 'no-answer']);
  });

  it('is empty, loading, partial, ready', async () => {
    const none = await fixture<CampaignHeader>(
      html`<campaign-header .api=${new FakeApi()}></campaign-header>`,
    );
    await inState(none, 'empty');
    await expect(none).to.be.accessible();
    const { header, api } = await withApi();
    await inState(header, 'loading');
    await expect(header).to.be.accessible();
    (await api.next('campaign')).answer(campaign({ id: 'c1', name: 'Spring' }));
    await inState(header, 'partial');
    expect(textOf(header)).to.contain('Spring');
    (await api.next('calls')).answer(page([call()], { nextCursor: '2', total: 2 }));
    await waitUntil(() => textOf(header).includes('at least 1 min'));
    expect(textOf(header)).to.contain('Incomplete: 1 of 2 calls were read.');
    await expect(header).to.be.accessible();
    (await api.next('calls')).answer(page([call()]));
    await inState(header, 'ready');
    expect(textOf(header)).to.contain('2 min');
  });

  it('stands without its totals, and tries again', async () => {
    const { header, api } = await withApi();
    const failed = nextEvent(header, 'campaign-error');
    (await api.next('campaign')).answer(campaign({ name: 'Spring' }));
    (await api.next('calls')).fail(failure());
    expect((await failed).detail.kind).to.equal('http');
    await waitUntil(() => textOf(header).includes('Total not available'));
    expect(textOf(header)).to.contain('Spring');
    await expect(header).to.be.accessible();
    byRole(header, 'button', 'Retry').click();
    (await api.next('campaign')).answer(campaign({ name: 'Spring' }));
    (await api.next('calls')).answer(page([call()]));
    await waitUntil(() => textOf(header).includes('1 min'));
  });

  it('keeps what was added up when a later page fails', async () => {
    const { header, api } = await withApi();
    (await api.next('campaign')).answer(campaign({ name: 'Spring' }));
    (await api.next('calls')).answer(
      page([call({ status: 'No Answer' })], { nextCursor: '2', total: 2 }),
    );
    const failed = nextEvent(header, 'campaign-error');
    (await api.next('calls')).fail(failure());
    await failed;
    await inState(header, 'partial');
    expect(textOf(header)).to.contain('at least 1 min');
    expect(textOf(header)).to.contain('Show follow-ups: at least 1');
    expect(textOf(header)).to.contain('Incomplete: 1 of 2 calls were read.');
    expect(byRole(header, 'button', 'Retry')).not.to.equal(undefined);
    await expect(header).to.be.accessible();
  });

  it('adds up what failed when the network is back', async () => {
    const { header, api } = await withApi();
    (await api.next('campaign')).answer(campaign({ name: 'Spring' }));
    (await api.next('calls')).fail(failure());
    await waitUntil(() => textOf(header).includes('Total not available'));
    window.dispatchEvent(new Event('online'));
    (await api.next('campaign')).answer(campaign({ name: 'Spring' }));
    (await api.next('calls')).answer(page([call()]));
    await waitUntil(() => textOf(header).includes('1 min'));
  });

  it('keeps its totals, marked as old, when a refresh cannot add them up', async () => {
    const { header, api } = await withApi();
    (await api.next('campaign')).answer(campaign({ name: 'Spring' }));
    (await api.next('calls')).answer(page([call()]));
    await inState(header, 'ready');
    const refreshed = header.refresh();
    (await api.next('campaign')).answer(campaign({ name: 'Spring' }));
    (await api.next('calls')).fail(failure());
    await refreshed;
    await inState(header, 'stale');
    expect(textOf(header)).to.contain('1 min');
  });

  it('does not wait for totals that the host has not given, and reports its status', async () => {
    const header = await fixture<CampaignHeader>(html`<campaign-header></campaign-header>`);
    const issue = nextEvent(header, 'campaign-data-issue');
    header.campaign = { id: 'c1', name: 'Spring', status: 'Warming Up' };
    expect((await issue).detail.unrecognised).to.deep.equal(['Warming Up']);
    await inState(header, 'ready');
    expect(header.shadowRoot?.querySelector('.skeleton')).to.equal(null);
    expect(textOf(header)).to.contain('Total Time Spent – not known');
    await expect(header).to.be.accessible();
  });

  it('says an error in words, and a person may always try again', async () => {
    const { header, api } = await withApi();
    (await api.next('campaign')).fail(failure());
    await inState(header, 'error');
    expect(textOf(byRole(header, 'alert'))).to.contain('not found');
    await expect(header).to.be.accessible();
    byRole(header, 'button', 'Retry').click();
    (await api.next('campaign')).answer(campaign({ name: 'Made meanwhile', tally }));
    await inState(header, 'ready');
  });

  it('tells of a changed status once', async () => {
    const { header, api } = await withApi();
    const one = campaign({
      id: `changing-${String(Date.now())}`,
      name: 'Spring',
      status: 'Started',
      tally,
    });
    (await api.next('campaign')).answer(one);
    await inState(header, 'ready');
    const changed = nextEvent(header, 'campaign-status-change');
    void header.refresh();
    (await api.next('campaign')).answer({ ...one, status: 'Paused' });
    const { detail } = await changed;
    expect([detail.previous, detail.campaign.status]).to.deep.equal(['Started', 'Paused']);
    await header.updateComplete;
    expect(allByRole(header, 'status').map(textOf)).to.include('Spring is now Paused.');
    let again = 0;
    header.addEventListener('campaign-status-change', () => (again += 1));
    const refreshed = header.refresh();
    (await api.next('campaign')).answer({ ...one, status: 'PAUSED' });
    await refreshed;
    expect(again).to.equal(0);
  });

  it('says of a change nothing beside another campaign', async () => {
    const { header, api } = await withApi();
    const one = campaign({ id: `left-${String(Date.now())}`, name: 'Spring', status: 'Started' });
    (await api.next('campaign')).answer({ ...one, tally });
    await inState(header, 'ready');
    const refreshed = header.refresh();
    (await api.next('campaign')).answer({ ...one, tally, status: 'Paused' });
    await refreshed;
    header.campaignId = 'other';
    (await api.next('campaign')).answer(campaign({ id: 'other', name: 'Autumn' }));
    await waitUntil(() => textOf(header).includes('Autumn'));
    expect(header.matches(':state(partial)'), 'its totals are on their way').to.equal(true);
    expect(textOf(header)).not.to.contain('Spring');
  });

  it('tells of a campaign without a name by its id, and of a blank status in words', async () => {
    const { header, api } = await withApi();
    const id = `nameless-${String(Date.now())}`;
    const one = campaign({ id, name: ' ', status: 'Started', tally });
    (await api.next('campaign')).answer(one);
    await inState(header, 'ready');
    const refreshed = header.refresh();
    (await api.next('campaign')).answer({ ...one, status: ' ' });
    await refreshed;
    await header.updateComplete;
    expect(allByRole(header, 'status').map(textOf)).to.include(`${id} is now No status.`);
  });

  it('lines up what counts with its edge where text runs from right to left', async () => {
    const header = await withCampaign({});
    header.dir = 'rtl';
    const heading = header.shadowRoot?.querySelector('details tbody th');
    if (!heading) throw new Error('There is no table.');
    expect(getComputedStyle(heading).paddingRight).to.equal('0px');
  });

  it('shows a hostile name as text', async () => {
    const header = await withCampaign({ name: '<img src=x onerror=alert(1)>' });
    expect(header.shadowRoot?.querySelector('img')).to.equal(null);
    expect(textOf(header.shadowRoot?.querySelector('h2 bdi'))).to.contain('<img');
  });
});
