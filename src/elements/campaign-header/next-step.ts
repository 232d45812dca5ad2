import { html, nothing, type TemplateResult } from 'lit';
import { campaignProgress } from '../../domain/campaign-progress.js';
import {
  campaignStatus,
  parseCampaignStatus,
  type CampaignStatusId,
} from '../../domain/campaign-status.js';
import type { CallStatusId } from '../../domain/call-status.js';
import { wantsFollowUp } from '../../domain/follow-up-reasons.js';
import { parseInstant } from '../../domain/instant.js';
import { campaignStatusAdvice } from '../../i18n/campaign-status-words.js';
import { msg, str } from '../../i18n/localize.js';
import { isWhole } from '../../ui/call-tally-loading.js';
import { totalWords } from '../../ui/duration-view.js';
import { formatNumber, formatTime } from '../../ui/formats.js';
import { icon } from '../../ui/status-icon.js';
import { veiled } from '../../ui/veiled.js';
import { awaitsTotals } from './header-figures.js';
import type { LoadedHeader } from './header-query.js';

export interface NextStepOptions {
  readonly locale: string;
  readonly timeZone: string | undefined;
  /** Shows the calls of these statuses, in whatever follows the workspace. */
  readonly showCalls: (statuses: readonly CallStatusId[]) => void;
}

/** What to do next, by the campaign's status; nothing for a status that nobody knows. */
export function nextStep(loaded: LoadedHeader, options: NextStepOptions): TemplateResult {
  const status = parseCampaignStatus(loaded.campaign.status);
  if (!status) return html``;
  const isReview = campaignStatus(status).needsReview;
  return html`<div class=${isReview ? 'next review' : 'next'} part="next-step">
    ${isReview ? icon('attention') : nothing}
    <p>${stepWords(status, loaded, options)}</p>
    ${status === 'complete' ? followUpButton(loaded, options) : nothing}
  </div>`;
}

function stepWords(
  status: CampaignStatusId,
  { campaign }: LoadedHeader,
  { locale, timeZone }: NextStepOptions,
): string {
  const advice = campaignStatusAdvice(status);
  if (status === 'paused') {
    const { updatedAt } = campaign;
    if (parseInstant(updatedAt) === undefined) return advice;
    const time = formatTime(updatedAt, { locale, timeZone, style: 'date-time' });
    return msg(str`Paused since ${time}. ${advice}`, { id: 'next-paused-since' });
  }
  if (status === 'ended') {
    const progress = campaignProgress(campaign);
    const left = progress ? progress.scheduled - progress.executed : 0;
    if (left <= 0) return advice;
    const count = formatNumber(left, locale);
    return msg(str`Calls never made: ${count}. ${advice}`, { id: 'next-ended' });
  }
  return advice;
}

/** In its final size, before it is known what to do; as for a campaign that is over. */
export const stepPlace = (): TemplateResult =>
  html`<div class="next" aria-hidden="true">
    <p class="place">
      <span class="skeleton long"></span>${veiled(campaignStatusAdvice('complete'))}
    </p>
    ${buttonPlace()}
  </div>`;

const buttonPlace = (): TemplateResult =>
  html`<span class="button place" aria-hidden="true">${veiled(followUpWords('000'))}</span>`;

const followUpWords = (count: string): string =>
  msg(str`Show follow-ups: ${count}`, { id: 'next-follow-ups' });

function followUpButton(
  loaded: LoadedHeader,
  { locale, showCalls }: NextStepOptions,
): TemplateResult | typeof nothing {
  if (awaitsTotals(loaded)) return buttonPlace();
  const { totals } = loaded;
  const wanted = [...(totals?.tally.byStatus ?? [])].filter(([id]) => wantsFollowUp(id));
  if (!totals || wanted.length === 0) return nothing;
  const calls = wanted.reduce((sum, [, of]) => sum + of.calls, 0);
  const count = totalWords(formatNumber(calls, locale), isWhole(totals));
  return html`<button
    class="button main"
    part="follow-ups"
    type="button"
    @click=${() => {
      showCalls(wanted.map(([id]) => id));
    }}
  >
    ${followUpWords(count)}
  </button>`;
}
