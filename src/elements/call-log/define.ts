import { defineElement } from '../../ui/define-element.js';
import { CallLog } from './call-log.js';

defineElement('call-log', CallLog);
