import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startSite, type OpenPage, type Site } from './host-page.js';
import { CASES, PHONES, TOKEN, startPersonalApi, type PersonalApi } from './personal-api.js';
import { PLACES, RECORDER, plant, type Place } from './secret-places.js';

const SECRETS = [TOKEN, ...PHONES];
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Whether a text holds a secret: the token as it is, a number however it is written. */
function holds(text: string, secret: string): boolean {
  if (text.includes(secret)) return true;
  const digits = digitsOf(secret);
  return secret.startsWith('+') && digitsOf(text).includes(digits.slice(1));
}

const inside = `
  <campaign-list></campaign-list><campaign-header></campaign-header>
  <call-outcome-chart></call-outcome-chart><call-log></call-log><call-log follow-up></call-log>
  <campaign-status-badge></campaign-status-badge>`;

/** A host's script: it signs each workspace in, and keeps the token to itself. */
const signIn = (more = ''): string => `
  const token = ${JSON.stringify(TOKEN)};
  for (const workspace of document.querySelectorAll('campaign-workspace')) {
    workspace.getToken = () => Promise.resolve(token);
    ${more}
  }`;

/** What a person does with what is there: opens, takes up, chooses, looks for, saves. */
const USE = `(async () => {
  const press = async (selector) => {
    for (const element of document.querySelectorAll('campaign-list, call-log, campaign-header, call-outcome-chart')) {
      for (const found of element.shadowRoot.querySelectorAll(selector)) {
        found.click();
        await element.updateComplete;
      }
    }
  };
  const update = (properties) =>
    Promise.all([...document.querySelectorAll('call-log')].map((log) => {
      Object.assign(log, properties);
      return log.updateComplete;
    }));
  await press('[part="contact"][aria-expanded="false"]');
  await press('[part="follow-up"]');
  await press('[part="csv"]');
  for (const columns of ['gohighlevel', 'hubspot']) {
    await update({ columns });
    await press('[part="csv"]');
  }
  // The header's way to the follow-ups was among them: back to all calls.
  await update({ followUp: false });
  await press('[part="csv"]');
  await press('tbody [part~="name"]');
  await press('[part="facet"]');
})()`;

describe('secrets', () => {
  let site: Site;
  let api: PersonalApi;
  before(async () => {
    [site, api] = await Promise.all([startSite(), startPersonalApi()]);
  });
  after(() => Promise.all([site.close(), api.close()]));

  /** A page with every element in every case, used as a person would. */
  async function open(more = ''): Promise<OpenPage> {
    const workspaces = CASES.map(
      (name) =>
        `<campaign-workspace api-base="${api.origin}/${name}" campaign-id="c1">${inside}</campaign-workspace>`,
    );
    const opened = await site.open({
      html: `<head><script>{${RECORDER}}</script><script type="module" src="/widgets/campaign-widgets.js"></script></head><body>${workspaces.join('')}</body>`,
      script: signIn(more),
    });
    const { page } = opened;
    await page.waitForFunction(
      `(() => {
        const all = [...document.querySelectorAll('campaign-workspace > *')];
        return all.every((one) => one.shadowRoot && !one.matches(':state(loading)') &&
          !one.shadowRoot.querySelector('[part="progress"], .skeleton'));
      })()`,
      { timeout: 60_000, polling: 200 },
    );
    await page.evaluate(USE);
    return opened;
  }

  /** Where secrets are found, as `place: secret`. */
  async function found({ page, requests, trouble }: OpenPage): Promise<string[]> {
    const places = (await page.evaluate('places()')) as Readonly<Record<Place, string[]>>;
    const all = [
      ...PLACES.map((place) => [place, places[place]] as const),
      ['requests', requests] as const,
      ['browser log', trouble] as const,
      ['sent', api.asked.map(({ text }) => text)] as const,
    ];
    return all.flatMap(([place, texts]) =>
      SECRETS.filter((secret) => texts.some((text) => holds(text, secret))).map(
        (secret) => `${place}: ${secret}`,
      ),
    );
  }

  it('are nowhere but in the header that asks', { timeout: 120_000 }, async () => {
    const opened = await open();
    assert.deepEqual(await found(opened), []);
    // Everything did flow: the token was sent, numbers came and are masked, files were saved.
    assert.ok(api.asked.length > CASES.length * 3);
    assert.ok(api.asked.every(({ isSigned }) => isSigned));
    const places = (await opened.page.evaluate('places()')) as Readonly<Record<Place, string[]>>;
    for (const place of ['dom', 'events', 'files'] as const) {
      for (const masked of ['•••• 0123', '•••• 0958']) {
        assert.ok(
          places[place].some((text) => text.includes(masked)),
          `${masked} in ${place}`,
        );
      }
    }
    const kinds = (await opened.page.evaluate('kindsOfEvents()')) as string[];
    for (const kind of ['load', 'error', 'data-issue', 'select'].map(
      (name) => `campaign-${name}`,
    )) {
      assert.ok(kinds.includes(kind), kind);
    }
    assert.ok(kinds.includes('call-select') && kinds.includes('follow-up'));
    assert.ok(!kinds.includes('error') && !kinds.includes('unhandledrejection'));
    await opened.close();
  });

  it('are found wherever they were put', { timeout: 120_000 }, async () => {
    const opened = await open();
    for (const secret of SECRETS) {
      await opened.page.evaluate(plant(secret));
      const planted = await found(opened);
      for (const place of PLACES) {
        assert.ok(planted.includes(`${place}: ${secret}`), `${secret} in ${place}`);
      }
    }
    await opened.page.evaluate(
      `fetch(${JSON.stringify(`${api.origin}/ready/campaigns?token=`)} + ${JSON.stringify(TOKEN)})`,
    );
    const sent = await found(opened);
    assert.ok(sent.includes(`requests: ${TOKEN}`) && sent.includes(`sent: ${TOKEN}`));
    await opened.close();
  });

  it('but numbers are shown where the host wants that', { timeout: 120_000 }, async () => {
    const opened = await open(
      `for (const log of workspace.querySelectorAll('call-log')) log.showPhoneNumbers = true;`,
    );
    const places = (await found(opened)).filter((line) => !line.endsWith(TOKEN));
    for (const place of ['dom', 'events', 'files']) {
      for (const phone of PHONES) assert.ok(places.includes(`${place}: ${phone}`), place);
    }
    assert.deepEqual(
      places.filter((line) => !/^(dom|events|files): /.test(line)),
      [],
    );
    await opened.close();
  });
});
