import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { Chart } from 'chart.js';
import fc from 'fast-check';
import { HttpError } from '../../src/api/index.js';
import { CALL_STATUSES } from '../../src/domain/call-status.js';
import { tallyCalls } from '../../src/domain/call-tally.js';
import type { Call } from '../../src/domain/call.js';
import { formatDuration, isoDuration } from '../../src/domain/duration.js';
import '../../src/elements/call-outcome-chart/define.js';
import type { CallOutcomeChart } from '../../src/elements/call-outcome-chart/call-outcome-chart.js';
import { timeStep } from '../../src/elements/call-outcome-chart/outcome-segments.js';
import { FakeApi, call, page } from '../fake-api.js';
import { allByRole, byRole, inState, nextEvent, textOf } from '../on-screen.js';
import { formattersMade } from '../ui/formatters-made.js';

const failure = (): HttpError => new HttpError({ method: 'GET', url: 'https://a.test/x' }, 503);

async function withCalls(calls: readonly Call[], type = 'doughnut'): Promise<CallOutcomeChart> {
  const chart = await fixture<CallOutcomeChart>(
    html`<call-outcome-chart .calls=${calls} type=${type}></call-outcome-chart>`,
  );
  await chart.updateComplete;
  return chart;
}

async function withApi(): Promise<{ chart: CallOutcomeChart; api: FakeApi }> {
  const api = new FakeApi();
  const chart = await fixture<CallOutcomeChart>(
    html`<call-outcome-chart .api=${api} campaign-id="c1"></call-outcome-chart>`,
  );
  return { chart, api };
}

const rowOf = (chart: CallOutcomeChart, key: string): HTMLElement | undefined =>
  allByRole(chart, 'row').find((row) => row.dataset['key'] === key);
const cells = (row: Element | undefined | null): string[] =>
  [...(row?.querySelectorAll('th, td') ?? [])].map(textOf);
const timeSpent = (chart: CallOutcomeChart): Element | null | undefined =>
  chart.shadowRoot?.querySelector('[part="time-spent"]');

/** Waits for the picture and reads one pixel of the ring's top, as red, green, blue, alpha. */
async function drawn(chart: CallOutcomeChart): Promise<HTMLCanvasElement> {
  await waitUntil(() => {
    const canvas = chart.shadowRoot?.querySelector('canvas');
    const pixels = canvas?.width
      ? canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
      : undefined;
    return pixels?.some((value) => value > 0);
  }, 'nothing was drawn');
  const canvas = chart.shadowRoot?.querySelector('canvas');
  if (!canvas) throw new Error('There is no canvas.');
  return canvas;
}

interface DrawnWords {
  readonly text: string;
  readonly font: string;
  readonly width: number;
}

/** What the picture’s last drawing writes in its ring, after something was done. */
async function wordsDrawn(
  act: () => void,
  chart: CallOutcomeChart,
): Promise<readonly DrawnWords[]> {
  const canvas = chart.shadowRoot?.querySelector('canvas');
  const context = canvas?.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  const words: DrawnWords[] = [];
  const fillText = context.fillText.bind(context);
  context.fillText = (text, x, y) => {
    words.push({ text, font: context.font, width: context.measureText(text).width });
    fillText(text, x, y);
  };
  act();
  await chart.updateComplete;
  await aTimeout(400);
  Reflect.deleteProperty(context, 'fillText');
  return words.slice(-2);
}

