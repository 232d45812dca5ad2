/** The engines that the tests run in; the first is the one of `npm test`. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

export const ENGINE_NAMES: Readonly<Record<Engine, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};

/**
 * What a test may need that the runner cannot do in every engine, and why it cannot.
 * Engines without a reason can. Nothing else keeps a test from an engine.
 */
export const ABILITIES = {
  /** `emulateMedia` and `set-media-features`: dark, forced colours, reduced motion, print. */
  'media-features': {
    firefox: 'WebDriver BiDi, which drives Firefox, cannot set media features yet',
    webkit: 'WebDriver has no command that sets media features',
  },
  /** `a11ySnapshot`: what a screen reader is told. */
  'accessibility-tree': {
    firefox: 'WebDriver BiDi, which drives Firefox, cannot read the accessibility tree',
    webkit: 'WebDriver has no command that reads the accessibility tree',
  },
  /** The browser's own HTTP cache: what it stores, and asks after with an `ETag`. */
  'http-cache': {
    webkit: 'a window that WebDriver opens is private, and WebKit keeps no HTTP cache for those',
  },
  /** `setViewport` below 450 pixels. Narrow elements need no narrow window. */
  'narrow-window': {
    webkit: "MiniBrowser's window is never narrower than its tool bar, 447 pixels",
  },
} as const satisfies Record<string, Partial<Record<Engine, string>>>;
export type Ability = keyof typeof ABILITIES;

/** The engine of a `navigator.userAgent`. */
export function engineOf(userAgent: string): Engine {
  if (userAgent.includes('Firefox/')) return 'firefox';
  return userAgent.includes('Chrome/') ? 'chromium' : 'webkit';
}

/** Why an engine lacks an ability; nothing if it has it. */
export function whyNot(engine: Engine, ability: Ability): string | undefined {
  const reasons: Partial<Record<Engine, string>> = ABILITIES[ability];
  return reasons[engine];
}

const NEEDS = ' [needs ';

/**
 * `it` for a test that needs an ability. Where the engine lacks it, the test is listed with the
 * reason at the end of the run, and counts neither as passed nor as failed.
 *
 * @example itNeeds('media-features', 'keeps its edges in forced colours', async () => { … });
 */
export function itNeeds(ability: Ability, title: string, test: Mocha.AsyncFunc): void {
  if (whyNot(engineOf(navigator.userAgent), ability) === undefined) it(title, test);
  else it.skip(`${title}${NEEDS}${ability}]`, test);
}

/** What a test that did not run says it needs; nothing for one skipped in any other way. */
export function abilityNeeded(title: string): Ability | undefined {
  const name = title.slice(title.lastIndexOf(NEEDS) + NEEDS.length, -1);
  return Object.hasOwn(ABILITIES, name) ? (name as Ability) : undefined;
}
