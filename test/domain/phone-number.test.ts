import { expect } from '@open-wc/testing';
import { maskPhoneNumbersIn } from '../../src/domain/index.js';

describe('maskPhoneNumbersIn', () => {
  for (const [text, masked] of [
    ['Call with +1 555 010 0123', 'Call with •••• 0123'],
    ['(555) 010-0123', '•••• 0123'],
    ['+49.30.123456 / Ada', '•••• 3456 / Ada'],
    ['Ada Lovelace', 'Ada Lovelace'],
    ['Order 123456', 'Order 123456'],
    ['On 2026-03-02', 'On 2026-03-02'],
    ['', ''],
  ] as const) {
    it(`makes "${masked}" of "${text}"`, () => {
      expect(maskPhoneNumbersIn(text)).to.equal(masked);
    });
  }
});
