import { defineElement } from '../../ui/define-element.js';
import { formatsAhead } from '../../ui/formats-ahead.js';
import { CampaignHeader } from './campaign-header.js';

defineElement('campaign-header', CampaignHeader);
formatsAhead('number', 'duration');
