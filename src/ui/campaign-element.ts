import { property } from 'lit/decorators.js';
import { DataElement, type LoadedRecords } from './data-element.js';

/** An element that shows something of one campaign. */
export abstract class CampaignElement<Loaded extends LoadedRecords> extends DataElement<Loaded> {
  /** The campaign; the workspace's chosen one by default. */
  @property({ attribute: 'campaign-id', reflect: true }) campaignId: string | undefined;

  /** That campaign; `undefined` where none is chosen. */
  protected get chosenCampaignId(): string | undefined {
    return this.campaignId ?? this.source.workspace?.campaignId;
  }
}
