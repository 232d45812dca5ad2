// campaigns.js of a Lightning web component; CampaignTokens is a class of yours with an
// @AuraEnabled method that asks your token endpoint.
import { LightningElement } from 'lwc';
import issueToken from '@salesforce/apex/CampaignTokens.issue';

export default class Campaigns extends LightningElement {
  get address() {
    const query = new URLSearchParams({
      element: 'campaign-list',
      'project-id': 'northwind',
      'api-base': 'https://api.example.com/v1',
      'token-from-parent': '',
      parent: location.origin,
    });
    return `https://cdn.example.com/embed.html?${query}`;
  }

  connectedCallback() {
    window.addEventListener('message', this.receive);
  }

  disconnectedCallback() {
    window.removeEventListener('message', this.receive);
  }

  // Lightning Web Security puts frames in a sandbox, where their origin is “null”: the window tells.
  receive = async ({ source, data }) => {
    const { frame } = this.refs;
    if (source !== frame.contentWindow || data?.source !== 'campaign-widgets') return;
    if (data.type === 'size') frame.style.height = `${data.height}px`;
    if (data.type !== 'token-wanted') return;
    source.postMessage({ source: 'campaign-widgets', token: await issueToken() }, '*');
  };
}
