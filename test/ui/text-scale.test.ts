import { expect, html } from '@open-wc/testing';
import { render } from 'lit';
import '../../src/define.js';
import { FakeApi, call, campaign, page } from '../fake-api.js';
import { inState } from '../on-screen.js';

/** Of the host's own size: figures, names, text, text in tables and fields, small text. */
const SIZES = [1.6, 1.333, 1, 0.933, 0.867];
const HOST = 20;

const api = Object.assign(new FakeApi(), {
  listCampaigns: () =>
    Promise.resolve(page([campaign(), campaign({ id: 'c2', status: 'paused' })])),
  getCampaign: () => Promise.resolve(campaign({ scheduledCalls: 9, executedCalls: 3 })),
  listCalls: () =>
    Promise.resolve(
      page([call({ durationMs: 90_000, contactName: 'Ada', startedAt: '2026-11-10T09:00:00Z' })]),
    ),
});

/** Each font that text is in: its size in hundredths of a pixel, as browsers tell them apart. */
function fonts(root: ShadowRoot | null): readonly string[] {
  const found = new Set<string>();
  for (const element of root?.querySelectorAll('*') ?? []) {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    );
    if (!hasText && !element.matches('input, select')) continue;
    if (element.matches('option, script, style')) continue;
    const { fontSize, fontWeight } = getComputedStyle(element);
    found.add(`${String(Math.round(Number.parseFloat(fontSize) * 10))} ${fontWeight}`);
  }
  return [...found].sort();
}

describe('text scale', () => {
  for (const [tag, most, content] of [
    ['campaign-list', 3, html`<campaign-list .api=${api}></campaign-list>`],
    ['call-log', 4, html`<call-log .api=${api} campaign-id="c"></call-log>`],
    [
      'call-outcome-chart',
      6,
      html`<call-outcome-chart .api=${api} campaign-id="c"></call-outcome-chart>`,
    ],
    ['campaign-header', 7, html`<campaign-header .api=${api} campaign-id="c"></campaign-header>`],
    ['campaign-status-legend', 5, html`<campaign-status-legend></campaign-status-legend>`],
    [
      'campaign-status-badge',
      1,
      html`<campaign-status-badge status="paused"></campaign-status-badge>`,
    ],
  ] as const) {
    it(`${tag}: sizes of one scale, in ${String(most)} fonts at most`, async () => {
      const wrapper = document.createElement('main');
      wrapper.style.cssText = `font: ${String(HOST)}px sans-serif; inline-size: 1000px`;
      document.body.append(wrapper);
      render(content, wrapper);
      const element = wrapper.firstElementChild;
      if (!(element instanceof HTMLElement)) throw new Error(`There is no ${tag}.`);
      await inState(element, 'ready');
      const found = fonts(element.shadowRoot);
      const allowed = SIZES.map((size) => Math.round(size * HOST * 10));
      for (const font of found) expect(allowed).to.include(Number.parseInt(font, 10), tag);
      expect(found.length, found.join(', ')).to.be.within(1, most);
      wrapper.remove();
    });
  }
});
