import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  isE164,
  maskPhoneNumber,
  maskPhoneNumbersIn,
  withoutPhoneNumbers,
  type Call,
} from '../../src/domain/index.js';

describe('maskPhoneNumbersIn', () => {
  for (const [text, masked] of [
    ['Call with +1 555 010 0123', 'Call with •••• 0123'],
    ['(555) 010-0123', '•••• 0123'],
    ['+49.30.123456 / Ada', '•••• 3456 / Ada'],
    ['Ada Lovelace', 'Ada Lovelace'],
    ['Order 123456', 'Order 123456'],
    ['On 2026-03-02', 'On 2026-03-02'],
    ['2026-11-20 10:30, am 20.11.2026 10 Uhr', '2026-11-20 10:30, am 20.11.2026 10 Uhr'],
    ['2026-11-20 555 010 0123', '2026-11-20 •••• 0123'],
    ['01.23.45.67.89 and 12-34-5678', '•••• 6789 and 12-34-5678'],
    ['2026-11-201 and 1234-56-789', '•••• 1201 and •••• 6789'],
    ['tel:+15550100123;', 'tel:•••• 0123;'],
    ['555 - - - 0100', '555 - - - 0100'],
    ['اتصل ٠٥٠ ١٢٣ ٤٥٦٧ غدا', 'اتصل •••• ٤٥٦٧ غدا'],
    ['電話０９０－１２３４－５６７８', '電話•••• ５６７８'],
    ['۰۹۱۲ ۳۴۵ ۶۷۸۹', '•••• ۶۷۸۹'],
    ['+1\u2011555\u2010010\u20110123', '•••• 0123'],
    ['2026\u201111\u201120, 20\u201011\u20102026', '2026\u201111\u201120, 20\u201011\u20102026'],
    ['0664/123 45 67 or (030)/123456', '•••• 4567 or •••• 3456'],
    ['+49 30 / 123456', '•••• 3456'],
    ['1200/15000 calls, 24/7', '1200/15000 calls, 24/7'],
    ['20/11/2026, 01/12/2026 10:30', '20/11/2026, 01/12/2026 10:30'],
    ['card 4111 1111 1111 1234', 'card •••• 1234'],
    ['0155 501001 0155 501002, twice', '•••• 1002, twice'],
    ['', ''],
  ] as const) {
    it(`makes "${masked}" of "${text}"`, () => {
      expect(maskPhoneNumbersIn(text)).to.equal(masked);
    });
  }
});

describe('maskPhoneNumber', () => {
  it('leaves the last four digits, and none of a number that has no more', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9 ()+.-]{0,20}$/), (number) => {
        const digits = number.replace(/[^0-9]/g, '');
        const shown = digits.length > 4 ? ` ${digits.slice(-4)}` : '';
        expect(maskPhoneNumber(number)).to.equal(`••••${shown}`);
      }),
    );
  });
});

describe('isE164', () => {
  for (const [number, is] of [
    ['+15550100123', true],
    ['+1234567', true],
    ['+123456', false],
    ['+123456789012345', true],
    ['+1234567890123456', false],
    ['+05550100123', false],
    ['15550100123', false],
    ['+1 5550100123', false],
    ['tel:+15550100123', false],
    ['+15550100123 or so', false],
  ] as const) {
    it(`is ${String(is)} for ${number}`, () => {
      expect(isE164(number)).to.equal(is);
    });
  }
});

describe('withoutPhoneNumbers', () => {
  const number = '+15550100123';
  const plain: Call = { id: '15550100123', campaignId: 'c', status: 'Busy', durationMs: 5 };

  it('masks the number and wherever it stands in words', () => {
    const words = `Call 1 (555) 010-0123 back`;
    expect(
      withoutPhoneNumbers({
        ...plain,
        phoneNumber: number,
        contactName: number,
        summary: words,
        transcript: words,
        contactId: '1-555-010-0123',
        sentiment: words,
      }),
    ).to.deep.equal({
      ...plain,
      phoneNumber: '•••• 0123',
      contactName: '•••• 0123',
      summary: 'Call •••• 0123 back',
      transcript: 'Call •••• 0123 back',
      contactId: '•••• 0123',
      sentiment: 'Call •••• 0123 back',
    });
  });

  it('leaves the id of a contact where nothing in the number or the id is a digit', () => {
    const ada = { ...plain, contactId: 'ada', phoneNumber: 'anonymous' };
    expect(withoutPhoneNumbers(ada)).to.deep.equal({ ...ada, phoneNumber: '••••' });
  });

  it('adds nothing, and leaves an id that is another number', () => {
    expect(withoutPhoneNumbers(plain)).to.deep.equal(plain);
    const ids = { ...plain, contactId: '15550100123' };
    expect(withoutPhoneNumbers(ids)).to.deep.equal(ids);
    expect(withoutPhoneNumbers({ ...ids, phoneNumber: '+15550107777' })).to.deep.equal({
      ...ids,
      phoneNumber: '•••• 7777',
    });
    expect(withoutPhoneNumbers({ ...plain, phoneNumber: number })).to.deep.equal({
      ...plain,
      phoneNumber: '•••• 0123',
    });
  });
});
