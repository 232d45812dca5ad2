export const tag = 'vanilla-badge';
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  ':host { display: inline-block } span { padding: 2px 8px; border-radius: 9px; background: #fde68a }',
);
customElements.define(
  tag,
  class extends HTMLElement {
    static observedAttributes = ['status'];
    attributeChangedCallback() {
      this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      this.shadowRoot.adoptedStyleSheets = [sheet];
      const span = document.createElement('span');
      span.textContent = this.getAttribute('status');
      this.shadowRoot.replaceChildren(span);
    }
  },
);
export const ready = async () => undefined;
