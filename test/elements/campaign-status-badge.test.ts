import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { NetworkError, createRestApi } from '../../src/api/index.js';
import { CAMPAIGN_STATUSES } from '../../src/domain/campaign-status.js';
import type { Campaign } from '../../src/domain/campaign.js';
import '../../src/elements/campaign-status-badge/define.js';
import { CampaignStatusBadge } from '../../src/elements/campaign-status-badge/campaign-status-badge.js';
import { FakeApi, campaign } from '../fake-api.js';
import { byRole, inState, nextEvent, textOf } from '../on-screen.js';

const { mock } = (await (await fetch('/test-servers.json')).json()) as { readonly mock: string };

const pill = (badge: Element): HTMLElement | null | undefined =>
  badge.shadowRoot?.querySelector<HTMLElement>('[part~="status"]');

async function badgeOf(status: string): Promise<CampaignStatusBadge> {
  return fixture<CampaignStatusBadge>(
    html`<campaign-status-badge status=${status}></campaign-status-badge>`,
  );
}

async function fetching(): Promise<{ badge: CampaignStatusBadge; api: FakeApi }> {
  const api = new FakeApi();
  const badge = await fixture<CampaignStatusBadge>(
    html`<campaign-status-badge .api=${api} campaign-id="c1"></campaign-status-badge>`,
  );
  return { badge, api };
}

const nothingFound: unknown = undefined;

const failure = (): NetworkError =>
  new NetworkError({ method: 'GET', url: 'https://a.test/x' }, 'refused');

describe('campaign-status-badge with a status', () => {
  for (const { id, label, description } of CAMPAIGN_STATUSES) {
    for (const spelling of [id, label, label.toUpperCase(), ` ${id.replace('-', '_')} `]) {
      it(`reads “${spelling}” as ${label}`, async () => {
        const badge = await badgeOf(spelling);
        await inState(badge, 'ready');
        expect(textOf(badge)).to.equal(label);
        expect(pill(badge)?.dataset['status']).to.equal(id);
        expect(pill(badge)?.title).to.equal(description);
        await expect(badge).to.be.accessible();
      });
    }
  }

  it('has its icon near the edge, also where text runs from right to left', async () => {
    const badge = await badgeOf('paused');
    const room = (side: 'paddingLeft' | 'paddingRight'): number => {
      const status = pill(badge);
      return status ? Number.parseFloat(getComputedStyle(status)[side]) : NaN;
    };
    expect(room('paddingLeft')).to.be.below(room('paddingRight'));
    badge.dir = 'rtl';
    expect(room('paddingRight')).to.be.below(room('paddingLeft'));
  });

  it('takes Executed for Complete', async () => {
    expect(textOf(await badgeOf('Executed'))).to.equal('Complete');
  });

  for (const words of [
    'Warming Up',
    'constructor',
    '<img src=x onerror=alert(1)>',
    '\u202Eabc',
    'x'.repeat(3000),
  ]) {
    it(`shows the word ${words.slice(0, 28)} as it came, neutral`, async () => {
      const issue = new Promise<readonly string[]>((resolve) => {
        document.addEventListener(
          'campaign-data-issue',
          ({ detail }) => {
            resolve(detail.unrecognised);
          },
          { once: true },
        );
      });
      const badge = await badgeOf(words);
      expect(badge.shadowRoot?.querySelector('bdi')?.textContent).to.equal(words);
      expect(pill(badge)?.dataset['status']).to.equal('unrecognised');
      expect(badge.shadowRoot?.querySelector('img')).to.equal(null);
      expect(await issue).to.deep.equal([words]);
      await expect(badge).to.be.accessible();
    });
  }

  it('asks nobody, also where somebody could be asked', async () => {
    const api = new FakeApi();
    const badge = await fixture<CampaignStatusBadge>(
      html`<campaign-status-badge
        .api=${api}
        campaign-id="c1"
        status="paused"
      ></campaign-status-badge>`,
    );
    await badge.refresh();
    expect(api.asked).to.have.length(0);
  });

  it('shows the status of a campaign the host has', async () => {
    const badge = await fixture<CampaignStatusBadge>(
      html`<campaign-status-badge
        .campaign=${campaign({ status: 'Ended' })}
      ></campaign-status-badge>`,
    );
    expect(textOf(badge)).to.equal('Ended');
  });

  it('keeps what was set before it was registered', async () => {
    class LateBadge extends CampaignStatusBadge {}
    const badge = document.createElement('late-badge');
    Object.assign(badge, { status: 'paused' });
    document.body.append(badge);
    customElements.define('late-badge', LateBadge);
    await inState(badge, 'ready');
    expect(textOf(badge)).to.equal('Paused');
    badge.remove();
  });

  it('warns once about a size it does not know', async () => {
    const lines: unknown[] = [];
    const { warn } = console;
    console.warn = (line: unknown) => lines.push(line);
    try {
      for (let times = 0; times < 2; times += 1) {
        await fixture(
          html`<campaign-status-badge status="paused" size="huge"></campaign-status-badge>`,
        );
      }
    } finally {
      console.warn = warn;
    }
    expect(lines).to.deep.equal([
      '<campaign-status-badge> size="huge" is not one of medium, small, large; "medium" is used instead.',
    ]);
  });
});

