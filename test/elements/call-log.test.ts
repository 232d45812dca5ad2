import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { HttpError } from '../../src/api/index.js';
import { CALL_STATUSES } from '../../src/domain/call-status.js';
import { tallyCalls } from '../../src/domain/call-tally.js';
import type { Call } from '../../src/domain/call.js';
import '../../src/elements/call-log/define.js';
import type { CallLog } from '../../src/elements/call-log/call-log.js';
import '../../src/elements/campaign-header/define.js';
import '../../src/elements/campaign-workspace/define.js';
import { FakeApi, call, campaign, page } from '../fake-api.js';
import { allByRole, byRole, inState, nextEvent, textOf } from '../on-screen.js';

const failure = (): HttpError => new HttpError({ method: 'GET', url: 'https://a.test/x' }, 503);
const SECRET = '+15550100123';

async function withCalls(
  calls: readonly Call[],
  attributes: Record<string, string> = {},
): Promise<CallLog> {
  const log = await fixture<CallLog>(html`<call-log time-zone="UTC" .calls=${calls}></call-log>`);
  for (const [name, value] of Object.entries(attributes)) log.setAttribute(name, value);
  await log.updateComplete;
  return log;
}

async function withApi(): Promise<{ log: CallLog; api: FakeApi }> {
  const api = new FakeApi();
  const log = await fixture<CallLog>(html`<call-log .api=${api} campaign-id="c1"></call-log>`);
  return { log, api };
}

const rowIds = (log: CallLog): (string | undefined)[] =>
  allByRole(log, 'row')
    .map((row) => row.dataset['callId'])
    .filter((id) => id !== undefined);

async function press(log: CallLog, name: RegExp | string): Promise<void> {
  byRole(log, 'button', name).click();
  await log.updateComplete;
}

async function type(log: CallLog, words: string): Promise<void> {
  const field = byRole(log, 'searchbox') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await log.updateComplete;
}

const dayFields = (log: CallLog): HTMLInputElement[] => [
  ...(log.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type="date"]') ?? []),
];

const history = [
  call({
    id: 'a',
    contactName: 'Zoë Nowak',
    startedAt: '2026-11-18T09:00:00Z',
    phoneNumber: SECRET,
  }),
  call({
    id: 'b',
    contactName: 'Ada',
    status: 'Busy',
    startedAt: '2026-11-20T23:30:00Z',
    durationMs: 0,
  }),
  call({
    id: 'c',
    contactName: 'Björn',
    status: 'No Answer',
    startedAt: '2026-11-19T10:00:00Z',
    durationMs: 30_000,
  }),
  call({
    id: 'd',
    status: 'Do Not Disturb',
    startedAt: 'whenever',
    summary: 'Asked for the price list',
  }),
];

