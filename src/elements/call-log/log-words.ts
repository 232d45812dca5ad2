import { html, type TemplateResult } from 'lit';
import { msg, str } from '../../i18n/localize.js';
import { formatNumber } from '../../ui/formats.js';
import type { NoticeWords } from '../../ui/state-views.js';

export function logEmptyWords(): NoticeWords {
  return {
    title: msg('No calls yet', { id: 'chart-empty' }),
    advice: msg('Calls appear here as soon as the campaign makes them.', {
      id: 'log-empty-advice',
    }),
  };
}

export function noCampaignWords(): NoticeWords {
  return {
    title: msg('No campaign chosen', { id: 'badge-empty' }),
    advice: msg('Choose a campaign to see its calls.', { id: 'log-choose' }),
  };
}

export function logPartialWords(calls: number, locale: string): string {
  const count = formatNumber(calls, locale);
  return msg(str`There are more calls than the ${count} shown here.`, { id: 'log-partial' });
}

export function noCallFoundWords(): NoticeWords {
  return {
    title: msg('No call matches', { id: 'log-no-match' }),
    advice: msg('Try fewer statuses, more days or another word.', { id: 'log-no-match-advice' }),
  };
}

export function noFollowUpWords(): NoticeWords {
  return {
    title: msg('None of these calls wants a follow-up', { id: 'follow-up-none' }),
    advice: msg('Callbacks, meetings to prepare and calls to try again appear here.', {
      id: 'follow-up-none-advice',
    }),
  };
}

/** All calls, or those that want a person. */
export function viewSwitch(
  showsFollowUps: boolean,
  show: (followUps: boolean) => void,
): TemplateResult {
  const choices = [
    { label: msg('All calls', { id: 'chart-all' }), followUps: false },
    { label: msg('Follow-ups', { id: 'follow-ups' }), followUps: true },
  ];
  return html`<div class="views" role="group" aria-label=${msg('Show', { id: 'log-view' })}>
    ${choices.map(
      ({ label, followUps }) =>
        html`<button
          class="button"
          type="button"
          aria-pressed=${followUps === showsFollowUps ? 'true' : 'false'}
          @click=${() => {
            show(followUps);
          }}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}
