import { defineElement } from '../../ui/define-element.js';
import { formatsAhead } from '../../ui/formats-ahead.js';
import { CampaignList } from './campaign-list.js';

defineElement('campaign-list', CampaignList);
formatsAhead('number', 'moment', 'duration');
