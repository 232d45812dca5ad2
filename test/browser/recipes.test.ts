import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { startSite, waitForState, type OpenPage, type Site } from './host-page.js';

const folder = fileURLToPath(new URL('../../demo/recipes/', import.meta.url));
const shots = process.env['SHOTS'];
/** About what such pages look like: a column of text in a font of the host's. */
const look = `<style>body { font: 16px/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  iframe { border: 0; }</style>`;

/** Keeps what Zendesk's help lists as allowed: these elements, and these attributes. */
const sanitised = (html: string): string =>
  html
    .replace(/<(?!\/?(?:div|p|span|a|b|i|ul|li)\b)[^>]*>/g, '')
    .replace(/ ([a-z-]+)="[^"]*"/g, (attribute, name: string) =>
      /^(?:aria-|data-)|^(?:class|dir|id|lang|tabindex|title)$/.test(name) ? attribute : '',
    );

/**
 * What `wp_kses_post` leaves of the markup of authors without `unfiltered_html`: the tags of
 * `$allowedposttags` (those that matter here), on them the global attributes and `data-*`; of any
 * other tag its content.
 */
const kses = (html: string): string =>
  html.replace(/<!--[^]*?-->|<(\/?)([a-z][\w-]*)([^>]*)>/gi, (tag, slash, name, attributes) => {
    if (tag.startsWith('<!--')) return tag;
    if (!KSES_TAGS.has(String(name).toLowerCase())) return '';
    const kept = [...String(attributes).matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)].filter(
      ([, attribute = '']) => KSES_ATTRIBUTES.test(attribute),
    );
    return `<${String(slash)}${String(name)}${kept.map(([text]) => text).join('')}>`;
  });
const KSES_TAGS = new Set(
  'a abbr article b blockquote br code dd details div dl dt em figure h2 h3 h4 hr i img li ol p pre section small span strong sub summary sup table tbody td th thead tr u ul'.split(
    ' ',
  ),
);
const KSES_ATTRIBUTES =
  /^(?:aria-(?:controls|current|describedby|details|expanded|hidden|label|labelledby|live)|class|data-[a-z0-9_-]+|dir|hidden|id|lang|style|title|role|xml:lang)$/;

/** What `wpautop` makes of markup that it takes for prose. */
const wpautop = (html: string): string =>
  html
    .replace(/\n(?=<div)/g, '<br />\n')
    .replace(/(<div[^>]*>)(?=[^<\s])/g, '$1<p>')
    .replace(/(?<=\.)<\/div>/g, '</p></div>');

/** Words of campaigns' names that do not fit into their column whole. */
const BROKEN_WORDS = `((names) => [names.length + ' names', ...names.flatMap((name) => {
    const text = document.createTreeWalker(name, NodeFilter.SHOW_TEXT).nextNode();
    return [...text.data.matchAll(/[^\\s-]+/g)].filter(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size !== 1;
    }).map(([word]) => word);
  })])([...document.querySelector('campaign-list').shadowRoot.querySelectorAll('.name bdi')])`;

