import { hasBearer, isoTime, numberOf, word, type Vendor, type Word } from '../vendor.js';

const hubspotWords: readonly Word[] = [
  word('busy', { hs_call_disposition: '9d9162e7-6cf3-4944-bf63-4dff82258764' }),
  word('completed', { hs_call_disposition: 'f240bbac-87c9-4f6e-bf70-924b57d47db7' }),
  word('completed', { hs_call_disposition: 'a4c4c377-d246-4b32-a13b-75a56a4cd0ff' }),
  word('left-message', { hs_call_disposition: 'b2cf5968-551e-4856-9783-52b3da59a7d0' }),
  word('no-answer', { hs_call_disposition: '73a0d17f-1163-4015-bdd5-ec830791da20' }),
  word('issue-dialing', { hs_call_disposition: '17b47fee-58de-441e-a44c-c6300d46f273' }),
  word('completed', { hs_call_status: 'COMPLETED' }),
  word('busy', { hs_call_status: 'BUSY' }),
  word('no-answer', { hs_call_status: 'NO_ANSWER' }),
  word('failed', { hs_call_status: 'FAILED' }),
  word('queued', { hs_call_status: 'QUEUED' }),
  word('initiating', { hs_call_status: 'CONNECTING' }),
  word('initiating', { hs_call_status: 'CALLING_CRM_USER' }),
  word('ringing', { hs_call_status: 'RINGING' }),
  word('in-progress', { hs_call_status: 'IN_PROGRESS' }),
  word(undefined, { hs_call_status: 'CANCELED' }),
  word(undefined, { hs_call_disposition: '00000000-0000-4000-8000-000000000001' }),
];

export const hubspot: Vendor = {
  campaignId: 'spring',
  calls: 230,
  words: hubspotWords,
  record: ({ id, start, seconds, number }, { said }) => ({
    id,
    createdAt: isoTime(start),
    updatedAt: isoTime(start),
    archived: false,
    properties: {
      hs_timestamp: isoTime(start),
      hs_call_duration: String(seconds * 1000),
      hs_call_to_number: number,
      hs_call_title: `Call with ${number}`,
      ...said,
    },
  }),
  answer: (asked, calls) => {
    if (!hasBearer(asked)) return 401;
    if (asked.path !== '/crm/v3/objects/calls') return undefined;
    if (!asked.query.get('properties')?.includes('hs_call_disposition')) return 422;
    const start = Number(asked.query.get('after') ?? 0);
    const end = start + numberOf(asked, 'limit', 10);
    return {
      results: calls.slice(start, end),
      ...(end < calls.length && { paging: { next: { after: String(end), link: '?after=' } } }),
    };
  },
};
