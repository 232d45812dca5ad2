import { LitElement, html, nothing } from 'lit';
import {
  CALLS,
  CAMPAIGN,
  FIRST,
  HEADERS,
  NONE,
  THEN,
  getToken,
  hostApp,
  listenTo,
  type Chosen,
} from './host-data.js';

class HostApp extends LitElement {
  static override properties = { count: {}, isShown: {}, declared: {}, added: {} };
  declare count: number;
  declare isShown: boolean;
  declare declared: string;
  declare added: string;

  constructor() {
    super();
    this.count = 0;
    this.isShown = true;
    this.declared = '';
    this.added = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    listenTo('events', (id) => {
      this.added = id;
    });
  }

  readonly #note = ({ type }: Event): void => {
    this.declared = type;
  };

  protected override render() {
    return html`<main>
      <button id="next" @click=${() => (this.count += 1)}>next</button>
      <button id="toggle" @click=${() => (this.isShown = !this.isShown)}>toggle</button>
      <output id="declared">${this.declared}</output>
      <output id="added">${this.added}</output>
      <campaign-status-badge id="alone" status="paused"></campaign-status-badge>
      ${
        this.isShown
          ? html`<campaign-status-legend id="view" kind="campaign"></campaign-status-legend>`
          : html`<p id="dummy">Dummy view</p>`
      }
      <campaign-list id="children" .campaigns=${NONE}>
        <p slot="empty">Pressed ${this.count} times</p>
        ${this.count % 2 === 1 ? html`<b slot="empty">Odd</b>` : nothing}
      </campaign-list>
      <call-log
        id="properties"
        .status=${'callback'}
        .calls=${CALLS}
        .pageSize=${5}
        .followUp=${true}
        .showPhoneNumbers=${false}
      ></call-log>
      <call-log
        id="attributes"
        status="callback"
        page-size=${5}
        ?follow-up=${true}
        ?show-phone-numbers=${false}
      ></call-log>
      <campaign-header id="object" .campaign=${CAMPAIGN}></campaign-header>
      <campaign-workspace id="rich" .headers=${HEADERS} .getToken=${getToken}></campaign-workspace>
      <campaign-list
        id="events"
        columns="name status"
        .campaigns=${this.count === 0 ? FIRST : THEN}
        @campaign-select=${(event: Chosen) => {
          this.declared = event.detail.campaign.id;
        }}
        @lowercaseevent=${this.#note}
        @camelEvent=${this.#note}
        @CAPSevent=${this.#note}
        @PascalEvent=${this.#note}
      ></campaign-list>
    </main>`;
  }
}

void hostApp((root) => {
  customElements.define('host-app', HostApp);
  root.append(new HostApp());
});
