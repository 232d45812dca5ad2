import { svg, type SVGTemplateResult } from 'lit';
import type { CallStatusGroup } from '../domain/call-status.js';

const DRAWINGS = {
  speech: svg`<path d="M2.5 4.2c0-.7.5-1.2 1.2-1.2h8.6c.7 0 1.2.5 1.2 1.2v5.6c0 .7-.5 1.2-1.2 1.2H7.4L4.6 13.4V11h-.9c-.7 0-1.2-.5-1.2-1.2z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"></path>`,
  voicemail: svg`<path d="M4.75 10.5h6.5" stroke="currentColor" stroke-width="1.6"></path><circle cx="4.5" cy="8" r="2.5" fill="none" stroke="currentColor" stroke-width="1.6"></circle><circle cx="11.5" cy="8" r="2.5" fill="none" stroke="currentColor" stroke-width="1.6"></circle>`,
  missed: svg`<path d="M3 8h9M8.5 4.2 12.3 8l-3.8 3.8" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.4 1.6"></path>`,
  cross: svg`<path d="m4 4 8 8m0-8-8 8" stroke="currentColor" stroke-width="2" stroke-linecap="round"></path>`,
  dots: svg`<circle cx="3.5" cy="8" r="1.4" fill="currentColor"></circle><circle cx="8" cy="8" r="1.4" fill="currentColor"></circle><circle cx="12.5" cy="8" r="1.4" fill="currentColor"></circle>`,
} as const;

/** What tells the kinds of endings apart without colour. */
export const CALL_ICONS: Readonly<Record<CallStatusGroup, SVGTemplateResult>> = {
  conversation: DRAWINGS.speech,
  voicemail: DRAWINGS.voicemail,
  'no-contact': DRAWINGS.missed,
  failed: DRAWINGS.cross,
  'in-progress': DRAWINGS.dots,
};
