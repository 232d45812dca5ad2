import '../../../src/elements/call-log/define.ts';
