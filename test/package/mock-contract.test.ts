import { Ajv2020 } from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { createAccount } from '../../mocks/account.js';
import { MockApi } from '../../mocks/answers.js';

const contractUrl = new URL('../../mocks/openapi.yaml', import.meta.url);
const contract = parse(readFileSync(contractUrl, 'utf8'), { merge: true }) as {
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: unknown;
};
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema({ $id: 'contract', components: contract.components });

function problems(schema: string, value: unknown): string {
  const validate = ajv.getSchema(`contract#/components/schemas/${schema}`);
  assert.ok(validate, `The contract has no schema ${schema}.`);
  return validate(value) ? '' : ajv.errorsText(validate.errors);
}

const matches = (schema: string, value: unknown): void => {
  assert.equal(problems(schema, value), '');
};

interface AnyPage {
  readonly data: readonly { readonly id: string }[];
  readonly nextCursor: string | null;
}

function read(api: MockApi, address: string): unknown {
  const { status, body } = api.answer(address);
  assert.equal(status, 200, address);
  return JSON.parse(body);
}

/** Every page of a list, each checked against the contract. */
function allPages(api: MockApi, address: string, schema: string): AnyPage[] {
  const pages: AnyPage[] = [];
  for (let cursor = ''; ;) {
    const page = read(api, address + cursor) as AnyPage;
    matches(schema, page);
    pages.push(page);
    if (page.nextCursor === null) return pages;
    cursor = `${address.includes('?') ? '&' : '?'}cursor=${page.nextCursor}`;
  }
}

describe('the mock API keeps the written contract', () => {
  for (const seed of [1, 7, 2026]) {
    it(`with seed ${String(seed)}, at every path and page`, () => {
      const account = createAccount({ seed });
      const api = new MockApi(account);
      const lists = ['/campaigns', '/campaigns?limit=7', '/projects/northwind/campaigns?limit=9'];
      for (const list of lists) allPages(api, list, 'CampaignPage');
      for (const { id } of account.campaigns) {
        matches('Campaign', read(api, `/campaigns/${id}`));
        matches('CallTotals', read(api, `/campaigns/${id}/call-totals`));
        allPages(api, `/campaigns/${id}/calls?limit=1000`, 'CallPage');
        const fields = 'fields=id,status,startedAt,durationSeconds';
        allPages(api, `/campaigns/${id}/calls?limit=1000&${fields}`, 'CallPage');
      }
      matches('CampaignPage', read(api, '/campaigns?ids=cmp-0001,cmp-0003,nobody'));
    });
  }

  it('and gives exactly the fields and ids that are asked for', () => {
    const api = new MockApi(createAccount());
    const { data } = read(api, '/campaigns?ids=cmp-0003,cmp-0001') as AnyPage;
    assert.deepEqual(data.map(({ id }) => id).sort(), ['cmp-0001', 'cmp-0003']);
    const lean = read(api, '/campaigns/cmp-0001/calls?fields=id,status&limit=5') as AnyPage;
    for (const call of lean.data) assert.deepEqual(Object.keys(call).sort(), ['id', 'status']);
  });

  it('and says in its own words what went wrong', () => {
    const api = new MockApi(createAccount());
    for (const address of ['/campaigns/nobody', '/campaigns/nobody/calls', '/elsewhere', '/']) {
      const { status, body } = api.answer(address);
      assert.equal(status, 404, address);
      matches('Problem', JSON.parse(body));
    }
    const broken = api.answer('/campaigns/%E0%A4%A');
    assert.equal(broken.status, 400);
    matches('Problem', JSON.parse(broken.body));
  });
});

describe('the written contract', () => {
  it('refuses records without what is required, and of the wrong kind', () => {
    for (const [schema, value] of [
      ['Campaign', { id: 'a', name: 'b' }],
      ['Campaign', { id: 1, name: 'b', status: 'Paused' }],
      ['Campaign', { id: 'a', name: 'b', status: 'Paused', executedCalls: -1 }],
      ['Call', { id: 'a' }],
      ['Call', { id: 'a', status: 'Busy', durationSeconds: '12' }],
      ['CallPage', { data: [] }],
      ['CallTotals', { totals: [{ status: 'Busy' }] }],
    ] as const) {
      assert.notEqual(problems(schema, value), '', JSON.stringify(value));
    }
  });

  it('names the paths that the client asks', () => {
    assert.deepEqual(Object.keys(contract.paths).sort(), [
      '/campaigns',
      '/campaigns/{campaignId}',
      '/campaigns/{campaignId}/call-totals',
      '/campaigns/{campaignId}/calls',
      '/projects/{projectId}/campaigns',
    ]);
  });

  it('is what the wire types were generated from', async () => {
    const file = fileURLToPath(new URL('../../mocks/wire-types.ts', import.meta.url));
    const settings = await resolveConfig(file);
    const generated = astToString(await openapiTS(contractUrl));
    const tidy = (text: string): Promise<string> => format(text, { ...settings, filepath: file });
    const committed = readFileSync(file, 'utf8').replace(/^\/\*\*[\s\S]*?\*\/\n/, '');
    assert.equal(await tidy(committed), await tidy(generated));
  });
});