describe('call-outcome-chart: states', () => {
  it('does not look for the viewer’s zone where no hours are shown', async () => {
    const chart = await withCalls([call({})]);
    const made = formattersMade(() => {
      chart.requestUpdate();
      Reflect.apply(Reflect.get(chart, 'performUpdate') as () => void, chart, []);
    });
    expect(made).not.to.include('DateTimeFormat');
  });

  it('counts of given calls those between from and to', async () => {
    const chart = await withCalls([
      call({ startedAt: '2026-11-01T09:00:00Z', durationMs: 60_000 }),
      call({ startedAt: '2026-11-02T09:00:00Z', durationMs: 120_000 }),
      call({ startedAt: '2026-11-03T09:00:00Z', durationMs: 240_000 }),
    ]);
    expect(timeSpent(chart)?.getAttribute('datetime')).to.equal('PT7M');
    chart.from = '2026-11-02T00:00:00Z';
    await chart.updateComplete;
    expect(timeSpent(chart)?.getAttribute('datetime')).to.equal('PT6M');
    chart.to = '2026-11-03T00:00:00Z';
    await chart.updateComplete;
    expect(timeSpent(chart)?.getAttribute('datetime')).to.equal('PT2M');
  });

  it('counts of given calls those of whole days in the zone', async () => {
    const chart = await withCalls([
      call({ startedAt: '2026-11-01T22:59:59Z', durationMs: 60_000 }),
      call({ startedAt: '2026-11-01T23:00:00Z', durationMs: 120_000 }),
      call({ startedAt: '2026-11-02T22:59:59Z', durationMs: 240_000 }),
      call({ startedAt: '2026-11-02T23:00:00Z', durationMs: 480_000 }),
    ]);
    Object.assign(chart, { from: '2026-11-02', to: '2026-11-02', timeZone: 'Europe/Berlin' });
    await chart.updateComplete;
    expect(timeSpent(chart)?.getAttribute('datetime')).to.equal('PT6M');
    const loaded = nextEvent(chart, 'campaign-load');
    chart.timeZone = 'UTC';
    expect((await loaded).detail.records).to.equal(2);
    expect(timeSpent(chart)?.getAttribute('datetime')).to.equal('PT12M');
  });

  it('asks its API for moments, whatever the page wrote', async () => {
    const spans: unknown[] = [];
    const api = new FakeApi();
    api.listCalls = ({ from, to }) => {
      spans.push({ from, to });
      return Promise.resolve(page<Call>([]));
    };
    const chart = await fixture<CallOutcomeChart>(
      html`<call-outcome-chart
        .api=${api}
        campaign-id="c1"
        time-zone="America/New_York"
        from="2026-11-01"
        to="2026-11-01"
      ></call-outcome-chart>`,
    );
    await inState(chart, 'empty');
    Object.assign(chart, { from: '2026-11-01T00:00:00+01:00', to: 'soon' });
    await chart.updateComplete;
    await inState(chart, 'empty');
    // A moment in UTC is asked for as it was written.
    Object.assign(chart, { from: '2026-11-01T00:00:00Z', to: '2026-11-02T00:00:00.000Z' });
    await chart.updateComplete;
    await inState(chart, 'empty');
    Object.assign(chart, { from: '', to: undefined });
    await chart.updateComplete;
    await inState(chart, 'empty');
    expect(spans).to.deep.equal([
      { from: '2026-11-01T04:00:00.000Z', to: '2026-11-02T05:00:00.000Z' },
      { from: '2026-10-31T23:00:00.000Z', to: undefined },
      { from: '2026-11-01T00:00:00Z', to: '2026-11-02T00:00:00.000Z' },
      { from: undefined, to: undefined },
    ]);
  });

  it('asks for a campaign first', async () => {
    const chart = await fixture<CallOutcomeChart>(
      html`<call-outcome-chart .api=${new FakeApi()}></call-outcome-chart>`,
    );
    await inState(chart, 'empty');
    expect(textOf(chart)).to.contain('No campaign chosen');
    await expect(chart).to.be.accessible();
  });

  it('is loading in its shape', async () => {
    const { chart } = await withApi();
    await inState(chart, 'loading');
    expect(allByRole(chart, 'status').map(textOf)).to.include('Loading calls');
    await expect(chart).to.be.accessible();
  });

  it('is empty where no call was made', async () => {
    const { chart, api } = await withApi();
    (await api.next('calls')).answer(page<Call>([]));
    await inState(chart, 'empty');
    expect(textOf(chart)).to.contain('No calls yet');
    await expect(chart).to.be.accessible();
  });

  it('says an error in words and tries again', async () => {
    const { chart, api } = await withApi();
    const failed = nextEvent(chart, 'campaign-error');
    (await api.next('calls')).fail(failure());
    expect((await failed).detail.kind).to.equal('http');
    await inState(chart, 'error');
    expect(textOf(byRole(chart, 'alert'))).to.contain('code 503');
    await expect(chart).to.be.accessible();
    byRole(chart, 'button', 'Retry').click();
    (await api.next('calls')).answer(page([call()]));
    await inState(chart, 'ready');
  });

  it('adds up while pages come, and says that the total is not whole', async () => {
    const { chart, api } = await withApi();
    (await api.next('calls')).answer(page([call()], { nextCursor: '2', total: 3 }));
    await inState(chart, 'partial');
    expect(textOf(timeSpent(chart))).to.equal('at least 1 min');
    expect(textOf(chart)).to.contain('Incomplete: 1 of 3 calls were read.');
    const bar = byRole(chart, 'progressbar');
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).to.deep.equal(['1', '3']);
    const picture = chart.shadowRoot?.querySelector('canvas');
    expect(picture?.getAttribute('aria-label')).to.contain('at least 1 min');
    await expect(chart).to.be.accessible();
    (await api.next('calls')).answer(page([call(), call()]));
    await inState(chart, 'ready');
    expect(textOf(timeSpent(chart))).to.equal('3 min');
    expect(textOf(chart)).not.to.contain('Incomplete');
  });

  it('does not glide while pages come: the next arrives before it would end', async () => {
    const { chart, api } = await withApi();
    (await api.next('calls')).answer(page([call()], { nextCursor: '2' }));
    await inState(chart, 'partial');
    const canvas = await drawn(chart);
    expect(Chart.getChart(canvas)?.options.animation).to.equal(false);
    (await api.next('calls')).answer(page([call()]));
    await inState(chart, 'ready');
    await waitUntil(() => Chart.getChart(canvas)?.options.animation !== false);
  });

  it('keeps the old numbers when a refresh fails', async () => {
    const { chart, api } = await withApi();
    (await api.next('calls')).answer(page([call()]));
    await inState(chart, 'ready');
    const refreshed = chart.refresh();
    (await api.next('calls')).fail(failure());
    await refreshed;
    await inState(chart, 'stale');
    expect(textOf(timeSpent(chart))).to.equal('1 min');
    await expect(chart).to.be.accessible();
  });

  it('forgets a campaign’s numbers as soon as another is chosen', async () => {
    const { chart, api } = await withApi();
    (await api.next('calls')).answer(page([call()]));
    await inState(chart, 'ready');
    chart.campaignId = 'c2';
    await inState(chart, 'loading');
    const slow = await api.next('calls');
    chart.campaignId = 'c3';
    await waitUntil(() => api.waiting('calls').some(({ id }) => id === 'c3'));
    expect(slow.signal?.aborted).to.equal(true);
    slow.answer(page([call({ durationMs: 1000 })]));
    (await api.next('calls')).answer(page([call({ durationMs: 120_000 })]));
    await inState(chart, 'ready');
    expect(textOf(timeSpent(chart))).to.equal('2 min');
  });

  it('does not say that there is nothing where not one of the given can be read', async () => {
    const chart = await withCalls([null, {}] as unknown[] as Call[]);
    await inState(chart, 'error');
    expect(byRole(chart, 'alert')).not.to.equal(undefined);
    Object.assign(chart, { calls: [call()] });
    await inState(chart, 'ready');
  });

  it('shows the good ones of given records, and says how many are none', async () => {
    const bad: unknown[] = [null, 7, {}, { id: 'a' }, { status: 'Busy' }];
    const chart = await withCalls([call({ durationMs: 60_000 }), ...bad] as Call[]);
    expect(timeSpent(chart)?.getAttribute('datetime')).to.equal('PT1M');
    expect(textOf(chart)).to.contain('5 records could not be read');
  });

  it('reports words that nobody knows, and what was set aside', async () => {
    const { chart, api } = await withApi();
    const issue = nextEvent(chart, 'campaign-data-issue');
    const rejected = [{ index: 0, reason: 'id: expected text' }];
    (await api.next('calls')).answer(page([call({ status: 'Do Not Disturb' })], { rejected }));
    expect((await issue).detail).to.deep.equal({ rejected, unrecognised: ['Do Not Disturb'] });
    await inState(chart, 'ready');
    expect(textOf(chart)).to.contain('1 record could not be read and is not included.');
  });
});

