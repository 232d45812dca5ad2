import type { Mapping } from '../mapping/mapping.js';

/**
 * Bland: `api-base` is `https://api.bland.ai/v1` or a proxy for it; `campaign-id` is a batch.
 * Batches are asked for one by one; for a list, name them under `inlineCampaigns`.
 *
 * - `call_length` is in minutes.
 * - That a voicemail answered is known, whether a message was left is not: it is No Message.
 */
export const bland: Mapping = {
  name: 'Bland',
  headers: { authorization: '{token}' },
  campaign: {
    path: '/v1/batches/{campaignId}',
    item: '',
    fields: {
      id: ['batch_id', 'batch_params.id', 'id'],
      name: ['label', 'batch_params.label', 'name'],
      startedAt: ['created_at', 'batch_params.created_at'],
    },
    status: {
      from: { status: 'status' },
      rules: [
        { is: 'started', when: { status: 'in-progress' } },
        { is: 'complete', when: { status: 'completed' } },
      ],
    },
  },
  calls: {
    path: '/v1/calls',
    query: { batch_id: '{campaignId}', limit: '{pageSize}' },
    items: 'calls',
    paging: { kind: 'range', from: 'from', to: 'to', size: 1000 },
    fields: {
      id: ['call_id', 'c_id'],
      startedAt: ['started_at', 'created_at'],
      duration: { path: 'call_length', unit: 'min' },
      contactName: ['variables.name', 'metadata.name'],
      phoneNumber: 'to',
      summary: 'summary',
      transcript: 'concatenated_transcript',
      recordingUrl: 'recording_url',
    },
    status: {
      from: {
        completed: 'completed',
        endedBy: 'call_ended_by',
        queue: 'queue_status',
        answeredBy: 'answered_by',
      },
      rules: [
        { is: 'no-message', when: { answeredBy: 'voicemail' } },
        { is: 'no-answer', when: { answeredBy: 'no-answer' } },
        { is: 'busy', when: { answeredBy: 'busy' } },
        { is: 'failed', when: { queue: ['call_error', 'queue_error', 'pre_queue_error'] } },
        { is: 'user-hung-up', when: { completed: true, answeredBy: 'human', endedBy: 'user' } },
        { is: 'completed', when: { completed: true, answeredBy: 'human' } },
        { is: 'completed', when: { completed: true, queue: ['complete', 'completed'] } },
        { is: 'queued', when: { completed: false, queue: ['new', 'queued', 'pre_queue'] } },
        { is: 'in-progress', when: { completed: false, queue: ['started', 'allocated'] } },
      ],
    },
  },
};
