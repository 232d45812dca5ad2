import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { Mapping } from '../../src/api/index.js';
import type { CampaignWorkspace } from '../../src/elements/campaign-workspace/campaign-workspace.js';
import { setPageDefaults } from '../../src/ui/page-defaults.js';
import { itNeeds } from '../engines/abilities.js';
import { byRole, inState, textOf } from '../on-screen.js';

const { presets: server = '' } = (await (await fetch('/test-servers.json')).json()) as Record<
  string,
  string
>;
const getToken = (): string => 'secret';

/** The Retell server with its batches named, as an author without JavaScript would. */
const named = JSON.stringify({
  inlineCampaigns: [{ id: 'batch_call_1', name: 'Spring', status: 'paused' }],
});
/** The same in full: the preset is not used. */
const own: Mapping = {
  inlineCampaigns: [{ id: 'x', name: 'Own', status: 'ended' }],
  calls: {
    path: '/v2/calls',
    items: 'response.calls',
    query: { model_id: 'model-1', batch_call_id: 'b-1', limit: '{pageSize}' },
    paging: { kind: 'offset', name: 'offset', size: 100 },
    fields: { id: 'call_id' },
    status: { from: { word: 'call_status' }, rules: [{ is: 'busy', when: { word: 'busy' } }] },
  },
};

async function workspaceWith(more: {
  readonly preset?: string;
  readonly base?: string;
  readonly script?: string;
  readonly mapping?: Mapping;
}): Promise<{ workspace: CampaignWorkspace; list: HTMLElementTagNameMap['campaign-list'] }> {
  const workspace = await fixture<CampaignWorkspace>(
    html`<campaign-workspace .getToken=${getToken}
      ><campaign-list></campaign-list
    ></campaign-workspace>`,
  );
  const script = document.createElement('script');
  script.type = 'application/json';
  script.slot = 'mapping';
  script.textContent = more.script ?? '';
  if (more.script !== undefined) workspace.prepend(script);
  if (more.mapping) workspace.mapping = more.mapping;
  if (more.preset) workspace.preset = more.preset;
  if (more.base) workspace.apiBase = `${server}/${more.base}`;
  const list = workspace.querySelector('campaign-list');
  if (!list) throw new Error('There is no list.');
  return { workspace, list };
}

