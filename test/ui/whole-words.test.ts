import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { CALL_STATUSES } from '../../src/domain/call-status.js';
import { CAMPAIGN_STATUSES } from '../../src/domain/campaign-status.js';
import '../../src/define.js';
import type { Call } from '../../src/domain/call.js';
import type { Campaign } from '../../src/domain/campaign.js';
import { wordsToCome } from '../../src/i18n/localize.js';
import { call, campaign } from '../fake-api.js';

const NAMES = ['Webinar invitations, March', 'Warranty expiry reminders', 'Café owners, Provence'];
const CAMPAIGNS: readonly Campaign[] = CAMPAIGN_STATUSES.map(({ id, label }, index) =>
  campaign({
    id,
    name: NAMES[index % NAMES.length] ?? '',
    status: label,
    startedAt: '2026-11-19T09:00:00Z',
    scheduledCalls: 3000,
    executedCalls: 3000 - index,
  }),
);
const CALLS: readonly Call[] = CALL_STATUSES.map(({ label }, index) =>
  call({
    id: String(index),
    status: label,
    contactName: 'Alexandra Papadopoulos',
    startedAt: '2026-11-19T09:00:00Z',
    durationMs: 439_000_000,
  }),
);

/** The words on screen that do not stand on one line. */
function brokenWords(root: Node): string[] {
  const broken: string[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    for (const { index, 0: word } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
}

describe('words', () => {
  for (const locale of ['en', 'de', 'es']) {
    it(`stay whole in an element of any width, and inside it: ${locale}`, async () => {
      const frame = await fixture<HTMLElement>(
        html`<div lang=${locale} dir="ltr">
          <campaign-list .campaigns=${CAMPAIGNS}></campaign-list>
          <campaign-header .campaign=${CAMPAIGNS[0]}></campaign-header>
          <call-outcome-chart .calls=${CALLS}></call-outcome-chart>
          <call-outcome-chart .calls=${CALLS} group-by="weekday"></call-outcome-chart>
          <call-log .calls=${CALLS}></call-log>
          <call-log .calls=${CALLS} follow-up></call-log>
          <campaign-status-legend></campaign-status-legend>
        </div>`,
      );
      await wordsToCome(locale);
      frame.style.font = '15px sans-serif';
      for (let width = 320; width <= 1100; width += 20) {
        frame.style.inlineSize = `${String(width)}px`;
        for (const element of frame.children) {
          const { localName, shadowRoot } = element;
          const what = `${localName} at ${String(width)} px`;
          if (!shadowRoot) throw new Error(`${localName} shows nothing`);
          expect(brokenWords(shadowRoot), what).to.deep.equal([]);
          // A picture takes its new size in the next frame.
          await waitUntil(() => element.scrollWidth <= width, `${what}: too wide`);
        }
      }
    });
  }
});
