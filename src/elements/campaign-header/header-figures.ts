import { html, nothing, type TemplateResult } from 'lit';
import { campaignProgress } from '../../domain/campaign-progress.js';
import { connectionRate } from '../../domain/call-tally.js';
import type { Campaign } from '../../domain/campaign.js';
import { msg, plural } from '../../i18n/localize.js';
import { callsMadeWords, callsSoFar, reachedWords, readOfWords } from '../../ui/count-words.js';
import { isWhole } from '../../ui/call-tally-loading.js';
import { timeSpentView } from '../../ui/time-spent-view.js';
import { DASH, formatNumber, formatShare } from '../../ui/formats.js';
import { veiled } from '../../ui/veiled.js';
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
export function skeletonFigures(locale: string): TemplateResult {
  const progress = html`<progress value="0" max="1"></progress>`;
  return html`<div aria-hidden="true">
      ${figures([
        hollow(callsMadeWords(USUAL, USUAL, locale), progress),
        hollow(),
        hollow(reachedPlace(locale)),
      ])}
    </div>
    ${hollowNote()}`;
}

/** As many calls as a campaign has: words about them take as many lines as those to come. */
const USUAL = 2000;

const reachedPlace = (locale: string): string => reachedWords(USUAL / 2, USUAL, locale);

/** A figure's place; the words are not seen and take the room of the note. */
const hollow = (words = '', bar: TemplateResult | typeof nothing = nothing): TemplateResult =>
  html`<span class="figure"><span class="skeleton"></span></span>${bar}<span
      class="note place"
      aria-hidden="true"
      ><span class="skeleton long"></span>${veiled(words)}</span
    >`;

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

const skeleton = (words: string): TemplateResult =>
  html`${hollow(words)}<span class="visually-hidden"
      >${msg('being added up', { id: 'total-loading' })}</span
    >`;

/** On their way; or the host gave none, or asking for them has ended. */
const noTotals = (loaded: LoadedHeader, words = ''): TemplateResult =>
  awaitsTotals(loaded)
    ? skeleton(words)
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
  if (!totals) return noTotals(loaded, reachedPlace(locale));
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