describe('call-outcome-chart: numbers', () => {
  it('says of every status whether its time counts, as the table of rules does', async () => {
    const chart = await withCalls(CALL_STATUSES.map(({ label }) => call({ status: label })));
    for (const { id, label, countsTowardTimeSpent } of CALL_STATUSES) {
      const counts = countsTowardTimeSpent ? 'Counts' : 'Does not count';
      expect(cells(rowOf(chart, id))).to.deep.equal([label, counts, '1', '1 min']);
    }
    await expect(chart).to.be.accessible();
  });

  it('shows the same sums as an oracle, for any calls', async () => {
    const chart = await withCalls([]);
    const words = ['Completed', 'no_answer', 'BUSY', 'Failed', 'Do Not Disturb'];
    const counted = new Set(['Completed', 'no_answer']);
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            status: fc.constantFrom(...words),
            durationMs: fc.integer({ min: 0, max: 9_000_000 }),
          }),
          { minLength: 1, maxLength: 30 },
        ),
        async (fields) => {
          chart.calls = fields.map((one) => call(one));
          await chart.updateComplete;
          const sum = (wanted: (status: string) => boolean): number =>
            fields.reduce((ms, one) => ms + (wanted(one.status) ? one.durationMs : 0), 0);
          const total = sum((status) => counted.has(status));
          expect(timeSpent(chart)?.getAttribute('datetime')).to.equal(isoDuration(total));
          const foot = [...(chart.shadowRoot?.querySelectorAll('tfoot tr') ?? [])].map(cells);
          const all = formatDuration(
            sum(() => true),
            { locale: 'en' },
          );
          expect(foot[0]).to.deep.equal(['All calls', String(fields.length), all]);
          expect(foot[1]?.[2]).to.equal(formatDuration(total, { locale: 'en' }));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('mentions calls that count but have no duration', async () => {
    const { id, campaignId, status } = call();
    const chart = await withCalls([call(), { id, campaignId, status }]);
    expect(textOf(chart)).to.contain('have no duration, and add nothing: 1');
  });

  it('takes totals the host has, and asks nobody', async () => {
    const api = new FakeApi();
    const byStatus = new Map([['completed', { calls: 2, milliseconds: 5_400_000 }]] as const);
    const tally = {
      calls: 2,
      timeSpentMs: 5_400_000,
      uncountedMs: 0,
      withoutDuration: 0,
      byStatus,
      unrecognised: new Map(),
    };
    const chart = await fixture<CallOutcomeChart>(
      html`<call-outcome-chart .api=${api} campaign-id="c1" .tally=${tally}></call-outcome-chart>`,
    );
    await inState(chart, 'ready');
    expect(textOf(timeSpent(chart))).to.equal('1 hr 30 min');
    expect(api.asked).to.have.length(0);
  });

  it('shows hostile words as text', async () => {
    const nasty = '<b onclick=alert(1)>x</b>';
    const chart = await withCalls([call({ status: nasty })]);
    expect(chart.shadowRoot?.querySelector('b')).to.equal(null);
    expect(cells(rowOf(chart, nasty))[0]).to.equal(nasty);
  });
});

