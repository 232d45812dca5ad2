import type { Mapping } from '../mapping/mapping.js';

/**
 * Twilio: its key may not be in a browser, so `api-base` is a proxy for
 * `https://api.twilio.com`; `project-id` is the account's SID. There is no campaign in the API:
 * `campaign-id` is the number that calls, and campaigns are named under `inlineCampaigns`.
 *
 * - Busy, failed and unanswered calls have no duration: a No Answer adds nothing.
 * - A voicemail is told from a person by `answered_by` only where machine detection is on, and
 *   whether a message was left is told nowhere: it is No Message.
 * - `canceled` is none of our statuses: it stays unrecognised.
 */
export const twilio: Mapping = {
  name: 'Twilio',
  calls: {
    path: '/2010-04-01/Accounts/{projectId}/Calls.json',
    query: { From: '{campaignId}', PageSize: '{pageSize}' },
    items: 'calls',
    paging: { kind: 'next-link', next: 'next_page_uri', size: 1000, relativeTo: 'root' },
    fields: {
      id: 'sid',
      startedAt: { path: 'start_time', unit: 'rfc2822' },
      duration: { path: 'duration', unit: 's' },
      phoneNumber: 'to',
    },
    status: {
      from: { status: 'status', answeredBy: 'answered_by' },
      rules: [
        { is: 'no-message', when: { status: 'completed', answeredBy: { prefix: 'machine' } } },
        { is: 'completed', when: { status: 'completed' } },
        { is: 'busy', when: { status: 'busy' } },
        { is: 'no-answer', when: { status: 'no-answer' } },
        { is: 'issue-dialing', when: { status: 'failed' } },
        { is: 'queued', when: { status: 'queued' } },
        { is: 'initiating', when: { status: 'initiated' } },
        { is: 'ringing', when: { status: 'ringing' } },
        { is: 'in-progress', when: { status: 'in-progress' } },
      ],
    },
  },
};
