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

/** Digits of any script: Arabic has its own. */
const digitsOf = (text: string): string => text.replace(/\P{Nd}/gu, '');

/**
 * Whether a phone number is E.164: `+`, a country code, at most 15 digits in all.
 *
 * @example isE164('+15550100123') // true
 * @example isE164('0155 501001') // false
 */
export function isE164(phoneNumber: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(phoneNumber);
}

/** As Arabic, Persian and Japanese write them too; `\p{Nd}` takes four times as long. */
const DIGIT = String.raw`[\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]`;
/** Language models like those that do not break a line. */
const HYPHENS = String.raw`\-\u2010\u2011\uff0d`;
const DATE = String.raw`\b\d{4}[${HYPHENS}]\d{2}[${HYPHENS}]\d{2}|\b\d{1,2}[./${HYPHENS}]\d{1,2}[./${HYPHENS}]\d{4}`;
/** 7 digits or more as people write phone numbers; also two in a row, or a card's 16. */
const NUMBER = String.raw`\+?\(?${DIGIT}(?:[\s().${HYPHENS}]{0,2}${DIGIT}){6,}`;
/** With slashes, as Germans and Austrians do, where the beginning tells it from a fraction. */
const SLASHED = String.raw`(?<!${DIGIT})(?:\+|\(?[0\u0660\u06f0\uff10])(?:[\s()./${HYPHENS}]{0,3}${DIGIT}){6,}`;
/** A date is no phone number. */
const DATE_OR_NUMBER = new RegExp(`(${DATE})(?!\\d)|${SLASHED}|${NUMBER}`, 'g');

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
    const digits = digitsOf(phoneNumber);
    const isNumber = digits && contactId !== undefined && digitsOf(contactId) === digits;
    if (isNumber) masked['contactId'] = maskPhoneNumber(phoneNumber);
  }
  return { ...call, ...masked };
}
