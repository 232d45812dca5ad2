import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  readCall,
  readCampaign,
  readPage,
  readRecords,
  readTotals,
} from '../../src/api/records.js';

const campaign = { id: 'c1', name: 'Spring', status: 'PAUSED' };
const call = { id: 'k1', status: 'No answer' };

/** A value that is of none of the types that a field of the contract may have. */
const wrong = fc.oneof(
  fc.boolean(),
  fc.array(fc.string()),
  fc.dictionary(fc.string(), fc.string()),
);
const CALL_TEXTS = [
  'startedAt',
  'contactName',
  'phoneNumber',
  'summary',
  'sentiment',
  'transcript',
  'recordingUrl',
  'callbackAt',
  'meetingAt',
] as const;
const CAMPAIGN_TEXTS = ['scheduledAt', 'startedAt', 'endedAt', 'updatedAt', 'url'] as const;

function reasonOf(reading: { value: unknown } | { reason: string }): string {
  return 'reason' in reading ? reading.reason : 'it was read';
}

describe('readCampaign', () => {
  it('needs no more than id, name and status', () => {
    expect(readCampaign(campaign)).to.deep.equal({ value: campaign });
  });

  it('reads every field of the contract, and no other', () => {
    const wire = {
      ...campaign,
      projectId: 'p1',
      scheduledAt: '2026-01-01T00:00:00Z',
      startedAt: '2026-01-02T00:00:00Z',
      endedAt: '2026-01-03T00:00:00Z',
      updatedAt: '2026-01-04T00:00:00Z',
      scheduledCalls: 10,
      executedCalls: 4,
      url: 'https://crm.example.com/c1',
    };
    const totals = [
      { status: 'Completed', calls: 3, durationSeconds: 90.5 },
      { status: 'Busy', calls: 1 },
    ];
    const reading = readCampaign({ ...wire, totals, owner: 'someone', __proto__: { x: 1 } });
    if ('reason' in reading) throw new Error(reading.reason);
    const { tally, ...rest } = reading.value;
    expect(rest).to.deep.equal(wire);
    expect(tally?.calls).to.equal(4);
    expect(tally?.timeSpentMs).to.equal(90_500);
  });

  it('takes null for absent', () => {
    const nulls = Object.fromEntries(
      [...CAMPAIGN_TEXTS, 'projectId', 'scheduledCalls', 'executedCalls', 'totals'].map((name) => [
        name,
        null,
      ]),
    );
    expect(readCampaign({ ...campaign, ...nulls })).to.deep.equal({ value: campaign });
  });

  for (const name of ['id', 'name', 'status']) {
    it(`sets a campaign aside without ${name}, naming the field`, () => {
      for (const value of [undefined, null, false]) {
        expect(reasonOf(readCampaign({ ...campaign, [name]: value }))).to.match(
          new RegExp(`^${name}: expected `),
        );
      }
      const without = Object.fromEntries(
        Object.entries(campaign).filter(([field]) => field !== name),
      );
      expect(reasonOf(readCampaign(without))).to.equal(`${name}: expected a value`);
    });
  }

  for (const name of [
    ...CAMPAIGN_TEXTS,
    'projectId',
    'scheduledCalls',
    'executedCalls',
    'totals',
  ]) {
    it(`sets a campaign aside when ${name} is of another type, keeping its id`, () => {
      fc.assert(
        fc.property(wrong, (value) => {
          fc.pre(name !== 'totals' || !Array.isArray(value) || value.length > 0);
          const reading = readCampaign({ ...campaign, [name]: value });
          expect(reasonOf(reading)).to.match(new RegExp(`^${name}(\\.0)?: expected `));
          expect(reading).to.have.property('id', 'c1');
        }),
      );
    });
  }

  for (const value of [-1, 1.5, Infinity, Number.NaN]) {
    it(`does not take ${String(value)} for a number of calls`, () => {
      expect(reasonOf(readCampaign({ ...campaign, executedCalls: value }))).to.match(
        /^executedCalls: expected /,
      );
      const totals = [{ status: 'Busy', calls: value, durationSeconds: 1 }];
      expect(reasonOf(readCampaign({ ...campaign, totals }))).to.match(/^totals\.0\.calls: /);
    });
  }

  for (const raw of [null, undefined, 5, 'text', [], [campaign]]) {
    it(`takes ${JSON.stringify(raw)} for no campaign`, () => {
      expect(reasonOf(readCampaign(raw))).to.match(/expected (an object|a value)$/);
    });
  }
});

describe('ids', () => {
  it('are the text, or the digits of an exact number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.maxSafeInteger()), (id) => {
        expect(readCall({ ...call, id }, 'c1')).to.deep.include({
          value: { ...call, id: String(id), campaignId: 'c1' },
        });
      }),
    );
  });

  for (const id of ['', 1.5, 2 ** 53, Number.NaN, Infinity]) {
    it(`are never ${String(id) || 'empty'}`, () => {
      const reading = readCall({ ...call, id }, 'c1');
      expect(reasonOf(reading)).to.match(/^id: expected text/);
      expect(reading).not.to.have.property('id');
    });
  }
});

