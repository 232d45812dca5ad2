import { numberOf, word, type Vendor } from '../vendor.js';

export const elevenlabs: Vendor = {
  campaignId: 'btch-1',
  projectId: 'agent-1',
  calls: 230,
  strangers: 50,
  words: [
    word('completed', { status: 'done', termination_reason: 'Call ended by remote party' }),
    word('no-message', {
      status: 'done',
      termination_reason: 'voicemail_detection tool was called',
    }),
    word('failed', { status: 'failed', termination_reason: 'voicemail provider error' }),
    word('initiating', { status: 'initiated' }),
    word('in-progress', { status: 'in-progress' }),
    word('in-progress', { status: 'processing' }),
    word(undefined, { status: 'busy' }),
  ],
  record: ({ id, start, seconds }, { said }) => ({
    conversation_id: id,
    agent_id: 'agent-1',
    start_time_unix_secs: start / 1000,
    call_duration_secs: seconds,
    transcript_summary: 'A summary.',
    ...said,
  }),
  answer: (asked, calls) => {
    if (asked.headers['xi-api-key'] !== 'secret' || asked.headers['authorization']) return 401;
    if (asked.path === '/v1/convai/batch-calling/workspace') {
      const statuses = ['pending', 'in_progress', 'completed', 'failed', 'cancelled'];
      const start = Number(asked.query.get('last_doc') ?? 0);
      const end = start + numberOf(asked, 'limit', 30);
      const all = Array.from({ length: 220 }, (_, index) => ({
        id: `btch-${String(index)}`,
        name: `Batch ${String(index)}`,
        status: statuses[index % statuses.length],
        created_at_unix: 1_780_000_000,
        total_calls_scheduled: 9,
        total_calls_dispatched: 5,
        total_calls_finished: 4,
      }));
      const has_more = end < all.length;
      return {
        batch_calls: all.slice(start, end),
        next_doc: has_more ? String(end) : null,
        has_more,
      };
    }
    if (asked.path === '/v1/convai/batch-calling/btch-1') {
      const recipients = calls
        .filter(({ conversation_id: id }) => String(id).startsWith('own-'))
        .map(({ conversation_id }, index) => ({ id: `r-${String(index)}`, conversation_id }));
      return {
        id: 'btch-1',
        name: 'Batch 1',
        status: 'in_progress',
        recipients: [...recipients, { id: 'r-x', status: 'pending', conversation_id: null }],
      };
    }
    if (asked.path !== '/v1/convai/conversations') return undefined;
    if (asked.query.get('agent_id') !== 'agent-1') return 422;
    const start = Number(asked.query.get('cursor') ?? 0);
    const end = start + numberOf(asked, 'page_size', 30);
    const has_more = end < calls.length;
    return {
      conversations: calls.slice(start, end),
      next_cursor: has_more ? String(end) : null,
      has_more,
    };
  },
};
