import { expect } from '@open-wc/testing';
import type { Call } from '../../src/domain/call.js';
import { followUps } from '../../src/domain/follow-ups.js';
import { withoutPhoneNumbers } from '../../src/domain/phone-number.js';
import { callCsv, followUpCsv } from '../../src/elements/call-log/call-csv.js';
import { call } from '../fake-api.js';

const calls: readonly Call[] = [
  call({
    id: '1',
    campaignId: 'c1',
    contactName: 'Ana María da Silva',
    contactId: 'con-1',
    phoneNumber: '+15550100123',
    status: 'Client Callback Requested',
    startedAt: '2026-11-20T10:32:00Z',
    callbackAt: '2026-11-21T09:00:00Z',
    durationMs: 90_500,
    summary: '=HYPERLINK("http://evil.example"), said "soon"',
  }),
  call({ id: '2', campaignId: 'c1', status: 'Do Not Disturb' }),
];
const shown = { locale: 'en', timeZone: 'UTC' };
const lines = (csv: string): string[] => csv.replace('\uFEFF', '').trim().split('\r\n');
const work = followUps(calls, { now: Date.UTC(2026, 10, 20) });

describe('callCsv', () => {
  it('holds values for machines and for people', () => {
    const [head, first, second] = lines(callCsv(calls, shown));
    expect(head).to.equal(
      'id,campaign_id,status,status_label,counts_toward_time_spent,started_at,started,duration_seconds,duration,contact_id,contact,phone,summary,sentiment,callback_at,meeting_at',
    );
    expect(first).to.match(
      /^1,c1,callback,Callback,true,2026-11-20T10:32:00Z,"Nov 20, 2026, 10:32\sAM",90\.5,1 min 31 sec,con-1,Ana María da Silva,\+15550100123,/,
    );
    expect(first).to.contain(
      `"'=HYPERLINK(""http://evil.example""), said ""soon""",,2026-11-21T09:00:00Z,`,
    );
    expect(second).to.match(/^2,c1,unrecognised,Do Not Disturb,,,,60,1 min,,,,,,,$/);
  });

  it('gives a date without a time no hour, and the same day in every zone', () => {
    const day = call({ id: '3', campaignId: 'c1', startedAt: '2026-03-09' });
    const [, row] = lines(callCsv([day], { locale: 'en', timeZone: 'America/New_York' }));
    expect(row).to.contain(',2026-03-09,"Mar 9, 2026",');
  });

  it('masks the phone number where it may not be shown', () => {
    const csv = callCsv(calls.map(withoutPhoneNumbers), shown);
    expect(csv).not.to.contain('5550100123');
    expect(csv).to.contain('•••• 0123');
  });
});

describe('followUpCsv', () => {
  it('says the reason first', () => {
    const [head, first, ...more] = lines(followUpCsv(work, 'generic', shown));
    expect(head).to.match(/^reason,what_to_do,due_at,invalid_phone,id,/);
    expect(first).to.match(/^callback,Call back,2026-11-21T09:00:00\.000Z,false,1,/);
    expect(more).to.have.length(0);
  });

  it('has the headings that importers of CRMs know', () => {
    const whole = { ...shown, showPhoneNumbers: true };
    const [head, row] = lines(followUpCsv(work, 'gohighlevel', whole));
    expect(head).to.equal('First Name,Last Name,Phone,Contact Id,Tags,Notes');
    expect(row).to.match(
      /^Ana María da,Silva,\+15550100123,con-1,Call back,"Call back: =HYPERLINK/,
    );
    // An importer takes an empty cell for nothing to change, and a mask for the new number.
    const masked = work.map((one) => ({ ...one, call: withoutPhoneNumbers(one.call) }));
    const [hubspot, other] = lines(followUpCsv(masked, 'hubspot', shown));
    expect(hubspot).to.equal(
      'First Name,Last Name,Phone Number,Record ID,Task Title,Note body,Due date',
    );
    expect(other).to.match(/^Ana María da,Silva,,con-1,/);
    expect(other).to.match(/2026-11-21T09:00:00\.000Z$/);
  });
});
