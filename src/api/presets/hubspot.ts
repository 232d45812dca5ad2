import type { Mapping } from '../mapping/mapping.js';

/**
 * HubSpot: `api-base` is `https://api.hubapi.com` or a proxy for it. There is no campaign of calls
 * in the API: name one under `inlineCampaigns`, and, to tell several apart, a property of your
 * own under `calls.only`, such as `{ "properties.campaign": "{campaignId}" }`.
 *
 * - Dispositions come first: a call that was `COMPLETED` may have reached a voicemail. Those that
 *   an account added itself are unknown here; put rules for them under `calls.status.first`.
 * - `CANCELED` is none of our statuses: it stays unrecognised.
 */
export const hubspot: Mapping = {
  name: 'HubSpot',
  calls: {
    path: '/crm/v3/objects/calls',
    query: {
      limit: '{pageSize}',
      properties:
        'hs_call_title,hs_call_status,hs_call_disposition,hs_call_duration,hs_timestamp,hs_call_to_number,hs_call_summary,hs_call_body,hs_call_recording_url',
    },
    items: 'results',
    paging: { kind: 'cursor', name: 'after', next: 'paging.next.after', size: 100 },
    omit: { archived: true },
    fields: {
      id: 'id',
      startedAt: ['properties.hs_timestamp', 'createdAt'],
      duration: { path: 'properties.hs_call_duration', unit: 'ms' },
      contactName: 'properties.hs_call_title',
      phoneNumber: 'properties.hs_call_to_number',
      summary: ['properties.hs_call_summary', 'properties.hs_call_body'],
      recordingUrl: 'properties.hs_call_recording_url',
    },
    status: {
      from: { disposition: 'properties.hs_call_disposition', status: 'properties.hs_call_status' },
      rules: [
        { is: 'busy', when: { disposition: '9d9162e7-6cf3-4944-bf63-4dff82258764' } },
        // Connected, and a message left with a person who answered.
        {
          is: 'completed',
          when: {
            disposition: [
              'f240bbac-87c9-4f6e-bf70-924b57d47db7',
              'a4c4c377-d246-4b32-a13b-75a56a4cd0ff',
            ],
          },
        },
        { is: 'left-message', when: { disposition: 'b2cf5968-551e-4856-9783-52b3da59a7d0' } },
        { is: 'no-answer', when: { disposition: '73a0d17f-1163-4015-bdd5-ec830791da20' } },
        // A wrong number: the one on file wants checking, as with one that cannot be dialled.
        { is: 'issue-dialing', when: { disposition: '17b47fee-58de-441e-a44c-c6300d46f273' } },
        { is: 'completed', when: { status: 'COMPLETED' } },
        { is: 'busy', when: { status: 'BUSY' } },
        { is: 'no-answer', when: { status: 'NO_ANSWER' } },
        { is: 'failed', when: { status: 'FAILED' } },
        { is: 'queued', when: { status: 'QUEUED' } },
        { is: 'initiating', when: { status: ['CONNECTING', 'CALLING_CRM_USER'] } },
        { is: 'ringing', when: { status: 'RINGING' } },
        { is: 'in-progress', when: { status: 'IN_PROGRESS' } },
      ],
    },
  },
};
