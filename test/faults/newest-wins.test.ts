import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/define.js';
import type { CampaignsApi } from '../../src/api/campaigns-api.js';
import type { CampaignWorkspace } from '../../src/index.js';
import { call, campaign, page } from '../fake-api.js';
import { textOf } from '../on-screen.js';

/** A question that waits; the answer says whose it is: `@api/id/number@`, as the status. */
interface Waiting {
  readonly answer: () => void;
  readonly fail: () => void;
}

let numbers = 0;

/** An API that answers when told, also those who have left: it does not listen to signals. */
class SlowApi implements CampaignsApi {
  readonly waiting: Waiting[] = [];
  constructor(readonly name: string) {}

  listCampaigns: CampaignsApi['listCampaigns'] = ({ projectId = '' }) =>
    this.#ask(projectId, (status) => page([campaign({ id: 'c', status })]));
  getCampaign: CampaignsApi['getCampaign'] = ({ campaignId }) =>
    this.#ask(campaignId, (status) => campaign({ id: campaignId, status }));
  listCalls: CampaignsApi['listCalls'] = ({ campaignId }) =>
    this.#ask(campaignId, (status) => page([call({ status })]));

  #ask<T>(id: string, make: (status: string) => T): Promise<T> {
    numbers += 1;
    const status = `@${this.name}/${id}/${String(numbers)}@`;
    return new Promise((resolve, reject) => {
      this.waiting.push({
        answer: () => {
          resolve(make(status));
        },
        fail: () => {
          reject(new Error(status));
        },
      });
    });
  }
}

interface Asking extends HTMLElement {
  api: CampaignsApi | undefined;
  campaignId: string | undefined;
  projectId: string | undefined;
  readonly updateComplete: Promise<boolean>;
  refresh(): Promise<void>;
}

/** What may happen in the meantime. */
const steps = fc.oneof(
  fc.record({ api: fc.nat({ max: 2 }) }),
  fc.record({ id: fc.constantFrom('a', 'b', 'c') }),
  fc.constant({ refresh: true } as const),
  fc.record({ answer: fc.nat({ max: 8 }), fails: fc.boolean() }),
  fc.record({ answer: fc.nat({ max: 8 }), fails: fc.constant(false) }),
  fc.constant({ move: true } as const),
);
type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never;

/** Lets everything that is ready happen; a timer would be slower. */
async function settle(element: Asking): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  await element.updateComplete;
}

/** Everything on screen that says whose it is. */
const marksOf = (element: Element): { api: string; id: string; number: number }[] =>
  [...textOf(element).matchAll(/@(\w*)\/(\w*)\/(\d+)@/g)].map(([, api = '', id = '', number]) => ({
    api,
    id,
    number: Number(number),
  }));

const TAGS = [
  'campaign-status-badge',
  'campaign-list',
  'campaign-header',
  'call-outcome-chart',
  'call-log',
] as const;

describe('the newest question wins', () => {
  for (const tag of TAGS) {
    it(`in ${tag}, in 200 interleavings of slow and fast answers`, async function () {
      this.timeout(120_000);
      let painted = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(steps, { minLength: 4, maxLength: 14 }), async (sequence) => {
          const apis = ['x', 'y', 'z'].map((name) => new SlowApi(name));
          const element = document.createElement(tag) as Asking;
          const places = [document.createElement('div'), document.createElement('div')] as const;
          document.body.append(...places);
          let api = apis[0];
          let id = 'a';
          Object.assign(element, { api, campaignId: id, projectId: id });
          places[0].append(element);
          // A badge downloads first what it asks with.
          await waitUntil(() => apis[0]?.waiting.length, tag, { interval: 1 });
          let newest = 0;
          const check = (): void => {
            const marks = marksOf(element);
            for (const mark of marks) {
              expect([mark.api, mark.id], JSON.stringify(mark)).to.deep.equal([api?.name, id]);
              // Of two answers to the same question, the later question's stays.
              expect(mark.number).to.be.at.least(newest);
            }
            newest = Math.max(newest, ...marks.map(({ number }) => number));
            painted += marks.length;
          };
          const take = async (step: Step): Promise<void> => {
            if ('api' in step) element.api = api = apis[step.api];
            else if ('id' in step) {
              id = step.id;
              Object.assign(element, { campaignId: id, projectId: id });
            } else if ('refresh' in step) void element.refresh();
            else if ('move' in step)
              places[element.parentElement === places[0] ? 1 : 0].append(element);
            else {
              const all = apis.flatMap(({ waiting }) => waiting);
              const chosen = all[step.answer % Math.max(1, all.length)];
              if (step.fails) chosen?.fail();
              else chosen?.answer();
            }
            await settle(element);
            check();
          };
          for (const step of sequence) await take(step);
          // At the end all answer, the newest first.
          for (let round = 0; round < 4; round += 1) {
            for (const { waiting } of apis)
              for (const one of waiting.splice(0).reverse()) one.answer();
            await settle(element);
            check();
          }
          for (const place of places) place.remove();
        }),
        { numRuns: 200 },
      );
      expect(painted).to.be.above(200);
    });
  }
});

