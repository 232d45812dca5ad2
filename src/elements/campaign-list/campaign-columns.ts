import { html, nothing, type TemplateResult } from 'lit';
import { campaignName } from '../../domain/campaign-name.js';
import { campaignProgress } from '../../domain/campaign-progress.js';
import type { CampaignSort } from '../../domain/campaign-view.js';
import type { Campaign } from '../../domain/campaign.js';
import { campaignStatus, parseCampaignStatus } from '../../domain/campaign-status.js';
import { msg } from '../../i18n/localize.js';
import { campaignStatusView } from '../../ui/campaign-status-view.js';
import { callsMadeWords } from '../../ui/count-words.js';
import { isWhole } from '../../ui/call-tally-loading.js';
import { timeSpentView } from '../../ui/time-spent-view.js';
import { formatNumber, formatShare } from '../../ui/formats.js';
import { momentView } from '../../ui/moment-view.js';
import { noValue } from '../../ui/no-value.js';
import { icon } from '../../ui/status-icon.js';
import type { QueuedTally } from '../../ui/tally-queue.js';

/** What a cell needs besides its campaign. */
export interface CellContext {
  readonly locale: string;
  readonly timeZone: string | undefined;
  tallyOf(campaign: Campaign): QueuedTally | undefined;
  /** Totals can still come: there is an API to ask. */
  readonly canLoadTotals: boolean;
  link(campaign: Campaign): string | undefined;
  choose(campaign: Campaign, event: Event): void;
  retryTotals(campaign: Campaign): void;
}

export interface CampaignColumn {
  readonly id: CampaignSort;
  readonly label: () => string;
  readonly isNumber: boolean;
  readonly cell: (campaign: Campaign, context: CellContext) => TemplateResult | string;
}

/** The list's columns, in their usual order. */
export const CAMPAIGN_COLUMNS = [
  {
    id: 'name',
    label: () => msg('Campaign', { id: 'column-name' }),
    isNumber: false,
    cell: nameCell,
  },
  {
    id: 'status',
    label: () => msg('Status', { id: 'column-status' }),
    isNumber: false,
    cell: statusCell,
  },
  {
    id: 'progress',
    label: () => msg('Progress', { id: 'column-progress' }),
    isNumber: false,
    cell: progressCell,
  },
  {
    id: 'calls',
    label: () => msg('Calls', { id: 'column-calls' }),
    isNumber: true,
    cell: callsCell,
  },
  {
    id: 'time-spent',
    label: () => msg('Total Time Spent', { id: 'time-spent' }),
    isNumber: true,
    cell: timeSpentCell,
  },
  {
    id: 'started',
    label: () => msg('Started', { id: 'column-started' }),
    isNumber: true,
    cell: ({ startedAt }, { locale, timeZone }) =>
      momentView(startedAt, { locale, timeZone, style: 'date' }),
  },
] as const satisfies readonly CampaignColumn[];

function nameCell(campaign: Campaign, context: CellContext): TemplateResult {
  const href = context.link(campaign);
  const choose = (event: Event): void => {
    context.choose(campaign, event);
  };
  const name = html`<bdi>${campaignName(campaign)}</bdi>`;
  return href === undefined
    ? html`<button class="name" part="name" type="button" @click=${choose}>${name}</button>`
    : html`<a class="name" part="name" href=${href} @click=${choose}>${name}</a>`;
}

function statusCell(campaign: Campaign): TemplateResult {
  const id = parseCampaignStatus(campaign.status);
  const review = id !== undefined && campaignStatus(id).needsReview;
  return html`${campaignStatusView(campaign.status)}${
    review
      ? html`<span class="review" part="needs-review"
          >${icon('attention')}${msg('Needs review', { id: 'needs-review' })}</span
        >`
      : nothing
  }`;
}

function progressCell(campaign: Campaign, { locale }: CellContext): TemplateResult {
  const progress = campaignProgress(campaign);
  if (!progress) return noValue();
  const words = callsMadeWords(progress.executed, progress.scheduled, locale);
  return html`<span class="progress"
    ><progress
      aria-label=${words}
      value=${String(progress.fraction)}
      max="1"
      title=${words}
    ></progress
    ><span aria-hidden="true">${formatShare(progress.fraction, locale)}</span></span
  >`;
}

function callsCell(campaign: Campaign, context: CellContext): TemplateResult | string {
  const calls = campaign.executedCalls ?? context.tallyOf(campaign)?.loaded?.tally.calls;
  return calls === undefined ? noValue() : formatNumber(calls, context.locale);
}

function timeSpentCell(campaign: Campaign, context: CellContext): TemplateResult {
  const queued = context.tallyOf(campaign);
  const known = queued?.loaded;
  const total =
    known &&
    timeSpentView(known.tally.timeSpentMs, { locale: context.locale, isWhole: isWhole(known) });
  if (queued?.error !== undefined) {
    return html`<span class="no-total"
      >${total ?? msg('Total not available', { id: 'total-failed' })}
      <button
        class="name"
        type="button"
        @click=${() => {
          context.retryTotals(campaign);
        }}
      >
        ${msg('Retry', { id: 'retry' })}
      </button></span
    >`;
  }
  if (total) return total;
  if (!context.canLoadTotals) return noValue();
  return html`<span class="skeleton total" aria-hidden="true"></span
    ><span class="visually-hidden">${msg('being added up', { id: 'total-loading' })}</span>`;
}
