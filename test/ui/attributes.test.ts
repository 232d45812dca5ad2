import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import '../../src/define.js';
import { call, campaign } from '../fake-api.js';
import { inState } from '../on-screen.js';

/** What a person may write on every element, with a value that is not the default. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>> = {
  'campaign-workspace': {
    'api-base': '/api',
    preset: 'vapi',
    'project-id': 'p',
    'campaign-id': 'c',
    'time-zone': 'UTC',
    credentials: 'include',
  },
  'campaign-status-badge': {
    status: 'paused',
    'campaign-id': 'c',
    size: 'small',
    appearance: 'plain',
    'api-base': '/api',
    preset: 'vapi',
    'refresh-seconds': 60,
  },
  'campaign-list': {
    'project-id': 'p',
    status: 'paused',
    sort: '-name',
    columns: 'name',
    'page-size': 10,
    'href-template': '/c/{id}',
    'api-base': '/api',
    preset: 'vapi',
    'time-zone': 'UTC',
    'refresh-seconds': 60,
  },
  'campaign-header': { 'campaign-id': 'c', 'api-base': '/api', 'refresh-seconds': 60 },
  'call-outcome-chart': {
    'campaign-id': 'c',
    measure: 'time',
    type: 'bar',
    'group-by': 'hour',
    from: '2026-11-01',
    to: '2026-11-02',
  },
  'call-log': {
    'campaign-id': 'c',
    status: 'busy',
    'follow-up': true,
    'page-size': 10,
    'show-phone-numbers': true,
    columns: 'hubspot',
    counts: 'counted',
    sort: 'contact',
    from: '2026-11-01',
    to: '2026-11-02',
  },
  'campaign-status-legend': { kind: 'call' },
};

const propertyOf = (attribute: string): string =>
  attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Given something to show, so that nobody asks anything. */
function element(tag: string): LitElement {
  const made = document.createElement(tag);
  if (!(made instanceof LitElement)) throw new Error(`${tag} is not defined.`);
  Object.assign(made, { campaigns: [], campaign: campaign(), calls: [] });
  if (tag === 'campaign-workspace' || tag === 'campaign-status-legend') return made;
  if (tag === 'campaign-status-badge') Reflect.set(made, 'campaign', undefined);
  return made;
}

describe('attributes and properties', () => {
  for (const [tag, values] of Object.entries(VALUES)) {
    it(`of ${tag} say the same, whichever is set`, async () => {
      const byAttribute = element(tag);
      const byProperty = element(tag);
      document.body.append(byAttribute, byProperty);
      await byProperty.updateComplete;
      expect(byProperty.getAttributeNames(), 'none by itself').to.deep.equal([]);
      for (const [name, value] of Object.entries(values)) {
        byAttribute.setAttribute(name, value === true ? '' : String(value));
        expect(Reflect.get(byAttribute, propertyOf(name)), name).to.equal(value);
        Reflect.set(byProperty, propertyOf(name), value);
      }
      await byProperty.updateComplete;
      for (const [name, value] of Object.entries(values)) {
        const written = value === true ? '' : String(value);
        expect(byProperty.getAttribute(name), name).to.equal(written);
        Reflect.set(byProperty, propertyOf(name), value === true ? false : undefined);
      }
      await byProperty.updateComplete;
      expect(byProperty.getAttributeNames(), 'none any more').to.deep.equal([]);
      byAttribute.remove();
      byProperty.remove();
    });
  }

  it('of a search stay apart: what is looked for may be a phone number', async () => {
    const log = element('call-log');
    Reflect.set(log, 'search', '+15551234567');
    document.body.append(log);
    await log.updateComplete;
    expect(log.outerHTML).not.to.contain('1234567');
    log.remove();
  });

  it('read one of a few words in any case, as HTML does', async () => {
    const legend = await fixture<LitElement>(
      html`<campaign-status-legend kind="CALL"></campaign-status-legend>`,
    );
    expect(legend.shadowRoot?.querySelectorAll('table')).to.have.length(1);
    const log = await fixture<LitElement>(
      html`<call-log
        sort="-Contact"
        .calls=${[call({ id: '1', contactName: 'Ada' }), call({ id: '2', contactName: 'Zed' })]}
      ></call-log>`,
    );
    expect(log.shadowRoot?.querySelector('[data-call-id]')?.textContent).to.contain('Zed');
    const list = await fixture<LitElement>(
      html`<campaign-list
        sort="-Name"
        columns="Name STATUS"
        .campaigns=${[campaign({ id: '1', name: 'A' }), campaign({ id: '2', name: 'B' })]}
      ></campaign-list>`,
    );
    expect(list.shadowRoot?.querySelector('[data-campaign-id]')?.textContent).to.contain('B');
    expect(list.shadowRoot?.querySelectorAll('thead th')).to.have.length(2);
  });
});

describe('what machines read', () => {
  it('has each status once: in a row, in the header, in the legend', async () => {
    const paused = campaign({ id: 'c', status: 'paused' });
    const list = await fixture<HTMLElement>(
      html`<campaign-list .campaigns=${[paused]}></campaign-list>`,
    );
    const row = list.shadowRoot?.querySelector('[data-campaign-id=c]');
    expect(row?.querySelectorAll('[data-status]')).to.have.length(1);
    expect(list.shadowRoot?.querySelectorAll('button[data-status=paused]')).to.have.length(1);
    const header = await fixture<HTMLElement>(
      html`<campaign-header .campaign=${paused}></campaign-header>`,
    );
    await inState(header, 'ready');
    expect(header.shadowRoot?.querySelectorAll('[data-status]')).to.have.length(1);
    const legend = await fixture<HTMLElement>(
      html`<campaign-status-legend kind="campaign"></campaign-status-legend>`,
    );
    expect(legend.shadowRoot?.querySelectorAll('[data-status]')).to.have.length(5);
  });
});
