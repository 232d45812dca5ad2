import { hasBearer, isoTime, numberOf, unless, word, type Vendor } from '../vendor.js';

export const gohighlevel: Vendor = {
  campaignId: 'agent-1',
  projectId: 'loc-1',
  calls: 130,
  words: [
    word('completed', { executedCallActions: [] }),
    word('completed', { executedCallActions: [{ actionType: 'SMS' }] }),
    word('transferred', {
      executedCallActions: [{ actionType: 'SMS' }, { actionType: 'CALL_TRANSFER' }],
    }),
    word('meeting-booked', { executedCallActions: [{ actionType: 'APPOINTMENT_BOOKING' }] }),
    word(undefined, { executedCallActions: [] }, true),
  ],
  record: ({ id, start, seconds, number, name }, { said, hasNoDuration }) => ({
    id,
    contactId: `contact-${id}`,
    contactName: name,
    fromNumber: number,
    createdAt: isoTime(start),
    duration: unless(hasNoDuration, seconds),
    trialCall: false,
    ...said,
  }),
  answer: (asked, calls) => {
    if (!hasBearer(asked) || asked.headers['version'] !== '2021-04-15') return 401;
    if (asked.path !== '/voice-ai/dashboard/call-logs') return undefined;
    if (asked.query.get('locationId') !== 'loc-1') return 422;
    const [page, size] = [numberOf(asked, 'page', 1), numberOf(asked, 'pageSize', 10)];
    if (size > 50) return 422;
    const callLogs = calls.slice((page - 1) * size, page * size);
    return { total: calls.length, page, pageSize: size, callLogs };
  },
};
