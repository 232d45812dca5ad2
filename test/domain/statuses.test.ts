import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  CALL_STATUSES,
  CALL_STATUS_ALIASES,
  CALL_STATUS_GROUPS,
  callStatus,
  countsTowardTimeSpent,
  parseCallStatus,
  type CallStatusId,
} from '../../src/domain/call-status.js';
import {
  CAMPAIGN_STATUSES,
  campaignStatus,
  parseCampaignStatus,
  type CampaignStatusId,
} from '../../src/domain/campaign-status.js';
import { plainWords, statusParser } from '../../src/domain/plain-words.js';

/** The product's rules, written out a second time: id, label, group, counts, stated, final. */
const CALL_RULES = [
  ['completed', 'Completed', 'conversation', true, 'stated', true],
  ['no-answer', 'No Answer', 'no-contact', true, 'stated', true],
  ['no-message', 'No Message', 'voicemail', true, 'stated', true],
  ['left-message', 'Left Message', 'voicemail', true, 'stated', true],
  ['issue-dialing', 'Issue Dialing', 'failed', false, 'stated', true],
  ['failed', 'Failed', 'failed', false, 'stated', true],
  ['user-hung-up', 'User Hung Up', 'conversation', true, 'inferred', true],
  ['callback', 'Callback', 'conversation', true, 'inferred', true],
  ['meeting-booked', 'Meeting Booked', 'conversation', true, 'inferred', true],
  ['transferred', 'Call Transferred', 'conversation', true, 'inferred', true],
  ['busy', 'Busy', 'no-contact', false, 'inferred', true],
  ['not-started', 'Not Started', 'in-progress', false, 'inferred', false],
  ['queued', 'Queued', 'in-progress', false, 'inferred', false],
  ['initiating', 'Initiating', 'in-progress', false, 'inferred', false],
  ['ringing', 'Ringing', 'in-progress', false, 'inferred', false],
  ['in-progress', 'In Progress', 'in-progress', false, 'inferred', false],
] as const;

it('the tables of statuses stand as they are, whatever a page does with them', () => {
  const tables: readonly (readonly object[])[] = [CAMPAIGN_STATUSES, CALL_STATUSES];
  for (const table of tables) {
    const rows = [...table];
    expect(() => (table as object[]).reverse()).to.throw(TypeError);
    expect(() => (table as object[]).push({})).to.throw(TypeError);
    expect(table).to.deep.equal(rows);
  }
});

const CALL_SPELLINGS: readonly (readonly [string, CallStatusId])[] = [
  ['Issue dialling', 'issue-dialing'],
  ['Voicemail - Left Message', 'left-message'],
  ['Voicemail - No Message', 'no-message'],
  ['Client Callback Requested', 'callback'],
  ['User Hung up', 'user-hung-up'],
  ['Initiating..', 'initiating'],
  ['Ringing..', 'ringing'],
  ['Being processed..', 'in-progress'],
  ['Call Transferred', 'transferred'],
  ['NO_ANSWER', 'no-answer'],
  ['no answer', 'no-answer'],
  ['ＢＵＳＹ', 'busy'],
];

const NO_STATUSES: readonly unknown[] = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '',
  '  ',
  '---',
  'complet',
  'completed!2',
  undefined,
  null,
  0,
  true,
  {},
  ['completed'],
  { toString: () => 'completed' },
];

/** The same word as somebody else would write it. */
const spelledOtherwise = (word: string): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.boolean(), fc.constantFrom('', ' ', '_', '-', '.', ' – ', '\t')), {
      minLength: word.length,
      maxLength: word.length,
    })
    .map((changes) =>
      Array.from(word)
        .map((letter, at) => {
          const [upper = false, after = ''] = changes[at] ?? [];
          return (upper ? letter.toUpperCase() : letter.toLowerCase()) + after;
        })
        .join(''),
    );