describe('readCall', () => {
  it('needs no more than id and status, and belongs to the campaign asked for', () => {
    expect(readCall(call, 'c1')).to.deep.equal({ value: { ...call, campaignId: 'c1' } });
    expect(readCall({ ...call, campaignId: 7 }, 'c1')).to.deep.equal({
      value: { ...call, campaignId: '7' },
    });
  });

  it('reads every text of the contract', () => {
    const texts = Object.fromEntries(CALL_TEXTS.map((name) => [name, `the ${name}`]));
    expect(readCall({ ...call, ...texts, contactId: 9, secretNote: 'no' }, 'c1')).to.deep.equal({
      value: { ...call, ...texts, campaignId: 'c1', contactId: '9' },
    });
  });

  it('makes whole milliseconds of seconds, to the nearest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (ms) => {
        const reading = readCall({ ...call, durationSeconds: ms / 1000 }, 'c1');
        expect(reading).to.have.nested.property('value.durationMs', ms);
      }),
    );
  });

  it('hands a duration that is none on, for the tally to count', () => {
    for (const [seconds, ms] of [
      [-2, -2000],
      [Infinity, Infinity],
      [1e306, Infinity],
    ]) {
      const reading = readCall({ ...call, durationSeconds: seconds }, 'c1');
      expect(reading).to.have.nested.property('value.durationMs', ms);
    }
    expect(readCall({ ...call, durationSeconds: null }, 'c1')).to.deep.equal(readCall(call, 'c1'));
  });

  it('names the field and never the value, whichever field is wrong', () => {
    const names = ['campaignId', 'contactId', 'durationSeconds', ...CALL_TEXTS];
    fc.assert(
      fc.property(fc.constantFrom(...names), (name) => {
        const value = { secret: 'Ada Lovelace +15551234567' };
        const reading = readCall({ ...call, contactName: 'Ada Lovelace', [name]: value }, 'c1');
        expect(reasonOf(reading)).to.match(new RegExp(`^${name}: expected `));
        expect(JSON.stringify(reading)).not.to.match(/Ada|555/);
      }),
    );
  });

  it('is not disturbed by what a host adds to Object.prototype', () => {
    Object.defineProperty(Object.prototype, 'hostAddition', {
      value: () => 'mine',
      enumerable: true,
      configurable: true,
    });
    try {
      expect(Object.entries((readCall(call, 'c1') as { value: object }).value)).to.deep.equal(
        Object.entries({ id: 'k1', status: 'No answer', campaignId: 'c1' }),
      );
      expect(readCall({ ...call, summary: 5 }, 'c1')).to.include({
        reason: 'summary: expected text',
        id: 'k1',
      });
    } finally {
      Reflect.deleteProperty(Object.prototype, 'hostAddition');
    }
  });
});

describe('readTotals', () => {
  it('makes a tally', () => {
    const reading = readTotals({
      totals: [
        { status: 'Completed', calls: 2, durationSeconds: 60 },
        { status: 'No Answer', calls: 1, durationSeconds: null },
      ],
    });
    expect(reading).to.have.nested.property('value.timeSpentMs', 60_000);
    expect(reading).to.have.nested.property('value.calls', 3);
    expect(reading).to.have.nested.property('value.withoutDuration', 1);
  });

  it('refuses all of them for one bad row: a sum with a gap would be wrong', () => {
    const totals = [{ status: 'Completed', calls: 2, durationSeconds: 60 }, { status: 'Busy' }];
    expect(reasonOf(readTotals({ totals }))).to.equal('totals.1.calls: expected a value');
    expect(reasonOf(readTotals({}))).to.equal('totals: expected a value');
    expect(reasonOf(readTotals({ totals: {} }))).to.equal('totals: expected a list');
  });
});

describe('readPage', () => {
  it('reads records, cursor and total', () => {
    expect(readPage({ data: [1], nextCursor: 'next', total: 12 })).to.deep.equal({
      value: { data: [1], nextCursor: 'next', total: 12 },
    });
  });

  it('takes an absent, null or empty cursor for the last page, and ignores a total that is none', () => {
    for (const nextCursor of [undefined, null, '']) {
      for (const total of [undefined, null, '12', -1, {}]) {
        expect(readPage({ data: [], nextCursor, total })).to.deep.equal({ value: { data: [] } });
      }
    }
  });

  for (const raw of [null, [], 'text', { items: [] }, { data: {} }, { data: [], nextCursor: {} }]) {
    it(`takes ${JSON.stringify(raw)} for no page`, () => {
      expect(reasonOf(readPage(raw))).to.match(/expected/);
    });
  }
});

describe('readRecords', () => {
  it('keeps or sets aside every record, each with its place', () => {
    const records = fc.array(fc.oneof(fc.constant(call), fc.record({ id: fc.nat() }), wrong));
    return fc.assert(
      fc.asyncProperty(records, async (data) => {
        const { items, rejected } = await readRecords(data, (raw) => readCall(raw, 'c1'));
        expect(items.length + rejected.length).to.equal(data.length);
        for (const { index } of rejected) expect(data[index]).not.to.equal(call);
      }),
    );
  });
});
