import { LitElement, css, html } from 'lit';

export const tag = 'lit-badge';
const LABELS = {
  'not-started': 'Not Started',
  started: 'Started',
  paused: 'Paused',
  complete: 'Complete',
  ended: 'Ended',
};
/** What somebody would write by hand: colour, icon and word of a status. */
class LitBadge extends LitElement {
  static properties = { status: {} };
  static styles = css`
    :host {
      display: inline-block;
    }
    span {
      display: inline-flex;
      gap: 4px;
      padding: 2px 8px;
      border-radius: 9px;
      background: #fde68a;
    }
    svg {
      width: 1em;
    }
  `;
  render() {
    return html`<span
      ><svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6"></circle></svg
      >${LABELS[this.status] ?? this.status}</span
    >`;
  }
}
customElements.define(tag, LitBadge);
export const ready = (elements) => Promise.all(elements.map((element) => element.updateComplete));
