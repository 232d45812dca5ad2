import { expect } from '@open-wc/testing';
import { campaignName } from '../../src/domain/campaign-name.js';

describe('campaignName', () => {
  it('is the name, or the id of a campaign that has none', () => {
    expect(campaignName({ id: 'c1', name: 'Spring' })).to.equal('Spring');
    expect(campaignName({ id: 'c1', name: ' ' })).to.equal('c1');
  });
});
