/** Mappings for real APIs, from their public documents. Each says what it cannot tell apart. */
export { bland } from './bland.js';
export { elevenlabs } from './elevenlabs.js';
export { gohighlevel } from './gohighlevel.js';
export { hubspot } from './hubspot.js';
export { retell } from './retell.js';
export { synthflow } from './synthflow.js';
export { twilio } from './twilio.js';
export { vapi } from './vapi.js';
export type { PresetName } from './preset-names.js';
export type { Mapping } from '../mapping/mapping.js';
