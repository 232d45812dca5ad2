/** The one door to translation: every string a person reads passes through `msg`. */
export { msg, str } from '@lit/localize';
