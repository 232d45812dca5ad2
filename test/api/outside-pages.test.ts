import { expect } from '@open-wc/testing';
import { isOffline, onOffline } from '../../src/api/connection.js';
import { createRestApi } from '../../src/api/create-rest-api.js';
import { mappedApiLater } from '../../src/api/mapped-later.js';
import { pageAddress } from '../../src/api/page-address.js';
import { cacheUse } from '../../src/api/request-init.js';

describe('outside pages', () => {
  it('nobody knows an address or a network', () => {
    expect(pageAddress({})).to.equal(undefined);
    expect(pageAddress()).to.equal(document.baseURI);
    expect(isOffline({})).to.equal(false);
    expect(() => {
      onOffline(() => undefined, {})();
    }).not.to.throw();
  });
});

describe('the HTTP cache', () => {
  const settings = {
    fetch,
    headers: { key: 'k' },
    credentials: 'omit',
    owner: 'somebody',
    tokens: undefined,
    timeoutMs: 1,
    totalMs: 1,
    attempts: 1,
    longestWaitMs: 1,
    backoffMs: () => 0,
  } as const;
  const modeOf = (url: string): RequestCache => {
    const { cache, noteAnswer } = cacheUse({ method: 'GET', url }, settings, undefined);
    noteAnswer();
    return cache;
  };

  it('remembers the latest 500 addresses, and asks the others anew', () => {
    expect(modeOf('first')).to.equal('reload');
    for (let index = 0; index < 499; index += 1) modeOf(String(index));
    expect(modeOf('first')).to.equal('no-cache');
    for (let index = 0; index < 500; index += 1) modeOf(`more ${String(index)}`);
    expect(modeOf('first')).to.equal('reload');
  });

  it('stores no answer to a question with a body', () => {
    const line = { method: 'POST', url: 'u', body: '{}' };
    expect(cacheUse(line, settings, undefined).cache).to.equal('no-store');
  });

  it('is asked past until an answer of the owner’s own is in it', async () => {
    const modes: unknown[] = [];
    const statuses = [503, 200, 200];
    const api = createRestApi({
      baseUrl: 'https://cached.test',
      headers: { key: 'k' },
      limits: { backoffMs: () => 0 },
      fetch: (_input, init) => {
        modes.push(init?.cache);
        return Promise.resolve(
          Response.json({ data: [] }, { status: statuses[modes.length - 1] ?? 200 }),
        );
      },
    });
    await api.listCampaigns({});
    await api.listCampaigns({});
    expect(modes).to.deep.equal(['reload', 'reload', 'no-cache']);
  });
});

describe('mappedApiLater', () => {
  it('keeps the limit of pages, and says at once that an address is none', () => {
    expect(mappedApiLater({ baseUrl: '/x', preset: 'vapi', maxPages: 3 }).maxPages).to.equal(3);
    expect(() => mappedApiLater({ baseUrl: 'ftp://x', preset: 'vapi' })).to.throw('neither http');
  });

  it('takes from a preset its own keys alone, whatever a host gave every object', async () => {
    Reflect.set(Object.prototype, 'inlineCampaigns', () => undefined);
    try {
      const asked: string[] = [];
      const api = mappedApiLater({
        baseUrl: 'https://a.test',
        preset: 'vapi',
        fetch: (input) => {
          asked.push(input instanceof Request ? input.url : String(input));
          return Promise.resolve(Response.json({ results: [] }));
        },
      });
      await api.listCampaigns({});
      expect(asked.length).to.equal(1);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'inlineCampaigns');
    }
  });

  it('says what is wrong with a mapping when it is used, each time', async () => {
    const api = mappedApiLater({ baseUrl: '/x', mapping: {} });
    for (const ask of [() => api.listCampaigns({}), () => api.getCampaign({ campaignId: 'c' })]) {
      const error: unknown = await ask().then(
        () => 'answered',
        (reason: unknown) => reason,
      );
      expect(String(error)).to.include('mapping.calls');
    }
  });
});
