import type { Vendor } from './vendor.js';
import { bland } from './vendors/bland.js';
import { elevenlabs } from './vendors/elevenlabs.js';
import { gohighlevel } from './vendors/gohighlevel.js';
import { hubspot } from './vendors/hubspot.js';
import { retell } from './vendors/retell.js';
import { synthflow } from './vendors/synthflow.js';
import { twilio } from './vendors/twilio.js';
import { vapi } from './vendors/vapi.js';

export const VENDORS: ReadonlyMap<string, Vendor> = new Map([
  ['synthflow', synthflow],
  ['vapi', vapi],
  ['retell', retell],
  ['twilio', twilio],
  ['elevenlabs', elevenlabs],
  ['bland', bland],
  ['hubspot', hubspot],
  ['gohighlevel', gohighlevel],
]);
