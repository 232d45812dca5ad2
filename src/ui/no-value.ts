import { html, type TemplateResult } from 'lit';
import { msg } from '../i18n/localize.js';
import { DASH } from './formats.js';

/** A dash to see, and words to hear, where the API gave nothing. */
export const noValue = (): TemplateResult =>
  html`<span aria-hidden="true">${DASH}</span
    ><span class="visually-hidden">${msg('not known', { id: 'value-unknown' })}</span>`;
