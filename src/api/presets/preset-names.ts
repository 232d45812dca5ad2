/** The APIs that `preset` takes, by the words for it. */
export const PRESET_NAMES = [
  'synthflow',
  'vapi',
  'retell',
  'twilio',
  'elevenlabs',
  'bland',
  'hubspot',
  'gohighlevel',
] as const;
export type PresetName = (typeof PRESET_NAMES)[number];
