import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { css, html as template, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WIDGET_STATES, WidgetElement, type WidgetState } from '../../src/ui/widget-element.js';

class ProbeWidget extends WidgetElement {
  static override styles = css`
    p {
      text-transform: uppercase;
    }
  `;
  @property({ useDefault: true, reflect: true }) words = 'fine';
  @property({ reflect: true }) other: string | undefined;
  @property({ type: Number, reflect: true }) amount: number | undefined;
  @property({ type: Boolean, reflect: true }) shown = false;
  @property({ attribute: false }) widgetState: WidgetState = 'ready';

  protected override render(): TemplateResult {
    if (this.words === 'throw') throw new TypeError('render failed');
    this.setStates(this.widgetState);
    return template`<p>${this.words}</p><i>${this.locale}</i>`;
  }
}
customElements.define('probe-widget', ProbeWidget);

const probe = (): Promise<ProbeWidget> => fixture<ProbeWidget>(html`<probe-widget></probe-widget>`);
const text = (element: Element, selector: string): string | undefined =>
  element.shadowRoot?.querySelector(selector)?.textContent ?? undefined;

/** Runs with the console's errors caught, and gives them back. */
async function withConsole(run: () => Promise<void>): Promise<unknown[][]> {
  const lines: unknown[][] = [];
  const { error } = console;
  console.error = (...words: unknown[]) => lines.push(words);
  try {
    await run();
  } finally {
    console.error = error;
  }
  return lines;
}

describe('WidgetElement', () => {
  it('keeps an exception in render from the host page, says so, and recovers', async () => {
    const element = await probe();
    const reasons: unknown[] = [];
    const note = (event: Event): void => {
      reasons.push(event);
    };
    window.addEventListener('unhandledrejection', note);
    window.addEventListener('error', note);
    const lines = await withConsole(async () => {
      const reported = oneEvent(element, 'campaign-error');
      element.words = 'throw';
      const event = (await reported) as HTMLElementEventMap['campaign-error'];
      expect(event.detail.kind).to.equal('unknown');
      expect(event.detail.error).to.be.instanceOf(TypeError);
      await element.updateComplete;
      // Rejections are reported a task later.
      await aTimeout(0);
    });
    window.removeEventListener('unhandledrejection', note);
    window.removeEventListener('error', note);
    expect(reasons).to.deep.equal([]);
    expect(lines).to.have.length(1);
    expect(element.matches(':state(error)')).to.equal(true);
    expect(text(element, '[role=alert]')).to.contain('could not be shown');
    element.words = 'fine again';
    await element.updateComplete;
    expect(text(element, 'p')).to.equal('fine again');
    expect(text(element, '[role=alert]')).to.equal(undefined);
    expect(element.matches(':state(error)')).to.equal(false);
  });

  it('shows what failed inside its base, and tells the host of one failure once', async () => {
    const element = await probe();
    const told: string[] = [];
    element.addEventListener('campaign-error', ({ detail }) => told.push(String(detail.error)));
    const lines = await withConsole(async () => {
      element.words = 'throw';
      for (const amount of [1, 2]) {
        element.amount = amount;
        await element.updateComplete;
      }
      expect(text(element, '[part=base]')).to.contain('could not be shown');
      expect(told).to.have.length(1);
      element.words = 'fine';
      await element.updateComplete;
      element.words = 'throw';
      await element.updateComplete;
      expect(told, 'it failed anew').to.have.length(2);
    });
    expect(lines).to.have.length(2);
  });

  it('writes what a script sets into the attribute, as HTML does, and no default', async () => {
    const element = await probe();
    const written = (): (string | null)[] =>
      ['words', 'other', 'amount', 'shown'].map((name) => element.getAttribute(name));
    expect(written()).to.deep.equal([null, null, null, null]);
    Object.assign(element, { words: 'new', other: 'too', amount: 5, shown: true });
    await element.updateComplete;
    expect(written()).to.deep.equal(['new', 'too', '5', '']);
    Object.assign(element, { other: undefined, amount: undefined, shown: false });
    element.removeAttribute('words');
    await element.updateComplete;
    expect(written()).to.deep.equal([null, null, null, null]);
    expect(element.words).to.equal('fine');
  });

  it('takes what scripts write for nothing as nothing', async () => {
    for (const nothing of ['undefined', 'null']) {
      const element = await fixture<ProbeWidget>(
        html`<probe-widget
          words=${nothing}
          other=${nothing}
          amount=${nothing}
          shown=${nothing}
        ></probe-widget>`,
      );
      const { words, other, amount, shown } = element;
      expect([words, other, amount, shown]).to.deep.equal(['fine', null, null, false]);
    }
    const element = await probe();
    element.setAttribute('other', '');
    expect(element.other, 'an empty word is one').to.equal('');
  });

  for (const state of WIDGET_STATES) {
    it(`says :state(${state}) and no other`, async () => {
      const element = await probe();
      element.widgetState = state;
      await element.updateComplete;
      const shown = WIDGET_STATES.filter((name) => element.matches(`:state(${name})`));
      expect(shown).to.deep.equal([state]);
    });
  }

  it('follows the nearest language', async () => {
    const element = await probe();
    element.setAttribute('lang', 'pt_BR');
    await Promise.resolve();
    await element.updateComplete;
    expect(text(element, 'i')).to.equal('pt-BR');
    element.parentElement?.setAttribute('lang', 'de');
    element.removeAttribute('lang');
    await Promise.resolve();
    await element.updateComplete;
    expect(text(element, 'i')).to.equal('de');
  });

  it('keeps its styles in another document', async () => {
    const element = await probe();
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="another document"></iframe>`,
    );
    frame.contentDocument?.body.append(element);
    await element.updateComplete;
    const paragraph = element.shadowRoot?.querySelector('p');
    const style = paragraph && frame.contentWindow?.getComputedStyle(paragraph);
    // Not a colour: forced colours, tried in a page beside this one, reach new frames of Chromium.
    expect(style?.textTransform).to.equal('uppercase');
  });
});
