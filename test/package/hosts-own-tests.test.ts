import { setupServer } from 'msw/node';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createHandlers, handlers } from '../../mocks/index.js';
import { createRestApi } from '../../src/api/index.js';

const baseUrl = 'https://api.example.com/v1';

/** The handlers as a host's own tests use them. */
describe('the mocks in a host’s tests', () => {
  const server = setupServer(...createHandlers({ baseUrl }));
  before(() => {
    server.listen({ onUnhandledRequest: 'error' });
  });
  after(() => {
    server.close();
  });

  it('answer the kit’s own client', async () => {
    const api = createRestApi({ baseUrl });
    const { items, total } = await api.listCampaigns({ projectId: 'northwind' });
    assert.equal(total, 40);
    assert.equal(items[0]?.id, 'cmp-0001');
    const tally = await api.getCallTally?.({ campaignId: 'cmp-0001' });
    assert.equal(tally?.calls, 3000);
  });
});

describe('the mocks as they are', () => {
  const server = setupServer(...handlers);
  before(() => {
    server.listen({ onUnhandledRequest: 'error' });
  });
  after(() => {
    server.close();
  });

  it('answer /api of any origin where there is no page', async () => {
    for (const origin of ['http://localhost', 'https://crm.example.com']) {
      const { items } = await createRestApi({ baseUrl: `${origin}/api` }).listCampaigns({});
      assert.equal(items[0]?.id, 'cmp-0001');
    }
  });
});
