import { html, nothing, type TemplateResult } from 'lit';
import { errorWords } from '../i18n/error-words.js';
import { errorKind, errorProperty } from '../i18n/error-kind.js';
import { msg, needWords, plural, str } from '../i18n/localize.js';
import { DASH, formatMoment, formatNumber } from './formats.js';
import { drawnIcon, icon } from './status-icon.js';

needWords('data');

const HALF_A_DAY = 12 * 3_600_000;

/** Nothing could be shown: what happened, what to do, and Retry unless nobody can be asked. */
export function errorView(
  error: unknown,
  options: {
    readonly locale: string;
    readonly timeZone: string | undefined;
    readonly retry: () => void;
  },
): TemplateResult {
  const { title, advice } = errorWords(error);
  return html`<slot name="error"
    ><div class="notice error" part="error" role="alert">
      <div>
        ${icon('attention')}
        <p class="notice-title">${title}</p>
        <p>${waitWords(error, options) ?? advice}</p>
      </div>
      ${errorKind(error) === 'configuration' ? nothing : retryButton(options.retry)}
    </div></slot
  >`;
}

/** When to come back, where the service says so; longer ahead than half a day with the date. */
function waitWords(
  error: unknown,
  options: { readonly locale: string; readonly timeZone: string | undefined },
): string | undefined {
  const waitMs = errorProperty(error, 'retryAfterMs');
  const retryAt = errorProperty(error, 'retryAt');
  if (typeof waitMs !== 'number' || typeof retryAt !== 'number' || waitMs === 0) return undefined;
  const time = formatMoment(retryAt, { ...options, style: styleFor(waitMs) });
  return time === DASH
    ? undefined
    : msg(str`It asks to be left alone until ${time}. Try again then.`, { id: 'error-wait' });
}

/** How to write a moment as far from now: more than half a day away, its date matters. */
const styleFor = (distanceMs: number): 'time' | 'date-time' =>
  distanceMs < HALF_A_DAY ? 'time' : 'date-time';

/** When what is on screen was loaded: a page may stay open for days. */
const loadedWords = (
  loadedAt: number,
  options: { readonly locale: string; readonly timeZone: string | undefined },
): string => formatMoment(loadedAt, { ...options, style: styleFor(Date.now() - loadedAt) });

function retryButton(retry: () => void): TemplateResult {
  return html`<button class="button" part="retry" type="button" @click=${retry}>
    ${msg('Retry', { id: 'retry' })}
  </button>`;
}

const HANDSET = {
  path: 'M5.6 2.8 6.7 5.6 5.2 7c.9 1.8 2 2.9 3.8 3.8l1.4-1.5 2.8 1.1v2.2c0 .6-.5 1-1.1 1C6.9 13.2 2.8 9 2.4 3.9c0-.6.4-1.1 1-1.1z',
};

/** What is so, and what to do about it. */
export interface NoticeWords {
  readonly title: string;
  readonly advice: string;
}

/** There is an answer, and it holds nothing. */
export function emptyView({ title, advice }: NoticeWords): TemplateResult {
  return html`<slot name="empty"
    ><div class="notice empty" part="empty">
      <div>
        ${drawnIcon(HANDSET)}
        <p class="notice-title">${title}</p>
        <p>${advice}</p>
      </div>
    </div></slot
  >`;
}

/** A refresh failed; what is on screen is from an earlier time. */
export function staleView(options: {
  readonly error: unknown;
  readonly loadedAt: number | undefined;
  readonly locale: string;
  readonly timeZone: string | undefined;
  readonly retry: () => void;
}): TemplateResult {
  const { error, loadedAt } = options;
  const problem = errorWords(error).title;
  const time = loadedAt === undefined ? '' : loadedWords(loadedAt, options);
  return html`<div class="notice stale" part="stale" role="status">
    <div>
      ${icon('attention')}
      <p>
        ${
          loadedAt === undefined
            ? msg(str`${problem}. What is shown is incomplete.`, { id: 'stale-incomplete' })
            : msg(str`${problem}. What is shown was updated ${time}.`, { id: 'stale-updated' })
        }
      </p>
    </div>
    ${retryButton(options.retry)}
  </div>`;
}

/** When what is shown was loaded; said on screen and not announced again and again. */
export function updatedView(options: {
  readonly loadedAt: number | undefined;
  readonly locale: string;
  readonly timeZone: string | undefined;
}): TemplateResult | typeof nothing {
  if (options.loadedAt === undefined) return nothing;
  const time = loadedWords(options.loadedAt, options);
  return html`<p class="set-aside" part="updated">
    ${msg(str`Updated ${time}`, { id: 'updated' })}
  </p>`;
}

/** Room for it, before anything was loaded. */
export const updatedPlace = (): TemplateResult =>
  html`<p class="set-aside" aria-hidden="true">&nbsp;</p>`;

/** Records that the API sent and nobody could read: said, never dropped in silence. */
export function setAsideView(count: number, locale: string): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  const number = formatNumber(count, locale);
  return html`<p class="set-aside" part="set-aside" role="status">
    ${plural(
      count,
      {
        one: str`${number} record could not be read and is not included.`,
        other: str`${number} records could not be read and are not included.`,
      },
      { id: 'set-aside' },
    )}
  </p>`;
}

/** Records that came twice; counted, so that what was received adds up. */
export function duplicatesView(
  count: number | undefined,
  locale: string,
): TemplateResult | typeof nothing {
  if (!count) return nothing;
  const number = formatNumber(count, locale);
  return html`<p class="set-aside" part="duplicates">
    ${msg(str`Records that came twice and are shown once: ${number}`, { id: 'duplicates' })}
  </p>`;
}

/** More is on its way: a bar that is real when the API says how many there are. */
export function progressView(options: {
  readonly label: string;
  readonly done: number;
  readonly total: number | undefined;
}): TemplateResult {
  const { label, done, total } = options;
  const bar =
    total === undefined
      ? html`<progress aria-label=${label}></progress>`
      : html`<progress
          aria-label=${label}
          value=${String(Math.min(done, total))}
          max=${String(Math.max(1, total))}
        ></progress>`;
  return html`<div class="loading-more" part="progress">
    ${bar}<span aria-hidden="true">${label}</span>
  </div>`;
}