describe('call-outcome-chart: picture', () => {
  for (const type of ['doughnut', 'bar']) {
    it(`draws a ${type} in the table’s colours`, async () => {
      const chart = await withCalls([call({ status: 'Completed' })], type);
      const canvas = await drawn(chart);
      const swatch = chart.shadowRoot?.querySelector('tbody .swatch');
      if (!swatch) throw new Error('There is no swatch.');
      const [red, green, blue] = getComputedStyle(swatch).color.match(/\d+/g)?.map(Number) ?? [];
      const sameColour = (): boolean => {
        const { data } = canvas
          .getContext('2d')
          ?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        for (let at = 0; at < data.length; at += 4) {
          if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) return true;
        }
        return false;
      };
      await waitUntil(sameColour, 'the colour of the swatch is nowhere in the picture');
    });
  }

  it('writes into the ring what its slices add up to, in the page’s letters and within the hole', async () => {
    const chart = await withCalls(
      [...Array(1200).keys()].map(() => call({ durationMs: 3_661_000 })),
    );
    const canvas = await drawn(chart);
    chart.style.fontFamily = 'monospace';
    const { width, height } = canvas.getBoundingClientRect();
    for (const [measure, sum] of [
      ['time', '1,220 hr 20 min'],
      ['calls', '1,200'],
    ] as const) {
      const words = await wordsDrawn(() => {
        chart.measure = measure;
      }, chart);
      expect(words.map(({ text }) => text)).to.deep.equal([sum, 'All calls']);
      for (const one of words) {
        expect(one.font).to.match(/ monospace$/);
        expect(one.width).to.be.lessThan(0.6 * Math.min(width, height));
      }
    }
  });

  it('writes no sum that may be too low', async () => {
    const { chart, api } = await withApi();
    (await api.next('calls')).answer(page([call({ id: '1' })], { nextCursor: '2' }));
    await inState(chart, 'partial');
    await drawn(chart);
    const next = await api.next('calls');
    expect(
      await wordsDrawn(() => {
        chart.requestUpdate();
      }, chart),
    ).to.deep.equal([]);
    const whole = await wordsDrawn(() => {
      next.answer(page([call({ id: '2' })]));
    }, chart);
    expect(whole.map(({ text }) => text)).to.deep.equal(['2', 'All calls']);
  });

  it('says of a blank status that there is none, to eyes and ears', async () => {
    const chart = await withCalls([call({ status: ' ' })]);
    const option = chart.shadowRoot?.querySelector('[role="option"]');
    expect(option?.ariaLabel).to.equal('No status: 1');
    expect(byRole(chart, 'button', 'No status')).to.be.instanceOf(HTMLElement);
  });

  it('switches between calls and time', async () => {
    const chart = await withCalls([call()]);
    expect(byRole(chart, 'button', 'Calls').getAttribute('aria-pressed')).to.equal('true');
    byRole(chart, 'button', 'Time').click();
    await chart.updateComplete;
    expect(chart.measure).to.equal('time');
    expect(chart.getAttribute('measure')).to.equal('time');
    expect(byRole(chart, 'button', 'Time').getAttribute('aria-pressed')).to.equal('true');
  });

  it('draws again when the direction of the page turns, in the same language', async () => {
    const chart = await withCalls([call()]);
    await drawn(chart);
    const isTurned = (): boolean => {
      const canvas = chart.shadowRoot?.querySelector('canvas');
      return !!canvas && Chart.getChart(canvas)?.options.plugins?.tooltip?.rtl === true;
    };
    expect(isTurned()).to.equal(false);
    chart.dir = 'rtl';
    await waitUntil(isTurned, 'still from left to right');
  });

  it('hands over a PNG, also one that is not drawn yet', async () => {
    const chart = await withCalls([call()]);
    const files: HTMLAnchorElement[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      files.push(this);
    };
    try {
      byRole(chart, 'button', 'Download picture').click();
      await waitUntil(() => files.length > 0);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(files[0]?.download).to.equal('calls-calls.png');
    expect(files[0]?.href).to.match(/^blob:/);
  });

  it('warns once about a type it does not know, and draws the usual one', async () => {
    const lines: unknown[] = [];
    const { warn } = console;
    console.warn = (line: unknown) => lines.push(line);
    try {
      await withCalls([call()], 'pie');
      await withCalls([call()], 'pie');
    } finally {
      console.warn = warn;
    }
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('<call-outcome-chart> type="pie"');
  });
});

