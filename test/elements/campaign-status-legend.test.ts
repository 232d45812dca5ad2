import { expect, fixture, html } from '@open-wc/testing';
import { CALL_STATUSES } from '../../src/domain/call-status.js';
import { CAMPAIGN_STATUSES } from '../../src/domain/campaign-status.js';
import type { CallLog } from '../../src/elements/call-log/call-log.js';
import '../../src/elements/call-log/define.js';
import '../../src/elements/campaign-status-legend/define.js';
import type { CampaignStatusLegend } from '../../src/elements/campaign-status-legend/campaign-status-legend.js';
import { call } from '../fake-api.js';
import { textOf } from '../on-screen.js';

async function legend(kind?: string): Promise<CampaignStatusLegend> {
  const element = await fixture<CampaignStatusLegend>(
    html`<campaign-status-legend></campaign-status-legend>`,
  );
  if (kind !== undefined) element.setAttribute('kind', kind);
  await element.updateComplete;
  return element;
}

const rows = (element: Element): string[][] =>
  [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.children].map(textOf),
  );

describe('campaign-status-legend', () => {
  it('says of every campaign status what it means and what to do', async () => {
    const element = await legend('campaign');
    expect(rows(element)).to.deep.equal(
      CAMPAIGN_STATUSES.map(({ label, description, advice }) => [label, description, advice]),
    );
    await expect(element).to.be.accessible();
  });

  it('says of every call status whether it counts, and who says so', async () => {
    const element = await legend('call');
    const found = rows(element);
    expect(found).to.have.length(CALL_STATUSES.length);
    for (const [index, { label, countsTowardTimeSpent, basis }] of CALL_STATUSES.entries()) {
      expect(found[index]?.[0]).to.equal(label);
      expect(found[index]?.[2]).to.match(countsTowardTimeSpent ? /^Counts/ : /^Does not count/);
      expect(found[index]?.[2]).to.match(
        basis === 'stated' ? /Stated by the product$/ : /Inferred: /,
      );
    }
    expect(found.find(([label]) => label === 'Busy')?.[2]).to.contain('was not connected');
    expect(found.find(([label]) => label === 'Queued')?.[2]).to.contain('not over yet');
    await expect(element).to.be.accessible();
  });

  it('shows each call status as the log does', async () => {
    const log = await fixture<CallLog>(
      html`<call-log .calls=${CALL_STATUSES.map(({ id }) => call({ id, status: id }))}></call-log>`,
    );
    const looks = (element: Element): readonly (readonly [string, string, string])[] =>
      [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.status') ?? [])]
        .map((pill) => {
          const { backgroundColor } = getComputedStyle(pill);
          const shape = pill.querySelector('path')?.getAttribute('d') ?? '';
          return [textOf(pill), shape, backgroundColor] as const;
        })
        .sort();
    expect(looks(await legend('call'))).to.deep.equal(looks(log));
    expect(looks(log)).to.have.length(CALL_STATUSES.length);
  });

  it('names each status once for scripts, on its row', async () => {
    for (const [kind, statuses] of [
      ['campaign', CAMPAIGN_STATUSES],
      ['call', CALL_STATUSES],
    ] as const) {
      const hooks = (await legend(kind)).shadowRoot?.querySelectorAll<HTMLElement>('[data-status]');
      const named = [...(hooks ?? [])].map(({ localName, dataset }) => [
        localName,
        dataset['status'],
      ]);
      expect(named).to.deep.equal(statuses.map(({ id }) => ['tr', id]));
    }
  });

  it('has both tables by default, and warns about a kind it does not know', async () => {
    const both = CAMPAIGN_STATUSES.length + CALL_STATUSES.length;
    expect(rows(await legend())).to.have.length(both);
    const lines: unknown[] = [];
    const { warn } = console;
    console.warn = (line: unknown) => lines.push(line);
    try {
      expect(rows(await legend('everything'))).to.have.length(both);
    } finally {
      console.warn = warn;
    }
    expect(lines).to.have.length(1);
  });
});
