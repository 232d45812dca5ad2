import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import {
  a11ySnapshot,
  executeServerCommand,
  resetMouse,
  sendKeys,
  sendMouse,
  setViewport,
} from '@web/test-runner-commands';
import { ABILITIES, abilityNeeded, engineOf, whyNot, type Ability } from './abilities.js';

const engine = engineOf(navigator.userAgent);

const setMediaFeatures = (value: string): Promise<unknown> =>
  executeServerCommand('set-media-features', [{ name: 'forced-colors', value }]);

/** What shows that the engine has an ability, or throws. */
const PROBES: Readonly<Record<Ability, () => Promise<boolean>>> = {
  'media-features': async () => {
    await setMediaFeatures('active');
    const { matches } = matchMedia('(forced-colors: active)');
    await setMediaFeatures('');
    return matches;
  },
  'accessibility-tree': async () => {
    await a11ySnapshot({});
    return true;
  },
  'http-cache': async () => {
    const servers = (await (await fetch('/test-servers.json')).json()) as { fault: string };
    const url = `${servers.fault}/fault/cacheable/-/probe-${String(Math.random())}/campaigns/c`;
    const [one, two] = [await (await fetch(url)).text(), await (await fetch(url)).text()];
    return one === two;
  },
  'narrow-window': async () => {
    await setViewport({ width: 320, height: 600 });
    const width = innerWidth;
    await setViewport({ width: 800, height: 600 });
    return width === 320;
  },
};

describe('what an engine cannot do', () => {
  for (const ability of Object.keys(ABILITIES) as Ability[]) {
    it(`is still so, or not in the list: ${ability}`, async () => {
      const can = await PROBES[ability]().catch(() => false);
      expect(can).to.equal(whyNot(engine, ability) === undefined);
    });
  }

  it('is the only reason not to run', () => {
    expect(abilityNeeded('a title [needs http-cache]')).to.equal('http-cache');
    for (const title of ['a title', 'a title [needs luck]', 'http-cache', '[needs ]', '']) {
      expect(abilityNeeded(title)).to.equal(undefined);
    }
  });
});

describe('what every engine can do', () => {
  it('types, presses and holds keys', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Field" />`);
    const heard: string[] = [];
    field.addEventListener('keydown', ({ key }) => heard.push(key));
    field.addEventListener('keyup', ({ key }) => heard.push(`${key} up`));
    field.focus();
    await sendKeys({ type: 'ab' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Home' });
    await sendKeys({ up: 'Shift' });
    await waitUntil(() => heard.at(-1) === 'Shift up');
    expect(heard.filter((key) => !key.endsWith(' up'))).to.deep.equal([
      ...['a', 'b', 'ArrowLeft', 'Shift', 'Home'],
    ]);
    expect([field.value, field.selectionStart, field.selectionEnd]).to.deep.equal(['ab', 0, 1]);
  });

  it('points and clicks', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Press</button>`);
    const heard: string[] = [];
    for (const type of ['pointerover', 'pointerdown', 'pointerup', 'click']) {
      button.addEventListener(type, () => heard.push(type));
    }
    const { left, top, width, height } = button.getBoundingClientRect();
    const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'click', position });
    await waitUntil(() => heard.includes('click'));
    expect(heard).to.deep.equal(['pointerover', 'pointerdown', 'pointerup', 'click']);
    await resetMouse();
  });

  it('paints frames, with the focus in the window', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button>Press</button>`);
    button.focus();
    await new Promise(requestAnimationFrame);
    await aTimeout(0);
    expect([document.hasFocus(), button.matches(':focus')]).to.deep.equal([true, true]);
  });
});
