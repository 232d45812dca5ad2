import type { Call } from './call.js';

const SHOWN_DIGITS = 4;

/**
 * A phone number of which only the last four digits can be read; of a shorter one, none.
 *
 * @example maskPhoneNumber('+1 555 010 0123') // '•••• 0123'
 */
export function maskPhoneNumber(phoneNumber: string): string {
  const digits = digitsOf(phoneNumber);
  return digits.length > SHOWN_DIGITS ? `•••• ${digits.slice(-SHOWN_DIGITS)}` : '••••';
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/**
 * Whether a phone number is E.164: `+`, a country code, at most 15 digits in all.
 *
 * @example isE164('+15550100123') // true
 * @example isE164('0155 501001') // false
 */
export function isE164(phoneNumber: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(phoneNumber);
}

/** A date, which is no phone number, or 7 to 15 digits as people write those. */
const DATE_OR_NUMBER =
  /(\b\d{4}-\d{2}-\d{2}|\b\d{1,2}[.-]\d{1,2}[.-]\d{4})(?!\d)|\+?\(?\d(?:[\s().-]{0,2}\d){6,14}/g;

/**
 * Text in which anything that looks like a phone number is masked: a name, a summary, a transcript.
 *
 * @example maskPhoneNumbersIn('Call with +1 555 010 0123') // 'Call with •••• 0123'
 */
export function maskPhoneNumbersIn(text: string): string {
  return text.replace(DATE_OR_NUMBER, (found, date?: string) => date ?? maskPhoneNumber(found));
}

/** The call without phone numbers that can be read: its own, also as an id, and those in its words. */
export function withoutPhoneNumbers(call: Call): Call {
  const { phoneNumber, contactId } = call;
  const masked: Record<string, string> = {};
  for (const name of ['contactName', 'summary', 'sentiment', 'transcript'] as const) {
    const words = call[name];
    if (words !== undefined) masked[name] = maskPhoneNumbersIn(words);
  }
  if (phoneNumber !== undefined) {
    masked['phoneNumber'] = maskPhoneNumber(phoneNumber);
    const isNumber = contactId !== undefined && digitsOf(contactId) === digitsOf(phoneNumber);
    if (isNumber) masked['contactId'] = maskPhoneNumber(phoneNumber);
  }
  return { ...call, ...masked };
}
