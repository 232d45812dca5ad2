import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { CampaignsApi } from '../../src/api/campaigns-api.js';
import type { Call } from '../../src/domain/call.js';
import type { Campaign } from '../../src/domain/campaign.js';
import { page } from '../fake-api.js';
import { HOSTILE_URLS, NAUGHTY_WORDS } from './naughty-words.js';

/** One word in every field that holds text. */
const campaignOf = (word: string, id: string): Campaign => ({
  id,
  name: word,
  status: word,
  projectId: word,
  scheduledAt: word,
  startedAt: word,
  endedAt: word,
  updatedAt: word,
  url: word,
  scheduledCalls: 2,
  executedCalls: 1,
});
const callOf = (word: string, id: string): Call => ({
  id,
  campaignId: word,
  status: word,
  startedAt: word,
  contactName: word,
  contactId: word,
  phoneNumber: word,
  summary: word,
  sentiment: word,
  transcript: word,
  recordingUrl: word,
  callbackAt: word,
  meetingAt: word,
  durationMs: 1,
});

/** Every kind of element and attribute that is anywhere inside, and where links lead. */
function makeUp(root: Element): { readonly names: Set<string>; readonly links: string[] } {
  const names = new Set<string>();
  const links: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) {
      names.add(inner.localName);
      for (const { name } of inner.attributes) names.add(`@${name}`);
      const link = inner.getAttribute('href') ?? inner.getAttribute('src');
      if (link !== null) links.push(link);
    }
  }
  return { names, links };
}

/** All elements with the words, in rows that are all on screen, and every call opened. */
async function show(words: readonly string[], status?: string) {
  const campaigns = words.map((word, index) => ({
    ...campaignOf(word, `c${String(index)}`),
    ...(status && { status }),
  }));
  const calls = words.map((word, index) => ({
    ...callOf(word, `k${String(index)}`),
    ...(status && { status }),
  }));
  const api: CampaignsApi = {
    listCampaigns: () => Promise.resolve(page(campaigns)),
    getCampaign: ({ campaignId }) =>
      Promise.resolve(campaigns[Number(campaignId.slice(1))] ?? campaignOf('', 'c')),
    listCalls: () => Promise.resolve(page(calls)),
  };
  const shown = await fixture<HTMLElement>(
    html`<div>
      <campaign-list .api=${api} page-size="200" href-template="/c/{id}"></campaign-list>
      <call-outcome-chart .api=${api} campaign-id="c0"></call-outcome-chart>
      <call-log .api=${api} campaign-id="c0" page-size="100" show-phone-numbers></call-log>
      <call-log .calls=${calls} page-size="100" follow-up></call-log>
      ${words.slice(0, 40).map((_word, index) => html`<campaign-header .api=${api} campaign-id=${`c${String(index)}`}></campaign-header>`)}
      ${campaigns.map((campaign) => html`<campaign-status-badge .campaign=${campaign}></campaign-status-badge>`)}
    </div>`,
  );
  await waitUntil(
    () => [...shown.children].every((one) => !one.matches(':state(loading)')),
    undefined,
    { timeout: 60_000 },
  );
  return shown;
}

const watched = ['fetch', 'alert', 'confirm', 'prompt', 'open'] as const;

describe('words from an API', () => {
  const called: string[] = [];
  const real = new Map<string, unknown>();
  before(() => {
    for (const name of watched) {
      real.set(name, Reflect.get(window, name));
      Reflect.set(window, name, () => called.push(name));
    }
  });
  after(() => {
    for (const [name, value] of real) Reflect.set(window, name, value);
  });

  it('number at least 200, and 60 addresses', () => {
    expect(NAUGHTY_WORDS.length).to.be.at.least(200);
    expect(new Set(HOSTILE_URLS).size).to.be.at.least(60);
  });

  it('stay words in every field of every element: no element, attribute, request or dialog comes of them', async function () {
    this.timeout(220_000);
    const tame = makeUp(await show(Array.from({ length: 110 }, () => 'x')));
    const known = makeUp(await show(['2026-01-01T10:00:00Z'], 'Completed'));
    const allowed = new Set([...tame.names, ...known.names]);
    for (let start = 0; start < NAUGHTY_WORDS.length; start += 110) {
      const words = NAUGHTY_WORDS.slice(start, start + 110);
      const shown = await show(words);
      const { names, links } = makeUp(shown);
      expect([...names].filter((name) => !allowed.has(name) && !OPTIONAL.has(name))).to.deep.equal(
        [],
      );
      for (const link of links) expect(new URL(link, location.href).protocol).to.match(/^https?:$/);
      const shownNames = [
        ...(shown.querySelector('campaign-list')?.shadowRoot?.querySelectorAll('[part~="name"]') ??
          []),
      ].map(({ textContent }) => textContent.trim());
      const wanted = words.map((word, index) =>
        word.trim() === '' ? `c${String(index)}` : word.trim(),
      );
      expect(shownNames).to.deep.equal(wanted);
      shown.remove();
    }
    expect(Reflect.get(globalThis, 'broken')).to.equal(undefined);
    expect(called).to.deep.equal([]);
  });

  it('are no links where the address is not http or https', async function () {
    this.timeout(120_000);
    for (const shown of [await show(HOSTILE_URLS), await show(HOSTILE_URLS, 'Completed')]) {
      for (const log of shown.querySelectorAll('call-log')) {
        for (const button of log.shadowRoot?.querySelectorAll<HTMLElement>(
          '[aria-expanded="false"], summary',
        ) ?? [])
          button.click();
        await log.updateComplete;
      }
      for (const link of makeUp(shown).links)
        expect(new URL(link, location.href).protocol).to.match(/^https?:$/);
    }
    expect(Reflect.get(globalThis, 'broken')).to.equal(undefined);
  });
});

/** What real values bring besides plain ones: valid dates, known statuses, notes. */
const OPTIONAL: ReadonlySet<string> = new Set([
  'time',
  'em',
  'canvas',
  'caption',
  '@datetime',
  '@title',
  '@role',
]);