describe('call-log: states', () => {
  it('is empty, loading, partial, ready, stale, in error; each in words', async () => {
    const none = await fixture<CallLog>(html`<call-log .api=${new FakeApi()}></call-log>`);
    await inState(none, 'empty');
    expect(textOf(none)).to.contain('No campaign chosen');
    const { log, api } = await withApi();
    await inState(log, 'loading');
    await expect(log).to.be.accessible();
    (await api.next('calls')).answer(page([call({ id: 'one' })], { nextCursor: '2', total: 2 }));
    await inState(log, 'partial');
    expect(byRole(log, 'progressbar', '1 call so far').getAttribute('max')).to.equal('2');
    await expect(log).to.be.accessible();
    const two = page([call({ id: 'two' })], { rejected: [{ index: 1, reason: 'id: missing' }] });
    (await api.next('calls')).answer(two);
    await inState(log, 'ready');
    expect(rowIds(log)).to.deep.equal(['one', 'two']);
    expect(textOf(log)).to.contain('1 record could not be read');
    const refreshed = log.refresh();
    (await api.next('calls')).fail(failure());
    await refreshed;
    await inState(log, 'stale');
    expect(rowIds(log)).to.deep.equal(['one', 'two']);
    await expect(log).to.be.accessible();
  });

  it('says of what was loaded yesterday that it was, not the time alone', async () => {
    const { log, api } = await withApi();
    Object.assign(log, { timeZone: 'UTC', refreshSeconds: 100_000 });
    (await api.next('calls')).answer(page([call()]));
    await inState(log, 'ready');
    const loadedAt = new Date();
    const day = loadedAt.toLocaleDateString('en', { dateStyle: 'medium', timeZone: 'UTC' });
    expect(textOf(log)).to.match(/Updated \d+:\d\d [AP]M/);
    const { now } = Date;
    Date.now = () => now() + 20 * 3_600_000;
    try {
      const refreshed = log.refresh();
      (await api.next('calls')).fail(failure());
      await refreshed;
      await inState(log, 'stale');
    } finally {
      Date.now = now;
    }
    expect(textOf(log)).to.contain(`Updated ${day}, `);
    expect(textOf(log)).to.contain(`What is shown was updated ${day}, `);
    await expect(log).to.be.accessible();
  });

  it('says an error in words, and tries again', async () => {
    const { log, api } = await withApi();
    (await api.next('calls')).fail(failure());
    await inState(log, 'error');
    await expect(log).to.be.accessible();
    await press(log, 'Retry');
    (await api.next('calls')).answer(page<Call>([]));
    await inState(log, 'empty');
    expect(textOf(log)).to.contain('No calls yet');
    await expect(log).to.be.accessible();
  });

  it('does not say that there is nothing where not one of the given can be read', async () => {
    const log = await withCalls([null, {}] as unknown[] as Call[]);
    await inState(log, 'error');
    expect(byRole(log, 'alert')).not.to.equal(undefined);
    Object.assign(log, { calls: [call()] });
    await inState(log, 'ready');
  });

  it('shows the good ones of given records, and says how many are none', async () => {
    const bad: unknown[] = [null, 7, {}, { id: 'a' }, { status: 'Busy' }];
    const given = [call({ id: 'good' }), ...bad] as Call[];
    const log = await withCalls(given);
    expect(rowIds(log)).to.deep.equal(['good']);
    expect(textOf(log)).to.contain('5 records could not be read');
    const issue = nextEvent(log, 'campaign-data-issue');
    log.calls = [...given];
    const { rejected } = (await issue).detail;
    expect(rejected.at(-1)).to.deep.equal({ index: 5, reason: 'id: expected text' });
  });

  for (const from of ['list', 'API object']) {
    it(`shows calls whose texts are null or numbers, from a host’s own ${from}`, async () => {
      const own: unknown[] = [
        { id: 'none', status: 'Busy', contactName: null, phoneNumber: null, contactId: null },
        { id: 'quiet', status: 'Callback', summary: null, sentiment: null, transcript: null },
        { id: 'number', status: 'Busy', contactName: 15550100123, phoneNumber: 15550100123 },
      ];
      const calls = own as Call[];
      let log: CallLog;
      if (from === 'list') log = await withCalls(calls);
      else {
        const { log: asking, api } = await withApi();
        (await api.next('calls')).answer(page(calls));
        log = asking;
        await inState(log, 'ready');
      }
      expect(rowIds(log)).to.have.members(['none', 'quiet', 'number']);
      expect(textOf(log))
        .to.contain('•••• 0123')
        .and.not.to.match(/555|null/);
      await expect(log).to.be.accessible();
      log.toggleAttribute('show-phone-numbers', true);
      await log.updateComplete;
      expect(rowIds(log)).to.have.members(['none', 'quiet', 'number']);
      expect(textOf(log)).to.contain('15550100123').and.not.to.contain('null');
    });
  }

  it('counts what came twice, so that what was received adds up', async () => {
    const { log, api } = await withApi();
    const [first, second] = [call({ id: 'x' }), call({ id: 'y' })];
    (await api.next('calls')).answer(page([first, second], { nextCursor: '2' }));
    (await api.next('calls')).answer(
      page([second], { rejected: [{ index: 1, reason: 'status' }] }),
    );
    await inState(log, 'ready');
    expect(rowIds(log)).to.have.length(2);
    expect(textOf(log)).to.contain('Records that came twice and are shown once: 1');
    expect(textOf(log)).to.contain('1 record could not be read');
  });
});

