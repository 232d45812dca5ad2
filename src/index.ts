/** Everything public, and pure: importing it registers nothing. See `define.ts` for that. */
export * from './domain/index.js';
export * from './api/index.js';
export { CallLog } from './elements/call-log/call-log.js';
export { CallOutcomeChart } from './elements/call-outcome-chart/call-outcome-chart.js';
export { CampaignHeader } from './elements/campaign-header/campaign-header.js';
export { CampaignList } from './elements/campaign-list/campaign-list.js';
export { CampaignStatusBadge } from './elements/campaign-status-badge/campaign-status-badge.js';
export { CampaignStatusLegend } from './elements/campaign-status-legend/campaign-status-legend.js';
export { CampaignWorkspace } from './elements/campaign-workspace/campaign-workspace.js';
export { addLanguage, loadLanguage, type Plurals, type Words } from './i18n/languages.js';
export type * from './ui/events.js';