describe('a workspace of another API', () => {
  let warned: string[];
  const { warn } = console;
  beforeEach(() => {
    warned = [];
    console.warn = (...parts: unknown[]) => void warned.push(parts.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
    setPageDefaults({});
  });

  it('takes what differs from a preset from a script of data', async () => {
    const { list } = await workspaceWith({ preset: 'retell', base: 'retell', script: named });
    await waitUntil(() => textOf(list).includes('Spring'));
    expect(textOf(list)).to.include('Paused');
  });

  it('follows the script as it arrives and changes', async () => {
    const { workspace, list } = await workspaceWith({
      preset: 'retell',
      base: 'retell',
      script: '',
    });
    const script = workspace.querySelector('script');
    await inState(list, 'error');
    if (script) script.textContent = named;
    await waitUntil(() => textOf(list).includes('Spring'));
    if (script) script.textContent = named.replace('Spring', 'Autumn');
    await waitUntil(() => textOf(list).includes('Autumn'));
  });

  it('takes a whole mapping as a property', async () => {
    const { list } = await workspaceWith({ base: 'synthflow', mapping: own });
    await waitUntil(() => textOf(list).includes('Own'));
  });

  it('takes page defaults, for elements outside workspaces too', async () => {
    setPageDefaults({ apiBase: `${server}/retell`, preset: 'retell' });
    const { list } = await workspaceWith({ script: undefined as never });
    await waitUntil(() => textOf(list).includes('not set up'));
    expect(warned.join()).to.include('inlineCampaigns');
    const chart = await fixture(
      html`<call-outcome-chart campaign-id="batch_call_1"></call-outcome-chart>`,
    );
    await inState(chart, 'error');
    // Asked, and refused: there is nobody to supply a token.
    expect(textOf(chart)).to.include('not signed in');
  });

  for (const [what, parts, words] of [
    ['a name that is no preset', { preset: 'vappi', base: 'vapi' }, 'preset="vappi" is not one of'],
    ['a preset without an address', { preset: 'vapi' }, 'needs api-base'],
    ['a script that is not JSON', { base: 'vapi', script: '{calls}' }, 'is not JSON'],
    ['a mapping with a mistake', { base: 'vapi', script: '{"calls":{}}' }, 'mapping.calls.path'],
  ] as const) {
    it(`says on screen that it is not set up, and in the console why: ${what}`, async () => {
      const { list } = await workspaceWith(parts);
      await waitUntil(() => textOf(list).includes('not set up'));
      expect(byRole(list, 'alert').textContent).to.include('not set up');
      await expect(list).to.be.accessible();
      expect(warned.join()).to.include(words);
    });
  }

  it('says where a script of a mapping is not JSON', async () => {
    const script = '{\n  "calls": oops }';
    const { list } = await workspaceWith({ base: 'vapi', script });
    await waitUntil(() => textOf(list).includes('not set up'));
    // In the engine's own words, of which some have the place.
    let words = '';
    try {
      JSON.parse(script);
    } catch (error) {
      words = String(error);
    }
    expect(warned).to.have.length(1);
    expect(warned[0]).to.include('slot="mapping"').and.to.include(words);
  });

  it('says a mistake once, however many elements it concerns', async () => {
    const mapping = { ...own, extraKey: 1 } as Mapping;
    const { workspace } = await workspaceWith({ base: 'vapi', mapping });
    workspace.campaignId = 'b-1';
    for (const tag of ['campaign-header', 'call-log', 'campaign-status-badge'] as const) {
      const element = document.createElement(tag);
      workspace.append(element);
      await inState(element, 'error');
    }
    expect(warned).to.have.length(1);
    expect(warned[0]).to.match(/^<[a-z-]+> mapping\.extraKey is no key/);
  });

  it('says what a badge alone cannot use, to listeners and in the console', async () => {
    const errors: unknown[] = [];
    const badge = await fixture(
      html`<campaign-status-badge
        campaign-id="c"
        api-base="ftp://api.test"
        @campaign-error=${({ detail }: CustomEvent<{ kind: string }>) => errors.push(detail.kind)}
      ></campaign-status-badge>`,
    );
    await inState(badge, 'error');
    expect(errors).to.deep.equal(['configuration']);
    expect(warned).to.have.length(1);
    expect(warned[0]).to.match(/^<campaign-status-badge> .*ftp:/);
  });
});

describe('signing out of a workspace', () => {
  it('does no harm where what should supply the token is no function', async () => {
    const workspace = await fixture<CampaignWorkspace>(
      html`<campaign-workspace api-base="${server}/synthflow" .getToken=${'secret'}
        ><campaign-list></campaign-list
      ></campaign-workspace>`,
    );
    const list = workspace.querySelector('campaign-list');
    if (!list) throw new Error('There is no list.');
    await waitUntil(() => textOf(list).includes('not set up'));
    workspace.logout();
    await waitUntil(() => textOf(list).includes('not signed in'));
  });

  it('clears what was shown at once, asks nothing, and starts anew when the person tries again', async () => {
    const reasons: string[] = [];
    const workspace = await fixture<CampaignWorkspace>(
      html`<campaign-workspace
        preset="synthflow"
        api-base="${server}/synthflow"
        project-id="model-1"
        campaign-id="b-1"
        .getToken=${({ reason }: { reason: string }) => {
          reasons.push(reason);
          return 'secret';
        }}
      >
        <campaign-list></campaign-list>
        <campaign-status-badge></campaign-status-badge>
      </campaign-workspace>`,
    );
    const list = workspace.querySelector('campaign-list');
    if (!list) throw new Error('There is no list.');
    await inState(list, 'ready');
    expect(reasons).to.deep.equal(['initial']);
    const { fetch } = globalThis;
    let asked = 0;
    globalThis.fetch = (...request) => {
      asked += 1;
      return fetch(...request);
    };
    workspace.logout();
    await list.updateComplete;
    expect(list.shadowRoot?.querySelectorAll('[data-campaign-id]')).to.have.length(0);
    expect(byRole(list, 'alert').textContent).to.include('not signed in');
    await aTimeout(200);
    globalThis.fetch = fetch;
    expect(asked).to.equal(0);
    byRole(list, 'button', 'Retry').click();
    await inState(list, 'ready');
    expect(reasons).to.deep.equal(['initial', 'initial']);
    workspace.logout();
    const badge = workspace.querySelector('campaign-status-badge');
    if (!badge) throw new Error('There is no badge.');
    await inState(badge, 'error');
    byRole(badge, 'button', 'Retry').click();
    await inState(badge, 'ready');
    expect(reasons).to.deep.equal(['initial', 'initial', 'initial']);
    workspace.logout();
    workspace.getToken = () => 'secret';
    await inState(list, 'ready');
  });
});

describe('answers with an ETag', () => {
  itNeeds(
    'http-cache',
    'are sent once and asked after from then on, for the same owner only',
    async () => {
      const key = `tag-${String(Date.now())}`;
      const show = async (token: () => string) => {
        const workspace = await fixture<CampaignWorkspace>(
          html`<campaign-workspace api-base="${server}/tagged/${key}" .getToken=${token}
            ><campaign-list></campaign-list
          ></campaign-workspace>`,
        );
        const list = workspace.querySelector('campaign-list');
        if (!list) throw new Error('There is no list.');
        await inState(list, 'ready');
        return list;
      };
      const sent = async (): Promise<number> =>
        Number(await (await fetch(`${server}/tagged/${key}/count`)).text());
      const list = await show(() => 'ada');
      await list.refresh();
      await list.refresh();
      expect(await sent()).to.equal(1);
      await show(() => 'bob');
      expect(await sent()).to.equal(2);
    },
  );
});
