import 'campaign-widgets/define';
import { LitElement, html } from 'lit';
import { APP, FIRST, THEN } from './campaigns.js';

class HostApp extends LitElement {
  static override properties = { campaigns: {}, chosen: {} };
  declare campaigns: typeof FIRST;
  declare chosen: string;

  constructor() {
    super();
    this.campaigns = FIRST;
    this.chosen = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    return html`<main>
      <campaign-list
        columns="name status"
        .campaigns=${this.campaigns}
        @campaign-select=${(event: CustomEvent<{ campaign: { id: string } }>) => {
          this.chosen = event.detail.campaign.id;
        }}
        ><p slot="empty">Nothing here</p></campaign-list
      >
      <button
        @click=${() => {
          this.campaigns = this.campaigns === FIRST ? THEN : [];
        }}
      >
        next
      </button>
      <output>${this.chosen}</output>
    </main>`;
  }
}
customElements.define('host-app', HostApp);
document.getElementById(APP)?.append(new HostApp());
