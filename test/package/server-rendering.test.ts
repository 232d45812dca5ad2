import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { loadLanguage } from '../../src/index.js';
import { CALL_STATUSES, CAMPAIGN_STATUSES } from '../../src/domain/index.js';

const onServer = (template: TemplateResult): Promise<string> => collectResult(render(template));
const textOf = (markup: string): string =>
  markup
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<!--.*?-->|<[^>]+>/gs, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('rendering on a server', () => {
  before(async () => {
    await import('../../src/elements/campaign-status-badge/define.js');
    await import('../../src/elements/campaign-status-legend/define.js');
    await import('../../src/elements/campaign-list/define.js');
    await import('../../src/elements/campaign-header/define.js');
    await import('../../src/elements/call-outcome-chart/define.js');
    await import('../../src/elements/call-log/define.js');
  });

  it('gives the badge as declarative shadow DOM, without a script', async () => {
    for (const { id, label } of CAMPAIGN_STATUSES) {
      const markup = await onServer(
        html`<campaign-status-badge status=${id}></campaign-status-badge>`,
      );
      assert.match(markup, /<template [^>]*shadowrootmode="open"/);
      assert.match(markup, new RegExp(`data-status="${id}"`));
      assert.equal(textOf(markup), label);
      assert.ok(!/<script|\sstyle=|\son[a-z]+=/.test(markup));
    }
  });

  it('speaks the language that was loaded, and English beside it', async () => {
    await Promise.all(['de', 'de_AT', 'ar'].map(loadLanguage));
    const markup = await onServer(html`
      <campaign-status-badge lang="de_AT" status="paused"></campaign-status-badge>
      <campaign-status-badge lang="ar" status="paused"></campaign-status-badge>
      <campaign-status-badge status="paused"></campaign-status-badge>
    `);
    assert.equal(textOf(markup), 'Pausiert متوقفة مؤقتًا Paused');
    const legend = await onServer(
      html`<campaign-status-legend lang="de"></campaign-status-legend>`,
    );
    assert.ok(textOf(legend).includes('Die Person bat um einen Rückruf.'));
    assert.ok(!textOf(legend).includes('call'));
  });

  it('speaks it in elements that show data, given or still to be fetched', async () => {
    await loadLanguage('de');
    const campaigns = [{ id: 'c1', name: 'Frühling', status: 'Paused' }];
    const calls = [{ id: 'k1', campaignId: 'c1', status: 'Busy', durationMs: 1000 }];
    const words = {
      'Kampagne Status Fortschritt': html`<campaign-list
        lang="de"
        .campaigns=${campaigns}
      ></campaign-list>`,
      'Frühling Pausiert': html`<campaign-header
        lang="de"
        .campaign=${campaigns[0]}
      ></campaign-header>`,
      'Besetzt Zählt nicht 1': html`<call-outcome-chart
        lang="de"
        .calls=${calls}
      ></call-outcome-chart>`,
      'Alle Anrufe': html`<call-log lang="de" .calls=${calls}></call-log>`,
      'Anrufe werden geladen': html`<call-log
        lang="de"
        api-base="https://api.test"
        campaign-id="c1"
      ></call-log>`,
    };
    for (const [expected, template] of Object.entries(words)) {
      const text = textOf(await onServer(template));
      assert.ok(text.includes(expected), text);
    }
  });

  it('gives the legend’s two tables', async () => {
    const markup = await onServer(html`<campaign-status-legend></campaign-status-legend>`);
    for (const { description } of [...CAMPAIGN_STATUSES, ...CALL_STATUSES]) {
      assert.ok(textOf(markup).includes(description), description);
    }
    assert.ok(!markup.includes('<script'));
  });
});
