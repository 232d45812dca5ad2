import type { CallStatusId } from '../../../src/domain/call-status.js';
import { hasBearer, word, type Vendor } from '../vendor.js';

const retellReasons: readonly (readonly [CallStatusId, string, string])[] = [
  ['completed', 'ended', 'agent_hangup'],
  ['transferred', 'ended', 'call_transfer'],
  ['transferred', 'ended', 'transfer_bridged'],
  ['completed', 'ended', 'transfer_cancelled'],
  ['transferred', 'ended', 'call_take_over'],
  ['no-message', 'ended', 'voicemail_reached'],
  ['completed', 'ended', 'ivr_reached'],
  ['completed', 'ended', 'inactivity'],
  ['completed', 'ended', 'max_duration_reached'],
  ['completed', 'ended', 'manual_stopped'],
  ['busy', 'not_connected', 'dial_busy'],
  ['no-answer', 'not_connected', 'dial_no_answer'],
  ['issue-dialing', 'not_connected', 'dial_failed'],
  ['issue-dialing', 'not_connected', 'invalid_destination'],
  ['issue-dialing', 'not_connected', 'telephony_provider_permission_denied'],
  ['issue-dialing', 'not_connected', 'telephony_provider_unavailable'],
  ['issue-dialing', 'not_connected', 'sip_routing_error'],
  ['issue-dialing', 'not_connected', 'marked_as_spam'],
  ['no-answer', 'not_connected', 'user_declined'],
  ['failed', 'error', 'concurrency_limit_reached'],
  ['failed', 'error', 'no_concurrency_fallback'],
  ['failed', 'error', 'no_valid_payment'],
  ['failed', 'error', 'scam_detected'],
  ['failed', 'error', 'error_llm_websocket_open'],
  ['failed', 'error', 'error_llm_websocket_lost_connection'],
  ['failed', 'error', 'error_llm_websocket_runtime'],
  ['failed', 'error', 'error_llm_websocket_corrupt_payload'],
  ['failed', 'error', 'error_no_audio_received'],
  ['failed', 'error', 'error_asr'],
  ['failed', 'error', 'error_retell'],
  ['failed', 'error', 'error_unknown'],
  ['failed', 'error', 'error_user_not_joined'],
  ['failed', 'error', 'registered_call_timeout'],
];

export const retell: Vendor = {
  campaignId: 'batch_call_1',
  calls: 2300,
  words: [
    ...retellReasons.map(([is, call_status, disconnection_reason]) =>
      word(is, { call_status, disconnection_reason }),
    ),
    word('completed', {
      call_status: 'ended',
      disconnection_reason: 'user_hangup',
      call_analysis: { call_successful: true, call_summary: 'Wants a demo.' },
    }),
    word('user-hung-up', { call_status: 'ended', disconnection_reason: 'user_hangup' }),
    word('initiating', { call_status: 'registered' }),
    word('in-progress', { call_status: 'ongoing' }),
    word(undefined, { call_status: 'ended', disconnection_reason: 'machine_detected' }),
    word(undefined, { call_status: 'not_connected' }),
  ],
  record: ({ id, start, seconds, number }, { said }) => ({
    call_id: id,
    start_timestamp: start,
    end_timestamp: start + seconds * 1000,
    duration_ms: seconds * 1000,
    to_number: number,
    ...said,
  }),
  answer: (asked, calls) => {
    if (!hasBearer(asked)) return 401;
    if (asked.path !== '/v3/list-calls') return undefined;
    if (asked.method !== 'POST') return 405;
    const body = asked.body as {
      limit: number;
      pagination_key?: string;
      filter_criteria: { batch_call_id: { type: string; op: string; value: string } };
    };
    const { type, op, value } = body.filter_criteria.batch_call_id;
    if (type !== 'string' || op !== 'eq' || value !== 'batch_call_1') return 422;
    const start = body.pagination_key ? Number(body.pagination_key.slice(4)) : 0;
    const end = start + Math.min(body.limit, 1000);
    const has_more = end < calls.length;
    return {
      items: calls.slice(start, end),
      has_more,
      ...(has_more && { pagination_key: `key-${String(end)}` }),
      total: calls.length,
    };
  },
};