describe('call statuses', () => {
  it('are those of the product, in order, each with its rule', () => {
    expect(
      CALL_STATUSES.map(({ id, label, group, countsTowardTimeSpent: counts, basis, final }) => [
        id,
        label,
        group,
        counts,
        basis,
        final,
      ]),
    ).to.deep.equal(CALL_RULES);
  });

  for (const row of CALL_STATUSES) {
    it(`${row.label}: has one row, a group, words for people, and spellings`, () => {
      expect(callStatus(row.id)).to.equal(row);
      expect(countsTowardTimeSpent(row.id)).to.equal(row.countsTowardTimeSpent);
      expect(CALL_STATUS_GROUPS).to.include(row.group);
      expect(row.connected).to.equal(row.group === 'conversation');
      expect(row.description).to.match(/^[A-Z].*\.$/);
      expect(row.advice).to.match(/^[A-Z].*\.$/);
      fc.assert(
        fc.property(fc.oneof(spelledOtherwise(row.id), spelledOtherwise(row.label)), (word) => {
          expect(parseCallStatus(word)).to.equal(row.id);
        }),
      );
    });
  }

  for (const [word, id] of [...CALL_SPELLINGS, ...CALL_STATUS_ALIASES]) {
    it(`reads “${word}” as ${id}`, () => {
      expect(parseCallStatus(word)).to.equal(id);
    });
  }

  it('are never guessed', () => {
    for (const raw of NO_STATUSES) expect(parseCallStatus(raw), String(raw)).to.equal(undefined);
  });

  it('refuse an id that is none', () => {
    expect(() => callStatus('nope' as CallStatusId)).to.throw(RangeError, 'nope');
  });

  it('count only by their row: a word that is none does not', () => {
    for (const raw of ['nope', 'constructor', parseCallStatus('nope'), null]) {
      expect(countsTowardTimeSpent(raw as CallStatusId), String(raw)).to.equal(false);
    }
  });
});

describe('campaign statuses', () => {
  it('are exactly five, in the order of a campaign’s life', () => {
    expect(
      CAMPAIGN_STATUSES.map(({ id, label, needsReview }) => [id, label, needsReview]),
    ).to.deep.equal([
      ['not-started', 'Not Started', false],
      ['started', 'Started', false],
      ['paused', 'Paused', true],
      ['complete', 'Complete', false],
      ['ended', 'Ended', false],
    ]);
  });

  for (const row of CAMPAIGN_STATUSES) {
    it(`${row.label}: has one row, words for people, and spellings`, () => {
      expect(campaignStatus(row.id)).to.equal(row);
      expect(row.description).to.match(/^[A-Z].*\.$/);
      expect(row.advice).to.match(/^[A-Z].*\.$/);
      fc.assert(
        fc.property(fc.oneof(spelledOtherwise(row.id), spelledOtherwise(row.label)), (word) => {
          expect(parseCampaignStatus(word)).to.equal(row.id);
        }),
      );
    });
  }

  it('know Complete by its former name', () => {
    expect(parseCampaignStatus('Executed')).to.equal('complete');
  });

  it('are never guessed', () => {
    for (const raw of NO_STATUSES)
      expect(parseCampaignStatus(raw), String(raw)).to.equal(undefined);
    for (const word of ['running', 'in progress', 'completed', 'resumed']) {
      expect(parseCampaignStatus(word)).to.equal(undefined);
    }
  });

  it('refuse an id that is none', () => {
    expect(() => campaignStatus('nope' as CampaignStatusId)).to.throw(RangeError, 'nope');
  });
});

describe('plainWords', () => {
  it('keeps letters and numbers of any script, and nothing else', () => {
    expect(plainWords('  Éte – 2_Ok! ')).to.equal('éte2ok');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(plainWords(text)).to.match(/^[\p{Letter}\p{Number}]*$/u);
        expect(plainWords(plainWords(text))).to.equal(plainWords(text));
      }),
    );
  });
});

describe('statusParser', () => {
  it('reads a spelling once, and remembers no more than a thousand', () => {
    const parse = statusParser([{ id: 'busy', label: 'Line Busy' }], [['engaged', 'busy']]);
    const { normalize } = String.prototype;
    const read: string[] = [];
    String.prototype.normalize = function (form) {
      read.push(String(this));
      return normalize.call(this, form);
    };
    const strange = Array.from({ length: 1000 }, (_, index) => `strange ${String(index)}`);
    try {
      for (let again = 0; again < 3; again += 1) {
        expect(parse('LINE BUSY')).to.equal('busy');
        for (const word of strange) expect(parse(word)).to.equal(undefined);
        expect(parse('Engaged')).to.equal('busy');
      }
    } finally {
      String.prototype.normalize = normalize;
    }
    const [last = ''] = strange.slice(-1);
    expect(read).to.deep.equal([
      'LINE BUSY',
      ...strange,
      'Engaged',
      last,
      'Engaged',
      last,
      'Engaged',
    ]);
  });
});
