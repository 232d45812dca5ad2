import { defineElement } from '../../ui/define-element.js';
import { formatsAhead } from '../../ui/formats-ahead.js';
import { CallLog } from './call-log.js';

defineElement('call-log', CallLog);
formatsAhead('number', 'moment', 'duration');
