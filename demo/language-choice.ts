/**
 * Lets a visitor choose the language of the elements, also by `?lang=de`: the page around them
 * stays English. `en-XA` is a made-up language that shows what is not translated or cut off.
 */
import { addLanguage } from '../src/i18n/languages.js';

const WIDGETS = [
  'campaign-list',
  'campaign-header',
  'campaign-status-badge',
  'campaign-status-legend',
  'call-outcome-chart',
  'call-log',
].join();

addLanguage('en-XA', () => import('./pseudo-words.js'));

function speak(lang: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(WIDGETS)) {
    element.lang = lang;
    element.dir = lang === 'ar' ? 'rtl' : 'ltr';
  }
}

/** Heeds the choice in the page's header. */
export function offerLanguages(): void {
  const select = document.querySelector<HTMLSelectElement>('.language select');
  if (!select) return;
  select.addEventListener('change', () => {
    speak(select.value);
  });
  const asked = new URL(location.href).searchParams.get('lang') ?? 'en';
  select.value = asked;
  if (asked !== 'en') speak(asked);
}