describe('call-outcome-chart: choosing', () => {
  it('fires the chosen statuses, together, and takes them back', async () => {
    const chart = await withCalls([call(), call({ status: 'Busy' })]);
    const heard: (readonly string[])[] = [];
    chart.addEventListener('call-filter-change', (event) => heard.push(event.detail.statuses));
    byRole(chart, 'button', 'Completed').click();
    await chart.updateComplete;
    expect(byRole(chart, 'button', 'Completed').getAttribute('aria-pressed')).to.equal('true');
    byRole(chart, 'button', 'Busy').click();
    byRole(chart, 'button', 'Completed').click();
    expect(heard).to.deep.equal([['completed'], ['completed', 'busy'], ['busy']]);
  });

  it('takes a click on a slice as a click on its row', async () => {
    const chart = await withCalls([call()]);
    const canvas = await drawn(chart);
    let chosen: readonly string[] | undefined;
    chart.addEventListener('call-filter-change', (event) => {
      chosen ??= event.detail.statuses;
    });
    const box = canvas.getBoundingClientRect();
    const ring = Math.min(box.width, box.height) / 2;
    const right = Math.round(box.x + box.width / 2 + ring * 0.8);
    await sendMouse({ type: 'click', position: [right, Math.round(box.y + box.height / 2)] });
    await waitUntil(() => chosen);
    expect(chosen).to.deep.equal(['completed']);
  });
});

describe('timeStep', () => {
  it('is a round time, and cuts the axis into one to four steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1001, max: 4e12 }), (most) => {
        const step = timeStep(most);
        expect(most / step).to.be.at.most(4);
        expect(most / step).to.be.above(0.79);
        const unit = [36_000_000, 3_600_000, 60_000, 1000].find((size) => step >= size) ?? 0;
        expect(step % unit).to.equal(0);
      }),
    );
    expect(timeStep(7 * 3_600_000)).to.equal(7_200_000);
  });
});

