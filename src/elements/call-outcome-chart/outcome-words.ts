import { msg } from '../../i18n/localize.js';
import type { NoticeWords } from '../../ui/state-views.js';

export function chartEmptyWords(): NoticeWords {
  return {
    title: msg('No calls yet', { id: 'chart-empty' }),
    advice: msg('Outcomes appear here as soon as the campaign makes calls.', {
      id: 'chart-empty-advice',
    }),
  };
}

export function chartChoiceWords(): NoticeWords {
  return {
    title: msg('No campaign chosen', { id: 'badge-empty' }),
    advice: msg('Choose a campaign to see how its calls ended.', { id: 'chart-choose' }),
  };
}
