import type { Mapping } from '../mapping/mapping.js';

/**
 * Synthflow: `api-base` is `https://api.synthflow.ai/v2` (or the `us.` or `eu.` one) or a proxy
 * for it; `project-id` is the assistant (`model_id`), which its list of calls wants.
 *
 * - Its batches are our campaigns, and their five statuses are our five.
 * - `canceled` and `user-canceled` calls are none of our statuses: they stay unrecognised.
 */
export const synthflow: Mapping = {
  name: 'Synthflow',
  campaigns: {
    path: '/v2/calls/batch',
    query: { limit: '{pageSize}' },
    items: 'response.batch_calls',
    total: 'response.pagination.total_records',
    paging: { kind: 'offset', name: 'offset', size: 100 },
    fields: {
      id: 'batch_call_id',
      name: 'name',
      projectId: 'model_id',
      scheduledAt: { path: 'trigger_timestamp', unit: 'epoch-ms' },
      startedAt: 'created_at',
      updatedAt: 'updated_at',
      scheduledCalls: 'total_task_count',
      executedCalls: { sum: ['dispatched_count', 'failed_count'] },
    },
    status: {
      from: { status: 'status' },
      rules: [
        { is: 'not-started', when: { status: 'scheduled' } },
        { is: 'started', when: { status: 'in_progress' } },
        { is: 'paused', when: { status: 'paused' } },
        { is: 'complete', when: { status: 'completed' } },
        { is: 'ended', when: { status: 'canceled' } },
      ],
    },
  },
  calls: {
    path: '/v2/calls',
    query: {
      model_id: '{projectId}',
      batch_call_id: '{campaignId}',
      limit: '{pageSize}',
      from_date: '{from:epoch-ms}',
    },
    items: 'response.calls',
    total: 'response.pagination.total_records',
    paging: { kind: 'offset', name: 'offset', size: 100 },
    fields: {
      id: 'call_id',
      startedAt: { path: 'start_time', unit: 'epoch-ms' },
      duration: { path: 'duration', unit: 's' },
      contactName: ['name', 'lead_name'],
      phoneNumber: ['phone_number_to', 'lead_phone_number', 'phone_number'],
      summary: ['call_summary', 'summary'],
      transcript: 'transcript',
      recordingUrl: 'recording_url',
    },
    status: {
      from: { status: ['call_status', 'status'] },
      rules: [
        { is: 'completed', when: { status: 'completed' } },
        { is: 'no-answer', when: { status: 'no-answer' } },
        { is: 'busy', when: { status: 'busy' } },
        { is: 'failed', when: { status: 'failed' } },
        { is: 'no-message', when: { status: 'hangup_on_voicemail' } },
        { is: 'left-message', when: { status: 'left_voicemail' } },
        { is: 'in-progress', when: { status: 'in-progress' } },
        { is: 'queued', when: { status: 'pending' } },
      ],
    },
  },
};
