import '@angular/compiler';
import {
  CUSTOM_ELEMENTS_SCHEMA,
  Component,
  enableProdMode,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import {
  APP,
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

class HostApp {
  readonly count = signal(0);
  readonly isShown = signal(true);
  readonly declared = signal('');
  readonly added = signal('');
  readonly given = { CALLS, CAMPAIGN, FIRST, HEADERS, NONE, THEN, getToken };

  next(): void {
    this.count.update((count) => count + 1);
  }

  toggle(): void {
    this.isShown.update((isShown) => !isShown);
  }

  choose(event: Chosen): void {
    this.declared.set(event.detail.campaign.id);
  }

  note({ type }: Event): void {
    this.declared.set(type);
  }

  ngAfterViewInit(): void {
    listenTo('events', (id) => {
      this.added.set(id);
    });
  }
}

// Compiled in the browser: the decorator is called as the function it is.
const App = Component({
  selector: `#${APP}`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<main>
    <button id="next" (click)="next()">next</button>
    <button id="toggle" (click)="toggle()">toggle</button>
    <output id="declared">{{ declared() }}</output>
    <output id="added">{{ added() }}</output>
    <campaign-status-badge id="alone" status="paused"></campaign-status-badge>
    @if (isShown()) {
      <campaign-status-legend id="view" kind="campaign"></campaign-status-legend>
    } @else {
      <p id="dummy">Dummy view</p>
    }
    <campaign-list id="children" [campaigns]="given.NONE">
      <p slot="empty">Pressed {{ count() }} times</p>
      @if (count() % 2 === 1) {
        <b slot="empty">Odd</b>
      }
    </campaign-list>
    <call-log id="properties" [status]="'callback'" [calls]="given.CALLS" [pageSize]="5"
      [followUp]="true" [showPhoneNumbers]="false"></call-log>
    <call-log id="attributes" status="callback" [attr.page-size]="5" [attr.follow-up]="true"
      [attr.show-phone-numbers]="false"></call-log>
    <campaign-header id="object" [campaign]="given.CAMPAIGN"></campaign-header>
    <campaign-workspace id="rich" [headers]="given.HEADERS" [getToken]="given.getToken"></campaign-workspace>
    <campaign-list id="events" columns="name status" [campaigns]="count() === 0 ? given.FIRST : given.THEN"
      (campaign-select)="choose($event)" (lowercaseevent)="note($event)" (camelEvent)="note($event)"
      (CAPSevent)="note($event)" (PascalEvent)="note($event)"></campaign-list>
  </main>`,
})(HostApp) as typeof HostApp | undefined;

void hostApp(() => {
  enableProdMode();
  return bootstrapApplication(App ?? HostApp, { providers: [provideZonelessChangeDetection()] });
});
