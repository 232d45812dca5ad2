const SHOWN_DIGITS = 4;

/**
 * A phone number of which only the last four digits can be read; of a shorter one, none.
 *
 * @example maskPhoneNumber('+1 555 010 0123') // '•••• 0123'
 */
export function maskPhoneNumber(phoneNumber: string): string {
  const digits = phoneNumber.replace(/\D/g, '');
  return digits.length > SHOWN_DIGITS ? `•••• ${digits.slice(-SHOWN_DIGITS)}` : '••••';
}

/**
 * Whether a phone number is E.164: `+`, a country code, at most 15 digits in all.
 *
 * @example isE164('+15550100123') // true
 * @example isE164('0155 501001') // false
 */
export function isE164(phoneNumber: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(phoneNumber);
}

/**
 * Text in which anything that looks like a phone number is masked: of a title such as a CRM makes
 * from the number it called.
 *
 * @example maskPhoneNumbersIn('Call with +1 555 010 0123') // 'Call with •••• 0123'
 */
export function maskPhoneNumbersIn(text: string): string {
  return text.replace(/\+?\(?\d(?:[\s().-]{0,2}\d){6,14}/g, (digits) =>
    /^\d{4}-\d{2}-\d{2}$/.test(digits) ? digits : maskPhoneNumber(digits),
  );
}
