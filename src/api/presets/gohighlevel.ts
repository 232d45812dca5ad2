import type { Mapping } from '../mapping/mapping.js';

/**
 * GoHighLevel's Voice AI call logs: `api-base` is `https://services.leadconnectorhq.com` or a
 * proxy for it; `project-id` is the location, `campaign-id` the agent. Its own "campaigns" are
 * drip messages, not calls: name campaigns under `inlineCampaigns`.
 *
 * - A log has no status. What the agent did tells a transfer and a booking; any other call that
 *   lasted is Completed, a voicemail among them, for nothing tells it apart.
 * - A log without a duration has no status we know: it stays unrecognised.
 */
export const gohighlevel: Mapping = {
  name: 'GoHighLevel',
  headers: { version: '2021-04-15' },
  calls: {
    path: '/voice-ai/dashboard/call-logs',
    query: { locationId: '{projectId}', agentId: '{campaignId}', pageSize: '{pageSize}' },
    items: 'callLogs',
    total: 'total',
    paging: { kind: 'page', name: 'page', size: 50 },
    fields: {
      id: 'id',
      startedAt: 'createdAt',
      duration: { path: 'duration', unit: 's' },
      contactName: ['contactName', 'extractedData.name'],
      contactId: 'contactId',
      phoneNumber: ['fromNumber', 'toNumber'],
      summary: 'summary',
      transcript: 'transcript',
    },
    status: {
      from: { action: 'executedCallActions.*.actionType', duration: 'duration' },
      rules: [
        { is: 'transferred', when: { action: 'CALL_TRANSFER' } },
        { is: 'meeting-booked', when: { action: 'APPOINTMENT_BOOKING' } },
        { is: 'completed', when: { duration: { above: 0 } } },
      ],
    },
  },
};
