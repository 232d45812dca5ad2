import { html, type TemplateResult } from 'lit';
import { formatDuration, isoDuration } from '../domain/duration.js';
import { msg, str } from '../i18n/localize.js';

/** A total in words; one that may be incomplete says so. @example 'at least 3 min' */
export const totalWords = (words: string, isWhole: boolean): string =>
  isWhole ? words : msg(str`at least ${words}`, { id: 'at-least' });

/** A duration, for people and machines. */
export const durationView = (
  ms: number,
  locale: string,
  words = formatDuration(ms, { locale }),
): TemplateResult => html`<time datetime=${isoDuration(ms)}>${words}</time>`;
