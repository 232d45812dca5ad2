import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPresetServer, type PresetServer } from '../preset-server/server.js';
import { startSite, waitForState, type Site } from './host-page.js';

const signIn = `
  await customElements.whenDefined('campaign-workspace');
  document.querySelector('campaign-workspace').getToken = () => 'secret';
`;
const tag = (data: string): string =>
  `<script type="module" src="/widgets/campaign-widgets.js" ${data}></script>`;

describe('other calling APIs by the script tag', () => {
  let site: Site;
  let presets: PresetServer;
  before(async () => {
    [site, presets] = await Promise.all([startSite(), startPresetServer()]);
  });
  after(() => Promise.all([site.close(), presets.close()]));

  const files = (requests: readonly string[]): string[] =>
    requests.flatMap((line) => /\/widgets\/([a-z-]+?)-[\w-]{8}\.js$/.exec(line)?.[1] ?? []);

  it('takes the page’s preset, and downloads that one only', async () => {
    const { page, requests, trouble, close } = await site.open({
      html: `<head>${tag(`data-preset="synthflow" data-api-base="${presets.origin}/synthflow"`)}</head>
        <body><campaign-workspace project-id="model-1" campaign-id="b-1">
          <campaign-list></campaign-list><call-log></call-log></campaign-workspace></body>`,
      script: signIn,
    });
    await waitForState(page, 'campaign-list, call-log', 'ready');
    const loaded = files(requests);
    assert.ok(loaded.includes('synthflow') && loaded.includes('mapped-api'));
    assert.ok(!loaded.includes('vapi') && !loaded.includes('retell'));
    // The browser's own lines about refusals: before the token, and of batches without calls.
    assert.deepEqual(
      trouble.filter((line) => !line.includes('Failed to load resource')),
      [],
    );
    await close();
  });

  it('takes a mapping in the page under the strictest policy', async () => {
    const mapping = { inlineCampaigns: [{ id: 'batch_call_1', name: 'Spring', status: 'paused' }] };
    const { page, trouble, close } = await site.open({
      html: `<head>${tag('')}</head><body>
        <campaign-workspace preset="retell" api-base="${presets.origin}/retell" campaign-id="batch_call_1">
          <script type="application/json" slot="mapping">${JSON.stringify(mapping)}</script>
          <campaign-header></campaign-header><call-outcome-chart></call-outcome-chart>
        </campaign-workspace></body>`,
      script: signIn,
      headers: {
        'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${presets.origin}; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types lit-html`,
      },
    });
    await waitForState(page, 'campaign-header, call-outcome-chart', 'ready');
    const text = await page.evaluate(
      `document.querySelector('campaign-header').shadowRoot.textContent`,
    );
    assert.match(String(text), /Spring/);
    // The browser's own lines about refusals: before the token, and of batches without calls.
    assert.deepEqual(
      trouble.filter((line) => !line.includes('Failed to load resource')),
      [],
    );
    await close();
  });

  it('leaves mappings out of pages with the default contract', async () => {
    const { page, requests, close } = await site.open({
      html: `<head>${tag(`data-api-base="${presets.origin}/nobody"`)}</head>
        <body><campaign-list></campaign-list></body>`,
    });
    await waitForState(page, 'campaign-list', 'error');
    assert.deepEqual(
      files(requests).filter((name) => /mapp|synthflow|vapi/.test(name)),
      [],
    );
    await close();
  });
});
