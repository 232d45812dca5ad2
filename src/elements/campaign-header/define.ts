import { defineElement } from '../../ui/define-element.js';
import { CampaignHeader } from './campaign-header.js';

defineElement('campaign-header', CampaignHeader);
