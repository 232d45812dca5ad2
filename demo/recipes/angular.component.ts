import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'campaign-widgets/define';
import type { CampaignSelectDetail } from 'campaign-widgets';

@Component({
  selector: 'app-campaigns',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  styles: `
    campaign-workspace > * + * {
      margin-block-start: 2em;
    }
  `,
  template: `
    <campaign-workspace
      api-base="https://api.example.com/v1"
      project-id="northwind"
      [getToken]="getToken"
      (campaign-select)="choose($event)"
    >
      <h2>{{ name() || 'Choose a campaign' }}</h2>
      <campaign-list page-size="5"></campaign-list>
      <call-outcome-chart></call-outcome-chart>
    </campaign-workspace>
  `,
})
export class CampaignsComponent {
  protected readonly name = signal('');
  protected readonly getToken = async (): Promise<string> => {
    const answer = await fetch('/campaigns-token', { method: 'POST' });
    if (!answer.ok) throw new Error(`No token: ${String(answer.status)}`);
    return answer.text();
  };

  protected choose(event: CustomEvent<CampaignSelectDetail>): void {
    this.name.set(event.detail.campaign.name);
  }
}
