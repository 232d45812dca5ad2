import { defineElement } from '../../ui/define-element.js';
import { formatsAhead } from '../../ui/formats-ahead.js';
import { CallOutcomeChart } from './call-outcome-chart.js';

defineElement('call-outcome-chart', CallOutcomeChart);
formatsAhead('number', 'duration');
