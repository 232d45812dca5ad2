import { expect } from '@open-wc/testing';
import { campaignProgress } from '../../src/domain/campaign-progress.js';
import type { Campaign } from '../../src/domain/campaign.js';

describe('campaignProgress', () => {
  for (const [executed, scheduled, fraction] of [
    [12, 40, 0.3],
    [0, 40, 0],
    [50, 40, 1],
    [undefined, 40, undefined],
    [12, undefined, undefined],
    [12, 0, undefined],
    [-1, 40, undefined],
    [Number.NaN, 40, undefined],
    // As a host's own data may say what it does not know.
    [null, 40, undefined],
    [12, null, undefined],
  ] as const) {
    it(`${String(executed)} of ${String(scheduled)} is ${String(fraction)}`, () => {
      const campaign: unknown = {
        id: '1',
        name: 'a',
        status: 'paused',
        ...(executed !== undefined && { executedCalls: executed }),
        ...(scheduled !== undefined && { scheduledCalls: scheduled }),
      };
      expect(campaignProgress(campaign as Campaign)?.fraction).to.equal(fraction);
    });
  }
});
