import { hasBearer, numberOf, word, type Vendor } from '../vendor.js';

export const twilio: Vendor = {
  campaignId: '+15005550006',
  projectId: 'AC123',
  calls: 2300,
  words: [
    word('completed', { status: 'completed', answered_by: 'human' }),
    word('completed', { status: 'completed', answered_by: null }),
    word('no-message', { status: 'completed', answered_by: 'machine_start' }),
    word('no-message', { status: 'completed', answered_by: 'machine_end_beep' }),
    word('busy', { status: 'busy' }, true),
    word('no-answer', { status: 'no-answer' }, true),
    word('issue-dialing', { status: 'failed' }, true),
    word(undefined, { status: 'canceled' }, true),
    word('queued', { status: 'queued' }, true),
    word('ringing', { status: 'ringing' }, true),
    word('in-progress', { status: 'in-progress' }, true),
    word(undefined, { status: 'Left Message' }),
  ],
  record: ({ id, start, seconds, number }, { said, hasNoDuration }) => ({
    sid: id,
    start_time: new Date(start).toUTCString().replace('GMT', '+0000'),
    duration: hasNoDuration ? '' : String(seconds),
    from: '+15005550006',
    to: number,
    to_formatted: number,
    ...said,
  }),
  answer: (asked, calls) => {
    if (!hasBearer(asked)) return 401;
    const path = '/2010-04-01/Accounts/AC123/Calls.json';
    if (asked.path !== path) return undefined;
    if (asked.query.get('From') !== '+15005550006') return 422;
    const [page, size] = [numberOf(asked, 'Page', 0), numberOf(asked, 'PageSize', 50)];
    const isLast = (page + 1) * size >= calls.length;
    const next = `${path}?From=%2B15005550006&PageSize=${String(size)}&Page=${String(page + 1)}&PageToken=PA${String(page)}`;
    return {
      calls: calls.slice(page * size, (page + 1) * size),
      page,
      page_size: size,
      next_page_uri: isLast ? null : next,
      uri: path,
    };
  },
};
