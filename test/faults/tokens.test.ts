import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { GetToken } from '../../src/api/token.js';
import type { CampaignWorkspace } from '../../src/index.js';
import type { LoggedRequest } from '../fault-server/server.js';
import { textOf } from '../on-screen.js';

const { fault } = (await (await fetch('/test-servers.json')).json()) as { readonly fault: string };
const requestsOf = async (key: string): Promise<LoggedRequest[]> =>
  (await (await fetch(`${fault}/log/${key}`, { cache: 'no-store' })).json()) as LoggedRequest[];
let keys = 0;
const nextKey = (): string => `tokens-${String(Date.now())}-${String((keys += 1))}`;

/** What a host may give instead of a token. */
const NONSENSE: readonly (readonly [string, () => unknown])[] = [
  ['nothing', () => undefined],
  ['an object', () => ({ token: 'right' })],
  ['an empty text', () => ''],
  ['a line break inside', () => 'right\nX-Evil: 1'],
  ['a rejection', () => Promise.reject(new Error('signed out'))],
  [
    'an exception',
    () => {
      throw new Error('signed out');
    },
  ],
  ['a promise that never ends', () => new Promise(() => undefined)],
  ['another promise like it', () => ({ then: () => undefined })],
];
const ELEMENTS = 'campaign-list, campaign-header, call-outcome-chart, call-log';

async function workspaceWith(getToken: GetToken, base: string): Promise<CampaignWorkspace> {
  return fixture<CampaignWorkspace>(html`
    <campaign-workspace api-base=${base} campaign-id="c1" .getToken=${getToken}
      ><campaign-list></campaign-list><campaign-header></campaign-header
      ><call-outcome-chart></call-outcome-chart><call-log></call-log
      ><campaign-status-badge></campaign-status-badge
    ></campaign-workspace>
  `);
}

describe('a token that is none', () => {
  it('is said once in the console, with what the page’s own callback threw', async () => {
    const said: unknown[][] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => said.push(words);
    const cause = new ReferenceError('session is not defined');
    try {
      for (const give of [
        () => Promise.reject(cause),
        () => ({ token: 'right' }),
        () => undefined,
      ]) {
        const workspace = await workspaceWith(
          give as unknown as GetToken,
          `${fault}/fault/none/-/${nextKey()}`,
        );
        await waitUntil(() => [...workspace.children].every((one) => one.matches(':state(error)')));
      }
    } finally {
      console.warn = warn;
    }
    const lines = said.filter(([words]) => String(words).includes('getToken()'));
    expect(lines).to.have.length(2);
    expect(lines[0]).to.deep.equal(['getToken() failed.', cause]);
    expect(lines[1]?.[0]).to.contain('did not give a token: a string');
  });

  it('ends in words within 15 s, and nothing is asked with it', async function () {
    this.timeout(60_000);
    const began = performance.now();
    const all = await Promise.all(
      NONSENSE.map(async ([name, give]) => {
        const key = nextKey();
        const base = `${fault}/fault/none/-/${key}`;
        return { name, key, workspace: await workspaceWith(give as GetToken, base) };
      }),
    );
    await waitUntil(
      () =>
        all.every(({ workspace }) =>
          [...workspace.children].every((one) => one.matches(':state(error)')),
        ),
      'Not all ended.',
      { timeout: 30_000 },
    );
    // The bound is of the client's own clocks; a busy machine is late.
    expect(performance.now() - began).to.be.below(25_000);
    for (const { name, key, workspace } of all) {
      for (const element of workspace.querySelectorAll(ELEMENTS)) {
        expect(textOf(element), name).to.contain('You are not signed in');
      }
      expect(await requestsOf(key), name).to.deep.equal([]);
    }
  });

  it('is one of a megabyte at most where the server takes it', async function () {
    this.timeout(60_000);
    const key = nextKey();
    const workspace = await workspaceWith(
      () => 'x'.repeat(2 ** 20),
      `${fault}/fault/none/-/${key}`,
    );
    await waitUntil(
      () => [...workspace.children].every((one) => one.matches(':state(error)')),
      'It did not end.',
      { timeout: 50_000 },
    );
    for (const element of workspace.children) expect(textOf(element)).not.to.contain('xxxx');
  });
});

describe('a token that is refused', () => {
  it('is renewed once for eight elements: 16 requests', async () => {
    const key = nextKey();
    const reasons: string[] = [];
    const getToken: GetToken = ({ reason }) => {
      reasons.push(reason);
      return Promise.resolve(reason === 'initial' ? 'stale' : 'right');
    };
    const workspace = await fixture<CampaignWorkspace>(html`
      <campaign-workspace api-base=${`${fault}/fault/bearer/right/${key}`} .getToken=${getToken}
        >${Array.from({ length: 8 }, (_, index) => html`<call-log campaign-id=${`c${String(index)}`}></call-log>`)}</campaign-workspace
      >
    `);
    await waitUntil(() => [...workspace.children].every((one) => one.matches(':state(ready)')));
    expect(reasons).to.deep.equal(['initial', 'expired']);
    const sent = (await requestsOf(key)).map(({ headers }) => headers['authorization']);
    // Which of them arrives first is the network's affair.
    expect(sent.sort()).to.deep.equal([
      ...Array<string>(8).fill('Bearer right'),
      ...Array<string>(8).fill('Bearer stale'),
    ]);
  });
});

describe('logout()', () => {
  it('clears what is shown at once, forgets the token, and nothing is asked until somebody signs in', async () => {
    const key = nextKey();
    const reasons: string[] = [];
    const getToken: GetToken = ({ reason }) => {
      reasons.push(reason);
      return 'right';
    };
    const base = `${fault}/fault/bearer/right/${key}`;
    const workspace = await workspaceWith(getToken, base);
    const elements = [...workspace.children] as (Element & {
      refreshSeconds: number;
      readonly updateComplete: Promise<unknown>;
    })[];
    for (const element of elements) element.refreshSeconds = 1;
    await waitUntil(() => elements.every((one) => one.matches(':state(ready)')));
    // Counted as they leave: what left before may reach a busy server long after.
    let asked = 0;
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      if (typeof input === 'string' && input.startsWith(base)) asked += 1;
      return fetch(input, init);
    };
    after(() => {
      globalThis.fetch = fetch;
    });
    workspace.logout();
    await Promise.all(elements.map((element) => element.updateComplete));
    for (const element of elements) {
      expect(element.matches(':state(error)'), element.localName).to.equal(true);
      expect(textOf(element)).not.to.match(/Campaign c1|Completed|Paused/);
    }
    // Longer than the elements would wait for their next refresh.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(asked).to.equal(0);
    expect(reasons).to.deep.equal(['initial']);
    workspace.getToken = ({ reason }) => {
      reasons.push(`${reason} again`);
      return 'right';
    };
    await waitUntil(() => elements.every((one) => one.matches(':state(ready)')));
    expect(reasons).to.deep.equal(['initial', 'initial again']);
    expect(asked).to.be.above(elements.length - 1);
  });
});
