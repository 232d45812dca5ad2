import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { startSite, waitForState, type OpenPage, type Site } from './host-page.js';

const script = '<script type="module" src="/widgets/campaign-widgets.js"></script>';

/** An API object of the host's own, with what each question is answered by. */
const host = (answers: string): string => `
  const campaigns = [
    { id: 'c1', name: 'Spring renewals', status: 'paused', scheduledCalls: 10, executedCalls: 4,
      startedAt: '2026-11-02T09:00:00Z' },
    { id: 'c2', name: 'Win back', status: 'Warming Up' },
  ];
  const call = (id, status, durationMs, more) =>
    ({ id, campaignId: 'c1', status, startedAt: '2026-11-03T09:00:00Z', durationMs, ...more });
  const calls = [
    call('k1', 'completed', 90_000, { contactName: 'Ada', phoneNumber: '+15550100123', summary: 'Wants a demo.' }),
    call('k2', 'no-answer', 30_000, { contactName: 'Bo' }),
    call('k3', 'failed', 5_000),
    call('k4', 'callback', 60_000, { contactName: 'Cy', callbackAt: '2026-11-05T09:00:00Z' }),
  ];
  const page = (items, more) => Promise.resolve({ items, rejected: [], ...more });
  const never = () => new Promise(() => {});
  const fail = () => Promise.reject(new Error('down'));
  const api = {
    listCampaigns: () => page(campaigns),
    getCampaign: () => Promise.resolve(campaigns[0]),
    listCalls: () => page(calls),
    ${answers}
  };
  for (const element of document.querySelectorAll('[data-own]')) element.api = api;`;

const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'caption']);
const LIKE = ['value', 'expanded', 'pressed', 'disabled', 'checked', 'selected'] as const;

/**
 * What assistive technology is told, a line for each node that says something: role, name, what
 * it is like. Text that only repeats the name of what it is in is left out.
 */
function outline(
  { role, name = '', children = [], ...node }: SerializedAXNode,
  depth = 0,
): string[] {
  if (role === 'StaticText') return name.trim() === '' ? [] : [`${'  '.repeat(depth)}“${name}”`];
  const isSilent = SILENT.has(role);
  const inside = children.flatMap((child) => outline(child, isSilent ? depth : depth + 1));
  if (isSilent) return inside;
  const like = LIKE.flatMap((key) =>
    node[key] === undefined || node[key] === false ? [] : [`${key}=${String(node[key])}`],
  );
  const line = '  '.repeat(depth) + [role, name, ...like].filter((word) => word !== '').join(' ');
  const isNamedByIt = inside.length > 0 && inside.every((one) => /^ *“/.test(one)) && name !== '';
  return [line, ...(isNamedByIt ? [] : inside)];
}

