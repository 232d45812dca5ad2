import { hasBearer, numberOf, word, type Vendor } from '../vendor.js';

export const synthflow: Vendor = {
  campaignId: 'b-1',
  projectId: 'model-1',
  calls: 230,
  words: [
    word('completed', { call_status: 'completed' }),
    word('failed', { call_status: 'failed' }),
    word('no-answer', { call_status: 'no-answer' }),
    word('busy', { call_status: 'busy' }),
    word('no-message', { call_status: 'hangup_on_voicemail' }),
    word('left-message', { call_status: 'left_voicemail' }),
    word('in-progress', { call_status: 'in-progress' }),
    word('queued', { call_status: 'pending' }),
    word(undefined, { call_status: 'canceled' }),
    word(undefined, { call_status: 'user-canceled' }),
    word(undefined, { call_status: 'Meeting Booked' }),
  ],
  record: ({ id, start, seconds, number, name }, { said }) => ({
    call_id: id,
    start_time: String(start),
    duration: seconds,
    telephony_duration: seconds * 1000 + 900,
    phone_number_to: number,
    name,
    ...said,
  }),
  answer: (asked, calls) => {
    if (!hasBearer(asked)) return 401;
    const [limit, offset] = [numberOf(asked, 'limit', 20), numberOf(asked, 'offset', 0)];
    const slice = <T>(all: readonly T[]): readonly T[] => all.slice(offset, offset + limit);
    const pagination = (total: number): object => ({ total_records: total, limit, offset });
    if (asked.path === '/v2/calls/batch') {
      const statuses = ['scheduled', 'in_progress', 'paused', 'completed', 'canceled', 'draining'];
      const batches = Array.from({ length: 201 }, (_, index) => ({
        batch_call_id: `b-${String(index)}`,
        name: `Batch ${String(index)}`,
        status: statuses[index % statuses.length],
        total_task_count: 10,
        dispatched_count: 4,
        failed_count: 1,
      }));
      return {
        status: 'ok',
        response: { pagination: pagination(201), batch_calls: slice(batches) },
      };
    }
    if (asked.path !== '/v2/calls') return undefined;
    if (asked.query.get('model_id') !== 'model-1') return 422;
    if (asked.query.get('batch_call_id') !== 'b-1') return 422;
    return { response: { pagination: pagination(calls.length), calls: slice(calls) } };
  },
};
