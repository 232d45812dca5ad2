import { html, nothing, type TemplateResult } from 'lit';
import { campaignProgress } from '../../domain/campaign-progress.js';
import { connectionRate } from '../../domain/call-tally.js';
import type { Campaign } from '../../domain/campaign.js';
import { msg, plural } from '../../i18n/localize.js';
import { callsMadeWords, callsSoFar, reachedWords, readOfWords } from '../../ui/count-words.js';
import { isWhole } from '../../ui/call-tally-loading.js';
import { timeSpentView } from '../../ui/duration-view.js';
import { DASH, formatNumber, formatShare } from '../../ui/formats.js';
import type { LoadedHeader } from './header-query.js';

/** Progress, Total Time Spent and connection rate, each under its name. */
export function headerFigures(
  loaded: LoadedHeader,
  options: { readonly locale: string; readonly retry: () => void },
): TemplateResult {
  const { locale } = options;
  return figures([
    progressFigure(loaded.campaign, locale),
    timeFigure(loaded, options),
    rateFigure(loaded, locale),
  ]);
}

/** The figures in their final size, before there are any. */
export function skeletonFigures(): TemplateResult {
  return html`<div aria-hidden="true">${figures([hollow(), hollow(), hollow()])}</div>
    ${hollowNote()}`;
}

const hollow = (): TemplateResult =>
  html`<span class="figure"><span class="skeleton"></span></span
    ><span class="note"><span class="skeleton long"></span></span>`;

/** A line, for what counts to come. */
export const hollowNote = (): TemplateResult => html`<p class="note" aria-hidden="true">&nbsp;</p>`;

function figures(contents: readonly TemplateResult[]): TemplateResult {
  const names = [
    msg('Progress', { id: 'column-progress' }),
    msg('Total Time Spent', { id: 'time-spent' }),
    msg('Connection rate', { id: 'connection-rate' }),
  ];
  return html`<dl class="figures">
    ${contents.map((content, index) => figure(names[index] ?? '', content))}
  </dl>`;
}

function figure(name: string, content: TemplateResult): TemplateResult {
  return html`<div class="figure-box">
    <dt>${name}</dt>
    <dd>${content}</dd>
  </div>`;
}

const skeleton = (): TemplateResult =>
  html`${hollow()}<span class="visually-hidden"
      >${msg('being added up', { id: 'total-loading' })}</span
    >`;

/** On their way; or the host gave none, or asking for them has ended. */
const noTotals = (loaded: LoadedHeader): TemplateResult =>
  awaitsTotals(loaded)
    ? skeleton()
    : html`<span class="figure">${DASH}</span>
        <span class="note">${msg('not known', { id: 'value-unknown' })}</span>`;

export const awaitsTotals = ({ totals, totalsError, complete }: LoadedHeader): boolean =>
  !totals && totalsError === undefined && !complete;

function progressFigure(campaign: Campaign, locale: string): TemplateResult {
  const progress = campaignProgress(campaign);
  if (!progress) {
    const { executedCalls } = campaign;
    return html`<span class="figure">${formatNumber(executedCalls, locale)}</span>
      <span class="note"
        >${
          executedCalls === undefined
            ? msg('not known', { id: 'value-unknown' })
            : plural(
                executedCalls,
                { one: 'call made', other: 'calls made' },
                { id: 'header-calls-made' },
              )
        }</span
      >`;
  }
  const words = callsMadeWords(progress.executed, progress.scheduled, locale);
  return html`<span class="figure">${formatShare(progress.fraction, locale)}</span>
    <progress aria-label=${words} value=${String(progress.fraction)} max="1"></progress>
    <span class="note">${words}</span>`;
}

function timeFigure(
  loaded: LoadedHeader,
  { locale, retry }: { readonly locale: string; readonly retry: () => void },
): TemplateResult {
  if (loaded.totalsError === undefined) return timeSoFar(loaded, locale);
  return html`${
      loaded.totals
        ? timeSoFar(loaded, locale)
        : html`<span class="note">${msg('Total not available', { id: 'total-failed' })}</span>`
    }
    <button class="button" part="retry" type="button" @click=${retry}>
      ${msg('Retry', { id: 'retry' })}
    </button>`;
}

function timeSoFar(loaded: LoadedHeader, locale: string): TemplateResult {
  const { totals } = loaded;
  if (!totals) return noTotals(loaded);
  const { tally, complete, received, total } = totals;
  return html`<span class="figure"
      >${timeSpentView(tally.timeSpentMs, { locale, isWhole: isWhole(totals) })}</span
    >${
      complete
        ? nothing
        : html`<span class="note"
            >${
              total === undefined
                ? callsSoFar(received, locale)
                : readOfWords(received, total, locale)
            }</span
          >`
    }`;
}

function rateFigure(loaded: LoadedHeader, locale: string): TemplateResult {
  const { totals } = loaded;
  if (!totals) return noTotals(loaded);
  const { numerator, denominator, rate } = connectionRate(totals.tally);
  return html`<span class="figure">${formatShare(rate, locale)}</span>
    <span class="note"
      >${
        rate === undefined
          ? msg('No call is over yet.', { id: 'rate-none' })
          : reachedWords(numerator, denominator, locale)
      }</span
    >`;
}
