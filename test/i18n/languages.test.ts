import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { words as pseudoWords } from '../../demo/pseudo-words.js';
import { addLanguage, loadLanguage, type Plurals } from '../../src/i18n/languages.js';
import { inLanguage, msg, plural, str } from '../../src/i18n/localize.js';
import { formatDuration } from '../../src/domain/duration.js';
import { words as arabicData } from '../../src/i18n/locales/ar.data.js';
import '../../src/define.js';
import { textOf } from '../on-screen.js';
import { SHOWCASE, piecesOf, show } from './showcase.js';

addLanguage('en-XA', () => Promise.resolve({ words: pseudoWords }));

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'pt-BR'] as const;
/** What is written as in English. */
const SAME_WORDS: Readonly<Record<(typeof LANGUAGES)[number], readonly string[]>> = {
  ar: [],
  de: ['Status'],
  es: [],
  fr: ['Contact', 'Conversation', 'Sentiment'],
  'pt-BR': ['Status'],
};

function said(locale: string, say: () => string): string {
  let text = '';
  inLanguage(locale, () => {
    text = say();
  });
  return text;
}

const badgeIn = (lang: string): Promise<Element> =>
  fixture(html`<campaign-status-badge lang=${lang} status="paused"></campaign-status-badge>`);
const shows = (element: Element, text: string): Promise<void> =>
  waitUntil(() => textOf(element) === text, `never "${text}" but "${textOf(element)}"`);

/** Runs with the console's warnings caught, and gives them back. */
async function warningsOf(run: () => Promise<void>): Promise<string[]> {
  const lines: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => lines.push(words.join(' '));
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return lines;
}