describe('what a screen reader is told', () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  const told = async (
    markup: string,
    state: string,
    answers = '',
    act = (_page: Page): Promise<void> => Promise.resolve(),
  ): Promise<string[]> => {
    const { page, close }: OpenPage = await site.open({
      html: `<head>${script}<title>Host</title></head><body><main>${markup}</main></body>`,
      script: host(answers),
    });
    const [, tag = ''] = /<([a-z-]+)/.exec(markup) ?? [];
    await waitForState(page, tag, state);
    await act(page);
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    await close();
    const main = tree && outline(tree);
    assert.ok(main);
    return main
      .slice(main.findIndex((line) => line.trim() === 'main') + 1)
      .map((line) => line.slice(4));
  };
  /** That these lines are among what is told, one after the other, indented like this. */
  const hears = async (what: Promise<string[]>, expected: string): Promise<void> => {
    const lines = await what;
    const wanted = expected.split('\n').filter((line) => line.trim() !== '');
    const start = lines.findIndex((line) => line.trim() === wanted[0]?.trim());
    const depthOf = (line = ''): number => line.length - line.trimStart().length;
    const shift = depthOf(lines[start]) - depthOf(wanted[0]);
    const actual = lines.slice(start, start + wanted.length);
    const like = wanted.map((line) => ' '.repeat(depthOf(line) + shift) + line.trim());
    assert.deepEqual(actual, like, lines.join('\n'));
  };

  it('a list: a table with its headings, each campaign in a row, values that are not known in words', async () => {
    const list = told('<campaign-list data-own time-zone="UTC"></campaign-list>', 'ready');
    await hears(
      list,
      `
      searchbox Search campaigns
      group Filter by status
        button Needs review 1
        button Not Started 0 disabled=true
        button Started 0 disabled=true
        button Paused 1
        button Complete 0 disabled=true
        button Ended 0 disabled=true
        button Other 1
      table Campaigns
        “Campaigns”
        rowgroup
          row
            columnheader Campaign
              button Campaign
            columnheader Status
              button Status
            columnheader Progress
              button Progress
            columnheader Calls
              button Calls
            columnheader Total Time Spent
              button Total Time Spent
            columnheader Started
              button Started
        rowgroup
          row
            cell Spring renewals
              button Spring renewals
            cell Paused Needs review
            cell 0.4
              progressbar 4 of 10 calls made value=0.4000000059604645
            cell 4
            cell 3 min
              time
                “3 min”
            cell Nov 2, 2026
              time Monday, November 2, 2026 at 9:00:00 AM UTC
          row
            cell Win back
              button Win back
            cell Warming Up
            cell not known
            cell 4
            cell 3 min
              time
                “3 min”
            cell not known
      “1–2 of 2”
      button Download CSV
      status
      status`,
    );
  });

  it('a list that waits, has nothing, cannot be had', async () => {
    const list = '<campaign-list data-own></campaign-list>';
    await hears(
      told(list, 'loading', 'listCampaigns: never'),
      `
      status
        “Loading campaigns”
      table Campaigns
        “Campaigns”
        rowgroup
          row
            columnheader Campaign
              button Campaign disabled=true`,
    );
    await hears(
      told(list, 'empty', 'listCampaigns: () => page([])'),
      `
      paragraph
        “No campaigns yet”
      paragraph
        “Campaigns appear here as soon as the project has one.”`,
    );
    await hears(
      told(list, 'error', 'listCampaigns: fail'),
      `
      alert
        paragraph
          “This could not be shown”
        paragraph
          “Something unexpected went wrong. Try again; if it stays, reload the page.”
        button Retry`,
    );
  });

  it('a log: who, when, how it went, the number masked', async () => {
    const log = told('<call-log data-own campaign-id="c1" time-zone="UTC"></call-log>', 'ready');
    await hears(
      log,
      `
      table Calls
        “Calls”
        rowgroup
          row
            columnheader Contact
              button Contact
            columnheader Time
              button Time
            columnheader Phone
            columnheader Status
              button Status
            columnheader Duration
              button Duration
        rowgroup
          row
            cell Ada
              button Ada
            cell Nov 3, 2026, 9:00 AM
              time Tuesday, November 3, 2026 at 9:00:00 AM UTC
            cell •••• 0123
            cell Completed
            cell 1 min 30 sec
              time
                “1 min 30 sec”`,
    );
  });

  it('the follow-ups: what to do for whom, and why', async () => {
    const log = told(
      '<call-log data-own campaign-id="c1" time-zone="UTC" follow-up></call-log>',
      'ready',
    );
    const lines = await log;
    await hears(
      log,
      `
      table Follow-ups
        “Follow-ups”
        rowgroup
          row
            columnheader Contact
            columnheader What to do
            columnheader Due
            columnheader Phone
            columnheader Status
            columnheader Done
        rowgroup
          row
            cell Cy
            cell Call back The person asked to be called back.
              button Call back
              “The person asked to be called back.”`,
    );
    assert.ok(
      lines.some((line) => line.trim() === 'checkbox Done: Cy'),
      lines.join('\n'),
    );
  });

  it('a chart: a sentence once, a list of segments to walk, and the same in a table', async () => {
    const chart = told(
      '<call-outcome-chart data-own campaign-id="c1"></call-outcome-chart>',
      'ready',
    );
    await hears(
      chart,
      `
      group The picture shows
        button Calls pressed=true
        button Time
      button Download picture
      image 4 calls; 2 of 4 final calls reached a person (50%). Total Time Spent: 3 min.
      listbox Outcomes of the calls
        option Completed: 1
        option No Answer: 1
        option Failed: 1
        option Callback: 1
      table Outcomes of the calls
        “Outcomes of the calls”
        rowgroup
          row
            columnheader Outcome
            columnheader Total Time Spent
            columnheader Calls
            columnheader Time
        rowgroup
          row
            rowheader Completed
              button Completed
            cell Counts
            cell 1
            cell 1 min 30 sec
              time
                “1 min 30 sec”`,
    );
  });

  it('a chart by weekday: the kinds of ending, and which of them are chosen', async () => {
    const chart = told(
      '<call-outcome-chart data-own campaign-id="c1" group-by="weekday"></call-outcome-chart>',
      'ready',
      '',
      async (page) => {
        await (await page.$('call-outcome-chart >>> [role="listbox"]'))?.focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        await page.waitForSelector('call-outcome-chart >>> [aria-selected="true"]');
      },
    );
    await hears(
      chart,
      `
      listbox Outcomes of the calls
        option Conversation: 2
        option No contact: 1 selected=true
        option Failed: 1`,
    );
  });

  it('a chart that is not whole: every total says at least', async () => {
    const answers = `listCalls: ({ cursor }) => cursor ? never() : page(calls, { nextCursor: '2', total: 8 })`;
    const chart = told(
      '<call-outcome-chart data-own campaign-id="c1"></call-outcome-chart>',
      'partial',
      answers,
    );
    await hears(
      chart,
      `
      paragraph
        “Total Time Spent”
      paragraph
        time
          “at least 3 min”
      paragraph
        “Incomplete: 4 of 8 calls were read.”`,
    );
    await hears(
      chart,
      `
          rowheader All calls
          cell at least 4
          cell at least 3 min 5 sec
            time
              “at least 3 min 5 sec”
        row
          rowheader Counted in Total Time Spent
          cell at least 3
          cell at least 3 min
            time
              “at least 3 min”
    progressbar 4 calls so far value=4`,
    );
  });

  it('a header: the name, the status, the figures as terms, what to do next', async () => {
    const header = told('<campaign-header data-own campaign-id="c1"></campaign-header>', 'ready');
    await hears(
      header,
      `
      heading Spring renewals
      “Paused”
      DescriptionList
        term Progress
        definition
          “40%”
          progressbar 4 of 10 calls made value=0.4000000059604645
          “4 of 10 calls made”
        term Total Time Spent
        definition
          time
            “3 min”`,
    );
    await hears(
      header,
      `
      “Needs review: find the problem, then resume.”`,
    );
  });

  it('a badge: the status, the service’s own word, that it waits, that it failed', async () => {
    const own = '<campaign-status-badge data-own campaign-id="c1"></campaign-status-badge>';
    await hears(
      told('<campaign-status-badge status="paused"></campaign-status-badge>', 'ready'),
      '“Paused”',
    );
    await hears(
      told('<campaign-status-badge status="Warming Up"></campaign-status-badge>', 'ready'),
      '“Warming Up”',
    );
    await hears(told(own, 'loading', 'getCampaign: never'), '“Loading the status”');
    await hears(
      told(own, 'error', 'getCampaign: fail'),
      `
      alert
        “Status unavailable”
        button Retry`,
    );
  });
});
