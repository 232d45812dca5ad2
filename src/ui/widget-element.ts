import { html, isServer, LitElement, render, type PropertyValues } from 'lit';
import { errorKind, errorProperty, isAuthorsMistake, isRetryable } from '../i18n/error-kind.js';
import { inLanguage, msg, speak, wordsToCome } from '../i18n/localize.js';
import { usableLocale } from '../domain/usable-locale.js';
import { fire } from './events.js';
import { followLanguage, nearestLocale } from './nearest-language.js';
import { pageDefaults } from './page-defaults.js';
import { sayOnce, warnOnce } from './warn-once.js';

/** What hosts can style by: `call-outcome-chart:state(loading)`. */
export const WIDGET_STATES = ['loading', 'ready', 'empty', 'error', 'stale', 'partial'] as const;
export type WidgetState = (typeof WIDGET_STATES)[number];

/**
 * What every element of the kit does: it never throws at its host, follows the page's language,
 * says its state to CSS, and keeps its styles when it moves to another document.
 *
 * @fires {CustomEvent<CampaignErrorDetail>} campaign-error - It could not be shown.
 *
 * @cssprop --campaign-widgets-accent - Links, focus, progress, what is chosen.
 * @cssprop --campaign-widgets-on-accent - Words on the accent.
 * @cssprop --campaign-widgets-surface - The ground; the host's own by default.
 * @cssprop --campaign-widgets-text - The words; the host's own colour by default.
 * @cssprop --campaign-widgets-radius - The corners of fields, buttons, notices and cards.
 * @cssprop --campaign-widgets-badge-radius - The corners of statuses and their switches.
 * @cssprop --campaign-widgets-density - How far apart things stand: `0.8` is dense, `1.25` airy.
 * @cssprop --campaign-widgets-space - The unit of distance; `8px` times the density by default.
 * @cssprop --campaign-widgets-muted - Labels, headings of columns, notes.
 * @cssprop --campaign-widgets-line - Lines between rows.
 * @cssprop --campaign-widgets-button-line - Outlines of buttons.
 * @cssprop --campaign-widgets-control-line - Outlines of fields.
 * @cssprop --campaign-widgets-hover - What is under the pointer; the ground of notes.
 * @cssprop --campaign-widgets-chosen - The ground of what is chosen.
 * @cssprop --campaign-widgets-danger - Errors.
 */
export abstract class WidgetElement extends LitElement {
  /** A locale that `Intl` takes, from the nearest `lang`. */
  protected locale = 'en';

  // The set itself: WebKit forgets what is in it when nobody holds on to it.
  readonly #states = statesOf(this);
  #unfollowLanguage: (() => void) | undefined;
  #failure: string | undefined;

  /** What scripts and frameworks write for a value that has not come is none: nothing is asked under it. */
  override attributeChangedCallback(name: string, old: string | null, text: string | null): void {
    const isNone = text === 'undefined' || text === 'null';
    super.attributeChangedCallback(name, old, isNone ? null : text);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readLanguage();
    this.#unfollowLanguage = followLanguage(this, () => {
      this.#readLanguage();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollowLanguage?.();
    this.#unfollowLanguage = undefined;
  }

  /** Constructed style sheets belong to one document; another one needs its own. */
  adoptedCallback(): void {
    const view = this.ownerDocument.defaultView;
    if (!view || !(this.renderRoot instanceof ShadowRoot)) return;
    const { elementStyles } = this.constructor as typeof LitElement;
    this.renderRoot.adoptedStyleSheets = elementStyles.map((style) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(style instanceof CSSStyleSheet ? '' : style.cssText);
      return sheet;
    });
  }

  /** An exception in `render` would be an unhandled rejection on the host's page. */
  protected override performUpdate(): void {
    const focused = this.shadowRoot?.activeElement;
    inLanguage(this.locale, () => {
      try {
        super.performUpdate();
        if (focused?.isConnected === false) this.#keepFocus();
        this.#failure = undefined;
      } catch (error) {
        this.#showFailure(error);
      }
    });
  }

  /** Each update may fail in the same way again; it is said once. */
  #showFailure(error: unknown): void {
    const failure = String(errorProperty(error, 'message'));
    const isNew = failure !== this.#failure;
    this.#failure = failure;
    if (isNew) console.error(`<${this.localName}> could not be shown:`, error);
    this.setStates('error');
    const words = msg('This could not be shown. Reload the page to try again.', {
      id: 'error-render',
    });
    try {
      const view = html`<div part="base"><p role="alert">${words}</p></div>`;
      render(view, this.renderRoot, this.renderOptions);
    } catch {
      // A page can take from Lit what it renders with: `<img name="createComment">`.
      this.renderRoot.textContent = words;
    }
    if (isNew) this.reportError(error);
  }

  /** On a server this is all that runs before `render`, and no ancestor is known there. */
  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (!(isServer as boolean)) return;
    this.locale = usableLocale(this.getAttribute('lang') ?? pageDefaults().lang);
    speak(this.locale);
  }

  /** Replaces the custom states, `:state(…)` in CSS. */
  protected setStates(...states: readonly WidgetState[]): void {
    const shown = this.#states;
    if (shown.size === states.length && states.every((state) => shown.has(state))) return;
    shown.clear();
    for (const state of states) shown.add(state);
  }

  /** Tells the host what the element itself says in words. */
  protected reportError(error: unknown): void {
    // That the page's own callback broke is told nobody else: it is not for those who look.
    const reason = errorProperty(error, 'reason');
    if (typeof reason === 'string' && reason.startsWith('getToken()')) {
      sayOnce(`${reason}.`, errorProperty(error, 'cause'));
    }
    // Once for all elements that it concerns: it stands in their workspace, or in the page's script.
    if (isAuthorsMistake(error)) {
      const message = String(errorProperty(error, 'message'));
      sayOnce(`<${this.localName}> ${message}`, undefined, message);
    }
    fire(this, 'campaign-error', {
      error,
      kind: errorKind(error),
      retryable: isRetryable(error),
    });
  }

  /** For the author of the page: once per tag and message. */
  protected warn(message: string): void {
    warnOnce(this.localName, message);
  }

  /** What was pressed is gone, such as Retry: the keyboard goes on from here, not from the top. */
  #keepFocus(): void {
    const base = this.renderRoot.querySelector<HTMLElement>('[part~=base]');
    base?.setAttribute('tabindex', '-1');
    base?.focus({ preventScroll: true });
  }

  #readLanguage(): void {
    const locale = nearestLocale(this);
    if (locale === this.locale) return;
    this.locale = locale;
    const update = (): void => {
      this.requestUpdate();
    };
    update();
    // Until the words have come, and where they cannot, the element speaks English.
    void wordsToCome(locale)?.then(update);
  }
}

/** The DOMs of Node, in which hosts run their tests, have no states, or no internals at all. */
function statesOf(element: Partial<HTMLElement>): Set<string> {
  const internals: Partial<ElementInternals> | undefined = element.attachInternals?.();
  return internals?.states ?? new Set();
}
