import { defineElement } from '../../ui/define-element.js';
import { CampaignList } from './campaign-list.js';

defineElement('campaign-list', CampaignList);
