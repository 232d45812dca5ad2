import { defineElement } from '../../ui/define-element.js';
import { CallOutcomeChart } from './call-outcome-chart.js';

defineElement('call-outcome-chart', CallOutcomeChart);
