import type { Mapping, RequestMapping } from '../mapping/mapping.js';

const campaigns: RequestMapping = {
  path: '/v2/campaign',
  query: { includeCounters: 'true', limit: '{pageSize}' },
};

/**
 * Vapi: `api-base` is `https://api.vapi.ai` or a proxy for it.
 *
 * - Calls cannot be asked for by campaign: all are read, newest first, and picked by `campaignId`.
 * - A voicemail's reason does not say whether a message was left: it is No Message.
 * - `call.forwarding.*` is about the person a call was forwarded to, after the conversation.
 * - The reasons are too many to list; the rules tell all 595 documented ones apart, and a reason
 *   of no known form is unrecognised. A provider's error after minutes of talk is Failed, by name.
 * - Archived campaigns are not listed.
 */
export const vapi: Mapping = {
  name: 'Vapi',
  campaigns: {
    ...campaigns,
    otherwise: { path: '/campaign', query: { limit: '{pageSize}' } },
    items: 'results',
    total: 'metadata.totalItems',
    paging: { kind: 'page', name: 'page', size: 100, more: 'metadata.hasNextPage' },
    omit: { status: 'archived' },
    fields: {
      id: 'id',
      name: 'name',
      scheduledAt: 'schedulePlan.earliestAt',
      startedAt: 'createdAt',
      updatedAt: 'updatedAt',
      scheduledCalls: {
        sum: [
          'contactCounters.pending',
          'contactCounters.dispatched',
          'contactCounters.completed',
          'contactCounters.failed',
          'contactCounters.skipped',
          'contactCounters.predialFailed',
          'callsCounterScheduled',
          'callsCounterQueued',
          'callsCounterInProgress',
          'callsCounterEnded',
        ],
      },
      executedCalls: {
        sum: ['contactCounters.completed', 'contactCounters.failed', 'callsCounterEnded'],
      },
    },
    status: {
      from: { status: 'status', reason: 'endedReason' },
      rules: [
        { is: 'not-started', when: { status: 'scheduled' } },
        { is: 'started', when: { status: 'in-progress' } },
        { is: 'complete', when: { status: 'ended', reason: 'campaign.ended.success' } },
        {
          is: 'ended',
          when: {
            status: 'ended',
            reason: { pattern: '^campaign\\.(scheduled|in-progress)\\.ended-by-user$' },
          },
        },
        { is: 'ended', when: { status: 'cancelled' } },
      ],
    },
  },
  calls: {
    path: '/call',
    query: { limit: '{pageSize}' },
    items: '',
    paging: {
      kind: 'last-item',
      name: 'createdAtLt',
      field: 'createdAt',
      size: 1000,
      time: 'descending',
    },
    only: { campaignId: '{campaignId}' },
    fields: {
      id: 'id',
      startedAt: ['startedAt', 'createdAt'],
      duration: { unit: 'derived', start: 'startedAt', end: 'endedAt' },
      contactName: ['customer.name', 'name'],
      contactId: 'customerId',
      phoneNumber: 'customer.number',
      summary: ['analysis.summary', 'summary'],
      transcript: ['artifact.transcript', 'transcript'],
      recordingUrl: ['artifact.presignedMonoUrl', 'artifact.recordingUrl', 'recordingUrl'],
    },
    status: {
      from: { status: 'status', reason: 'endedReason' },
      rules: [
        { is: 'not-started', when: { status: 'scheduled' } },
        { is: 'queued', when: { status: 'queued' } },
        { is: 'ringing', when: { status: 'ringing' } },
        { is: 'in-progress', when: { status: ['in-progress', 'forwarding'] } },
        {
          is: 'no-answer',
          when: { reason: { pattern: '^customer-did-not-answer$|-sip-(408|480)-' } },
        },
        { is: 'busy', when: { reason: 'customer-busy' } },
        { is: 'no-message', when: { reason: 'voicemail' } },
        {
          is: 'transferred',
          when: {
            reason: {
              pattern:
                '^assistant-forwarded-call$|^call\\.(ringing|ending)\\.hook-executed-transfer$',
            },
          },
        },
        {
          is: 'user-hung-up',
          when: { reason: { pattern: '^customer-ended-call(-(before|after|during)-.*)?$' } },
        },
        {
          is: 'completed',
          when: {
            reason: {
              pattern:
                '^assistant-ended-call|^assistant-said-end-call-phrase|^exceeded-max-duration$|^silence-timed-out$|-completed(-call)?$|hook-executed-say$|^call\\.forwarding\\.(operator-busy|no-answer)$',
            },
          },
        },
        {
          is: 'issue-dialing',
          when: {
            reason: {
              pattern:
                '^twilio-failed-to-connect-call$|^twilio-reported-customer-misdialed$|^vonage-(failed-to-connect-call|rejected)$|-sip-(403|407|503)-|sip-outbound-call-failed-to-connect$|transport-never-connected$|vapi-number-international$|vapi-number-outbound-daily-limit$',
            },
          },
        },
        {
          is: 'failed',
          when: {
            reason: {
              pattern:
                '^call\\.(start|ringing|in-progress)\\.error-|^call\\.start\\.assistant-version-|^call-start-error-|^pipeline-error-|^assistant-(request|not|join)-|^phone-call-provider-|^worker-shutdown$|^call\\.ringing\\.sip-inbound-caller-hungup-before-call-connect$|^customer-did-not-give-microphone-permission$|^vonage-disconnected$',
            },
          },
        },
      ],
    },
  },
};
