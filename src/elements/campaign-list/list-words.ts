import { msg, plural, str } from '../../i18n/localize.js';
import { formatNumber } from '../../ui/formats.js';
import type { NoticeWords } from '../../ui/state-views.js';

export function listEmptyWords(): NoticeWords {
  return {
    title: msg('No campaigns yet', { id: 'list-empty' }),
    advice: msg('Campaigns appear here as soon as the project has one.', {
      id: 'list-empty-advice',
    }),
  };
}

export function listProgressWords(campaigns: number, locale: string): string {
  const count = formatNumber(campaigns, locale);
  const read = plural(
    campaigns,
    { one: str`${count} campaign`, other: str`${count} campaigns` },
    { id: 'count-campaigns' },
  );
  return msg(str`${read} so far`, { id: 'so-far' });
}

export function listPartialWords(campaigns: number, locale: string): string {
  const count = formatNumber(campaigns, locale);
  return msg(str`There are more campaigns than the ${count} shown here.`, { id: 'list-partial' });
}

/** Totals are added up for the rows on screen: what stands first is so among those alone. */
export const orderPartWords = (): string =>
  msg('Only totals known so far are sorted; the other campaigns come last.', {
    id: 'list-sorted-part',
  });

export function noCampaignFoundWords(): NoticeWords {
  return {
    title: msg('No campaign matches', { id: 'list-no-match' }),
    advice: msg('Try fewer statuses or another word.', { id: 'list-no-match-advice' }),
  };
}
