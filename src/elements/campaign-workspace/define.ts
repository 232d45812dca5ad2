import { defineElement } from '../../ui/define-element.js';
import { CampaignWorkspace } from './campaign-workspace.js';

defineElement('campaign-workspace', CampaignWorkspace);
