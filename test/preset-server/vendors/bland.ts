import { isoTime, numberOf, word, type Vendor } from '../vendor.js';

export const bland: Vendor = {
  campaignId: 'batch-1',
  calls: 2300,
  words: [
    word('completed', { completed: true, queue_status: 'complete', answered_by: 'human' }),
    word('user-hung-up', {
      completed: true,
      queue_status: 'complete',
      answered_by: 'human',
      call_ended_by: 'USER',
    }),
    word('no-message', { completed: true, queue_status: 'complete', answered_by: 'voicemail' }),
    word('no-answer', { completed: true, queue_status: 'complete', answered_by: 'no-answer' }),
    word('failed', { completed: false, queue_status: 'call_error', answered_by: null }),
    word('queued', { completed: false, queue_status: 'queued' }),
    word(undefined, { completed: false, queue_status: 'ringing twice' }),
  ],
  record: ({ id, start, seconds, number }, { said }) => ({
    call_id: id,
    created_at: isoTime(start),
    call_length: seconds / 60,
    corrected_duration: String(seconds),
    to: number,
    ...said,
  }),
  answer: (asked, calls) => {
    if (asked.headers['authorization'] !== 'secret') return 401;
    if (asked.path === '/v1/batches/batch-1') {
      return { status: 'in-progress', batch_params: { id: 'batch-1', label: 'Spring' } };
    }
    if (asked.path !== '/v1/calls') return undefined;
    if (asked.query.get('batch_id') !== 'batch-1') return 422;
    const [from, to] = [numberOf(asked, 'from', 0), numberOf(asked, 'to', 1000)];
    const page = calls.slice(from, Math.min(to, from + 1000));
    return { count: page.length, calls: page };
  },
};
