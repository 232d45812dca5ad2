import { SettingsError } from '../errors.js';

/** A mapping as a page gives it: an object, or the text of a script. */
export function mappingOf(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given) as unknown;
  } catch (cause) {
    // Most engines say where in the text.
    const words = `The mapping in <script slot="mapping"> is not JSON: ${String(cause)}`;
    throw new SettingsError(words, { cause });
  }
}