describe('call-log: history', () => {
  it('shows the newest first, with time in the zone, duration and status', async () => {
    const log = await withCalls(history);
    expect(rowIds(log)).to.deep.equal(['b', 'c', 'a', 'd']);
    const row = log.shadowRoot?.querySelector('[data-call-id="b"]');
    const time = row?.querySelector('time');
    expect(time?.dateTime).to.equal('2026-11-20T23:30:00.000Z');
    expect(time?.title).to.contain('Friday, November 20, 2026');
    expect(textOf(row?.querySelector('[data-status="busy"]'))).to.equal('Busy');
    expect(textOf(log.shadowRoot?.querySelector('[data-status="unrecognised"]'))).to.equal(
      'Do Not Disturb',
    );
    await expect(log).to.be.accessible();
  });

  it('names every status', async () => {
    const log = await withCalls(CALL_STATUSES.map(({ label }) => call({ status: label })));
    for (const { id, label } of CALL_STATUSES) {
      const pills = [...(log.shadowRoot?.querySelectorAll(`tbody [data-status="${id}"]`) ?? [])];
      expect(pills.map(textOf)).to.deep.equal([label]);
    }
    await expect(log).to.be.accessible();
  });

  it('sorts, searches, filters and pages', async () => {
    const log = await withCalls(history, { 'page-size': '2' });
    expect(rowIds(log)).to.deep.equal(['b', 'c']);
    await press(log, 'Next');
    expect(rowIds(log)).to.deep.equal(['a', 'd']);
    await press(log, /^Contact$/);
    expect(rowIds(log)).to.deep.equal(['b', 'c']);
    await press(log, /^Duration$/);
    await press(log, /^Duration$/);
    expect(rowIds(log)[0]).to.equal('a');
    await type(log, 'ZOE');
    expect(rowIds(log)).to.deep.equal(['a']);
    await type(log, 'price');
    expect(rowIds(log)).to.deep.equal(['d']);
    await type(log, '');
    await press(log, 'Busy 1');
    expect(rowIds(log)).to.deep.equal(['b']);
    await press(log, 'Do Not Disturb 1');
    expect(rowIds(log)).to.have.length(2);
    expect(allByRole(log, 'status').map(textOf)).to.include('Found: 2');
  });

  it('shows the first page of what a script asks for', async () => {
    const log = await withCalls(history, { 'page-size': '1' });
    const choices = [
      { sort: 'contact' },
      { status: 'busy, no-answer, completed' },
      { search: 'o' },
      { search: undefined },
      { from: '2026-11-18' },
      { counts: 'counted' },
    ];
    for (const choice of choices) {
      await press(log, 'Next');
      Object.assign(log, choice);
      await log.updateComplete;
      const pager = log.shadowRoot?.querySelector('[part="pager"] span');
      expect(textOf(pager), JSON.stringify(choice)).to.match(/^1–1 of [2-9]/);
    }
  });

  it('opens in the state its attributes say', async () => {
    const log = await withCalls(history, { status: 'no answer, busy', sort: 'time' });
    expect(rowIds(log)).to.deep.equal(['c', 'b']);
    const days = await withCalls(history, { from: '2026-11-18', to: '2026-11-19' });
    expect(rowIds(days)).to.deep.equal(['c', 'a']);
    const berlin = await withCalls(history, { from: '2026-11-21', 'time-zone': 'Europe/Berlin' });
    expect(rowIds(berlin)).to.deep.equal(['b']);
    const counted = await withCalls(history, { counts: 'counted', search: 'o' });
    expect(rowIds(counted)).to.deep.equal(['c', 'a']);
    const not = await withCalls(history, { counts: 'not-counted' });
    expect(rowIds(not)).to.deep.equal(['b', 'd']);
    await type(not, 'nobody at all');
    expect(textOf(not)).to.contain('No call matches');
    await press(not, 'Clear filters');
    expect(rowIds(not)).to.have.length(4);
  });

  it('tells of statuses cleared where some were chosen, and of nothing else cleared', async () => {
    const told: string[] = [];
    const log = await withCalls(history);
    log.addEventListener('call-filter-change', ({ detail }) => {
      told.push(detail.statuses.join());
    });
    await type(log, 'nobody at all');
    await press(log, 'Clear filters');
    expect(told).to.deep.equal([]);
    expect(rowIds(log)).to.have.length(4);
    await press(log, /^Busy/);
    await type(log, 'nobody at all');
    await press(log, 'Clear filters');
    expect(told).to.deep.equal(['busy', '']);
    expect(textOf(log)).to.contain('Found: 4');
    expect(rowIds(log)).to.have.length(4);
  });

  for (const [name, span, zone, days] of [
    [
      'moments, the last of them midnight',
      ['2026-11-17T23:00:00Z', '2026-11-19T23:00:00Z'],
      'Europe/Berlin',
      ['2026-11-18', '2026-11-19'],
    ],
    [
      'moments amid a day',
      ['2026-11-18T03:00:00Z', '2026-11-20T03:00:00Z'],
      'America/New_York',
      ['2026-11-17', '2026-11-19'],
    ],
    ['days', ['2026-11-18', '2026-11-19'], 'Asia/Kathmandu', ['2026-11-18', '2026-11-19']],
    ['what is neither', ['soon', ''], 'UTC', ['', '']],
  ] as const) {
    it(`shows the first and the last day of a span: ${name}`, async () => {
      const [from, to] = span;
      const log = await withCalls(history, { from, to, 'time-zone': zone });
      expect(dayFields(log).map(({ value }) => value)).to.deep.equal(days);
      await expect(log).to.be.accessible();
    });
  }

  it('keeps the rows when the days it shows are written back', async () => {
    const [from, to] = ['2026-11-18T23:00:00Z', '2026-11-19T23:00:00Z'];
    const log = await withCalls(history, { from, to, 'time-zone': 'Europe/Berlin' });
    expect(rowIds(log)).to.deep.equal(['c']);
    for (const field of dayFields(log)) field.dispatchEvent(new Event('change'));
    await log.updateComplete;
    expect([log.from, log.to]).to.deep.equal(['2026-11-19', '2026-11-19']);
    expect(rowIds(log)).to.deep.equal(['c']);
  });

  it('shows a date without a time as that day in every zone', async () => {
    const day = call({ id: 'd', startedAt: '2026-03-09' });
    const log = await withCalls([day], { 'time-zone': 'America/New_York' });
    const time = log.shadowRoot?.querySelector('tbody time');
    expect(time?.getAttribute('datetime')).to.equal('2026-03-09');
    expect(time?.getAttribute('title')).to.equal('Monday, March 9, 2026');
    expect(time?.textContent.trim()).to.equal('Mar 9, 2026');
  });

  it('leaves a year alone that is still being typed', async () => {
    const log = await withCalls(history, { 'time-zone': 'America/New_York' });
    for (const field of dayFields(log)) {
      for (const day of ['0002-11-18', '0020-11-18', '0202-11-18', '2026-11-18']) {
        field.value = day;
        field.dispatchEvent(new Event('change'));
        await log.updateComplete;
        expect(field.value).to.equal(day);
      }
    }
    expect(rowIds(log)).to.deep.equal(['a']);
  });

  it('opens and closes a call by a click anywhere in its row', async () => {
    const log = await withCalls([call({ id: 'x', contactName: 'Ada', summary: 'Wants a demo' })]);
    const isOpen = () => byRole(log, 'button', 'Ada').getAttribute('aria-expanded');
    const row = log.shadowRoot?.querySelector<HTMLElement>('[data-call-id="x"]');
    row?.click();
    await log.updateComplete;
    expect(isOpen()).to.equal('true');
    log.shadowRoot?.querySelector<HTMLElement>('[part="details"]')?.click();
    await log.updateComplete;
    expect(isOpen(), 'what it was about may be clicked').to.equal('true');
    row?.querySelector('time')?.click();
    await log.updateComplete;
    expect(isOpen()).to.equal('false');
  });

  it('opens a call to what it was about', async () => {
    const told = call({
      id: 'x',
      contactName: 'Ada',
      summary: 'Wants a demo <b>soon</b>',
      sentiment: 'positive',
      transcript: 'Agent: Hello\nAda: Hi',
      callbackAt: '2026-11-21T10:00:00Z',
      recordingUrl: 'https://recordings.example/1.mp3',
    });
    const log = await withCalls([told, call({ id: 'y', contactName: 'Bob' })]);
    const selected = nextEvent(log, 'call-select');
    await press(log, 'Ada');
    expect((await selected).detail.call.id).to.equal('x');
    expect(byRole(log, 'button', 'Ada').getAttribute('aria-expanded')).to.equal('true');
    const details = log.shadowRoot?.querySelector('[part="details"]');
    expect(textOf(details)).to.contain('Wants a demo <b>soon</b>');
    expect(textOf(details)).to.contain('positive');
    expect(textOf(details)).to.contain('Agent: Hello');
    const transcript = details?.querySelector('[tabindex="0"]');
    expect([transcript?.role, transcript?.ariaLabel]).to.deep.equal(['group', 'Transcript']);
    const audio = log.shadowRoot?.querySelector('audio');
    expect([audio?.preload, audio?.src]).to.deep.equal([
      'none',
      'https://recordings.example/1.mp3',
    ]);
    await expect(log).to.be.accessible();
    await press(log, 'Bob');
    expect(textOf(log)).to.contain('nothing more about this call');
    await press(log, 'Ada');
    expect(log.shadowRoot?.querySelector('audio')).to.equal(null);
  });

  it('keeps a transcript at its heading on a page of the other direction', async () => {
    const log = await withCalls([call({ contactName: 'Ada', transcript: 'Agent: Hello.' })], {
      dir: 'rtl',
    });
    await press(log, /Ada/);
    const transcript = log.shadowRoot?.querySelector('.transcript');
    const heading = transcript?.closest('div')?.querySelector('dt');
    if (!transcript || !heading) throw new Error('no transcript');
    const [box, place] = [transcript.getBoundingClientRect(), heading.getBoundingClientRect()];
    expect(box.right).to.be.closeTo(place.right, 1);
    expect(box.width).to.be.below(place.width / 2);
  });

  it('offers no recording whose address is not a web address', async () => {
    const log = await withCalls([
      call({ contactName: 'Ada', recordingUrl: 'java\tscript:alert(1)' }),
    ]);
    await press(log, 'Ada');
    expect(log.shadowRoot?.querySelector('audio')).to.equal(null);
    expect(textOf(log)).to.contain('not a web address');
  });

  it('masks phone numbers everywhere, until it may show them', async () => {
    const log = await withCalls(history);
    expect(log.shadowRoot?.innerHTML).not.to.contain('5550100123');
    expect(textOf(log)).to.contain('•••• 0123');
    const selected = nextEvent(log, 'call-select');
    await press(log, 'Zoë Nowak');
    expect((await selected).detail.call.phoneNumber).to.equal('•••• 0123');
    await type(log, '55501');
    expect(rowIds(log)).to.deep.equal([]);
    log.showPhoneNumbers = true;
    await log.updateComplete;
    expect(rowIds(log)).to.deep.equal(['a']);
    expect(textOf(log)).to.contain(SECRET);
  });

  it('takes false for no in its switches, as frameworks write it', async () => {
    for (const [value, isSet] of [
      ['false', false],
      ['undefined', false],
      ['null', false],
      ['', true],
      ['true', true],
    ] as const) {
      const log = await withCalls(history, { 'show-phone-numbers': value, 'follow-up': value });
      expect([log.showPhoneNumbers, log.followUp], value).to.deep.equal([isSet, isSet]);
      log.removeAttribute('show-phone-numbers');
      expect(log.showPhoneNumbers).to.equal(false);
    }
  });
});

