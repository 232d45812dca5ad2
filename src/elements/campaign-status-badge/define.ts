import { defineElement } from '../../ui/define-element.js';
import { CampaignStatusBadge } from './campaign-status-badge.js';

defineElement('campaign-status-badge', CampaignStatusBadge);
