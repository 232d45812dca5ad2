import { readFileSync } from 'node:fs';
import type { CallStatusId } from '../../../src/domain/call-status.js';
import { hasBearer, isoTime, numberOf, word, type Vendor } from '../vendor.js';

const reasons = readFileSync(new URL('./vapi-ended-reasons.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
/** Reasons that are not Failed, as the vendor's documents explain them. */
const VAPI_REASONS: ReadonlyMap<string, CallStatusId | undefined> = new Map<
  string,
  CallStatusId | undefined
>([
  ['customer-did-not-answer', 'no-answer'],
  ['call.in-progress.error-providerfault-outbound-sip-408-request-timeout', 'no-answer'],
  ['call.in-progress.error-providerfault-outbound-sip-480-temporarily-unavailable', 'no-answer'],
  ['customer-busy', 'busy'],
  ['voicemail', 'no-message'],
  ['assistant-forwarded-call', 'transferred'],
  ['call.ringing.hook-executed-transfer', 'transferred'],
  ['call.ending.hook-executed-transfer', 'transferred'],
  ['customer-ended-call', 'user-hung-up'],
  ['customer-ended-call-before-warm-transfer', 'user-hung-up'],
  ['customer-ended-call-after-warm-transfer-attempt', 'user-hung-up'],
  ['customer-ended-call-during-transfer', 'user-hung-up'],
  ['assistant-ended-call', 'completed'],
  ['assistant-ended-call-after-message-spoken', 'completed'],
  ['assistant-ended-call-with-hangup-task', 'completed'],
  ['assistant-said-end-call-phrase', 'completed'],
  ['exceeded-max-duration', 'completed'],
  ['silence-timed-out', 'completed'],
  ['vonage-completed', 'completed'],
  ['call.in-progress.twilio-completed-call', 'completed'],
  ['call.in-progress.sip-completed-call', 'completed'],
  ['call.ending.hook-executed-say', 'completed'],
  ['call.ringing.hook-executed-say', 'completed'],
  ['call.forwarding.operator-busy', 'completed'],
  ['call.forwarding.no-answer', 'completed'],
  ['manually-canceled', undefined],
  ['call-deleted', undefined],
  ['scheduled-call-deleted', undefined],
  ['twilio-failed-to-connect-call', 'issue-dialing'],
  ['twilio-reported-customer-misdialed', 'issue-dialing'],
  ['vonage-failed-to-connect-call', 'issue-dialing'],
  ['vonage-rejected', 'issue-dialing'],
  ['call.in-progress.error-providerfault-outbound-sip-403-forbidden', 'issue-dialing'],
  [
    'call.in-progress.error-providerfault-outbound-sip-407-proxy-authentication-required',
    'issue-dialing',
  ],
  ['call.in-progress.error-providerfault-outbound-sip-503-service-unavailable', 'issue-dialing'],
  ['call.in-progress.error-sip-outbound-call-failed-to-connect', 'issue-dialing'],
  ['call.in-progress.error-providerfault-transport-never-connected', 'issue-dialing'],
  ['call.in-progress.error-vapifault-transport-never-connected', 'issue-dialing'],
  ['call.start.error-vapi-number-international', 'issue-dialing'],
  ['call.start.error-vapi-number-outbound-daily-limit', 'issue-dialing'],
]);

export const vapi: Vendor = {
  campaignId: 'c-1',
  calls: 1400,
  strangers: 900,
  words: [
    ...reasons.map((reason) =>
      word(VAPI_REASONS.has(reason) ? VAPI_REASONS.get(reason) : 'failed', {
        status: 'ended',
        endedReason: reason,
      }),
    ),
    word(undefined, { status: 'ended', endedReason: 'moon-phase-wrong' }),
    word(undefined, { status: 'ended' }),
    word(undefined, { status: 'not-found' }),
    word(undefined, { status: 'deletion-failed' }),
    word('not-started', { status: 'scheduled' }),
    word('queued', { status: 'queued' }),
    word('ringing', { status: 'ringing' }),
    word('in-progress', { status: 'in-progress' }),
    word('in-progress', { status: 'forwarding' }),
  ],
  record: ({ id, start, seconds, number, name, campaignId }, { said }) => ({
    id,
    campaignId,
    // Three calls share each moment: a page's end must not lose the others.
    createdAt: isoTime(Math.floor(start / 180_000) * 180_000),
    startedAt: isoTime(start),
    endedAt: isoTime(start + seconds * 1000),
    customer: { number, name },
    ...said,
  }),
  answer: (asked, calls) => {
    if (!hasBearer(asked)) return 401;
    if (asked.path === '/v2/campaign') {
      const statuses = [
        { status: 'scheduled' },
        { status: 'in-progress' },
        { status: 'ended', endedReason: 'campaign.ended.success' },
        { status: 'ended', endedReason: 'campaign.in-progress.ended-by-user' },
        { status: 'cancelled' },
        { status: 'archived' },
      ];
      const [page, limit] = [numberOf(asked, 'page', 1), numberOf(asked, 'limit', 100)];
      const all = Array.from({ length: 240 }, (_, index) => ({
        id: `c-${String(index)}`,
        name: `Campaign ${String(index)}`,
        ...statuses[index % statuses.length],
        contactCounters: { pending: 2, dispatched: 1, completed: 3, failed: 1, skipped: 0 },
      }));
      const results = all.slice((page - 1) * limit, page * limit);
      const metadata = { currentPage: page, totalItems: 240, hasNextPage: page * limit < 240 };
      return { results, metadata };
    }
    if (asked.path !== '/call') return undefined;
    const before = asked.query.get('createdAtLt') ?? '9999';
    return [...calls]
      .sort((one, other) => String(other['createdAt']).localeCompare(String(one['createdAt'])))
      .filter(({ createdAt }) => String(createdAt) < before)
      .slice(0, numberOf(asked, 'limit', 100));
  },
};
