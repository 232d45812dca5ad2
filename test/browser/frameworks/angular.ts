import '@angular/compiler';
import {
  CUSTOM_ELEMENTS_SCHEMA,
  Component,
  enableProdMode,
  provideZonelessChangeDetection,
  signal,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'campaign-widgets/define';
import { APP, FIRST, THEN } from './campaigns.js';

enableProdMode();

class HostApp {
  readonly campaigns = signal(FIRST);
  readonly chosen = signal('');

  choose(event: CustomEvent<{ campaign: { id: string } }>): void {
    this.chosen.set(event.detail.campaign.id);
  }

  next(): void {
    this.campaigns.update((now) => (now === FIRST ? THEN : []));
  }
}

// Compiled in the browser: the decorator is called as the function it is.
const App = Component({
  selector: `#${APP}`,
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<main>
    <campaign-list columns="name status" [campaigns]="campaigns()" (campaign-select)="choose($event)">
      <p slot="empty">Nothing here</p>
    </campaign-list>
    <button (click)="next()">next</button>
    <output>{{ chosen() }}</output>
  </main>`,
})(HostApp) as typeof HostApp | undefined;

await bootstrapApplication(App ?? HostApp, { providers: [provideZonelessChangeDetection()] });
