import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { HttpError, SettingsError, createRestApi } from '../../src/api/index.js';
import { startFaultServer, type FaultServer } from '../fault-server/server.js';

/** In Node there is no page: no base address, no `navigator.onLine`, no `offline` event. */
describe('the API client without a page', () => {
  let server: FaultServer;
  before(async () => {
    server = await startFaultServer();
  });
  after(() => server.close());

  it('reads campaigns', async () => {
    const api = createRestApi({ baseUrl: `${server.origin}/fault/none/-/node-reads` });
    const { items } = await api.listCampaigns({ projectId: 'p1' });
    assert.deepEqual(
      items.map(({ id }) => id),
      ['c1', 'c2'],
    );
  });

  it('tries again', async () => {
    const api = createRestApi({
      baseUrl: `${server.origin}/fault/status/503/node-retries`,
      limits: { backoffMs: () => 0 },
    });
    await assert.rejects(api.listCampaigns({}), HttpError);
    const log = (await (await fetch(`${server.origin}/log/node-retries`)).json()) as unknown[];
    assert.equal(log.length, 3);
  });

  it('has nothing that a relative address could start from', () => {
    assert.throws(() => createRestApi({ baseUrl: '/api' }), SettingsError);
  });
});
