import type { Mapping } from '../mapping/mapping.js';

/**
 * ElevenLabs: `api-base` is `https://api.elevenlabs.io/v1` or a proxy for it; `campaign-id` is a
 * batch; `project-id`, if given, the agent.
 *
 * - The list of conversations does not say which batch a call belongs to: the batch's recipients
 *   do, so they are asked for as well.
 * - A batch that `failed` is none of our five statuses: it stays unrecognised.
 * - That a call reached a voicemail stands in the reason it ended; whether a message was left
 *   does not: it is No Message. Busy and unanswered numbers have no conversation, so no call.
 */
export const elevenlabs: Mapping = {
  name: 'ElevenLabs',
  headers: { 'xi-api-key': '{token}' },
  campaigns: {
    path: '/v1/convai/batch-calling/workspace',
    query: { limit: '{pageSize}' },
    items: 'batch_calls',
    paging: { kind: 'cursor', name: 'last_doc', next: 'next_doc', size: 100, more: 'has_more' },
    fields: {
      id: 'id',
      name: 'name',
      projectId: 'agent_id',
      scheduledAt: { path: 'scheduled_time_unix', unit: 'epoch-s' },
      startedAt: { path: 'created_at_unix', unit: 'epoch-s' },
      updatedAt: { path: 'last_updated_at_unix', unit: 'epoch-s' },
      scheduledCalls: 'total_calls_scheduled',
      executedCalls: ['total_calls_finished', 'total_calls_dispatched'],
    },
    status: {
      from: { status: 'status' },
      rules: [
        { is: 'not-started', when: { status: 'pending' } },
        { is: 'started', when: { status: 'in_progress' } },
        { is: 'complete', when: { status: 'completed' } },
        { is: 'ended', when: { status: 'cancelled' } },
      ],
    },
  },
  campaign: { path: '/v1/convai/batch-calling/{campaignId}', item: '' },
  calls: {
    path: '/v1/convai/conversations',
    query: {
      agent_id: '{projectId}',
      page_size: '{pageSize}',
      summary_mode: 'include',
      call_start_after_unix: '{from:epoch-s}',
    },
    items: 'conversations',
    paging: { kind: 'cursor', name: 'cursor', next: 'next_cursor', size: 100, more: 'has_more' },
    members: {
      path: '/v1/convai/batch-calling/{campaignId}',
      items: 'recipients',
      id: 'conversation_id',
    },
    fields: {
      id: 'conversation_id',
      startedAt: { path: 'start_time_unix_secs', unit: 'epoch-s' },
      duration: { path: 'call_duration_secs', unit: 's' },
      contactName: 'call_summary_title',
      summary: 'transcript_summary',
    },
    status: {
      from: { status: 'status', reason: 'termination_reason' },
      rules: [
        { is: 'no-message', when: { status: 'done', reason: { pattern: 'voicemail' } } },
        { is: 'completed', when: { status: 'done' } },
        { is: 'failed', when: { status: 'failed' } },
        { is: 'initiating', when: { status: 'initiated' } },
        { is: 'in-progress', when: { status: ['in-progress', 'processing'] } },
      ],
    },
  },
};
