import { defineElement } from '../../ui/define-element.js';
import { CampaignStatusLegend } from './campaign-status-legend.js';

defineElement('campaign-status-legend', CampaignStatusLegend);
