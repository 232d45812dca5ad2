import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { ContextEvent } from '@lit/context';
import { nothing } from 'lit';
import { createRestApi } from '../../src/api/index.js';
import '../../src/define.js';
import { tallyCalls } from '../../src/domain/index.js';
import type { CampaignStatusBadge } from '../../src/elements/campaign-status-badge/campaign-status-badge.js';
import { CampaignWorkspace } from '../../src/elements/campaign-workspace/campaign-workspace.js';
import { workspaceContext } from '../../src/ui/workspace-context.js';
import { FakeApi, call, campaign, page } from '../fake-api.js';
import { byRole, inState, textOf } from '../on-screen.js';

const { mock, fault } = (await (await fetch('/test-servers.json')).json()) as {
  readonly mock: string;
  readonly fault: string;
};

function inside<Tag extends keyof HTMLElementTagNameMap>(
  root: Element,
  selector: Tag,
): HTMLElementTagNameMap[Tag] {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** The API that elements inside get. */
function apiIn(workspace: CampaignWorkspace): unknown {
  let api: unknown;
  const asker = document.createElement('i');
  workspace.append(asker);
  asker.dispatchEvent(
    new ContextEvent(workspaceContext, asker, (given) => {
      api = given.api;
    }),
  );
  asker.remove();
  return api;
}

describe('campaign-workspace', () => {
  it('moves the badge and the chart when a campaign is chosen in the list', async () => {
    const api = new FakeApi();
    const workspace = await fixture<CampaignWorkspace>(
      html`<campaign-workspace .api=${api} project-id="p1">
        <campaign-list></campaign-list>
        <campaign-status-badge></campaign-status-badge>
        <call-outcome-chart></call-outcome-chart>
      </campaign-workspace>`,
    );
    const list = inside(workspace, 'campaign-list');
    const badge = inside(workspace, 'campaign-status-badge');
    const chart = inside(workspace, 'call-outcome-chart');
    const asked = await api.next('campaigns');
    expect(asked.id).to.equal('p1');
    asked.answer(page([campaign({ id: 'a', name: 'Alpha' }), campaign({ id: 'b', name: 'Beta' })]));
    await inState(list, 'ready');
    await inState(badge, 'empty');
    await inState(chart, 'empty');
    byRole(list, 'button', 'Beta').click();
    const status = await api.next('campaign');
    expect(status.id).to.equal('b');
    status.answer(campaign({ id: 'b', status: 'Paused' }));
    await waitUntil(() => textOf(badge) === 'Paused');
    for (const { answer } of api.waiting('calls')) answer(page([call({ durationMs: 7_200_000 })]));
    await waitUntil(() => textOf(chart).includes('2 hr'));
    expect(workspace.getAttribute('campaign-id')).to.equal('b');
    expect(list.shadowRoot?.querySelector('[aria-current="true"]')?.textContent).to.contain('Beta');
    await expect(workspace).to.be.accessible();
  });

  it('takes the chosen campaign by number, as a framework may hand it over', async () => {
    const api = new FakeApi();
    const workspace = await fixture<CampaignWorkspace>(
      html`<campaign-workspace .api=${api} .campaignId=${5}>
        <campaign-list></campaign-list>
      </campaign-workspace>`,
    );
    const list = inside(workspace, 'campaign-list');
    (await api.next('campaigns')).answer(page([campaign({ id: '5', name: 'Alpha' }), campaign()]));
    await inState(list, 'ready');
    expect(list.shadowRoot?.querySelector('[aria-current="true"]')?.textContent).to.contain(
      'Alpha',
    );
  });

  it('names the ways through pages apart: by what they lead through, or by the page’s own name', async () => {
    const api = new FakeApi();
    const calls = [call(), call({ status: 'Callback' }), call({ status: 'Callback' })];
    const workspace = await fixture<CampaignWorkspace>(
      html`<campaign-workspace .api=${api} campaign-id="c1">
        <campaign-list page-size="1"></campaign-list>
        <call-log page-size="1"></call-log>
        <call-log page-size="1" follow-up .calls=${calls}></call-log>
        <call-log
          role="region"
          aria-label="Calls of spring"
          page-size="1"
          .calls=${calls}
        ></call-log>
      </campaign-workspace>`,
    );
    (await api.next('campaigns')).answer(page([campaign(), campaign()]));
    (await api.next('calls')).answer(page(calls));
    await inState(inside(workspace, 'campaign-list'), 'ready');
    await inState(inside(workspace, 'call-log'), 'ready');
    const names = [...workspace.children].map((element) =>
      element.shadowRoot?.querySelector('nav')?.getAttribute('aria-label'),
    );
    expect(names).to.deep.equal([
      'Pages: Campaigns',
      'Pages: Calls',
      'Pages: Follow-ups',
      'Pages: Calls of spring',
    ]);
    await expect(workspace).to.be.accessible();
  });

  it('shows the first page of another campaign, and of another project', async () => {
    const api = new FakeApi();
    const workspace = await fixture<CampaignWorkspace>(
      html`<campaign-workspace .api=${api} project-id="p1" campaign-id="c1">
        <campaign-list page-size="1"></campaign-list>
        <call-log page-size="1"></call-log>
      </campaign-workspace>`,
    );
    const list = inside(workspace, 'campaign-list');
    const log = inside(workspace, 'call-log');
    const rangeIn = (element: Element): string =>
      textOf(element.shadowRoot?.querySelector('[part="pager"] span'));
    const answer = async (): Promise<void> => {
      const added = { tally: tallyCalls([]) };
      (await api.next('campaigns')).answer(page([campaign(added), campaign(added)]));
      (await api.next('calls')).answer(page([call(), call()]));
      await inState(list, 'ready');
      await inState(log, 'ready');
    };
    await answer();
    for (const element of [list, log]) {
      byRole(element, 'button', 'Next').click();
      await waitUntil(() => rangeIn(element) === '2–2 of 2');
    }
    workspace.projectId = 'p2';
    workspace.campaignId = 'c2';
    await answer();
    expect([list, log].map(rangeIn)).to.deep.equal(['1–1 of 2', '1–1 of 2']);
  });

  it('works against a real server', async () => {
    const workspace = await fixture<CampaignWorkspace>(
      html`<campaign-workspace api-base=${mock} project-id="southgate">
        <campaign-list></campaign-list>
      </campaign-workspace>`,
    );
    const list = inside(workspace, 'campaign-list');
    await inState(list, 'ready');
    const answer: unknown = await (await fetch(`${mock}/projects/southgate/campaigns`)).json();
    const { data } = answer as { readonly data: readonly { readonly id: string }[] };
    const rows = [...(list.shadowRoot?.querySelectorAll<HTMLElement>('tbody tr') ?? [])];
    expect(rows.map((row) => row.dataset['campaignId'])).to.deep.equal(data.map(({ id }) => id));
  });

  it('gives each element the nearest workspace, also one inside another', async () => {
    const [outer, inner, other] = [new FakeApi(), new FakeApi(), new FakeApi()];
    await fixture(
      html`<div>
        <campaign-workspace .api=${outer} campaign-id="o">
          <campaign-status-badge></campaign-status-badge>
          <campaign-workspace .api=${inner} campaign-id="i">
            <campaign-status-badge></campaign-status-badge>
          </campaign-workspace>
          <campaign-workspace campaign-id="n">
            <campaign-status-badge></campaign-status-badge>
          </campaign-workspace>
        </campaign-workspace>
        <campaign-workspace .api=${other} campaign-id="x">
          <campaign-status-badge></campaign-status-badge>
        </campaign-workspace>
      </div>`,
    );
    await waitUntil(() => outer.asked.length + inner.asked.length + other.asked.length === 4);
    expect(outer.asked.map(({ id }) => id).sort()).to.deep.equal(['n', 'o']);
    expect(inner.asked.map(({ id }) => id)).to.deep.equal(['i']);
    expect(other.asked.map(({ id }) => id)).to.deep.equal(['x']);
  });

  it('lets an element’s own api and campaign win', async () => {
    const [shared, own] = [new FakeApi(), new FakeApi()];
    await fixture(
      html`<campaign-workspace .api=${shared} campaign-id="shared">
        <campaign-status-badge .api=${own} campaign-id="own"></campaign-status-badge>
      </campaign-workspace>`,
    );
    expect((await own.next('campaign')).id).to.equal('own');
    expect(shared.asked).to.have.length(0);
  });

  it('is found by elements that were there first', async () => {
    const api = new FakeApi();
    const badge = await fixture<CampaignStatusBadge>(
      html`<campaign-status-badge></campaign-status-badge>`,
    );
    await inState(badge, 'empty');
    const workspace = new CampaignWorkspace();
    workspace.api = api;
    workspace.campaignId = 'late';
    badge.replaceWith(workspace);
    workspace.append(badge);
    const asked = await api.next('campaign');
    expect(asked.id).to.equal('late');
    asked.answer(campaign({ status: 'Ended' }));
    await waitUntil(() => textOf(badge) === 'Ended');
    workspace.remove();
  });

  it('forgets the old API’s data at once when it gets another', async () => {
    const [first, second] = [new FakeApi(), new FakeApi()];
    const workspace = await fixture<CampaignWorkspace>(
      html`<campaign-workspace .api=${first}><campaign-list></campaign-list></campaign-workspace>`,
    );
    const list = inside(workspace, 'campaign-list');
    (await first.next('campaigns')).answer(page([campaign({ id: 'secret' })]));
    await inState(list, 'ready');
    workspace.api = second;
    await workspace.updateComplete;
    await list.updateComplete;
    expect(list.shadowRoot?.querySelector('[data-campaign-id="secret"]')).to.equal(null);
    await second.next('campaigns');
  });

  it('asks an API of the default contract while its preset is empty, as templates leave it', async () => {
    const list = await fixture<CampaignWorkspace>(
      html`<campaign-workspace preset="" api-base="${mock}"
        ><campaign-list></campaign-list
      ></campaign-workspace>`,
    ).then((workspace) => workspace.querySelector('campaign-list'));
    if (!list) throw new Error('There is no list.');
    await inState(list, 'ready');
  });

  for (const [name, one, other] of [
    ['headers', { 'x-app': 'crm' }, { 'x-app': 'erp' }],
    [
      'mapping',
      { inlineCampaigns: [{ id: 'a', name: 'Alpha', status: 'paused' }] },
      { inlineCampaigns: [{ id: 'b', name: 'Beta', status: 'paused' }] },
    ],
  ] as const) {
    it(`takes ${name} written anew, as frameworks do at each render, for the same ones`, async () => {
      const workspace = await fixture<CampaignWorkspace>(
        html`<campaign-workspace
          api-base=${mock}
          preset=${name === 'mapping' ? 'retell' : nothing}
        ></campaign-workspace>`,
      );
      const anew = async (value: object): Promise<unknown> => {
        Object.assign(workspace, { [name]: structuredClone(value) });
        await workspace.updateComplete;
        return apiIn(workspace);
      };
      const first = await anew(one);
      expect(await anew(one)).to.equal(first);
      const second = await anew(other);
      expect(second).not.to.equal(first);
      expect(await anew(one)).not.to.equal(second);
      // Not what is in the page's own object now: what was in it when it was given.
      const own: unknown = Reflect.get(workspace, name);
      if (typeof own !== 'object' || own === null) throw new Error('It is not there.');
      const before = apiIn(workspace);
      Object.assign(own, other);
      expect(await anew(own)).not.to.equal(before);
    });
  }

  it('stays signed out where headers are written anew', async () => {
    const workspace = await fixture<CampaignWorkspace>(
      html`<campaign-workspace
        api-base=${mock}
        .headers=${{ 'x-app': 'crm' }}
      ></campaign-workspace>`,
    );
    workspace.logout();
    workspace.headers = { 'x-app': 'crm' };
    await workspace.updateComplete;
    expect(apiIn(workspace)).to.equal(undefined);
    workspace.headers = { 'x-app': 'erp' };
    await workspace.updateComplete;
    expect(apiIn(workspace)).not.to.equal(undefined);
  });

  it('stays signed out where an API of the page’s own makes its headers needless', async () => {
    const workspace = await fixture<CampaignWorkspace>(
      html`<campaign-workspace
        .api=${new FakeApi()}
        .headers=${{ 'x-app': 'crm' }}
      ></campaign-workspace>`,
    );
    workspace.logout();
    await workspace.updateComplete;
    expect(apiIn(workspace) === undefined).to.equal(true);
  });

  it('says once that getToken is another function each time', async () => {
    const lines: string[] = [];
    const { warn } = console;
    console.warn = (line: string) => lines.push(line);
    try {
      const workspace = await fixture<CampaignWorkspace>(
        html`<campaign-workspace api-base=${mock}></campaign-workspace>`,
      );
      for (let renders = 0; renders < 12; renders += 1) {
        workspace.getToken = () => 'right';
        await workspace.updateComplete;
      }
    } finally {
      console.warn = warn;
    }
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('<campaign-workspace> getToken was another function');
  });

  it('says in words and in the console that getToken is no function', async () => {
    const lines: string[] = [];
    const { warn } = console;
    console.warn = (line: string) => lines.push(line);
    try {
      const workspace = await fixture<CampaignWorkspace>(
        html`<campaign-workspace api-base=${mock} .getToken=${'right'}
          ><campaign-list></campaign-list
        ></campaign-workspace>`,
      );
      const list = inside(workspace, 'campaign-list');
      await inState(list, 'error');
      expect(textOf(list)).to.contain('This page is not set up');
    } finally {
      console.warn = warn;
    }
    expect(lines.join()).to.contain('getToken has to be a function');
  });

  it('says in words that an address is none, and throws nothing', async () => {
    const workspace = await fixture<CampaignWorkspace>(
      html`<campaign-workspace api-base="ftp://nowhere"
        ><campaign-list></campaign-list
      ></campaign-workspace>`,
    );
    const list = inside(workspace, 'campaign-list');
    await inState(list, 'error');
    expect(textOf(byRole(list, 'alert'))).not.to.equal('');
  });

  it('asks for the token, and shows it nowhere', async () => {
    const token = 'tok-3f9d2c';
    const reasons: string[] = [];
    const workspace = await fixture<CampaignWorkspace>(
      html`<campaign-workspace
        api-base=${`${fault}/fault/bearer/${token}/workspace`}
        .getToken=${({ reason }: { reason: string }) => {
          reasons.push(reason);
          return Promise.resolve(token);
        }}
        ><campaign-list></campaign-list
      ></campaign-workspace>`,
    );
    const list = inside(workspace, 'campaign-list');
    await waitUntil(() => reasons.length > 0);
    expect(reasons[0]).to.equal('initial');
    await waitUntil(() => !list.matches(':state(loading)'));
    const dom = list.shadowRoot?.innerHTML ?? '';
    expect(dom).not.to.contain(token);
    expect(list.outerHTML).not.to.contain(token);
  });

  it('makes one request for equal elements', async () => {
    const requests: string[] = [];
    const api = createRestApi({
      baseUrl: mock,
      fetch: (input, init) => {
        requests.push(input instanceof Request ? input.url : String(input));
        return fetch(input, init);
      },
    });
    const workspace = await fixture<CampaignWorkspace>(
      html`<campaign-workspace .api=${api} project-id="southgate">
        ${Array.from({ length: 10 }, () => html`<campaign-list columns="name status"></campaign-list>`)}
      </campaign-workspace>`,
    );
    const lists = [...workspace.querySelectorAll('campaign-list')];
    await waitUntil(() => lists.every((list) => list.matches(':state(ready)')));
    expect(requests.filter((url) => url.includes('/projects/'))).to.have.length(1);
  });
});