describe('the language of an element', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['en', 'Paused'],
    ['de', 'Pausiert'],
    ['de-AT', 'Pausiert'],
    ['es-419', 'En pausa'],
    ['fr_CA', 'En pause'],
    ['PT-br', 'Pausada'],
    ['pt', 'Pausada'],
    ['ar-EG', 'متوقفة مؤقتًا'],
    ['en_US', 'Paused'],
    ['zh', 'Paused'],
    ['klingon language', 'Paused'],
    ['???', 'Paused'],
    ['constructor', 'Paused'],
  ];
  for (const [lang, text] of cases) {
    it(`lang="${lang}" shows ${text}`, async () => {
      await loadLanguage(lang);
      await shows(await badgeIn(lang), text);
    });
  }

  it('is its own, whatever its neighbour speaks', async () => {
    const both = await fixture(html`
      <div>
        <p lang="de"><campaign-status-badge status="paused"></campaign-status-badge></p>
        <p lang="fr"><campaign-status-badge status="paused"></campaign-status-badge></p>
        <p><campaign-status-badge status="paused"></campaign-status-badge></p>
      </div>
    `);
    const badges = [...both.querySelectorAll('campaign-status-badge')];
    await waitUntil(() => badges.map(textOf).join() === 'Pausiert,En pause,Paused');
  });

  it('follows a change, without an empty moment', async () => {
    await loadLanguage('de');
    const section = await fixture(
      html`<section lang="de">
        <campaign-status-badge status="ended"></campaign-status-badge>
      </section>`,
    );
    const badge = section.querySelector('campaign-status-badge');
    if (!badge?.shadowRoot) throw new Error('no badge');
    await shows(badge, 'Beendet');
    const seen = new Set<string>();
    const { shadowRoot } = badge;
    new MutationObserver(() => seen.add(textOf(badge))).observe(shadowRoot, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    section.setAttribute('lang', 'es');
    await shows(badge, 'Detenida');
    section.setAttribute('lang', 'en');
    await shows(badge, 'Ended');
    expect([...seen].filter((text) => text === '')).to.deep.equal([]);
  });

  it('follows a change of lang inside a shadow root around it', async () => {
    const host = await fixture(html`<div></div>`);
    const shadow = host.attachShadow({ mode: 'open' });
    const section = document.createElement('section');
    const badge = document.createElement('campaign-status-badge');
    badge.status = 'paused';
    section.append(badge);
    shadow.append(section);
    await shows(badge, 'Paused');
    section.lang = 'de';
    await shows(badge, 'Pausiert');
  });

  it('is English, with one line in the console, where the words cannot be loaded', async () => {
    addLanguage('nl', () => Promise.reject(new TypeError('no such file')));
    const warnings = await warningsOf(async () => {
      const first = await badgeIn('nl');
      expect(textOf(first)).to.equal('Paused');
      await loadLanguage('nl');
      const second = await badgeIn('nl');
      expect([textOf(first), textOf(second)]).to.deep.equal(['Paused', 'Paused']);
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('lang="nl"').and.to.contain('no such file');
  });

  it('is English in other words where somebody brought them', async () => {
    addLanguage('en-GB', () =>
      Promise.resolve({ words: new Map([['campaign-status-paused', 'On hold']]) }),
    );
    await shows(await badgeIn('en-GB'), 'On hold');
    await shows(await badgeIn('en-US'), 'Paused');
  });

  it('is English until the words come', async () => {
    let come: (() => void) | undefined;
    addLanguage('it', () => {
      const words = new Map([['campaign-status-paused', 'In pausa']]);
      return new Promise((resolve) => {
        come = () => {
          resolve({ words });
        };
      });
    });
    const badge = await badgeIn('it');
    await waitUntil(() => come);
    expect(textOf(badge)).to.equal('Paused');
    come?.();
    await shows(badge, 'In pausa');
  });
});

describe('messages that depend on a number', () => {
  const callsIn = (locale: string, count: number): string =>
    said(locale, () =>
      plural(count, { one: str`${count} call`, other: str`${count} calls` }, { id: 'count-calls' }),
    );

  before(() => Promise.all(LANGUAGES.map(loadLanguage)));

  const arabic: readonly (readonly [number, Intl.LDMLPluralRule, string])[] = [
    [0, 'zero', 'لا مكالمات'],
    [1, 'one', 'مكالمة واحدة'],
    [2, 'two', 'مكالمتان'],
    [3, 'few', '3 مكالمات'],
    [11, 'many', '11 مكالمة'],
    [100, 'other', '100 مكالمة'],
  ];
  for (const [count, category, text] of arabic) {
    it(`Arabic says ${String(count)} with its form "${category}"`, () => {
      expect(callsIn('ar', count)).to.equal(text);
      const forms = arabicData.get('set-aside', '') as Plurals;
      const records = said('ar', () =>
        plural(count, { one: str`${count}`, other: str`${count}` }, { id: 'set-aside' }),
      );
      expect(records).to.equal(forms[category]?.replace('{0}', String(count)));
    });
  }

  it('English and its neighbours have two', () => {
    expect([0, 1, 2].map((count) => callsIn('en', count))).to.deep.equal([
      '0 calls',
      '1 call',
      '2 calls',
    ]);
    expect([0, 1, 2].map((count) => callsIn('de', count))).to.deep.equal([
      '0 Anrufe',
      '1 Anruf',
      '2 Anrufe',
    ]);
    // French counts nothing as one.
    expect([0, 1, 2].map((count) => callsIn('fr', count))).to.deep.equal([
      '0 appel',
      '1 appel',
      '2 appels',
    ]);
    expect([0, 1_000_000].map((count) => callsIn('es', count))).to.deep.equal([
      '0 llamadas',
      '1000000 llamadas',
    ]);
  });
});

describe('values in messages', () => {
  it('stay as they are, braces and all', async () => {
    await loadLanguage('de');
    const name = '{1} $& {0}';
    const words = said('de', () => msg(str`${name} is now ${'{0}'}.`, { id: 'status-changed' }));
    expect(words).to.equal('{1} $& {0} ist jetzt: {0}.');
  });

  for (const locale of LANGUAGES) {
    it(`a duration in ${locale} is what Intl makes of it`, () => {
      const unit = (name: string, value: number): string =>
        new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(
          value,
        );
      const words = formatDuration(90_180_000, { locale });
      expect(words).to.contain(unit('hour', 25)).and.to.contain(unit('minute', 3));
    });
  }
});

describe('the whole kit in a made-up language', () => {
  /** English that `Intl` gives for a made-up English: hours, weekdays, months. */
  const INTL_WORDS = /\b(?:AM|PM|UTC|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Nov)\b/g;

  for (const shown of SHOWCASE) {
    it(`${shown.name} says nothing outside its brackets`, async () => {
      const element = await show(shown, 'en-XA');
      const pieces = piecesOf(element);
      expect(pieces.join()).to.contain('⟦');
      const bare = pieces
        .map((piece) => {
          let rest = piece;
          for (let last = ''; rest !== last;) {
            last = rest;
            rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
          }
          return rest.replace(INTL_WORDS, '');
        })
        .filter((piece) => /\p{Script=Latin}{2,}|⟦|⟧/u.test(piece));
      expect(bare).to.deep.equal([]);
    });
  }
});

for (const language of LANGUAGES) {
  describe(`the whole kit in ${language}`, () => {
    for (const shown of SHOWCASE) {
      it(`${shown.name} has no English left over`, async () => {
        const english = new Set(piecesOf(await show(shown, 'en')));
        const pieces = piecesOf(await show(shown, language));
        expect(pieces).to.have.length.greaterThan(0);
        const left = pieces.filter(
          (piece) =>
            english.has(piece) &&
            !SAME_WORDS[language].includes(piece.replace(/: \d+$/, '')) &&
            /\p{Script=Latin}{2,}/u.test(piece),
        );
        expect(left).to.deep.equal([]);
      });
    }
  });
}
