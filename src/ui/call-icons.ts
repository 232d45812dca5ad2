import type { CallStatusGroup } from '../domain/call-status.js';
import type { Drawing } from './status-icon.js';

/** What tells the kinds of endings apart without colour: speech, voicemail, missed, cross, dots. */
export const CALL_ICONS: Readonly<Record<CallStatusGroup, Drawing>> = {
  conversation: {
    path: 'M2.5 4.2c0-.7.5-1.2 1.2-1.2h8.6c.7 0 1.2.5 1.2 1.2v5.6c0 .7-.5 1.2-1.2 1.2H7.4l-2.8 2.4V11h-.9c-.7 0-1.2-.5-1.2-1.2z',
  },
  voicemail: {
    path: 'M4.5 10.5h7M2 8a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0zm7 0a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0z',
  },
  'no-contact': { path: 'M2.6 8h1.2m3 0h1.2m3 0h1.3M8.6 4.2 12.4 8l-3.8 3.8' },
  failed: { path: 'm4 4 8 8m0-8-8 8' },
  'in-progress': { path: 'M2.9 8h1.2m3.3 0h1.2m3.3 0h1.2' },
};