describe('a token, an address or an API that changes', () => {
  const real = window.fetch;
  afterEach(() => {
    window.fetch = real;
  });

  it('takes what it showed off the screen before anything else, and lets no late answer in', async function () {
    this.timeout(120_000);
    interface Sent {
      readonly answer: () => void;
      readonly signal: AbortSignal | null | undefined;
    }
    let sent: Sent[] = [];
    window.fetch = ((input: string, init: RequestInit) => {
      const { pathname } = new URL(input);
      const token = new Headers(init.headers).get('authorization')?.slice('Bearer '.length) ?? '';
      const [, base = '', ...rest] = pathname.split('/');
      numbers += 1;
      const status = `@${token}${base}/${rest.at(-1) === 'calls' ? (rest[1] ?? '') : (rest[1] ?? 'all')}/${String(numbers)}@`;
      const record = { id: rest[1] ?? 'c', name: 'n', status };
      const isList = rest.length !== 2;
      const body = JSON.stringify(isList ? { data: [record], nextCursor: null } : record);
      const isTotals = rest.at(-1) === 'call-totals';
      return new Promise((resolve, reject) => {
        init.signal?.addEventListener('abort', () => {
          reject(new DOMException('', 'AbortError'));
        });
        const answer = (): void => {
          resolve(isTotals ? new Response('', { status: 404 }) : new Response(body));
        };
        sent.push({ answer, signal: init.signal });
      });
    }) as typeof window.fetch;

    const change = fc.record({
      token: fc.constantFrom('t', 'u', 'v'),
      base: fc.constantFrom('one', 'two'),
      id: fc.constantFrom('a', 'b'),
      answers: fc.array(fc.nat({ max: 9 }), { maxLength: 6 }),
    });
    const tokens = new Map(['t', 'u', 'v'].map((token) => [token, () => token]));
    let painted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 5 }), async (changes) => {
        sent = [];
        const workspace = await fixture<CampaignWorkspace>(html`
          <campaign-workspace
            ><campaign-list></campaign-list><call-log></call-log><campaign-header></campaign-header
            ><call-outcome-chart></call-outcome-chart><campaign-status-badge></campaign-status-badge
          ></campaign-workspace>
        `);
        const elements = [...workspace.children] as Asking[];
        const check = ({ token, base, id }: { token: string; base: string; id: string }): void => {
          for (const element of elements) {
            for (const mark of marksOf(element)) {
              expect(mark.api, element.localName).to.equal(`${token}${base}`);
              expect(mark.id).to.equal(element.localName === 'campaign-list' ? 'all' : id);
              painted += 1;
            }
          }
        };
        for (const next of changes) {
          const { token, base, id } = next;
          Object.assign(workspace, {
            getToken: tokens.get(token),
            apiBase: `/${base}`,
            campaignId: id,
          });
          for (const element of [workspace, ...elements]) await settle(element as Asking);
          check(next);
          // Badge and header ask together, a frame later.
          await new Promise((resolve) => setTimeout(resolve, 20));
          for (const place of next.answers) {
            sent[place % Math.max(1, sent.length)]?.answer();
            for (const element of elements) await settle(element);
            check(next);
          }
        }
        // However slow the engine, every element shows its answers at the end.
        await waitUntil(
          () => {
            for (const { answer } of sent) answer();
            return elements.every((element) => marksOf(element).length > 0);
          },
          'all to have painted',
          { interval: 10, timeout: 10_000 },
        );
        for (const last of changes.slice(-1)) check(last);
        workspace.remove();
        await new Promise((resolve) => setTimeout(resolve));
        expect(sent.filter(({ signal }) => signal && !signal.aborted)).to.deep.equal([]);
      }),
      { numRuns: 100 },
    );
    expect(painted).to.be.at.least(500);
  });
});