describe('campaign-status-badge that fetches', () => {
  it('is empty while its campaign-id is', async () => {
    const badge = await fixture<CampaignStatusBadge>(
      html`<campaign-status-badge .api=${new FakeApi()} campaign-id=""></campaign-status-badge>`,
    );
    await inState(badge, 'empty');
  });

  it('says so when a host’s own API answers with nothing, and throws nothing at the page', async () => {
    const { badge, api } = await fetching();
    const failed = nextEvent(badge, 'campaign-error');
    (await api.next('campaign')).answer(nothingFound as Campaign);
    expect((await failed).detail.kind).to.equal('unknown');
    await inState(badge, 'error');
  });

  it('is loading, then ready', async () => {
    const { badge, api } = await fetching();
    await inState(badge, 'loading');
    await expect(badge).to.be.accessible();
    const loaded = nextEvent(badge, 'campaign-load');
    const asked = await api.next('campaign');
    expect(asked.id).to.equal('c1');
    asked.answer(campaign({ status: 'Started' }));
    expect((await loaded).detail).to.deep.equal({ records: 1 });
    await inState(badge, 'ready');
    expect(textOf(badge)).to.equal('Started');
  });

  it('says that it failed, and Retry asks again', async () => {
    const { badge, api } = await fetching();
    const failed = nextEvent(badge, 'campaign-error');
    (await api.next('campaign')).fail(failure());
    expect((await failed).detail.kind).to.equal('network');
    await inState(badge, 'error');
    expect(textOf(byRole(badge, 'alert'))).to.contain('Status unavailable');
    await expect(badge).to.be.accessible();
    byRole(badge, 'button', 'Retry').click();
    (await api.next('campaign')).answer(campaign({ status: 'Ended' }));
    await inState(badge, 'ready');
    expect(textOf(badge)).to.equal('Ended');
  });

  it('keeps the old status when a refresh fails', async () => {
    const { badge, api } = await fetching();
    (await api.next('campaign')).answer(campaign({ status: 'Started' }));
    await inState(badge, 'ready');
    const refreshed = badge.refresh();
    (await api.next('campaign')).fail(failure());
    await refreshed;
    await inState(badge, 'stale');
    expect(textOf(badge)).to.contain('Started');
    await expect(badge).to.be.accessible();
  });

  it('is empty without a campaign', async () => {
    const badge = await fixture<CampaignStatusBadge>(
      html`<campaign-status-badge .api=${new FakeApi()}></campaign-status-badge>`,
    );
    await inState(badge, 'empty');
    expect(textOf(badge)).to.equal('No campaign chosen');
    await expect(badge).to.be.accessible();
  });

  it('never shows an older answer over a newer one', async () => {
    const { badge, api } = await fetching();
    const old = await api.next('campaign');
    badge.campaignId = 'c2';
    await waitUntil(() => old.signal?.aborted);
    (await api.next('campaign')).answer(campaign({ status: 'Paused' }));
    await inState(badge, 'ready');
    old.answer(campaign({ status: 'Ended' }));
    await badge.updateComplete;
    expect(textOf(badge)).to.equal('Paused');
  });

  it('does not ask again when it is moved, and stops when it is taken away', async () => {
    const { badge, api } = await fetching();
    const asked = await api.next('campaign');
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(badge);
    await badge.updateComplete;
    expect(asked.signal?.aborted).to.equal(false);
    expect(api.asked).to.have.length(1);
    badge.remove();
    await waitUntil(() => asked.signal?.aborted);
    elsewhere.append(badge);
    (await api.next('campaign')).answer(campaign({ status: 'Paused' }));
    await inState(badge, 'ready');
    expect(api.asked).to.have.length(2);
  });

  it('wears what one with a status wears, in each size and appearance', async () => {
    const look = (badge: Element): unknown[] => {
      const shown = pill(badge);
      if (!shown) return [];
      const { fontSize, color, backgroundColor, borderColor, padding } = getComputedStyle(shown);
      const { width, height } = badge.getBoundingClientRect();
      const dimensions = [width, height].map(Math.round);
      return [fontSize, color, backgroundColor, borderColor, padding, ...dimensions];
    };
    const fontSizes = new Set<unknown>();
    const paddings = new Set<unknown>();
    for (const size of ['small', 'medium', 'large']) {
      for (const appearance of ['filled', 'outlined', 'plain']) {
        const { badge, api } = await fetching();
        Object.assign(badge, { size, appearance });
        (await api.next('campaign')).answer(campaign({ status: 'Paused' }));
        await inState(badge, 'ready');
        const given = await badgeOf('paused');
        Object.assign(given, { size, appearance });
        await given.updateComplete;
        expect(look(badge), `${size} ${appearance}`).to.deep.equal(look(given));
        const [fontSize, , , , padding] = look(given);
        fontSizes.add(fontSize);
        paddings.add(padding);
      }
    }
    // Not colours: another page of the browser may force its own.
    expect(fontSizes.size).to.equal(3);
    expect(paddings.size).to.equal(6);
  });

  it('asks for many in two requests, where the API takes many ids', async () => {
    const requests: string[] = [];
    const api = createRestApi({
      baseUrl: mock,
      fetch: (input, init) => {
        requests.push(input instanceof Request ? input.url : String(input));
        return fetch(input, init);
      },
    });
    const ids = Array.from(
      { length: 40 },
      (_, index) => `cmp-${String(index + 1).padStart(4, '0')}`,
    );
    const page = await fixture<HTMLElement>(
      html`<div>
        ${ids.map((id) => html`<campaign-status-badge .api=${api} campaign-id=${id}></campaign-status-badge>`)}
      </div>`,
    );
    const badges = [...page.querySelectorAll('campaign-status-badge')];
    await waitUntil(() => badges.every((badge) => badge.matches(':state(ready)')));
    expect(requests.length).to.be.at.most(2);
    expect(new Set(badges.map((badge) => pill(badge)?.dataset['status'])).size).to.be.above(4);
  });

  it('takes ids that a framework hands over as numbers', async () => {
    const asked: string[] = [];
    const named = (id: string) => ({ id, name: `Campaign ${id}`, status: 'Paused' });
    const api = createRestApi({
      baseUrl: 'https://api.example.com',
      fetch: (input) => {
        const { pathname, searchParams } = new URL(new Request(input).url);
        asked.push(pathname);
        const ids = searchParams.get('ids')?.split(',');
        const body = ids ? { data: ids.map(named) } : named(pathname.split('/').at(-1) ?? '');
        return Promise.resolve(new Response(JSON.stringify(body)));
      },
    });
    const badges = await fixture<HTMLElement>(
      html`<div>
        ${[5, 6].map((id) => html`<campaign-status-badge .api=${api} .campaignId=${id}></campaign-status-badge>`)}
      </div>`,
    );
    for (const badge of badges.children) await inState(badge, 'ready');
    expect(asked).to.deep.equal(['/campaigns']);
  });
});
