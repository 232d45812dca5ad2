/** Registers every element. */
import './elements/campaign-workspace/define.js';
import './elements/campaign-status-badge/define.js';
import './elements/campaign-list/define.js';
import './elements/call-outcome-chart/define.js';
import './elements/campaign-status-legend/define.js';
import './elements/campaign-header/define.js';
import './elements/call-log/define.js';
