import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import {
  createRestApi,
  readAllPages,
  type CampaignsApi,
  type Mapping,
} from '../../src/api/index.js';
import * as presets from '../../src/api/presets/index.js';
import { PRESET_NAMES } from '../../src/api/presets/preset-names.js';
import { CALL_STATUSES, isoDuration, parseCallStatus, tallyCalls } from '../../src/domain/index.js';
import type { CallOutcomeChart } from '../../src/elements/call-outcome-chart/call-outcome-chart.js';
import type { CallLog } from '../../src/elements/call-log/call-log.js';
import type { CampaignWorkspace } from '../../src/elements/campaign-workspace/campaign-workspace.js';
import type { Expected } from '../preset-server/server.js';

const { presets: server = '' } = (await (await fetch('/test-servers.json')).json()) as Record<
  string,
  string
>;
const answerOf = async (path: string): Promise<unknown> =>
  (await fetch(`${server}/${path}`)).json();
const expectedOf = (name: string): Promise<Expected> =>
  answerOf(`expected/${name}`) as Promise<Expected>;
const getToken = (): string => 'secret';
const mappingOf = (name: string): Mapping => Reflect.get(presets, name) as Mapping;

function client(name: string, expected: Expected): CampaignsApi {
  return createRestApi({
    baseUrl: `${server}/${name}`,
    mapping: mappingOf(name),
    getToken,
    ...(expected.projectId !== undefined && { projectId: expected.projectId }),
  });
}

async function callsOf(api: CampaignsApi, campaignId: string) {
  let tally = tallyCalls([]);
  let [pages, received, duplicates, rejected] = [0, 0, 0, 0];
  const reading = readAllPages((cursor) =>
    api.listCalls({ campaignId, ...(cursor !== undefined && { cursor }) }),
  );
  for await (const page of reading) {
    tally = tallyCalls(page.items, tally);
    ({ pages, received, duplicates } = page);
    rejected += page.rejected.length;
    expect(page.partialReason).to.equal(undefined);
  }
  return { tally, pages, received, duplicates, rejected };
}

describe('presets', () => {
  it('are all that their entry exports, each under its name', () => {
    expect(Object.keys(presets).sort()).to.deep.equal([...PRESET_NAMES].sort());
  });

  for (const name of PRESET_NAMES) {
    it(`${name}: reads three pages or more, every status word, to the totals of an oracle`, async () => {
      const expected = await expectedOf(name);
      const { tally, pages, received, duplicates, rejected } = await callsOf(
        client(name, expected),
        expected.campaignId,
      );
      expect(pages).to.be.at.least(3);
      expect({ received, duplicates, rejected }).to.deep.equal({
        received: expected.calls,
        duplicates: 0,
        rejected: 0,
      });
      expect(tally.timeSpentMs).to.equal(expected.timeSpentMs);
      for (const { id } of CALL_STATUSES) {
        const { calls = 0, milliseconds = 0 } = tally.byStatus.get(id) ?? {};
        expect({ id, calls, milliseconds }).to.deep.equal({
          id,
          ...(expected.byStatus[id] ?? { calls: 0, milliseconds: 0 }),
        });
      }
      const unrecognised = [...tally.unrecognised.values()].reduce(
        (sum, { calls }) => sum + calls,
        0,
      );
      expect(unrecognised).to.equal(expected.unrecognised);
      // Words that look like ours but are not the vendor's are shown with whose they are.
      for (const words of tally.unrecognised.keys()) {
        expect(parseCallStatus(words), words).to.equal(undefined);
      }
    });

    it(`${name}: element to server and back, with a token`, async () => {
      const { campaignId, projectId, calls, timeSpentMs } = await expectedOf(name);
      const workspace = await fixture<CampaignWorkspace>(
        html`<campaign-workspace
          preset=${name}
          api-base="${server}/${name}"
          project-id=${projectId ?? ''}
          campaign-id=${campaignId}
          .getToken=${getToken}
        >
          <call-outcome-chart></call-outcome-chart>
          <call-log></call-log>
        </campaign-workspace>`,
      );
      const chart = workspace.querySelector<CallOutcomeChart>('call-outcome-chart');
      const log = workspace.querySelector<CallLog>('call-log');
      await waitUntil(() => chart?.matches(':state(ready)') && log?.matches(':state(ready)'), name);
      const time = chart?.shadowRoot?.querySelector('time[part~="time-spent"]');
      expect(time?.getAttribute('datetime')).to.equal(isoDuration(timeSpentMs));
      expect(log?.shadowRoot?.textContent.replace(/\s+/g, ' ')).to.include(
        `of ${new Intl.NumberFormat('en').format(calls)}`,
      );
      const shown = `${chart?.shadowRoot?.innerHTML ?? ''}${log?.shadowRoot?.innerHTML ?? ''}`;
      expect(/\+?1555010\d{4}/.exec(shown)?.[0]).to.equal(undefined);
    });
  }

  it('read the campaigns of those that list them, each with its own words', async () => {
    const wanted: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
      synthflow: [
        ['not-started', 34],
        ['started', 34],
        ['paused', 34],
        ['complete', 33],
        ['ended', 33],
        ['draining', 33],
      ],
      vapi: [
        ['not-started', 40],
        ['started', 40],
        ['complete', 40],
        ['ended', 80],
      ],
      elevenlabs: [
        ['not-started', 44],
        ['started', 44],
        ['complete', 44],
        ['failed', 44],
        ['ended', 44],
      ],
    };
    for (const [name, statuses] of Object.entries(wanted)) {
      const api = client(name, await expectedOf(name));
      const counts = new Map<string, number>();
      let pages = 0;
      for await (const page of readAllPages((cursor) =>
        api.listCampaigns({ ...(cursor !== undefined && { cursor }) }),
      )) {
        ({ pages } = page);
        for (const { status } of page.items) counts.set(status, (counts.get(status) ?? 0) + 1);
      }
      expect(pages, name).to.equal(3);
      expect([...counts].sort(), name).to.deep.equal([...statuses].sort());
    }
  });

  it('find one campaign by its id, in one answer or in the list', async () => {
    for (const [name, id, status] of [
      ['elevenlabs', 'btch-1', 'started'],
      ['bland', 'batch-1', 'started'],
      ['synthflow', 'b-150', 'not-started'],
      ['vapi', 'c-130', 'ended'],
    ] as const) {
      const api = client(name, await expectedOf(name));
      const campaign = await api.getCampaign({ campaignId: id });
      expect([name, campaign.id, campaign.status]).to.deep.equal([name, id, status]);
    }
  });

  it('ask for what they lack in words for the page’s author', async () => {
    const api = createRestApi({ baseUrl: `${server}/twilio`, mapping: presets.twilio });
    const failures = await Promise.all(
      [api.listCalls({ campaignId: '+15005550006' }), api.listCampaigns({})].map((asked) =>
        asked.then(
          () => 'answered',
          (error: unknown) => String(error),
        ),
      ),
    );
    expect(failures[0]).to.include('needs project-id');
    expect(failures[1]).to.include('inlineCampaigns');
  });
});
