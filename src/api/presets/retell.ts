import type { Mapping } from '../mapping/mapping.js';

/**
 * Retell: `api-base` is `https://api.retellai.com` or a proxy for it; `campaign-id` is a batch
 * call's id. The API has no list of batches: name them under `inlineCampaigns`.
 *
 * - The reason of a voicemail does not say whether a message was left (the agent's setting
 *   does): it is No Message.
 * - A hang-up by the person is Completed when the call was judged a success.
 */
export const retell: Mapping = {
  name: 'Retell',
  calls: {
    method: 'POST',
    path: '/v3/list-calls',
    body: {
      filter_criteria: {
        batch_call_id: { type: 'string', op: 'eq', value: '{campaignId}' },
      },
      sort_order: 'descending',
      limit: '{pageSize}',
      include_total: true,
    },
    items: 'items',
    total: 'total',
    paging: {
      kind: 'cursor',
      name: 'pagination_key',
      next: 'pagination_key',
      size: 1000,
      more: 'has_more',
    },
    fields: {
      id: 'call_id',
      startedAt: { path: 'start_timestamp', unit: 'epoch-ms' },
      duration: { path: 'duration_ms', unit: 'ms' },
      contactName: [
        'metadata.name',
        'retell_llm_dynamic_variables.name',
        'retell_llm_dynamic_variables.customer_name',
        'retell_llm_dynamic_variables.first_name',
      ],
      phoneNumber: 'to_number',
      summary: 'call_analysis.call_summary',
      sentiment: 'call_analysis.user_sentiment',
      transcript: 'transcript',
      recordingUrl: ['recording_url', 'scrubbed_recording_url'],
    },
    status: {
      from: {
        status: 'call_status',
        reason: 'disconnection_reason',
        successful: 'call_analysis.call_successful',
      },
      rules: [
        { is: 'completed', when: { reason: 'user_hangup', successful: true } },
        { is: 'user-hung-up', when: { reason: 'user_hangup' } },
        {
          is: 'completed',
          when: {
            reason: [
              'agent_hangup',
              'transfer_cancelled',
              'ivr_reached',
              'inactivity',
              'max_duration_reached',
              'manual_stopped',
            ],
          },
        },
        {
          is: 'transferred',
          when: { reason: ['call_transfer', 'transfer_bridged', 'call_take_over'] },
        },
        { is: 'no-message', when: { reason: 'voicemail_reached' } },
        { is: 'busy', when: { reason: 'dial_busy' } },
        { is: 'no-answer', when: { reason: ['dial_no_answer', 'user_declined'] } },
        {
          is: 'issue-dialing',
          when: {
            reason: [
              'dial_failed',
              'invalid_destination',
              'telephony_provider_permission_denied',
              'telephony_provider_unavailable',
              'sip_routing_error',
              'marked_as_spam',
            ],
          },
        },
        {
          is: 'failed',
          when: {
            reason: [
              'concurrency_limit_reached',
              'no_concurrency_fallback',
              'no_valid_payment',
              'scam_detected',
              'error_llm_websocket_open',
              'error_llm_websocket_lost_connection',
              'error_llm_websocket_runtime',
              'error_llm_websocket_corrupt_payload',
              'error_no_audio_received',
              'error_asr',
              'error_retell',
              'error_unknown',
              'error_user_not_joined',
              'registered_call_timeout',
            ],
          },
        },
        { is: 'initiating', when: { status: 'registered', reason: { present: false } } },
        { is: 'in-progress', when: { status: 'ongoing', reason: { present: false } } },
      ],
    },
  },
};