describe('call-log: a number among words', () => {
  const told = call({
    id: 'told',
    contactName: SECRET,
    contactId: SECRET.slice(1),
    phoneNumber: SECRET,
    summary: 'Wants to be called at +1 555 010 0123 on 2026-11-20.',
    transcript: 'My number is (555) 010-0123.',
    status: 'Callback',
  });

  for (const attributes of [{}, { 'follow-up': '' }]) {
    it(`is masked like the number itself, ${JSON.stringify(attributes)}`, async () => {
      const log = await withCalls([told], attributes);
      const opened = nextEvent(log, 'follow-up' in attributes ? 'follow-up' : 'call-select');
      await press(log, 'follow-up' in attributes ? 'Call back' : '•••• 0123');
      const words = `${textOf(log)} ${JSON.stringify((await opened).detail)}`;
      expect(words).to.contain('called at •••• 0123 on 2026-11-20.');
      expect(words).to.contain('My number is •••• 0123.');
      expect(words.replace(/\D/g, '')).not.to.contain('5550100123');
      log.showPhoneNumbers = true;
      await log.updateComplete;
      expect(textOf(log)).to.contain('called at +1 555 010 0123 on 2026-11-20.');
    });
  }
});

describe('call-log: follow-ups', () => {
  const soon = new Date(Date.now() + 2.5 * 3_600_000).toISOString();
  const work = [
    call({
      id: 'retry',
      contactName: 'Rita',
      status: 'No Answer',
      startedAt: '2026-01-01T00:00:00Z',
    }),
    call({ id: 'done', contactName: 'Dora', status: 'Completed' }),
    call({
      id: 'back',
      contactName: 'Cal',
      status: 'Callback',
      callbackAt: soon,
      phoneNumber: '0155',
    }),
  ];

  it('says what to do for whom, why and since when; callbacks first', async () => {
    const log = await withCalls(work, { 'follow-up': '' });
    expect(rowIds(log)).to.deep.equal(['back', 'retry']);
    const row = log.shadowRoot?.querySelector('[data-call-id="back"]');
    expect(textOf(row)).to.contain('Call back');
    expect(textOf(row)).to.contain('The person asked to be called back.');
    expect(textOf(row)).to.contain('in 2 hours');
    expect(textOf(row)).to.contain('Not a valid number');
    await expect(log).to.be.accessible();
  });

  it('says the day where no hour was agreed, and the meeting where one was booked', async () => {
    const day = (days: number): string =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const due = [
      call({ id: 'back', status: 'Callback', callbackAt: day(0) }),
      call({ id: 'later', status: 'Callback', callbackAt: day(1) }),
      call({
        id: 'meet',
        status: 'Meeting Booked',
        startedAt: '2026-01-01T00:00:00Z',
        meetingAt: new Date(Date.now() + 3.5 * 86_400_000).toISOString(),
      }),
    ];
    const log = await withCalls(due, { 'follow-up': '' });
    const times = [...(log.shadowRoot?.querySelectorAll<HTMLTimeElement>('td time') ?? [])];
    expect(times.map(textOf)).to.deep.equal(['today', 'tomorrow', 'in 3 days']);
    expect(times[0]?.dateTime).to.equal(day(0));
    expect(times[0]?.title).to.match(/^\w+day, \w+ \d+, \d{4}$/);
    expect(times[2]?.title).to.contain(' at ');
  });

  it('says how soon anew when the page is looked at again', async () => {
    const log = await withCalls(work, { 'follow-up': '' });
    expect(textOf(log)).to.contain('in 2 hours');
    const { now } = Date;
    Date.now = () => now() + 3_600_000;
    try {
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      await log.updateComplete;
      expect(textOf(log)).to.contain('in 1 hour');
    } finally {
      Date.now = now;
    }
  });

  it('offers the statuses alone that want a follow-up, and those chosen', async () => {
    const log = await withCalls([...work, call({ id: 'odd', status: 'Do Not Disturb' })]);
    const facets = (): string[] =>
      [...(log.shadowRoot?.querySelectorAll('[part="facet"]') ?? [])].map(textOf);
    expect(facets()).to.have.length(4);
    await press(log, 'Follow-ups');
    expect(facets()).to.deep.equal(['No Answer 1', 'Callback 1']);
    log.status = 'completed';
    await log.updateComplete;
    expect(facets()).to.deep.equal(['No Answer 1', 'Callback 1', 'Completed 0']);
  });

  it('hands a follow-up to the host, which may open its own record', async () => {
    const log = await withCalls(work, { 'follow-up': '' });
    await press(log, 'Call back');
    expect(textOf(log)).to.contain('Callback agreed for');
    await press(log, 'Call back');
    log.addEventListener('follow-up', (event) => {
      event.preventDefault();
    });
    const taken = nextEvent(log, 'follow-up');
    await press(log, 'Call back');
    const { followUp } = (await taken).detail;
    expect([followUp.call.id, followUp.reason, followUp.call.phoneNumber]).to.deep.equal([
      'back',
      'callback',
      '••••',
    ]);
    expect(textOf(log)).not.to.contain('Callback agreed for');
  });

  it('names the box of a contact without a name by the call', async () => {
    const log = await withCalls([call({ id: 'nobody', contactName: ' ', status: 'Callback' })], {
      'follow-up': '',
    });
    const box = log.shadowRoot?.querySelector('input[type="checkbox"]');
    expect(box?.ariaLabel).to.equal('Done: nobody');
  });

  it('names every cell of a follow-up for the page’s styles', async () => {
    const log = await withCalls(work, { 'follow-up': '' });
    const cells = [...(log.shadowRoot?.querySelectorAll('[data-call-id] td') ?? [])];
    expect(cells).not.to.be.empty;
    for (const cell of cells) expect(cell.part.contains('cell'), cell.outerHTML).to.equal(true);
    const [, ...columns] = [...(cells[0]?.parentElement?.children ?? [])].map(
      (cell) => `${[...cell.part].join(' ')}: ${cell.getAttribute('data-label') ?? ''}`,
    );
    expect(columns).to.deep.equal([
      'cell cell-advice: What to do',
      'cell cell-due: Due',
      'cell cell-phone: Phone',
      'cell cell-status: Status',
      'cell cell-done: Done',
    ]);
  });

  it('says that nothing is to be done, with no filter to clear, unless one hides it', async () => {
    const log = await withCalls([call({ id: 'well', status: 'Completed' })], { 'follow-up': '' });
    expect(textOf(log)).to.contain('None of these calls wants a follow-up');
    expect(allByRole(log, 'button').map(textOf)).not.to.include('Clear filters');
    await expect(log).to.be.accessible();
    log.calls = work;
    await log.updateComplete;
    await type(log, 'nobody of this name');
    expect(textOf(log)).to.contain('No call matches').and.not.contain('None of these');
    await press(log, 'Clear filters');
    expect(rowIds(log)).to.have.length(2);
  });

  it('marks rows done, in memory, and switches back to all calls', async () => {
    const log = await withCalls(work, { 'follow-up': '' });
    const box = log.shadowRoot?.querySelector<HTMLInputElement>('input[type="checkbox"]');
    box?.click();
    await log.updateComplete;
    expect(log.shadowRoot?.querySelector('[data-call-id="back"]')?.className).to.equal('done');
    await press(log, 'All calls');
    expect(log.hasAttribute('follow-up')).to.equal(false);
    expect(rowIds(log)).to.have.length(3);
    await press(log, 'Follow-ups');
    expect(log.hasAttribute('follow-up')).to.equal(true);
  });
});