describe('call-outcome-chart by time', () => {
  const at = (startedAt: string, status = 'Completed') => call({ status, startedAt });
  const calls = [
    at('2026-11-16T09:10:00Z'),
    at('2026-11-16T09:50:00Z', 'Busy'),
    at('2026-11-17T14:00:00Z', 'Left Message'),
    at('never', 'Do Not Disturb'),
  ];

  async function by(groupBy: string, timeZone = 'UTC'): Promise<CallOutcomeChart> {
    const chart = await fixture<CallOutcomeChart>(
      html`<call-outcome-chart
        .calls=${calls}
        group-by=${groupBy}
        time-zone=${timeZone}
      ></call-outcome-chart>`,
    );
    await inState(chart, 'ready');
    return chart;
  }
  const table = (chart: CallOutcomeChart): string[][] => allByRole(chart, 'row').map(cells);

  it('sorts outcomes into hours of the zone, in a picture and a table', async () => {
    const chart = await by('hour', 'Europe/Berlin');
    expect(allByRole(chart, 'columnheader').map(textOf)).to.deep.equal([
      'When',
      'Conversation',
      'Voicemail',
      'No contact',
      'Not recognised',
      'Calls',
      'Total Time Spent',
    ]);
    expect(table(chart)).to.deep.equal([
      ['10 AM', '1', '0', '1', '0', '2', '1 min'],
      ['3 PM', '0', '1', '0', '0', '1', '1 min'],
      ['Without a time', '0', '0', '0', '1', '1', '0 sec'],
    ]);
    await drawn(chart);
    await expect(chart).to.be.accessible();
  });

  /** Walks to a part of the picture and picks it. */
  async function pick(chart: CallOutcomeChart, words: RegExp): Promise<void> {
    const segments = chart.shadowRoot?.querySelector<HTMLElement>('[role="listbox"]');
    if (!segments) throw new Error('There is no list of segments.');
    const press = (key: string): boolean =>
      segments.dispatchEvent(new KeyboardEvent('keydown', { key }));
    press('Home');
    await chart.updateComplete;
    const options = [...segments.querySelectorAll('[role="option"]')];
    const place = options.findIndex((option) => words.test(option.ariaLabel ?? ''));
    for (let at = 0; at < place; at += 1) {
      press('ArrowRight');
      await chart.updateComplete;
    }
    press('Enter');
    await chart.updateComplete;
  }

  it('filters by all statuses of a kind, also by words that nobody knows, and takes them back', async () => {
    const chart = await by('day');
    const heard: (readonly string[])[] = [];
    chart.addEventListener('call-filter-change', (event) => heard.push(event.detail.statuses));
    await pick(chart, /^Voicemail/);
    await pick(chart, /^Voicemail/);
    await pick(chart, /^Not recognised/);
    expect(heard).to.deep.equal([['no-message', 'left-message'], [], ['Do Not Disturb']]);
  });

  it('says which kinds are chosen: those of which every status that occurs is', async () => {
    const chart = await by('weekday');
    const heard: (readonly string[])[] = [];
    chart.addEventListener('call-filter-change', (event) => heard.push(event.detail.statuses));
    const chosen = (): string[] =>
      [...(chart.shadowRoot?.querySelectorAll('[aria-selected="true"]') ?? [])].map(
        ({ ariaLabel }) => ariaLabel ?? '',
      );
    // On screen their columns are marked, by a ground and a line that forced colours keep.
    const marked = (): string[] =>
      [...(chart.shadowRoot?.querySelectorAll('thead th') ?? [])]
        .filter((heading) => Number.parseFloat(getComputedStyle(heading).borderBottomWidth) > 1.5)
        .map(textOf);
    expect(chosen()).to.deep.equal([]);
    expect(marked()).to.deep.equal([]);
    await pick(chart, /^Voicemail/);
    expect(chosen()).to.deep.equal(['Voicemail: 1']);
    expect(marked()).to.deep.equal(['Voicemail']);
    await pick(chart, /^Not recognised/);
    expect(chosen()).to.deep.equal(['Voicemail: 1', 'Not recognised: 1']);
    expect(marked()).to.deep.equal(['Voicemail', 'Not recognised']);
    await pick(chart, /^Voicemail/);
    expect(chosen()).to.deep.equal(['Not recognised: 1']);
    // One of two statuses of a kind, the only one that occurs; chosen by its row.
    chart.groupBy = 'status';
    await chart.updateComplete;
    byRole(chart, 'button', 'Left Message').click();
    chart.groupBy = 'weekday';
    await chart.updateComplete;
    expect(chosen()).to.deep.equal(['Voicemail: 1', 'Not recognised: 1']);
    await expect(chart).to.be.accessible();
    await pick(chart, /^Voicemail/);
    expect(heard).to.deep.equal([
      ['no-message', 'left-message'],
      ['no-message', 'left-message', 'Do Not Disturb'],
      ['Do Not Disturb'],
      ['Do Not Disturb', 'left-message'],
      ['Do Not Disturb'],
    ]);
  });

  it('shows totals by status, which have no times, and filters by one', async () => {
    const chart = await by('day');
    chart.tally = tallyCalls([at('never', 'Failed')]);
    chart.calls = undefined;
    await chart.updateComplete;
    const change = nextEvent(chart, 'call-filter-change');
    await pick(chart, /^Failed/);
    expect((await change).detail.statuses).to.deep.equal(['failed']);
  });

  it('by weekday and by day', async () => {
    expect(table(await by('weekday')).map(([name]) => name)).to.deep.equal([
      'Monday',
      'Tuesday',
      'Without a time',
    ]);
    expect(table(await by('day')).map(([name]) => name)).to.deep.equal([
      'Nov 16, 2026',
      'Nov 17, 2026',
      'Without a time',
    ]);
  });

  it('reads the calls where totals would not do, and only their lean fields', async () => {
    const api = new FakeApi();
    const chart = await fixture<CallOutcomeChart>(
      html`<call-outcome-chart .api=${api} campaign-id="c1" group-by="day"></call-outcome-chart>`,
    );
    (await api.next('calls')).answer(page(calls.slice(0, 2), { nextCursor: '2' }));
    await inState(chart, 'partial');
    expect(textOf(timeSpent(chart))).to.equal('at least 1 min');
    (await api.next('calls')).answer(page(calls.slice(2)));
    await inState(chart, 'ready');
    expect(table(chart)).to.have.length(3);
    expect(textOf(timeSpent(chart))).to.equal('2 min');
  });

  it('shows at which hour calls reach a person, and names the best', async () => {
    const many = (count: number, startedAt: string, status: string) =>
      Array.from({ length: count }, () => at(startedAt, status));
    const chart = await withCalls(
      [
        ...many(8, '2026-11-17T10:20:00Z', 'Completed'),
        ...many(4, '2026-11-17T10:40:00Z', 'Busy'),
        ...many(2, '2026-11-16T10:00:00Z', 'Completed'),
        ...many(10, '2026-11-18T12:00:00Z', 'No Answer'),
      ],
      'heatmap',
    );
    chart.timeZone = 'UTC';
    await chart.updateComplete;
    const best = chart.shadowRoot?.querySelector('[part="best-hour"]');
    expect(textOf(best)).to.match(
      /^Best hour: Tuesday, 10 AM\. 67% of 12 calls reached a person\./,
    );
    const rows = allByRole(chart, 'row').map(cells);
    expect(allByRole(chart, 'columnheader').map(textOf)).to.deep.equal([
      'Weekday',
      '10 AM',
      '11 AM',
      '12 PM',
    ]);
    expect(rows[0]).to.deep.equal(['Monday', '· too few calls: 2', 'no calls', 'no calls']);
    expect(rows[1]?.slice(0, 2)).to.deep.equal(['Tuesday', '67%']);
    expect(rows[2]?.[3]).to.equal('0%');
    expect(chart.shadowRoot?.querySelector('canvas')).to.equal(null);
    await expect(chart).to.be.accessible();
  });

  it('reads the calls once for its hours, however often it is drawn', async () => {
    let reads = 0;
    const counted = {
      ...at('2026-11-17T10:20:00Z', 'Completed'),
      get startedAt() {
        reads += 1;
        return '2026-11-17T10:20:00Z';
      },
    };
    const chart = await withCalls([counted], 'heatmap');
    const before = reads;
    chart.requestUpdate();
    await chart.updateComplete;
    expect([before > 0, reads]).to.deep.equal([true, before]);
  });

  it('says when there are too few calls to name an hour', async () => {
    const chart = await withCalls(calls, 'heatmap');
    expect(textOf(chart.shadowRoot?.querySelector('[part="best-hour"]'))).to.contain(
      'too few calls',
    );
  });
});