describe('recipes, on pages made like their hosts', () => {
  let site: Site;
  let cdn: string;
  let mock: MockServer;
  before(async () => {
    [site, mock] = await Promise.all([startSite(), startMockServer()]);
    // Another origin of the same server: any name below `localhost` is this machine.
    cdn = site.origin.replace('127.0.0.1', 'cdn.localhost');
  });
  after(() => Promise.all([site.close(), mock.close()]));

  const recipe = (file: string): string =>
    readFileSync(folder + file, 'utf8')
      .replaceAll('https://cdn.example.com', `${cdn}/widgets`)
      .replaceAll('https://api.example.com/v1', mock.origin)
      .replaceAll('https://host.example', site.origin);

  /** For people to look at: SHOTS=folder. */
  async function keep(name: string, { page }: Pick<OpenPage, 'page'>): Promise<void> {
    if (shots === undefined) return;
    await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  }

  async function shows(name: string, { page, trouble, close }: OpenPage, selector: string) {
    await waitForState(page, selector, 'ready');
    assert.deepEqual(trouble, []);
    await keep(name, { page });
    await close();
  }

  it('plain HTML', async () => {
    const html = `<head>${look}</head><body>${recipe('plain.html')}</body>`;
    const open = await site.open({ html });
    // A locator watches the document, not what comes into a shadow root.
    await waitForState(open.page, 'campaign-list', 'ready');
    await open.page.locator('campaign-list >>> [data-campaign-id="cmp-0003"] .name').click();
    await shows('plain', open, 'campaign-list, call-outcome-chart');
  });

  it('a Mintlify article: a script after interactive, articles that come and go', async () => {
    const article = `<campaign-status-badge status="paused">Paused</campaign-status-badge>`;
    const open = await site.open({
      html: `<head>${look}</head><body><main>${article}</main></body>`,
    });
    await open.page.evaluate(recipe('mintlify.js'));
    await waitForState(open.page, 'campaign-status-badge', 'ready');
    await open.page.evaluate(`(() => {
      const main = document.querySelector('main');
      const before = main.firstChild;
      main.replaceChildren();
      main.innerHTML = '<campaign-status-legend></campaign-status-legend>';
      main.append(before);
    })()`);
    await shows('mintlify', open, 'campaign-status-legend, campaign-status-badge');
  });

  it('a Docusaurus site: the tag that its config makes', async () => {
    // As its server renders an article, without a DOM.
    const badge = createElement('campaign-status-badge', { status: 'paused' }, 'Paused');
    const article = renderToString(createElement('p', null, 'It is ', badge, '.'));
    assert.match(article, /<campaign-status-badge status="paused">Paused</);
    const { default: config } = (await import(
      `data:text/javascript,${encodeURIComponent(recipe('docusaurus.config.js'))}`
    )) as { default: { scripts: Record<string, string>[] } };
    const tags = config.scripts.map((attributes) => {
      const all = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
      return `<script ${all.join(' ')}></script>`;
    });
    const open = await site.open({
      html: `<head>${look}${tags.join('')}</head><body>${article}</body>`,
    });
    await shows('docusaurus', open, 'campaign-status-badge');
  });

  it('a Zendesk article, sanitised, with the theme’s script', async () => {
    const article = recipe('zendesk-article.html');
    assert.equal(sanitised(article).trim(), article.trim());
    assert.ok(!sanitised('<campaign-list onclick="x"></campaign-list>').includes('campaign'));
    const open = await site.open({
      html: `<head>${look}${recipe('zendesk-theme.hbs')}</head><body>${sanitised(article)}</body>`,
    });
    await shows('zendesk', open, 'campaign-status-badge, campaign-status-legend');
  });

  it('WordPress, also where it takes the block for prose or filters it', async () => {
    const whole = recipe('wordpress.html');
    // What the filter is for, and why the recipe has no tags of the kit.
    const bad = `<campaign-list data-x="1" onclick="x">Campaigns</campaign-list><script>y</script><div onclick="x">z</div>`;
    assert.equal(kses(bad), 'Campaignsy<div>z</div>');
    assert.equal(kses(whole).replace(/\s/g, ''), whole.replace(/\s/g, ''));
    for (const body of [whole, wpautop(whole), kses(whole), wpautop(kses(whole))]) {
      const open = await site.open({
        html: `<head>${look}</head><body>${body}<script type="module" src="/widgets/campaign-widgets.js"></script></body>`,
      });
      await waitForState(open.page, 'campaign-list', 'ready');
      assert.deepEqual(await open.page.evaluate(BROKEN_WORDS), ['5 names']);
      await shows('wordpress', open, 'campaign-workspace campaign-list');
    }
  });

  it('GoHighLevel: Custom JS of the app', async () => {
    const open = await site.open({
      html: `<head>${look}</head><body><campaign-list project-id="northwind" page-size="5"></campaign-list></body>`,
    });
    await open.page.evaluate(recipe('gohighlevel.js'));
    await shows('gohighlevel', open, 'campaign-list');
  });

  it('GoHighLevel: a menu link, in a frame that nobody sizes', async () => {
    const address = /^http.*$/m.exec(recipe('gohighlevel-menu-link.txt'))?.[0] ?? '';
    const src = address.replace('{{location.id}}', 'northwind');
    assert.notEqual(src, address);
    const open = await site.open({
      html: `<body><iframe title="Campaigns" width="800" height="400" src="${src}"></iframe></body>`,
    });
    const frame = await (await open.page.waitForSelector('iframe'))?.contentFrame();
    await frame?.waitForFunction(
      `document.querySelector('campaign-list')?.matches(':state(ready)')`,
    );
    // What does not fit is reached as a person reaches it.
    await open.page.mouse.move(300, 200);
    await open.page.mouse.wheel({ deltaY: 300 });
    await frame?.waitForFunction('scrollY > 0');
    await frame?.evaluate('scrollTo(0, 0)');
    assert.deepEqual(open.trouble, []);
    await keep('gohighlevel-menu-link', open);
    await open.close();
  });

  it('Salesforce: a Lightning web component, whose frames are in a sandbox', async () => {
    const code = recipe('salesforce.js')
      .replace("import { LightningElement } from 'lwc';", 'class LightningElement {}')
      .replace(/import issueToken from .*;/, `const issueToken = async () => 'right';`)
      .replace('export default class', 'class');
    // What Lightning Web Security adds to a frame with an address, and the page's own policy.
    const [markup = ''] = /<iframe[^>]*>/.exec(recipe('salesforce.html')) ?? [];
    const open = await site.open({
      headers: { 'content-security-policy': `frame-src ${cdn}; connect-src 'self'` },
      html: `<head>${look}</head><body><main>${markup.replace('src={address}', 'sandbox="allow-scripts"')}</iframe></main></body>`,
      script: `${code}
        const component = new Campaigns();
        const frame = document.querySelector('iframe');
        component.refs = { frame };
        component.connectedCallback();
        frame.src = component.address;`,
    });
    const frame = await (await open.page.waitForSelector('iframe'))?.contentFrame();
    assert.ok(frame);
    await frame.waitForFunction(
      `document.querySelector('campaign-list')?.matches(':state(ready)')`,
    );
    assert.equal(await frame.evaluate('origin'), 'null');
    await open.page.waitForFunction(`document.querySelector('iframe').offsetHeight > 300`);
    assert.deepEqual(open.trouble, []);
    await keep('salesforce', open);
    await open.close();
  });

  it('a HubSpot CMS module', async () => {
    const html = recipe('hubspot.html').replace(
      /\{\{ require_js\("([^"]+)", \{ type: "module" \}\) \}\}/,
      '<script type="module" src="$1"></script>',
    );
    assert.ok(html.includes('<script'));
    await shows(
      'hubspot',
      await site.open({ html: `<head>${look}</head><body>${html}</body>` }),
      'campaign-list',
    );
  });

  it('a frame, for GoHighLevel’s menu link, Salesforce and HubSpot’s cards', async () => {
    const [, code = ''] = /<script>([^]*)<\/script>/.exec(recipe('frame.html')) ?? [];
    const markup = recipe('frame.html').replace(/<script>[^]*/, '');
    assert.ok(recipe('frame.html').trim().split('\n').length <= 20);
    const script = code
      .replaceAll(`${cdn}/widgets'`, `${cdn}'`)
      .replace("fetch('/campaigns-token', { method: 'POST' })", `new Response('right')`);
    const open = await site.open({ html: `<head>${look}</head><body>${markup}</body>`, script });
    const frame = await (await open.page.waitForSelector('#campaigns'))?.contentFrame();
    assert.ok(frame);
    await frame.waitForFunction(
      `document.querySelector('campaign-list')?.matches(':state(ready)')`,
    );
    await open.page.waitForFunction(`document.getElementById('campaigns').offsetHeight > 300`);
    assert.deepEqual(open.trouble, []);
    await keep('frame', open);
    await open.close();
  });
});
