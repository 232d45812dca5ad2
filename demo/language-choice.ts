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

const LANGUAGES = [
  ['en', 'English'],
  ['es', 'Español'],
  ['fr', 'Français'],
  ['de', 'Deutsch'],
  ['pt-BR', 'Português (Brasil)'],
  ['ar', 'العربية'],
  ['en-XA', '⟦Þšéúďó⟧'],
] as const;

addLanguage('en-XA', () => import('./pseudo-words.js'));

function speak(lang: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(WIDGETS)) {
    element.lang = lang;
    element.dir = lang === 'ar' ? 'rtl' : 'ltr';
  }
}

/** Puts the choice at the end of the page's header. */
export function offerLanguages(): void {
  const asked = new URL(location.href).searchParams.get('lang') ?? 'en';
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.append(...LANGUAGES.map(([lang, name]) => new Option(name, lang, false, lang === asked)));
  select.addEventListener('change', () => {
    speak(select.value);
  });
  label.className = 'language';
  label.append('Language ', select);
  document.querySelector('.top')?.append(label);
  if (asked !== 'en') speak(asked);
}