describe('call-log in a workspace', () => {
  it('follows the chosen campaign and statuses, and sets them', async () => {
    const api = new FakeApi();
    const workspace = await fixture<HTMLElement>(
      html`<campaign-workspace .api=${api} campaign-id="c1">
        <call-log></call-log><call-log></call-log>
      </campaign-workspace>`,
    );
    const logs = [...workspace.querySelectorAll('call-log')];
    await waitUntil(() => api.waiting('calls').length === 2);
    for (const asked of api.waiting('calls')) asked.answer(page(history));
    for (const log of logs) await inState(log, 'ready');
    const [first, second] = logs;
    if (!first || !second) throw new Error('There are no two logs.');
    await press(first, 'Busy 1');
    await waitUntil(() => rowIds(second).join() === 'b');
    await press(second, 'Busy 1');
    await waitUntil(() => rowIds(first).length === 4);
    workspace.setAttribute('campaign-id', 'c2');
    await waitUntil(() => api.waiting('calls').some(({ id }) => id === 'c2'));
  });

  it('shows what to do for whom when the header is asked for the follow-ups', async () => {
    const calls = [...history, call({ id: 'back', status: 'Callback' })];
    const workspace = await fixture<HTMLElement>(
      html`<campaign-workspace campaign-id="c1">
        <campaign-header
          .campaign=${campaign({ id: 'c1', status: 'complete', tally: tallyCalls(calls) })}
        ></campaign-header>
        <call-log .calls=${calls}></call-log>
      </campaign-workspace>`,
    );
    const log = workspace.querySelector('call-log');
    const header = workspace.querySelector('campaign-header');
    if (!log || !header) throw new Error('Something is missing.');
    await press(log, 'Busy 1');
    expect(log.followUp, 'statuses alone leave the view').to.equal(false);
    byRole(header, 'button', 'Show follow-ups: 3').click();
    await waitUntil(() => log.followUp);
    await log.updateComplete;
    expect(rowIds(log)).to.deep.equal(['back', 'c', 'b']);
    expect(textOf(log)).to.contain('What to do');
    await press(log, 'All calls');
    await press(log, 'Busy 1');
    await waitUntil(() => rowIds(log).join() === 'c,back');
    expect(log.followUp).to.equal(false);
  });
});
